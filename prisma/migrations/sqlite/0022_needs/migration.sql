-- CreateTable
CREATE TABLE "Need" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "cityId" TEXT,
    "programmeId" TEXT,
    "kind" TEXT NOT NULL,
    "priorityArea" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "unit" TEXT,
    "neededFrom" TEXT NOT NULL,
    "neededUntil" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statusReason" TEXT,
    "recordedBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Need_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Need_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("status" IN ('OPEN', 'MET', 'DROPPED')),
    CHECK (("status" = 'OPEN') = ("statusReason" IS NULL)),
    CHECK ("kind" IN ('GOODS', 'SERVICES', 'EXPERTISE', 'VENUE', 'EVENT', 'PUBLICATION', 'TRANSLATION', 'TRAVEL', 'MEDIA')),
    CHECK ("cityId" IS NULL OR "programmeId" IS NULL),
    CHECK ("neededFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "neededUntil" >= "neededFrom")
);

-- CreateTable
CREATE TABLE "NeedMatch" (
    "offerId" TEXT NOT NULL PRIMARY KEY,
    "needId" TEXT NOT NULL,
    "linkedBy" TEXT NOT NULL,
    "linkedAt" DATETIME NOT NULL,
    CONSTRAINT "NeedMatch_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "InKindOffer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "NeedMatch_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Need_ref_key" ON "Need"("ref");

-- CreateIndex
CREATE INDEX "Need_createdAt_id_idx" ON "Need"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Need_status_idx" ON "Need"("status");

-- CreateIndex
CREATE INDEX "NeedMatch_needId_idx" ON "NeedMatch"("needId");

-- NEED-1: nothing follows what is met or dropped; NEED-2: which offer serves which need is not rewritten.
CREATE TRIGGER "Need_ends_once" BEFORE UPDATE OF "status" ON "Need"
WHEN OLD."status" <> 'OPEN' AND NEW."status" <> OLD."status" BEGIN SELECT RAISE(ABORT, 'NEED-1: a need ends once'); END;
CREATE TRIGGER "Need_is_never_deleted" BEFORE DELETE ON "Need" BEGIN SELECT RAISE(ABORT, 'NEED-1: a need is dropped, never deleted'); END;
CREATE TRIGGER "NeedMatch_is_never_changed" BEFORE UPDATE ON "NeedMatch" BEGIN SELECT RAISE(ABORT, 'NEED-2: an offer serves one need'); END;
CREATE TRIGGER "NeedMatch_is_never_deleted" BEFORE DELETE ON "NeedMatch" BEGIN SELECT RAISE(ABORT, 'NEED-2: an offer serves one need'); END;
