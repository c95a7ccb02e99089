-- What the team decides without a new version of the program: thresholds, targets of periods, the rate of support cost. All are rows with their day.

-- AlterTable
ALTER TABLE "SupportCostRate" ADD COLUMN "recordedAt" DATETIME;
ALTER TABLE "SupportCostRate" ADD COLUMN "recordedBy" TEXT;

-- CreateTable
CREATE TABLE "PeriodTarget" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodId" TEXT NOT NULL,
    "targetMinor" BIGINT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "PeriodTarget_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "FundPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("targetMinor" > 0)
);

-- CreateTable
CREATE TABLE "SettingValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "PeriodTarget_periodId_effectiveOn_sequence_key" ON "PeriodTarget"("periodId", "effectiveOn", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "SettingValue_key_effectiveOn_sequence_key" ON "SettingValue"("key", "effectiveOn", "sequence");

CREATE TRIGGER "SettingValue_is_never_changed" BEFORE UPDATE ON "SettingValue" BEGIN SELECT RAISE(ABORT, 'SETTING-2: a change is a row of its own'); END;
CREATE TRIGGER "SettingValue_is_never_deleted" BEFORE DELETE ON "SettingValue" BEGIN SELECT RAISE(ABORT, 'SETTING-2: a change is a row of its own'); END;
CREATE TRIGGER "PeriodTarget_is_never_changed" BEFORE UPDATE ON "PeriodTarget" BEGIN SELECT RAISE(ABORT, 'FUND-6: another target is a row of its own'); END;
CREATE TRIGGER "PeriodTarget_is_never_deleted" BEFORE DELETE ON "PeriodTarget" BEGIN SELECT RAISE(ABORT, 'FUND-6: another target is a row of its own'); END;
CREATE TRIGGER "PeriodTarget_only_of_an_open_period" BEFORE INSERT ON "PeriodTarget"
WHEN (SELECT "state" FROM "FundPeriod" WHERE "id" = NEW."periodId") <> 'OPEN'
BEGIN SELECT RAISE(ABORT, 'FUND-6: the target of a period that closes stays as it is'); END;
CREATE TRIGGER "FundPeriod_begins_with_its_target" BEFORE UPDATE OF "targetMinor" ON "FundPeriod" BEGIN SELECT RAISE(ABORT, 'FUND-6: another target is a row of its own'); END;

-- The ladder of reminders is a setting: any day but the due day itself can be a rung.
CREATE TABLE "new_Reminder" (
    "instalmentId" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "recipients" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("instalmentId", "rung"),
    CONSTRAINT "Reminder_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("rung" <> 0 AND "rung" BETWEEN -120 AND 365),
    CHECK ("recipients" >= 0)
);
INSERT INTO "new_Reminder" ("instalmentId", "rung", "recipients", "sentAt") SELECT "instalmentId", "rung", "recipients", "sentAt" FROM "Reminder";
DROP TABLE "Reminder";
ALTER TABLE "new_Reminder" RENAME TO "Reminder";
CREATE TRIGGER "Reminder_is_never_changed" BEFORE UPDATE ON "Reminder" BEGIN SELECT RAISE(ABORT, 'PLEDGE-8: a reminder that was sent stays sent'); END;
CREATE TRIGGER "Reminder_is_never_deleted" BEFORE DELETE ON "Reminder" BEGIN SELECT RAISE(ABORT, 'PLEDGE-8: a reminder that was sent stays sent'); END;
