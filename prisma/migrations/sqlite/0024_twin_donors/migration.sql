-- AlterTable
ALTER TABLE "Donor" ADD COLUMN "mergedIntoId" TEXT REFERENCES "Donor" ("id") ON DELETE SET NULL ON UPDATE CASCADE CHECK ("mergedIntoId" IS NULL OR "mergedIntoId" <> "id");
ALTER TABLE "Donor" ADD COLUMN "mergedAt" DATETIME CHECK (("mergedAt" IS NULL) = ("mergedIntoId" IS NULL));
ALTER TABLE "Donor" ADD COLUMN "mergedBy" TEXT;
ALTER TABLE "Donor" ADD COLUMN "former" TEXT CHECK (("former" IS NULL) = ("mergedIntoId" IS NULL));
ALTER TABLE "Donor" ADD COLUMN "formerKey" TEXT;

-- CreateIndex
CREATE INDEX "Donor_mergedIntoId_idx" ON "Donor"("mergedIntoId");

-- DONOR-5: what is known of a donor is known of everything that turned out to be it.
CREATE TRIGGER "Donor_merged_follows" AFTER UPDATE OF "name", "nameKey", "country", "language", "recognition", "dueDiligence", "dueDiligenceExpiresOn", "dueDiligenceNote" ON "Donor"
WHEN NEW."mergedIntoId" IS NULL BEGIN
  UPDATE "Donor" SET "name" = NEW."name", "nameKey" = NEW."nameKey", "country" = NEW."country", "language" = NEW."language", "recognition" = NEW."recognition",
    "dueDiligence" = NEW."dueDiligence", "dueDiligenceExpiresOn" = NEW."dueDiligenceExpiresOn", "dueDiligenceNote" = NEW."dueDiligenceNote"
  WHERE "mergedIntoId" = NEW."id";
END;

CREATE TRIGGER "Donor_merges_into_one_of_its_kind" BEFORE UPDATE OF "mergedIntoId" ON "Donor"
WHEN NEW."mergedIntoId" IS NOT NULL AND (
  EXISTS (SELECT 1 FROM "Donor" AS d WHERE d."mergedIntoId" = NEW."id")
  OR NOT EXISTS (SELECT 1 FROM "Donor" AS d WHERE d."id" = NEW."mergedIntoId" AND d."mergedIntoId" IS NULL AND d."type" = NEW."type" AND d."subtype" IS NEW."subtype")
) BEGIN SELECT RAISE(ABORT, 'DONOR-5: a donor turns out to be another of its kind, which is itself no other'); END;
