-- Is something of an instalment still to be paid? Kept by the database itself, whoever writes, so that what is overdue is found without reading what is settled.
ALTER TABLE "Instalment" ADD COLUMN "isOpen" BOOLEAN NOT NULL DEFAULT true;
UPDATE "Instalment" SET "isOpen" = ("status" <> 'CANCELLED' AND "amountMinor" > "paidMinor" + "waivedMinor");
CREATE INDEX "Instalment_isOpen_dueOn_idx" ON "Instalment"("isOpen", "dueOn");
CREATE TRIGGER "Instalment_is_open_or_settled" AFTER UPDATE OF "amountMinor", "paidMinor", "waivedMinor", "status" ON "Instalment"
BEGIN UPDATE "Instalment" SET "isOpen" = (NEW."status" <> 'CANCELLED' AND NEW."amountMinor" > NEW."paidMinor" + NEW."waivedMinor") WHERE "id" = NEW."id"; END;
