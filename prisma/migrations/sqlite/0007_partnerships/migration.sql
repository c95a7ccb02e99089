-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "donorId" TEXT,
    "organisation" TEXT NOT NULL,
    "organisationKey" TEXT NOT NULL,
    "contactName" TEXT,
    "contactEmail" TEXT,
    "language" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "ownerId" TEXT,
    "probability" INTEGER NOT NULL,
    "currency" TEXT,
    "expectedMinor" BIGINT,
    "expectedUsdMinor" BIGINT NOT NULL DEFAULT 0,
    "rateId" TEXT,
    "expectedOn" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,
    "nextStepOn" TEXT NOT NULL,
    "lostReason" TEXT,
    "pledgeId" TEXT,
    "thread" TEXT NOT NULL,
    "awaitsAnswerAt" DATETIME,
    "createdBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Partnership_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Partnership_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Partnership_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("stage" IN ('CONTACT', 'DISCUSSION', 'PROPOSAL', 'NEGOTIATION', 'AGREED', 'LOST')),
    CHECK ("probability" BETWEEN 0 AND 100),
    CHECK ("expectedMinor" IS NULL OR "expectedMinor" > 0),
    CHECK (("expectedMinor" IS NULL) = ("currency" IS NULL)),
    CHECK ("expectedUsdMinor" >= 0 AND ("expectedMinor" IS NOT NULL OR "expectedUsdMinor" = 0)),
    CHECK (("stage" = 'LOST') = ("lostReason" IS NOT NULL)),
    CHECK ("stage" <> 'LOST' OR "probability" = 0),
    CHECK ("stage" <> 'AGREED' OR ("probability" = 100 AND "donorId" IS NOT NULL)),
    CHECK ("pledgeId" IS NULL OR "stage" = 'AGREED'),
    CHECK ("expectedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("nextStepOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "PartnershipNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "stage" TEXT,
    "heldOn" TEXT,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PartnershipNote_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('NOTE', 'MINUTES', 'SENT', 'RECEIVED', 'MOVED')),
    CHECK (("kind" = 'MOVED') = ("stage" IS NOT NULL)),
    CHECK (("kind" = 'MINUTES') = ("heldOn" IS NOT NULL)),
    CHECK ("heldOn" IS NULL OR "heldOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_ref_key" ON "Partnership"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_pledgeId_key" ON "Partnership"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_thread_key" ON "Partnership"("thread");

-- CreateIndex
CREATE INDEX "Partnership_stage_nextStepOn_id_idx" ON "Partnership"("stage", "nextStepOn", "id");

-- CreateIndex
CREATE INDEX "Partnership_nextStepOn_id_idx" ON "Partnership"("nextStepOn", "id");

-- CreateIndex
CREATE INDEX "Partnership_expectedUsdMinor_id_idx" ON "Partnership"("expectedUsdMinor", "id");

-- CreateIndex
CREATE INDEX "Partnership_organisationKey_id_idx" ON "Partnership"("organisationKey", "id");

-- CreateIndex
CREATE INDEX "Partnership_donorId_idx" ON "Partnership"("donorId");

-- CreateIndex
CREATE INDEX "Partnership_ownerId_idx" ON "Partnership"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnershipNote_partnershipId_sequence_key" ON "PartnershipNote"("partnershipId", "sequence");

-- PARTNERSHIP-1: a prospect moves one stage at a time, and nothing follows what is agreed or lost.
CREATE TRIGGER "Partnership_moves_along_its_life" BEFORE UPDATE OF "stage" ON "Partnership"
WHEN OLD."stage" <> NEW."stage" AND NOT (
  (NEW."stage" = 'LOST' AND OLD."stage" IN ('CONTACT', 'DISCUSSION', 'PROPOSAL', 'NEGOTIATION'))
  OR (OLD."stage" = 'CONTACT' AND NEW."stage" = 'DISCUSSION')
  OR (OLD."stage" = 'DISCUSSION' AND NEW."stage" = 'PROPOSAL')
  OR (OLD."stage" = 'PROPOSAL' AND NEW."stage" = 'NEGOTIATION')
  OR (OLD."stage" = 'NEGOTIATION' AND NEW."stage" = 'AGREED')
) BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-1: a prospect moves one stage at a time'); END;
CREATE TRIGGER "Partnership_is_never_deleted" BEFORE DELETE ON "Partnership" BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-1: a prospect is lost, never deleted'); END;

-- PARTNERSHIP-2: one agreed prospect becomes one pledge, for ever.
CREATE TRIGGER "Partnership_keeps_its_pledge" BEFORE UPDATE OF "pledgeId" ON "Partnership"
WHEN OLD."pledgeId" IS NOT NULL AND NEW."pledgeId" IS NOT OLD."pledgeId" BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-2: an agreed prospect becomes one pledge'); END;

-- PARTNERSHIP-3: what was said stays as it was said.
CREATE TRIGGER "PartnershipNote_is_never_changed" BEFORE UPDATE ON "PartnershipNote" BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-3: the history of a partnership is append-only'); END;
CREATE TRIGGER "PartnershipNote_is_never_deleted" BEFORE DELETE ON "PartnershipNote" BEGIN SELECT RAISE(ABORT, 'PARTNERSHIP-3: the history of a partnership is append-only'); END;
