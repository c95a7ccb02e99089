-- Donors ask to change or withdraw a promise; the team answers, and a pledge has one open question at a time.

-- CreateTable
CREATE TABLE "ChangeRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pledgeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "ChangeRequest_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('CHANGE', 'WITHDRAW')),
    CHECK ("status" IN ('OPEN', 'ACCEPTED', 'DECLINED')),
    CHECK (("status" = 'OPEN') = ("answeredAt" IS NULL)),
    CHECK (("status" = 'OPEN') = ("answer" IS NULL))
);

-- CreateIndex
CREATE INDEX "ChangeRequest_pledgeId_idx" ON "ChangeRequest"("pledgeId");

-- CreateIndex
CREATE INDEX "ChangeRequest_status_idx" ON "ChangeRequest"("status");

CREATE TRIGGER "ChangeRequest_answer_is_final" BEFORE UPDATE ON "ChangeRequest" WHEN OLD."status" <> 'OPEN' BEGIN SELECT RAISE(ABORT, 'PLEDGE-9: an answer is final'); END;
CREATE TRIGGER "ChangeRequest_is_never_deleted" BEFORE DELETE ON "ChangeRequest" BEGIN SELECT RAISE(ABORT, 'PLEDGE-9: what was asked stays on record'); END;
