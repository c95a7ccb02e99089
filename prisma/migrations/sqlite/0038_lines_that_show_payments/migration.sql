-- A line may show a payment that was booked before it came: nothing is booked again, and undoing it takes nothing back.
ALTER TABLE "BankDeed" ADD COLUMN "isEvidence" BOOLEAN NOT NULL DEFAULT false;
CREATE TRIGGER "BankDeed_stays_what_it_shows" BEFORE UPDATE OF "isEvidence" ON "BankDeed" BEGIN SELECT RAISE(ABORT, 'BANK-6: a deed is undone, not changed'); END;
