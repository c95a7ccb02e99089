-- Money that a city sends back is a disbursement below zero, on its own day: what was sent on past days stays as it was known.
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Disbursement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "sentOn" TEXT,
    "sentBy" TEXT,
    "sentAt" DATETIME,
    "confirmedOn" TEXT,
    "confirmedBy" TEXT,
    "confirmedAt" DATETIME,
    "entryId" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "returnsId" TEXT,
    "reason" TEXT,
    "sendAgain" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Disbursement_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Disbursement_returnsId_fkey" FOREIGN KEY ("returnsId") REFERENCES "Disbursement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("status" IN ('PLANNED', 'APPROVED', 'SENT', 'CONFIRMED', 'RETURNED', 'REJECTED')),
    CHECK ("amountMinor" <> 0),
    CHECK (("amountMinor" < 0) = ("returnsId" IS NOT NULL)),
    CHECK (("returnsId" IS NULL) = ("reason" IS NULL)),
    CHECK ("returnsId" IS NULL OR "status" IN ('PLANNED', 'SENT', 'CONFIRMED', 'RETURNED', 'REJECTED')),
    CHECK ("returnsId" IS NOT NULL OR "status" <> 'REJECTED'),
    CHECK ("returnsId" IS NULL OR "confirmedBy" IS NULL OR "confirmedBy" <> "sentBy"),
    CHECK ("returnsId" IS NOT NULL OR "sendAgain" = 0),
    CHECK ("sentOn" IS NULL OR "sentOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("confirmedOn" IS NULL OR "confirmedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
INSERT INTO "new_Disbursement" ("amountMinor", "confirmedAt", "confirmedBy", "confirmedOn", "entryId", "id", "lineId", "recordedAt", "ref", "sentAt", "sentBy", "sentOn", "status") SELECT "amountMinor", "confirmedAt", "confirmedBy", "confirmedOn", "entryId", "id", "lineId", "recordedAt", "ref", "sentAt", "sentBy", "sentOn", "status" FROM "Disbursement";
DROP TABLE "Disbursement";
ALTER TABLE "new_Disbursement" RENAME TO "Disbursement";
CREATE UNIQUE INDEX "Disbursement_ref_key" ON "Disbursement"("ref");
CREATE INDEX "Disbursement_lineId_idx" ON "Disbursement"("lineId");
CREATE INDEX "Disbursement_sentOn_idx" ON "Disbursement"("sentOn");
CREATE INDEX "Disbursement_returnsId_idx" ON "Disbursement"("returnsId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

CREATE TRIGGER "Disbursement_needs_its_second_approval" BEFORE UPDATE OF "status" ON "Disbursement"
WHEN OLD."status" NOT IN ('APPROVED') AND NEW."status" IN ('APPROVED')
 AND EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'disbursement:' || NEW."id")
 AND NOT EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'disbursement:' || NEW."id" AND "sequence" = 2)
BEGIN SELECT RAISE(ABORT, 'APPROVAL-1: a second approval is missing'); END;
-- ALLOCATION-6: what came back is decided once, and nothing of it is written again.
CREATE TRIGGER "Disbursement_return_is_decided_once" BEFORE UPDATE ON "Disbursement"
WHEN OLD."returnsId" IS NOT NULL AND OLD."status" <> 'PLANNED' BEGIN SELECT RAISE(ABORT, 'ALLOCATION-6: money that came back is decided once'); END;
CREATE TRIGGER "Disbursement_amount_is_never_edited" BEFORE UPDATE OF "amountMinor", "lineId", "returnsId" ON "Disbursement" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-6: an amount is not edited'); END;
CREATE TRIGGER "Disbursement_is_never_deleted" BEFORE DELETE ON "Disbursement" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-6: a disbursement is never deleted'); END;
