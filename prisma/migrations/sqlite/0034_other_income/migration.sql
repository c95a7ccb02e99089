-- CreateTable
CREATE TABLE "OtherIncome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "windowId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "usdMinor" BIGINT,
    "rateId" TEXT,
    "receivedOn" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "confirmedBy" TEXT,
    "confirmedAt" DATETIME,
    "entryId" TEXT,
    "reason" TEXT,
    "reversesId" TEXT,
    CONSTRAINT "OtherIncome_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OtherIncome_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "OtherIncome" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FundRemainder" (
    "windowId" TEXT NOT NULL PRIMARY KEY,
    "remainingMinor" BIGINT NOT NULL,
    CONSTRAINT "FundRemainder_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FundShare" (
    "lineId" TEXT NOT NULL PRIMARY KEY,
    "amountMinor" BIGINT NOT NULL,
    "reducedMinor" BIGINT NOT NULL DEFAULT 0,
    CONSTRAINT "FundShare_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "OtherIncome_ref_key" ON "OtherIncome"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "OtherIncome_reversesId_key" ON "OtherIncome"("reversesId");

-- CreateIndex
CREATE INDEX "OtherIncome_status_idx" ON "OtherIncome"("status");

-- CreateIndex
CREATE INDEX "OtherIncome_windowId_receivedOn_idx" ON "OtherIncome"("windowId", "receivedOn");

-- CreateIndex
CREATE INDEX "OtherIncome_recordedAt_id_idx" ON "OtherIncome"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "FundMeasure_measure_day_key_idx" ON "FundMeasure"("measure", "day", "key");

-- INCOME-1, INCOME-2: two people, and what is confirmed is never rewritten; SQLite takes no CHECK after the table is made, so triggers say it.
CREATE TRIGGER "OtherIncome_is_what_it_says" BEFORE INSERT ON "OtherIncome"
WHEN NEW."kind" NOT IN ('INTEREST', 'OTHER') OR NEW."status" NOT IN ('RECORDED', 'REVERSAL') OR (NEW."status" = 'RECORDED') <> (NEW."amountMinor" > 0)
  OR (NEW."status" = 'REVERSAL') <> (NEW."reversesId" IS NOT NULL) OR NEW."receivedOn" NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
BEGIN SELECT RAISE(ABORT, 'INCOME-1: other income is recorded above zero, or takes a row back below zero'); END;
CREATE TRIGGER "OtherIncome_goes_its_way" BEFORE UPDATE OF "status" ON "OtherIncome"
WHEN NEW."status" <> OLD."status" AND NOT (OLD."status" = 'RECORDED' AND NEW."status" IN ('CONFIRMED', 'WITHDRAWN') OR OLD."status" = 'CONFIRMED' AND NEW."status" = 'REVERSED')
BEGIN SELECT RAISE(ABORT, 'INCOME-1: other income is recorded, then confirmed or withdrawn, and at most once reversed'); END;
CREATE TRIGGER "OtherIncome_is_confirmed_by_another" BEFORE UPDATE OF "status" ON "OtherIncome"
WHEN NEW."status" = 'CONFIRMED' AND (NEW."confirmedBy" IS NULL OR NEW."confirmedBy" = NEW."recordedBy" OR NEW."entryId" IS NULL OR NEW."usdMinor" IS NULL)
BEGIN SELECT RAISE(ABORT, 'INCOME-1: a second person confirms other income, and then it is booked'); END;
CREATE TRIGGER "OtherIncome_is_never_edited" BEFORE UPDATE OF "ref", "windowId", "kind", "currency", "amountMinor", "receivedOn", "evidence", "recordedBy", "recordedAt", "reversesId" ON "OtherIncome"
BEGIN SELECT RAISE(ABORT, 'INCOME-2: what was recorded is never rewritten'); END;
CREATE TRIGGER "OtherIncome_value_is_kept" BEFORE UPDATE OF "usdMinor", "rateId", "entryId", "confirmedBy", "confirmedAt" ON "OtherIncome"
WHEN OLD."status" <> 'RECORDED' BEGIN SELECT RAISE(ABORT, 'INCOME-2: what was recorded is never rewritten'); END;
CREATE TRIGGER "OtherIncome_is_never_deleted" BEFORE DELETE ON "OtherIncome" BEGIN SELECT RAISE(ABORT, 'INCOME-2: other income is withdrawn or reversed, never deleted'); END;
-- ALLOCATION-3: the fund's own shares are frozen as those of donors are.
CREATE TRIGGER "FundShare_is_never_deleted" BEFORE DELETE ON "FundShare" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-3: shares are frozen'); END;
CREATE TRIGGER "FundShare_amount_is_frozen" BEFORE UPDATE OF "lineId", "amountMinor" ON "FundShare" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-3: shares are frozen'); END;
