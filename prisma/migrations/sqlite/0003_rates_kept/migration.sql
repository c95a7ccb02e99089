-- CreateIndex
CREATE INDEX "Payment_rateId_idx" ON "Payment"("rateId");


-- A rate is a positive decimal of another currency than the dollar; rows of one currency and day are numbered in the order in which they were recorded.
CREATE TRIGGER "ExchangeRate_is_positive" BEFORE INSERT ON "ExchangeRate" WHEN NEW."currency" = 'USD' OR NEW."unitsPerUsd" GLOB '*[^0-9.]*' OR NEW."unitsPerUsd" GLOB '*.*.*' OR NEW."unitsPerUsd" GLOB '.*' OR NEW."unitsPerUsd" GLOB '*.' OR CAST(NEW."unitsPerUsd" AS REAL) <= 0
BEGIN SELECT RAISE(ABORT, 'RATE-3: a rate is a positive number of units per US dollar'); END;
CREATE TRIGGER "ExchangeRate_is_numbered_in_order" BEFORE INSERT ON "ExchangeRate" WHEN NEW."sequence" <> 1 + (SELECT COALESCE(MAX("sequence"), 0) FROM "ExchangeRate" WHERE "currency" = NEW."currency" AND "effectiveOn" = NEW."effectiveOn")
BEGIN SELECT RAISE(ABORT, 'RATE-3: rows of one currency and day are numbered without a gap'); END;

-- What a payment keeps is a row of its own currency.
CREATE TRIGGER "Payment_keeps_a_rate_that_exists" BEFORE UPDATE OF "rateId" ON "Payment" WHEN NEW."rateId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "ExchangeRate" WHERE "id" = NEW."rateId" AND "currency" = NEW."currency")
BEGIN SELECT RAISE(ABORT, 'PAYMENT-6: a payment keeps a rate row of its currency'); END;
