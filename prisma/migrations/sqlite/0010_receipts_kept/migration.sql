-- What a receipt says is kept, so that a copy says the same; a donor may have one receipt a year, which names no payment that another names.

-- CreateTable
CREATE TABLE "Receipt" (
    "documentId" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "facts" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    CHECK ("kind" IN ('SINGLE', 'YEARLY')),
    CHECK ("amountMinor" > 0)
);

-- CreateTable
CREATE TABLE "ReceiptLine" (
    "paymentId" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT,
    CONSTRAINT "ReceiptLine_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Receipt" ("documentId") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DonorChoice" (
    "donorId" TEXT NOT NULL PRIMARY KEY,
    "receipts" TEXT NOT NULL,
    CONSTRAINT "DonorChoice_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("receipts" IN ('EACH', 'YEARLY'))
);

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_number_key" ON "Receipt"("number");

-- CreateIndex
CREATE INDEX "Receipt_donorId_idx" ON "Receipt"("donorId");

-- CreateIndex
CREATE INDEX "ReceiptLine_documentId_idx" ON "ReceiptLine"("documentId");

-- What was receipted stays so.
CREATE TRIGGER "Receipt_is_never_changed" BEFORE UPDATE ON "Receipt" BEGIN SELECT RAISE(ABORT, 'PAYMENT-10: a receipt is never changed'); END;
CREATE TRIGGER "Receipt_is_never_deleted" BEFORE DELETE ON "Receipt" BEGIN SELECT RAISE(ABORT, 'PAYMENT-10: a receipt is never deleted'); END;
CREATE TRIGGER "ReceiptLine_is_receipted_once" BEFORE UPDATE ON "ReceiptLine" WHEN OLD."documentId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'PAYMENT-10: a payment is receipted once'); END;
CREATE TRIGGER "ReceiptLine_is_never_deleted" BEFORE DELETE ON "ReceiptLine" BEGIN SELECT RAISE(ABORT, 'PAYMENT-10: a payment is receipted once'); END;
