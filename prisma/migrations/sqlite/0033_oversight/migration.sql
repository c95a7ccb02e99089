-- What the team knows of a recipient beside its reports: risk, visits, and findings with their follow-up.

-- CreateTable
CREATE TABLE "RiskNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cityId" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "RiskNote_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("level" IN ('LOW', 'MEDIUM', 'HIGH'))
);

-- CreateTable
CREATE TABLE "MonitoringVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "visitedOn" TEXT NOT NULL,
    "visitors" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "MonitoringVisit_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("visitedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "closedBy" TEXT,
    "closedOn" TEXT,
    CONSTRAINT "Finding_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Finding_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("source" IN ('AUDIT', 'VISIT', 'REPORT')),
    CHECK ("severity" IN ('LOW', 'MEDIUM', 'HIGH')),
    CHECK ("status" IN ('OPEN', 'CLOSED')),
    CHECK (("status" = 'CLOSED') = ("closedBy" IS NOT NULL)),
    CHECK (("status" = 'CLOSED') = ("closedOn" IS NOT NULL)),
    CHECK ("closedBy" IS NULL OR "closedBy" <> "ownerId"),
    CHECK ("dueOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "FindingStep" (
    "findingId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("findingId", "sequence"),
    CONSTRAINT "FindingStep_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RiskNote_cityId_recordedAt_idx" ON "RiskNote"("cityId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringVisit_ref_key" ON "MonitoringVisit"("ref");

-- CreateIndex
CREATE INDEX "MonitoringVisit_cityId_visitedOn_idx" ON "MonitoringVisit"("cityId", "visitedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Finding_ref_key" ON "Finding"("ref");

-- CreateIndex
CREATE INDEX "Finding_cityId_idx" ON "Finding"("cityId");

-- CreateIndex
CREATE INDEX "Finding_status_dueOn_idx" ON "Finding"("status", "dueOn");

CREATE TRIGGER "RiskNote_is_never_changed" BEFORE UPDATE ON "RiskNote" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-1: a note of risk stays, a later one holds'); END;
CREATE TRIGGER "RiskNote_is_never_deleted" BEFORE DELETE ON "RiskNote" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-1: a note of risk stays, a later one holds'); END;
CREATE TRIGGER "MonitoringVisit_is_never_changed" BEFORE UPDATE ON "MonitoringVisit" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-1: what was seen stays on record'); END;
CREATE TRIGGER "MonitoringVisit_is_never_deleted" BEFORE DELETE ON "MonitoringVisit" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-1: what was seen stays on record'); END;
CREATE TRIGGER "Finding_ends_once" BEFORE UPDATE ON "Finding" WHEN OLD."status" = 'CLOSED' BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-2: a finding is closed once'); END;
CREATE TRIGGER "Finding_text_is_kept" BEFORE UPDATE OF "cityId", "source", "severity", "text", "recommendation", "recordedBy", "recordedAt" ON "Finding" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-2: what was found stays as it was found'); END;
CREATE TRIGGER "Finding_is_never_deleted" BEFORE DELETE ON "Finding" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-2: a finding is closed, never deleted'); END;
CREATE TRIGGER "FindingStep_is_never_changed" BEFORE UPDATE ON "FindingStep" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-2: what was done about it stays on record'); END;
CREATE TRIGGER "FindingStep_is_never_deleted" BEFORE DELETE ON "FindingStep" BEGIN SELECT RAISE(ABORT, 'OVERSIGHT-2: what was done about it stays on record'); END;
