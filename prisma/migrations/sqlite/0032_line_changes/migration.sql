-- A city asks for a change to a running allocation; the team answers with a reason, two people where an account changes.

-- CreateTable
CREATE TABLE "LineChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "endsOn" TEXT,
    "budget" TEXT,
    "movedMinor" BIGINT,
    "amountMinor" BIGINT,
    "holder" TEXT,
    "bank" TEXT,
    "account" TEXT,
    "askedBy" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "checkedBy" TEXT,
    "checkedAt" DATETIME,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "LineChange_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('MORE_TIME', 'MOVE_BUDGET', 'BANK_DETAILS', 'SEND_BACK')),
    CHECK ("status" IN ('OPEN', 'CHECKED', 'ACCEPTED', 'DECLINED')),
    CHECK (("kind" = 'MORE_TIME') = ("endsOn" IS NOT NULL)),
    CHECK (("kind" = 'MOVE_BUDGET') = ("budget" IS NOT NULL AND "movedMinor" IS NOT NULL)),
    CHECK (("kind" = 'SEND_BACK') = ("amountMinor" IS NOT NULL)),
    CHECK (("kind" = 'BANK_DETAILS') = ("holder" IS NOT NULL AND "bank" IS NOT NULL AND "account" IS NOT NULL)),
    CHECK ("amountMinor" IS NULL OR "amountMinor" > 0),
    CHECK ("endsOn" IS NULL OR "endsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (("status" IN ('ACCEPTED', 'DECLINED')) = ("answeredBy" IS NOT NULL)),
    CHECK (("status" IN ('ACCEPTED', 'DECLINED')) = ("answeredAt" IS NOT NULL)),
    CHECK ("kind" = 'BANK_DETAILS' OR "checkedBy" IS NULL),
    CHECK ("kind" <> 'BANK_DETAILS' OR "status" <> 'ACCEPTED' OR ("checkedBy" IS NOT NULL AND "checkedBy" <> "answeredBy"))
);

-- CreateIndex
CREATE UNIQUE INDEX "LineChange_ref_key" ON "LineChange"("ref");

-- CreateIndex
CREATE INDEX "LineChange_lineId_idx" ON "LineChange"("lineId");

-- CreateIndex
CREATE INDEX "LineChange_status_idx" ON "LineChange"("status");

CREATE TRIGGER "LineChange_answer_is_final" BEFORE UPDATE ON "LineChange" WHEN OLD."status" IN ('ACCEPTED', 'DECLINED') BEGIN SELECT RAISE(ABORT, 'CHANGE-1: an answer is final'); END;
CREATE TRIGGER "LineChange_question_is_kept" BEFORE UPDATE OF "lineId", "kind", "reason", "endsOn", "budget", "movedMinor", "amountMinor", "holder", "bank", "account", "askedBy", "askedAt" ON "LineChange" BEGIN SELECT RAISE(ABORT, 'CHANGE-1: what was asked stays as it was asked'); END;
CREATE TRIGGER "LineChange_is_never_deleted" BEFORE DELETE ON "LineChange" BEGIN SELECT RAISE(ABORT, 'CHANGE-1: what was asked stays on record'); END;
