-- Cities report on the use of their money: a draft, rounds that stay as they were sent, and a correction of spending that may lower it.

-- A correction may take back what was reported as spent: the table is made anew with its triggers, because SQLite keeps a CHECK for ever.
CREATE TABLE "new_Expenditure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "reportedOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "entryId" TEXT,
    CONSTRAINT "Expenditure_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" <> 0),
    CHECK ("reportedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
INSERT INTO "new_Expenditure" SELECT "id", "ref", "lineId", "amountMinor", "reportedOn", "recordedAt", "entryId" FROM "Expenditure";
DROP TABLE "Expenditure";
ALTER TABLE "new_Expenditure" RENAME TO "Expenditure";
CREATE UNIQUE INDEX "Expenditure_ref_key" ON "Expenditure"("ref");
CREATE INDEX "Expenditure_lineId_idx" ON "Expenditure"("lineId");
CREATE TRIGGER "Expenditure_is_never_changed" BEFORE UPDATE ON "Expenditure" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-2: a reported expenditure is corrected by a new report'); END;
CREATE TRIGGER "Expenditure_is_never_deleted" BEFORE DELETE ON "Expenditure" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-2: a reported expenditure is corrected by a new report'); END;

-- CreateTable
CREATE TABLE "CityReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "coversFrom" TEXT NOT NULL,
    "coversTo" TEXT NOT NULL,
    "dueOn" TEXT,
    "correctsId" TEXT,
    "status" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "savedBy" TEXT,
    "savedAt" DATETIME NOT NULL,
    "acceptedBy" TEXT,
    "acceptedOn" TEXT,
    "reportedOn" TEXT,
    "certifiedBy" TEXT,
    "certifiedOn" TEXT,
    "expenditureId" TEXT,
    CONSTRAINT "CityReport_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CityReport_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "CityReport" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "CityReport_expenditureId_fkey" FOREIGN KEY ("expenditureId") REFERENCES "Expenditure" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("kind" IN ('INTERIM', 'FINAL', 'CORRECTION')),
    CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CERTIFIED')),
    CHECK (("kind" = 'CORRECTION') = ("correctsId" IS NOT NULL)),
    CHECK (("kind" = 'CORRECTION') = ("dueOn" IS NULL)),
    CHECK ("coversFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "coversTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "coversTo" >= "coversFrom"),
    CHECK (("status" IN ('ACCEPTED', 'CERTIFIED')) = ("acceptedBy" IS NOT NULL)),
    CHECK (("status" IN ('ACCEPTED', 'CERTIFIED')) = ("acceptedOn" IS NOT NULL)),
    CHECK (("status" IN ('ACCEPTED', 'CERTIFIED')) = ("reportedOn" IS NOT NULL)),
    CHECK (("status" = 'CERTIFIED') = ("certifiedBy" IS NOT NULL)),
    CHECK (("status" = 'CERTIFIED') = ("certifiedOn" IS NOT NULL)),
    CHECK ("certifiedBy" IS NULL OR "certifiedBy" <> "acceptedBy")
);

-- CreateTable
CREATE TABLE "CityReportRound" (
    "reportId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "spentMinor" BIGINT NOT NULL,
    "submittedBy" TEXT NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "submittedOn" TEXT NOT NULL,
    "outcome" TEXT,
    "comments" TEXT,
    "decidedBy" TEXT,
    "decidedAt" DATETIME,

    PRIMARY KEY ("reportId", "number"),
    CHECK ("spentMinor" >= 0),
    CHECK ("outcome" IN ('RETURNED', 'ACCEPTED')),
    CHECK (("outcome" IS NULL) = ("decidedBy" IS NULL)),
    CHECK (("outcome" IS NULL) = ("decidedAt" IS NULL)),
    CHECK ("decidedBy" IS NULL OR "decidedBy" <> "submittedBy"),
    CONSTRAINT "CityReportRound_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "CityReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CityReportReminder" (
    "lineId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "recipients" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("lineId", "dueOn", "rung"),
    CONSTRAINT "CityReportReminder_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CityReport_ref_key" ON "CityReport"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "CityReport_expenditureId_key" ON "CityReport"("expenditureId");

-- CreateIndex
CREATE INDEX "CityReport_status_idx" ON "CityReport"("status");

-- CreateIndex
CREATE UNIQUE INDEX "CityReport_lineId_sequence_key" ON "CityReport"("lineId", "sequence");

-- REPORT-2: what was sent stays as it was sent, and is answered once. REPORT-3: what was accepted is not written again.
CREATE TRIGGER "CityReportRound_is_frozen" BEFORE UPDATE OF "reportId", "number", "content", "spentMinor", "submittedBy", "submittedAt", "submittedOn" ON "CityReportRound" BEGIN SELECT RAISE(ABORT, 'REPORT-2: what was sent to the team stays as it was sent'); END;
CREATE TRIGGER "CityReportRound_is_answered_once" BEFORE UPDATE ON "CityReportRound" WHEN OLD."outcome" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'REPORT-2: a round is answered once'); END;
CREATE TRIGGER "CityReportRound_is_never_deleted" BEFORE DELETE ON "CityReportRound" BEGIN SELECT RAISE(ABORT, 'REPORT-2: each round stays'); END;
CREATE TRIGGER "CityReport_accepted_is_final" BEFORE UPDATE OF "kind", "coversFrom", "coversTo", "draft", "acceptedBy", "acceptedOn", "reportedOn", "expenditureId" ON "CityReport"
WHEN OLD."status" IN ('ACCEPTED', 'CERTIFIED') BEGIN SELECT RAISE(ABORT, 'REPORT-3: an accepted report is corrected by a further one'); END;
CREATE TRIGGER "CityReport_certified_is_final" BEFORE UPDATE ON "CityReport" WHEN OLD."status" = 'CERTIFIED' BEGIN SELECT RAISE(ABORT, 'REPORT-3: a certified report is corrected by a further one'); END;
CREATE TRIGGER "CityReport_is_never_deleted" BEFORE DELETE ON "CityReport" BEGIN SELECT RAISE(ABORT, 'REPORT-2: a report is never deleted'); END;
CREATE TRIGGER "CityReportReminder_is_never_changed" BEFORE UPDATE ON "CityReportReminder" BEGIN SELECT RAISE(ABORT, 'REPORT-4: a reminder is sent once'); END;
CREATE TRIGGER "CityReportReminder_is_never_deleted" BEFORE DELETE ON "CityReportReminder" BEGIN SELECT RAISE(ABORT, 'REPORT-4: a reminder is sent once'); END;
