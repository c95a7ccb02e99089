-- Above a limit in US dollars a second person approves what lets money leave.

-- CreateTable
CREATE TABLE "ApprovalLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deed" TEXT NOT NULL,
    "limitMinor" BIGINT,
    "effectiveOn" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CHECK ("deed" IN ('ALLOCATION', 'RELEASE', 'WAIVER', 'COUNTERSIGNING', 'REFUND')),
    CHECK ("limitMinor" IS NULL OR "limitMinor" >= 0),
    CHECK ("sequence" >= 1)
);

-- CreateTable
CREATE TABLE "Approval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "deed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "givenBy" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    "amountMinor" BIGINT,
    "limitMinor" BIGINT,
    "note" TEXT,
    "isDeputy" BOOLEAN NOT NULL DEFAULT false,
    CHECK ("deed" IN ('ALLOCATION', 'RELEASE', 'WAIVER', 'COUNTERSIGNING', 'REFUND')),
    CHECK ("sequence" IN (1, 2))
);

-- CreateIndex
CREATE UNIQUE INDEX "ApprovalLimit_deed_effectiveOn_sequence_key" ON "ApprovalLimit"("deed", "effectiveOn", "sequence");

-- CreateIndex
CREATE INDEX "Approval_givenBy_idx" ON "Approval"("givenBy");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_subject_sequence_key" ON "Approval"("subject", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Approval_subject_givenBy_key" ON "Approval"("subject", "givenBy");

CREATE TRIGGER "Approval_is_never_changed" BEFORE UPDATE ON "Approval" BEGIN SELECT RAISE(ABORT, 'APPROVAL-3: rows are never changed'); END;
CREATE TRIGGER "Approval_is_never_deleted" BEFORE DELETE ON "Approval" BEGIN SELECT RAISE(ABORT, 'APPROVAL-3: rows are never deleted'); END;
CREATE TRIGGER "ApprovalLimit_is_never_changed" BEFORE UPDATE ON "ApprovalLimit" BEGIN SELECT RAISE(ABORT, 'APPROVAL-3: rows are never changed'); END;
CREATE TRIGGER "ApprovalLimit_is_never_deleted" BEFORE DELETE ON "ApprovalLimit" BEGIN SELECT RAISE(ABORT, 'APPROVAL-3: rows are never deleted'); END;

CREATE TRIGGER "Allocation_needs_its_second_approval" BEFORE UPDATE OF "status" ON "Allocation"
WHEN OLD."status" NOT IN ('APPROVED', 'ACCEPTED') AND NEW."status" IN ('APPROVED', 'ACCEPTED')
 AND EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'allocation:' || NEW."id")
 AND NOT EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'allocation:' || NEW."id" AND "sequence" = 2)
BEGIN SELECT RAISE(ABORT, 'APPROVAL-1: a second approval is missing'); END;
CREATE TRIGGER "Disbursement_needs_its_second_approval" BEFORE UPDATE OF "status" ON "Disbursement"
WHEN OLD."status" NOT IN ('APPROVED') AND NEW."status" IN ('APPROVED')
 AND EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'disbursement:' || NEW."id")
 AND NOT EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'disbursement:' || NEW."id" AND "sequence" = 2)
BEGIN SELECT RAISE(ABORT, 'APPROVAL-1: a second approval is missing'); END;
CREATE TRIGGER "WaiverProposal_needs_its_second_approval" BEFORE UPDATE OF "status" ON "WaiverProposal"
WHEN OLD."status" NOT IN ('APPROVED') AND NEW."status" IN ('APPROVED')
 AND EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'waiver:' || NEW."id")
 AND NOT EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'waiver:' || NEW."id" AND "sequence" = 2)
BEGIN SELECT RAISE(ABORT, 'APPROVAL-1: a second approval is missing'); END;
CREATE TRIGGER "RefundRequest_needs_its_second_approval" BEFORE UPDATE OF "status" ON "RefundRequest"
WHEN OLD."status" NOT IN ('CONFIRMED') AND NEW."status" IN ('CONFIRMED')
 AND EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'refund:' || NEW."id")
 AND NOT EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'refund:' || NEW."id" AND "sequence" = 2)
BEGIN SELECT RAISE(ABORT, 'APPROVAL-1: a second approval is missing'); END;
CREATE TRIGGER "Agreement_needs_its_second_approval" BEFORE UPDATE OF "status" ON "Agreement"
WHEN OLD."status" NOT IN ('IN_FORCE') AND NEW."status" IN ('IN_FORCE')
 AND EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'agreement:' || NEW."id")
 AND NOT EXISTS (SELECT 1 FROM "Approval" WHERE "subject" = 'agreement:' || NEW."id" AND "sequence" = 2)
BEGIN SELECT RAISE(ABORT, 'APPROVAL-1: a second approval is missing'); END;
