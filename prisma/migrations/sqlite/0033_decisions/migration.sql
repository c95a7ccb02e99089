-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "minutes" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CHECK ("kind" IN ('STEERING', 'TEAM', 'COORDINATORS', 'OTHER')),
    CHECK ("status" IN ('PLANNED', 'HELD', 'CANCELLED')),
    CHECK (("status" = 'HELD') = ("minutes" IS NOT NULL)),
    CHECK ("heldOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT,
    "meetingId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "takenOn" TEXT,
    "takenBy" TEXT,
    "takenAt" DATETIME,
    CONSTRAINT "Decision_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("status" IN ('TO_TAKE', 'TAKEN', 'DROPPED')),
    CHECK (("status" = 'TAKEN') = ("ref" IS NOT NULL AND "takenOn" IS NOT NULL AND "takenAt" IS NOT NULL)),
    CHECK ("ref" IS NULL OR "ref" GLOB 'D-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*')
);

-- CreateTable
CREATE TABLE "DecisionLink" (
    "decisionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "linkedBy" TEXT NOT NULL,
    "linkedAt" DATETIME NOT NULL,

    PRIMARY KEY ("decisionId", "kind", "subject"),
    CONSTRAINT "DecisionLink_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('PERIOD', 'CLUSTER', 'PROGRAMME'))
);

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_ref_key" ON "Meeting"("ref");

-- CreateIndex
CREATE INDEX "Meeting_heldOn_id_idx" ON "Meeting"("heldOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_ref_key" ON "Decision"("ref");

-- CreateIndex
CREATE INDEX "Decision_takenAt_ref_idx" ON "Decision"("takenAt", "ref");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_meetingId_sequence_key" ON "Decision"("meetingId", "sequence");

-- CreateIndex
CREATE INDEX "DecisionLink_kind_subject_idx" ON "DecisionLink"("kind", "subject");

-- DECISION-1: what was taken stands, with its number; what was put before a meeting is never deleted.
CREATE TRIGGER "Decision_taken_stands" BEFORE UPDATE OF "ref", "meetingId", "sequence", "title", "text", "status", "takenOn", "takenAt" ON "Decision"
WHEN OLD."status" <> 'TO_TAKE' AND (NEW."ref", NEW."meetingId", NEW."sequence", NEW."title", NEW."text", NEW."status", NEW."takenOn", NEW."takenAt") IS NOT (OLD."ref", OLD."meetingId", OLD."sequence", OLD."title", OLD."text", OLD."status", OLD."takenOn", OLD."takenAt")
BEGIN SELECT RAISE(ABORT, 'DECISION-1: a decision that was taken stands'); END;
CREATE TRIGGER "Decision_is_never_deleted" BEFORE DELETE ON "Decision" BEGIN SELECT RAISE(ABORT, 'DECISION-1: a decision is dropped, never deleted'); END;
CREATE TRIGGER "Meeting_is_never_deleted" BEFORE DELETE ON "Meeting" BEGIN SELECT RAISE(ABORT, 'DECISION-2: a meeting is cancelled, never deleted'); END;
CREATE TRIGGER "DecisionLink_is_never_changed" BEFORE UPDATE ON "DecisionLink" BEGIN SELECT RAISE(ABORT, 'DECISION-3: what a decision is about stands'); END;
CREATE TRIGGER "DecisionLink_is_never_deleted" BEFORE DELETE ON "DecisionLink" BEGIN SELECT RAISE(ABORT, 'DECISION-3: what a decision is about stands'); END;
