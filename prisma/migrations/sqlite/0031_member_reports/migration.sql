-- The report of a period to all member cities: made once for a day, sent to each focal point once, and who opened it.

-- CreateTable
CREATE TABLE "MemberReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "wordsEn" TEXT NOT NULL,
    "wordsFr" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "documentEnId" TEXT,
    "documentFrId" TEXT,
    CHECK ("asOf" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (("documentEnId" IS NULL) = ("documentFrId" IS NULL))
);

-- CreateTable
CREATE TABLE "MemberReportCopy" (
    "reportId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "mailedAt" DATETIME,
    "openedAt" DATETIME,

    PRIMARY KEY ("reportId", "personId"),
    CONSTRAINT "MemberReportCopy_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MemberReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MemberReportCopy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MemberReportCopy_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "MemberReport_ref_key" ON "MemberReport"("ref");

-- CreateIndex
CREATE INDEX "MemberReport_madeAt_idx" ON "MemberReport"("madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "MemberReport_period_asOf_key" ON "MemberReport"("period", "asOf");

-- CreateIndex
CREATE INDEX "MemberReportCopy_personId_idx" ON "MemberReportCopy"("personId");

-- NETWORK-2: what was told is not told differently later, and the first opening stays.
CREATE TRIGGER "MemberReport_is_frozen" BEFORE UPDATE OF "period", "asOf", "wordsEn", "wordsFr", "figures", "madeBy", "madeAt" ON "MemberReport" BEGIN SELECT RAISE(ABORT, 'NETWORK-2: a report to the member cities stays as it was made'); END;
CREATE TRIGGER "MemberReport_documents_are_final" BEFORE UPDATE ON "MemberReport" WHEN OLD."documentEnId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'NETWORK-2: a report to the member cities stays as it was made'); END;
CREATE TRIGGER "MemberReport_is_never_deleted" BEFORE DELETE ON "MemberReport" BEGIN SELECT RAISE(ABORT, 'NETWORK-2: a report to the member cities stays'); END;
CREATE TRIGGER "MemberReportCopy_first_opening_stays" BEFORE UPDATE ON "MemberReportCopy" WHEN OLD."openedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'NETWORK-3: the first opening stays'); END;
CREATE TRIGGER "MemberReportCopy_is_never_deleted" BEFORE DELETE ON "MemberReportCopy" BEGIN SELECT RAISE(ABORT, 'NETWORK-3: who got a report stays on record'); END;
