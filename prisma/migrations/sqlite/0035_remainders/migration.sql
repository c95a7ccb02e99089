-- CreateTable
CREATE TABLE "RemainderMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "consentBy" TEXT NOT NULL,
    "consentOn" TEXT NOT NULL,
    "consentDocumentId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,
    "decisionReason" TEXT,
    "movedOn" TEXT,
    "afterOrder" INTEGER,
    "entryId" TEXT,
    "letterId" TEXT,
    "reversesId" TEXT,
    CONSTRAINT "RemainderMove_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RemainderMove_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RemainderMove_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RemainderMove_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "RemainderMove" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "REMAINDER-1: above zero, between two windows, with consent" CHECK ("amountMinor" > 0 AND "fromId" <> "toId" AND LENGTH(TRIM("consentBy")) > 0 AND "consentOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateIndex
CREATE UNIQUE INDEX "RemainderMove_ref_key" ON "RemainderMove"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "RemainderMove_reversesId_key" ON "RemainderMove"("reversesId");

-- CreateIndex
CREATE INDEX "RemainderMove_status_idx" ON "RemainderMove"("status");

-- CreateIndex
CREATE INDEX "RemainderMove_fromId_movedOn_idx" ON "RemainderMove"("fromId", "movedOn");

-- CreateIndex
CREATE INDEX "RemainderMove_toId_movedOn_idx" ON "RemainderMove"("toId", "movedOn");

-- CreateIndex
CREATE INDEX "RemainderMove_donorId_idx" ON "RemainderMove"("donorId");

-- CreateIndex
CREATE INDEX "RemainderMove_proposedAt_id_idx" ON "RemainderMove"("proposedAt", "id");

-- REMAINDER-2: two people; what was consented to is never rewritten, and what moved is taken back by a row of its own.
CREATE TRIGGER "RemainderMove_begins" BEFORE INSERT ON "RemainderMove"
WHEN NEW."status" NOT IN ('PROPOSED', 'REVERSAL') OR (NEW."status" = 'REVERSAL') <> (NEW."reversesId" IS NOT NULL) OR (NEW."status" = 'REVERSAL') <> (NEW."entryId" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: a move is proposed, or takes another back'); END;
CREATE TRIGGER "RemainderMove_goes_its_way" BEFORE UPDATE OF "status" ON "RemainderMove"
WHEN NEW."status" <> OLD."status" AND NOT (OLD."status" = 'PROPOSED' AND NEW."status" IN ('MOVED', 'DECLINED', 'WITHDRAWN') OR OLD."status" = 'MOVED' AND NEW."status" = 'REVERSED')
BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: a move is proposed, then moved, declined or withdrawn, and at most once taken back'); END;
CREATE TRIGGER "RemainderMove_is_decided_by_another" BEFORE UPDATE OF "status" ON "RemainderMove"
WHEN NEW."status" = 'MOVED' AND (NEW."decidedBy" IS NULL OR NEW."decidedBy" = NEW."proposedBy" OR NEW."entryId" IS NULL OR NEW."movedOn" IS NULL OR NEW."afterOrder" IS NULL)
BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: another person than who proposed it approves a move, and then it is booked'); END;
CREATE TRIGGER "RemainderMove_is_never_edited" BEFORE UPDATE OF "ref", "fromId", "toId", "donorId", "amountMinor", "reason", "consentBy", "consentOn", "consentDocumentId", "proposedBy", "proposedAt", "reversesId" ON "RemainderMove"
WHEN NEW."donorId" = OLD."donorId" BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: what was consented to is never rewritten'); END;
CREATE TRIGGER "RemainderMove_booking_is_kept" BEFORE UPDATE OF "movedOn", "afterOrder", "entryId", "decidedBy", "decidedAt" ON "RemainderMove"
WHEN OLD."status" <> 'PROPOSED' BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: what was booked is never rewritten'); END;
CREATE TRIGGER "RemainderMove_is_never_deleted" BEFORE DELETE ON "RemainderMove" BEGIN SELECT RAISE(ABORT, 'REMAINDER-2: a move is withdrawn or taken back, never deleted'); END;
