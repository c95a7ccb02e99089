-- What an agreed prospect became beside a promise of money: a gift in kind or a placement, by its number.
ALTER TABLE "Partnership" ADD COLUMN "becameKind" TEXT;
ALTER TABLE "Partnership" ADD COLUMN "becameRef" TEXT;
CREATE UNIQUE INDEX "Partnership_becameRef_key" ON "Partnership"("becameRef");
-- PARTNERSHIP-2: one thing at most, of what was agreed, and for good.
CREATE TRIGGER "Partnership_becomes_one_thing" BEFORE UPDATE OF "becameKind", "becameRef", "pledgeId" ON "Partnership"
WHEN (OLD."becameRef" IS NOT NULL AND (NEW."becameRef" IS NOT OLD."becameRef" OR NEW."becameKind" IS NOT OLD."becameKind"))
  OR (NEW."becameRef" IS NOT NULL AND (NEW."pledgeId" IS NOT NULL OR NEW."stage" <> 'AGREED' OR NEW."becameKind" NOT IN ('in-kind', 'placement')))
  OR (NEW."becameRef" IS NULL) <> (NEW."becameKind" IS NULL)
BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-2: an agreed prospect becomes one thing at most'); END;
