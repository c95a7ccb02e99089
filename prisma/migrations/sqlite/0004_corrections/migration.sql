-- What goes back or goes wrong with promises and payments: waivers, refunds asked for, disputes, corrections. Corrections of payments and refunds
-- that came back are rows of the same tables with amounts below zero, so that whatever adds rows up is right by itself.

-- CreateTable
CREATE TABLE "RefundRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "paymentId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "refundOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,
    "refundId" TEXT,
    CONSTRAINT "RefundRequest_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RefundRequest_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("status" IN ('REQUESTED', 'CONFIRMED', 'REJECTED')),
    CHECK ("decidedBy" IS NULL OR "decidedBy" <> "requestedBy" OR "status" = 'REJECTED'),
    CHECK (("status" = 'REQUESTED') = ("decidedAt" IS NULL)),
    CHECK ("status" = 'CONFIRMED' OR "refundId" IS NULL),
    CHECK (("refundOn" IS NULL OR "refundOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "processorDispute" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closedOn" TEXT,
    "refundId" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Dispute_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("status" IN ('OPEN', 'WON', 'LOST')),
    CHECK (("status" = 'OPEN') = ("closedOn" IS NULL)),
    CHECK (("openedOn" IS NULL OR "openedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("closedOn" IS NULL OR "closedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "WaiverProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pledgeId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "WaiverProposal_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("status" IN ('PROPOSED', 'APPROVED', 'REJECTED')),
    CHECK ("decidedBy" IS NULL OR "decidedBy" <> "proposedBy" OR "status" = 'REJECTED'),
    CHECK (("status" = 'PROPOSED') = ("decidedAt" IS NULL))
);

-- CreateTable
CREATE TABLE "WaiverLine" (
    "proposalId" TEXT NOT NULL,
    "instalmentId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,

    PRIMARY KEY ("proposalId", "instalmentId"),
    CONSTRAINT "WaiverLine_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "WaiverProposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaiverLine_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0)
);

-- CreateTable
CREATE TABLE "InstalmentWaiver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "instalmentId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "waivedOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "InstalmentWaiver_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InstalmentWaiver_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "WaiverProposal" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("approvedBy" <> "proposedBy"),
    CHECK (("waivedOn" IS NULL OR "waivedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "payerId" TEXT,
    "pledgeId" TEXT,
    "windowId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "feeMinor" BIGINT NOT NULL DEFAULT 0,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "usdMinor" BIGINT,
    "feeUsdMinor" BIGINT,
    "supportUsdMinor" BIGINT,
    "netUsdMinor" BIGINT,
    "refundedUsdMinor" BIGINT NOT NULL DEFAULT 0,
    "receivedOn" TEXT,
    "receivedAt" DATETIME,
    "rateBasis" TEXT,
    "rateId" TEXT,
    "supportRateId" TEXT,
    "entryId" TEXT,
    "reference" TEXT,
    "recordedBy" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "confirmedBy" TEXT,
    "note" TEXT,
    "payerEmail" TEXT,
    "payerLanguage" TEXT,
    "cardIntent" TEXT,
    "cardCharge" TEXT,
    "failure" TEXT,
    "receiptId" TEXT,
    "reversesId" TEXT,
    CONSTRAINT "Payment_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_payerId_fkey" FOREIGN KEY ("payerId") REFERENCES "Donor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Payment_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Payment_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "Payment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("method" IN ('CARD', 'BANK_TRANSFER')),
    CHECK ("status" IN ('INITIATED', 'PROCESSING', 'EXPECTED', 'RECEIVED', 'FAILED', 'CANCELLED', 'PARTLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'WON', 'LOST', 'REVERSED', 'REVERSAL')),
    CHECK (("status" = 'REVERSAL') = ("reversesId" IS NOT NULL)),
    CHECK (("reversesId" IS NULL AND "amountMinor" > 0 AND "feeMinor" >= 0) OR ("reversesId" IS NOT NULL AND "amountMinor" < 0 AND "feeMinor" <= 0 AND "refundedMinor" = 0)),
    CHECK ("refundedMinor" >= 0 AND ("refundedMinor" <= "amountMinor" OR "reversesId" IS NOT NULL)),
    CHECK ("status" <> 'REVERSED' OR "refundedMinor" = 0),
    CHECK ("status" IN ('INITIATED', 'PROCESSING', 'EXPECTED', 'FAILED', 'CANCELLED') OR ("receivedOn" IS NOT NULL AND "usdMinor" IS NOT NULL AND "netUsdMinor" IS NOT NULL AND "entryId" IS NOT NULL AND "rateBasis" IN ('RATE', 'CREDITED'))),
    CHECK ("confirmedBy" IS NULL OR "confirmedBy" <> "recordedBy"),
    CHECK (("receivedOn" IS NULL OR "receivedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);
INSERT INTO "new_Payment" ("amountMinor", "cardCharge", "cardIntent", "confirmedBy", "currency", "donorId", "entryId", "failure", "feeMinor", "feeUsdMinor", "id", "method", "netUsdMinor", "note", "payerEmail", "payerId", "payerLanguage", "pledgeId", "rateBasis", "rateId", "receiptId", "receivedAt", "receivedOn", "recordedAt", "recordedBy", "ref", "reference", "refundedMinor", "refundedUsdMinor", "status", "supportRateId", "supportUsdMinor", "usdMinor", "windowId") SELECT "amountMinor", "cardCharge", "cardIntent", "confirmedBy", "currency", "donorId", "entryId", "failure", "feeMinor", "feeUsdMinor", "id", "method", "netUsdMinor", "note", "payerEmail", "payerId", "payerLanguage", "pledgeId", "rateBasis", "rateId", "receiptId", "receivedAt", "receivedOn", "recordedAt", "recordedBy", "ref", "reference", "refundedMinor", "refundedUsdMinor", "status", "supportRateId", "supportUsdMinor", "usdMinor", "windowId" FROM "Payment";
DROP TABLE "Payment";
ALTER TABLE "new_Payment" RENAME TO "Payment";
CREATE UNIQUE INDEX "Payment_ref_key" ON "Payment"("ref");
CREATE UNIQUE INDEX "Payment_cardIntent_key" ON "Payment"("cardIntent");
CREATE UNIQUE INDEX "Payment_cardCharge_key" ON "Payment"("cardCharge");
CREATE UNIQUE INDEX "Payment_reversesId_key" ON "Payment"("reversesId");
CREATE INDEX "Payment_receivedOn_id_idx" ON "Payment"("receivedOn", "id");
CREATE INDEX "Payment_recordedAt_id_idx" ON "Payment"("recordedAt", "id");
CREATE INDEX "Payment_donorId_idx" ON "Payment"("donorId");
CREATE INDEX "Payment_pledgeId_idx" ON "Payment"("pledgeId");
CREATE INDEX "Payment_status_idx" ON "Payment"("status");
CREATE INDEX "Payment_rateId_idx" ON "Payment"("rateId");
CREATE TABLE "new_Refund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "usdMinor" BIGINT NOT NULL,
    "supportUsdMinor" BIGINT NOT NULL,
    "feeUsdMinor" BIGINT NOT NULL DEFAULT 0,
    "refundedOn" TEXT NOT NULL,
    "reason" TEXT,
    "processorRefund" TEXT,
    "entryId" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedBy" TEXT,
    "reversesId" TEXT,
    CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Refund_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "Refund" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (("reversesId" IS NULL AND "amountMinor" > 0 AND "usdMinor" >= 0 AND "feeUsdMinor" >= 0) OR ("reversesId" IS NOT NULL AND "amountMinor" < 0 AND "usdMinor" <= 0 AND "feeUsdMinor" <= 0)),
    CHECK (("refundedOn" IS NULL OR "refundedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);
INSERT INTO "new_Refund" ("amountMinor", "entryId", "id", "paymentId", "processorRefund", "reason", "recordedAt", "recordedBy", "ref", "refundedOn", "supportUsdMinor", "usdMinor") SELECT "amountMinor", "entryId", "id", "paymentId", "processorRefund", "reason", "recordedAt", "recordedBy", "ref", "refundedOn", "supportUsdMinor", "usdMinor" FROM "Refund";
DROP TABLE "Refund";
ALTER TABLE "new_Refund" RENAME TO "Refund";
CREATE UNIQUE INDEX "Refund_ref_key" ON "Refund"("ref");
CREATE UNIQUE INDEX "Refund_processorRefund_key" ON "Refund"("processorRefund");
CREATE UNIQUE INDEX "Refund_reversesId_key" ON "Refund"("reversesId");
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");
CREATE INDEX "Refund_refundedOn_idx" ON "Refund"("refundedOn");
-- Dropping a table dropped its triggers.
CREATE TRIGGER "Payment_is_never_deleted" BEFORE DELETE ON "Payment" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a payment is never deleted'); END;
CREATE TRIGGER "Payment_received_is_never_edited" BEFORE UPDATE OF "donorId", "pledgeId", "windowId", "method", "currency", "amountMinor", "feeMinor", "usdMinor", "feeUsdMinor", "supportUsdMinor", "netUsdMinor", "receivedOn", "entryId", "reversesId" ON "Payment"
WHEN OLD."entryId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a received payment is never edited'); END;
CREATE TRIGGER "Payment_keeps_a_rate_that_exists" BEFORE UPDATE OF "rateId" ON "Payment" WHEN NEW."rateId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "ExchangeRate" WHERE "id" = NEW."rateId" AND "currency" = NEW."currency")
BEGIN SELECT RAISE(ABORT, 'PAYMENT-6: a payment keeps a rate row of its currency'); END;
CREATE TRIGGER "Payment_correction_is_not_corrected" BEFORE INSERT ON "Payment"
WHEN NEW."reversesId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Payment" AS p WHERE p."id" = NEW."reversesId" AND (p."reversesId" IS NOT NULL OR p."entryId" IS NULL))
BEGIN SELECT RAISE(ABORT, 'PAYMENT-7: only a received payment is taken back, and a correction is not corrected'); END;
CREATE TRIGGER "Refund_is_never_changed" BEFORE UPDATE ON "Refund" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a refund is final'); END;
CREATE TRIGGER "Refund_is_never_deleted" BEFORE DELETE ON "Refund" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a refund is final'); END;
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "RefundRequest_refundId_key" ON "RefundRequest"("refundId");

-- CreateIndex
CREATE INDEX "RefundRequest_paymentId_idx" ON "RefundRequest"("paymentId");

-- CreateIndex
CREATE INDEX "RefundRequest_status_idx" ON "RefundRequest"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_processorDispute_key" ON "Dispute"("processorDispute");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_refundId_key" ON "Dispute"("refundId");

-- CreateIndex
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");

-- CreateIndex
CREATE INDEX "WaiverProposal_pledgeId_idx" ON "WaiverProposal"("pledgeId");

-- CreateIndex
CREATE INDEX "WaiverProposal_status_idx" ON "WaiverProposal"("status");

-- CreateIndex
CREATE INDEX "WaiverLine_instalmentId_idx" ON "WaiverLine"("instalmentId");

-- CreateIndex
CREATE INDEX "InstalmentWaiver_instalmentId_idx" ON "InstalmentWaiver"("instalmentId");

-- CreateIndex
CREATE INDEX "InstalmentWaiver_proposalId_idx" ON "InstalmentWaiver"("proposalId");

CREATE TRIGGER "InstalmentWaiver_is_never_changed" BEFORE UPDATE ON "InstalmentWaiver" BEGIN SELECT RAISE(ABORT, 'PLEDGE-6: a waiver is final'); END;
CREATE TRIGGER "InstalmentWaiver_is_never_deleted" BEFORE DELETE ON "InstalmentWaiver" BEGIN SELECT RAISE(ABORT, 'PLEDGE-6: a waiver is final'); END;
CREATE TRIGGER "WaiverLine_is_never_changed" BEFORE UPDATE ON "WaiverLine" BEGIN SELECT RAISE(ABORT, 'PLEDGE-6: what was proposed to be waived is not changed'); END;
CREATE TRIGGER "RefundRequest_is_decided_once" BEFORE UPDATE ON "RefundRequest"
WHEN OLD."status" <> 'REQUESTED' BEGIN SELECT RAISE(ABORT, 'PAYMENT-8: a refund is decided on once'); END;
CREATE TRIGGER "WaiverProposal_is_decided_once" BEFORE UPDATE ON "WaiverProposal"
WHEN OLD."status" <> 'PROPOSED' BEGIN SELECT RAISE(ABORT, 'PLEDGE-6: a waiver is decided on once'); END;
