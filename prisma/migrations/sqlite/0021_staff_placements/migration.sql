-- AlterTable
ALTER TABLE "StaffPlacement" ADD COLUMN "personKey" TEXT;
ALTER TABLE "StaffPlacement" ADD COLUMN "agreedOn" TEXT;
ALTER TABLE "StaffPlacement" ADD COLUMN "pledgeId" TEXT REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "PlacementEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "placementId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "agreedOn" TEXT,
    "fromOn" TEXT NOT NULL,
    "reason" TEXT,
    "pledgeId" TEXT,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PlacementEvent_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "StaffPlacement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlacementEvent_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("kind" IN ('PROPOSED', 'RECORDED', 'MOVED', 'EXTENDED', 'ENDED_EARLY')),
    CHECK ("status" IN ('PROPOSED', 'SUITABILITY', 'SELECTED', 'AGREEMENT', 'ACTIVE', 'EXTENDED', 'ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED', 'DECLINED', 'WITHDRAWN')),
    CHECK ("kind" <> 'EXTENDED' OR "status" = 'EXTENDED'),
    CHECK ("kind" <> 'ENDED_EARLY' OR ("status" = 'ENDED_EARLY' AND "endedOn" IS NOT NULL)),
    CHECK ("kind" NOT IN ('EXTENDED', 'ENDED_EARLY') OR "reason" IS NOT NULL),
    CHECK ("endsOn" >= "startsOn" AND ("endedOn" IS NULL OR ("endedOn" >= "startsOn" AND "endedOn" <= "endsOn"))),
    CHECK ("fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "PlacementDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "confirmHash" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "placementId" TEXT,
    CONSTRAINT "PlacementDraft_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "StaffPlacement" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffPlacement_pledgeId_key" ON "StaffPlacement"("pledgeId");

-- CreateIndex
CREATE INDEX "StaffPlacement_personKey_idx" ON "StaffPlacement"("personKey");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementEvent_pledgeId_key" ON "PlacementEvent"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementEvent_placementId_sequence_key" ON "PlacementEvent"("placementId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementDraft_tokenHash_key" ON "PlacementDraft"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementDraft_confirmHash_key" ON "PlacementDraft"("confirmHash");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementDraft_placementId_key" ON "PlacementDraft"("placementId");

-- Those that are on the books were agreed before, and this is what was said of them so far.
UPDATE "StaffPlacement" SET "agreedOn" = "startsOn" WHERE "status" IN ('AGREEMENT', 'ACTIVE', 'EXTENDED', 'ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED');
INSERT INTO "PlacementEvent" ("id", "placementId", "sequence", "kind", "status", "startsOn", "endsOn", "endedOn", "agreedOn", "fromOn", "byName", "at")
SELECT 'ple' || substr("id", 4), "id", 1, 'RECORDED', "status", "startsOn", "endsOn", "endedOn", "agreedOn", "startsOn", 'import', "createdAt" FROM "StaffPlacement";

-- PLACEMENT-6: a placement moves along its life and no other way.
CREATE TRIGGER "StaffPlacement_moves_along_its_life" BEFORE UPDATE OF "status" ON "StaffPlacement"
WHEN OLD."status" <> NEW."status" AND NOT (
  (OLD."status" = 'PROPOSED' AND NEW."status" IN ('SUITABILITY', 'DECLINED', 'WITHDRAWN'))
  OR (OLD."status" = 'SUITABILITY' AND NEW."status" IN ('SELECTED', 'DECLINED', 'WITHDRAWN'))
  OR (OLD."status" = 'SELECTED' AND NEW."status" IN ('AGREEMENT', 'DECLINED', 'WITHDRAWN'))
  OR (OLD."status" = 'AGREEMENT' AND NEW."status" IN ('ACTIVE', 'DECLINED', 'WITHDRAWN'))
  OR (OLD."status" = 'ACTIVE' AND NEW."status" IN ('EXTENDED', 'ENDED', 'ENDED_EARLY'))
  OR (OLD."status" = 'EXTENDED' AND NEW."status" = 'ACTIVE')
  OR (OLD."status" IN ('ENDED', 'ENDED_EARLY') AND NEW."status" = 'MORATORIUM')
  OR (OLD."status" = 'MORATORIUM' AND NEW."status" = 'CLOSED')
) BEGIN SELECT RAISE(ABORT, 'PLACEMENT-6: a placement moves along its life'); END;
CREATE TRIGGER "StaffPlacement_is_never_deleted" BEFORE DELETE ON "StaffPlacement" BEGIN SELECT RAISE(ABORT, 'PLACEMENT-6: a placement is never deleted'); END;

-- PLACEMENT-7: what was said of it stays as it was said; its price is never edited, and a commitment that it made stays its own.
CREATE TRIGGER "PlacementEvent_is_never_changed" BEFORE UPDATE ON "PlacementEvent" BEGIN SELECT RAISE(ABORT, 'PLACEMENT-7: the history of a placement is append-only'); END;
CREATE TRIGGER "PlacementEvent_is_never_deleted" BEFORE DELETE ON "PlacementEvent" BEGIN SELECT RAISE(ABORT, 'PLACEMENT-7: the history of a placement is append-only'); END;
CREATE TRIGGER "StaffPlacement_keeps_its_price" BEFORE UPDATE OF "arrangement", "currency", "monthlyMinor", "fte", "startsOn" ON "StaffPlacement"
WHEN NEW."arrangement" <> OLD."arrangement" OR NEW."currency" <> OLD."currency" OR NEW."monthlyMinor" <> OLD."monthlyMinor" OR NEW."fte" <> OLD."fte" OR NEW."startsOn" <> OLD."startsOn"
BEGIN SELECT RAISE(ABORT, 'PLACEMENT-7: what was offered is never edited'); END;
CREATE TRIGGER "StaffPlacement_keeps_its_pledge" BEFORE UPDATE OF "pledgeId" ON "StaffPlacement"
WHEN OLD."pledgeId" IS NOT NULL AND NEW."pledgeId" IS NOT OLD."pledgeId" BEGIN SELECT RAISE(ABORT, 'PLACEMENT-8: a secondment keeps its commitment'); END;
