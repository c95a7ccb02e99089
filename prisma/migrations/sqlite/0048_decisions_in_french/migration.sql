-- AlterTable
ALTER TABLE "Decision" ADD COLUMN "titleFr" TEXT;
ALTER TABLE "Decision" ADD COLUMN "textFr" TEXT;

-- CreateIndex
CREATE INDEX "Document_number_idx" ON "Document"("number");

-- DECISION-4: a decision is in French whole or not at all; once it was taken and is in French, these words stand too.
CREATE TRIGGER "Decision_French_is_whole_at_first" BEFORE INSERT ON "Decision"
WHEN (NEW."titleFr" IS NULL) <> (NEW."textFr" IS NULL)
BEGIN SELECT RAISE(ABORT, 'DECISION-4: title and text are in French, or neither'); END;
CREATE TRIGGER "Decision_French_is_whole" BEFORE UPDATE OF "titleFr", "textFr" ON "Decision"
WHEN (NEW."titleFr" IS NULL) <> (NEW."textFr" IS NULL)
BEGIN SELECT RAISE(ABORT, 'DECISION-4: title and text are in French, or neither'); END;
CREATE TRIGGER "Decision_French_stands" BEFORE UPDATE OF "titleFr", "textFr" ON "Decision"
WHEN OLD."status" <> 'TO_TAKE' AND OLD."titleFr" IS NOT NULL AND (NEW."titleFr", NEW."textFr") IS NOT (OLD."titleFr", OLD."textFr")
BEGIN SELECT RAISE(ABORT, 'DECISION-4: the French words of a decision that was taken stand'); END;
