-- Bank statements: files, statements and lines are what the bank says and are never changed; what was done about a line is a deed, of which one stands.

-- CreateTable
CREATE TABLE "BankFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "importedBy" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,
    CHECK ("format" IN ('CAMT053', 'MT940', 'CSV'))
);

-- CreateTable
CREATE TABLE "BankStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "number" TEXT,
    "openingMinor" BIGINT,
    "openingOn" TEXT NOT NULL,
    "closingMinor" BIGINT,
    "closingOn" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    CONSTRAINT "BankStatement_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "BankFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (("openingMinor" IS NULL) = ("closingMinor" IS NULL)),
    CHECK ("openingOn" <= "closingOn")
);

-- CreateTable
CREATE TABLE "BankStatementLine" (
    "statementId" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("statementId", "lineId"),
    CONSTRAINT "BankStatementLine_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "BankStatement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BankStatementLine_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "BankLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BankLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "isReversal" BOOLEAN NOT NULL,
    "bookedOn" TEXT NOT NULL,
    "valueOn" TEXT NOT NULL,
    "entryKey" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "entryMinor" BIGINT NOT NULL,
    "bankReference" TEXT,
    "endToEndId" TEXT,
    "party" TEXT,
    "partyKey" TEXT,
    "partyAccount" TEXT,
    "text" TEXT NOT NULL,
    "creditorReference" TEXT,
    "chargesMinor" BIGINT,
    "importedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    CHECK ("direction" IN ('CREDIT', 'DEBIT')),
    CHECK ("amountMinor" > 0),
    CHECK ("entryMinor" >= "amountMinor"),
    CHECK ("chargesMinor" IS NULL OR "chargesMinor" >= 0),
    CHECK ("state" IN ('WAITING', 'BOOKED', 'SUSPENSE', 'SET_ASIDE'))
);

-- CreateTable
CREATE TABLE "BankDeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lineId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" TEXT,
    "doneBy" TEXT NOT NULL,
    "doneAt" DATETIME NOT NULL,
    "bookedOn" TEXT NOT NULL,
    "entryId" TEXT,
    "note" TEXT,
    "undoneBy" TEXT,
    "undoneAt" DATETIME,
    "undoneNote" TEXT,
    CONSTRAINT "BankDeed_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "BankLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('PAYMENT', 'SUSPENSE', 'FEE', 'INTEREST', 'PAYOUT', 'INTERNAL', 'REFUND', 'DISBURSEMENT', 'RETURNED', 'GONE_BACK')),
    CHECK ("standing" IS NULL OR "standing" = "lineId"),
    CHECK (("standing" IS NULL) = ("undoneAt" IS NOT NULL)),
    CHECK (("undoneAt" IS NULL) = ("undoneBy" IS NULL))
);

-- CreateTable
CREATE TABLE "BankDeedPart" (
    "deedId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "feeMinor" BIGINT NOT NULL DEFAULT 0,
    "paymentId" TEXT,
    "refundId" TEXT,
    "disbursementId" TEXT,
    "returnedLineId" TEXT,
    "standing" TEXT,

    PRIMARY KEY ("deedId", "sequence"),
    CONSTRAINT "BankDeedPart_deedId_fkey" FOREIGN KEY ("deedId") REFERENCES "BankDeed" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BankDeedPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "BankDeedPart_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "BankDeedPart_disbursementId_fkey" FOREIGN KEY ("disbursementId") REFERENCES "Disbursement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "BankDeedPart_returnedLineId_fkey" FOREIGN KEY ("returnedLineId") REFERENCES "BankLine" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("feeMinor" >= 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "BankFile_sha256_key" ON "BankFile"("sha256");

-- CreateIndex
CREATE INDEX "BankFile_importedAt_id_idx" ON "BankFile"("importedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatement_ref_key" ON "BankStatement"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatement_identity_key" ON "BankStatement"("identity");

-- CreateIndex
CREATE INDEX "BankStatement_account_currency_closingOn_idx" ON "BankStatement"("account", "currency", "closingOn");

-- CreateIndex
CREATE INDEX "BankStatement_closingOn_id_idx" ON "BankStatement"("closingOn", "id");

-- CreateIndex
CREATE INDEX "BankStatementLine_lineId_idx" ON "BankStatementLine"("lineId");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_ref_key" ON "BankLine"("ref");

-- CreateIndex
CREATE INDEX "BankLine_state_valueOn_id_idx" ON "BankLine"("state", "valueOn", "id");

-- CreateIndex
CREATE INDEX "BankLine_valueOn_id_idx" ON "BankLine"("valueOn", "id");

-- CreateIndex
CREATE INDEX "BankLine_account_bankReference_idx" ON "BankLine"("account", "bankReference");

-- CreateIndex
CREATE INDEX "BankLine_partyAccount_idx" ON "BankLine"("partyAccount");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_entryKey_part_key" ON "BankLine"("entryKey", "part");

-- CreateIndex
CREATE UNIQUE INDEX "BankDeed_standing_key" ON "BankDeed"("standing");

-- CreateIndex
CREATE INDEX "BankDeed_lineId_idx" ON "BankDeed"("lineId");

-- CreateIndex
CREATE UNIQUE INDEX "BankDeedPart_standing_key" ON "BankDeedPart"("standing");

-- CreateIndex
CREATE INDEX "BankDeedPart_paymentId_idx" ON "BankDeedPart"("paymentId");

-- CreateIndex
CREATE INDEX "BankDeedPart_returnedLineId_idx" ON "BankDeedPart"("returnedLineId");

CREATE TRIGGER "BankFile_is_never_changed" BEFORE UPDATE ON "BankFile" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankFile_is_never_deleted" BEFORE DELETE ON "BankFile" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankStatement_is_never_changed" BEFORE UPDATE ON "BankStatement" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankStatement_is_never_deleted" BEFORE DELETE ON "BankStatement" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankStatementLine_is_never_changed" BEFORE UPDATE ON "BankStatementLine" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankStatementLine_is_never_deleted" BEFORE DELETE ON "BankStatementLine" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankLine_is_never_changed" BEFORE UPDATE OF "id", "ref", "account", "currency", "direction", "amountMinor", "isReversal", "bookedOn", "valueOn", "entryKey", "part", "entryMinor", "bankReference", "endToEndId", "party", "partyKey", "partyAccount", "text", "creditorReference", "chargesMinor", "importedBy", "recordedAt" ON "BankLine" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankLine_is_never_deleted" BEFORE DELETE ON "BankLine" BEGIN SELECT RAISE(ABORT, 'BANK-3: what the bank says is never changed'); END;
CREATE TRIGGER "BankDeed_is_undone_once" BEFORE UPDATE ON "BankDeed" WHEN OLD."undoneAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'BANK-6: a deed is undone once'); END;
CREATE TRIGGER "BankDeed_is_never_changed" BEFORE UPDATE OF "id", "lineId", "kind", "doneBy", "doneAt", "bookedOn", "note" ON "BankDeed" BEGIN SELECT RAISE(ABORT, 'BANK-6: a deed is undone, not changed'); END;
CREATE TRIGGER "BankDeed_is_never_deleted" BEFORE DELETE ON "BankDeed" BEGIN SELECT RAISE(ABORT, 'BANK-6: a deed is undone, not deleted'); END;
CREATE TRIGGER "BankDeedPart_is_never_changed" BEFORE UPDATE OF "deedId", "sequence", "amountMinor", "feeMinor", "paymentId", "refundId", "disbursementId", "returnedLineId" ON "BankDeedPart" BEGIN SELECT RAISE(ABORT, 'BANK-6: a deed is undone, not changed'); END;
CREATE TRIGGER "BankDeedPart_is_never_deleted" BEFORE DELETE ON "BankDeedPart" BEGIN SELECT RAISE(ABORT, 'BANK-6: a deed is undone, not deleted'); END;
