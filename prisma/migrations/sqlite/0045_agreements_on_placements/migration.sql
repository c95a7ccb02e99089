-- An agreement on a secondment or a loan of staff names its placement.
ALTER TABLE "Agreement" ADD COLUMN "placementId" TEXT REFERENCES "StaffPlacement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Agreement_placementId_idx" ON "Agreement"("placementId");

CREATE TRIGGER "Agreement_keeps_its_placement_once_sent" BEFORE UPDATE OF "placementId" ON "Agreement"
WHEN OLD."status" NOT IN ('DRAFT', 'INTERNAL_REVIEW') BEGIN SELECT RAISE(ABORT, 'AGREEMENT-2: from SENT on the text is frozen'); END;
CREATE TRIGGER "Agreement_names_what_its_kind_is_about" BEFORE INSERT ON "Agreement"
WHEN (NEW."kind" IN ('SECONDMENT', 'LOAN')) <> (NEW."placementId" IS NOT NULL) OR (NEW."kind" = 'LOAN') <> (NEW."pledgeId" IS NULL)
BEGIN SELECT RAISE(ABORT, 'AGREEMENT-6: an agreement names what its kind is about'); END;
