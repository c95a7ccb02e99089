-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "textFr" TEXT NOT NULL,
    "windowId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "deadlineOn" TEXT NOT NULL,
    "deadlineTime" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "floorMinor" BIGINT NOT NULL,
    "ceilingMinor" BIGINT NOT NULL,
    "membersOnly" BOOLEAN NOT NULL,
    "ldcOnly" BOOLEAN NOT NULL,
    "region" TEXT,
    "talkFrom" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "statusReason" TEXT,
    "decision" TEXT,
    "decidedBy" TEXT,
    "decidedOn" TEXT,
    "decidedAt" DATETIME,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    CONSTRAINT "Call_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Call_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("status" IN ('DRAFT', 'PUBLISHED', 'DECIDED', 'CANCELLED')),
    CHECK (("status" = 'DECIDED') = ("decidedBy" IS NOT NULL AND "decidedOn" IS NOT NULL AND "decision" IS NOT NULL)),
    CHECK ("status" <> 'CANCELLED' OR "statusReason" IS NOT NULL),
    CHECK ("floorMinor" > 0 AND "ceilingMinor" >= "floorMinor" AND "amountMinor" >= "ceilingMinor"),
    CHECK ("opensOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "deadlineOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND "deadlineOn" >= "opensOn"),
    CHECK ("deadlineTime" GLOB '[0-2][0-9]:[0-5][0-9]'),
    CHECK ("closesAt" > "opensAt"),
    CHECK ("talkFrom" BETWEEN 1 AND 500)
);

-- CreateTable
CREATE TABLE "CallCriterion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "callId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    CONSTRAINT "CallCriterion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("weight" BETWEEN 1 AND 100),
    CHECK ("sequence" >= 1)
);

-- CreateTable
CREATE TABLE "CallApplication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "results" TEXT NOT NULL,
    "budget" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "askedMinor" BIGINT,
    "submittedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "awardedMinor" BIGINT,
    "outcomeReason" TEXT,
    "talk" TEXT,
    "talkBy" TEXT,
    "talkAt" DATETIME,
    "allocationId" TEXT,
    CONSTRAINT "CallApplication_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CallApplication_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CallApplication_allocationId_fkey" FOREIGN KEY ("allocationId") REFERENCES "Allocation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'FUNDED', 'RESERVE', 'DECLINED')),
    CHECK ("status" = 'DRAFT' OR ("askedMinor" > 0 AND "submittedAt" IS NOT NULL)),
    CHECK (("status" = 'FUNDED') = ("awardedMinor" IS NOT NULL)),
    CHECK ("awardedMinor" IS NULL OR ("awardedMinor" > 0 AND "awardedMinor" <= "askedMinor")),
    CHECK ("status" NOT IN ('RESERVE', 'DECLINED') OR "outcomeReason" IS NOT NULL),
    CHECK ("allocationId" IS NULL OR "status" = 'FUNDED'),
    CHECK (("talk" IS NULL) = ("talkBy" IS NULL) AND ("talk" IS NULL) = ("talkAt" IS NULL))
);

-- CreateTable
CREATE TABLE "CallSubmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CallSubmission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "CallApplication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CallSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "scorerId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "mean" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CallSheet_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "CallApplication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("mean" BETWEEN 0 AND 500),
    CHECK ("revision" >= 1)
);

-- CreateTable
CREATE TABLE "CallScore" (
    "sheetId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,

    PRIMARY KEY ("sheetId", "criterionId"),
    CONSTRAINT "CallScore_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "CallSheet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CallScore_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "CallCriterion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("points" BETWEEN 0 AND 5)
);

-- CreateTable
CREATE TABLE "CallConflict" (
    "applicationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("applicationId", "personId"),
    CONSTRAINT "CallConflict_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "CallApplication" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Call_ref_key" ON "Call"("ref");

-- CreateIndex
CREATE INDEX "Call_createdAt_id_idx" ON "Call"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Call_windowId_idx" ON "Call"("windowId");

-- CreateIndex
CREATE UNIQUE INDEX "CallCriterion_callId_sequence_key" ON "CallCriterion"("callId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "CallApplication_ref_key" ON "CallApplication"("ref");

-- CreateIndex
CREATE INDEX "CallApplication_cityId_idx" ON "CallApplication"("cityId");

-- CreateIndex
CREATE INDEX "CallApplication_allocationId_idx" ON "CallApplication"("allocationId");

-- CreateIndex
CREATE UNIQUE INDEX "CallApplication_callId_cityId_key" ON "CallApplication"("callId", "cityId");

-- CreateIndex
CREATE UNIQUE INDEX "CallSubmission_applicationId_number_key" ON "CallSubmission"("applicationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CallSheet_applicationId_scorerId_revision_key" ON "CallSheet"("applicationId", "scorerId", "revision");

-- CALL-1: what was published stands; only its deadline may be put later, while nothing is decided.
CREATE TRIGGER "Call_published_stays" BEFORE UPDATE OF "ref", "titleEn", "titleFr", "textEn", "textFr", "windowId", "programmeId", "opensOn", "opensAt", "amountMinor", "floorMinor", "ceilingMinor", "membersOnly", "ldcOnly", "region", "talkFrom" ON "Call"
WHEN OLD."status" <> 'DRAFT' AND (NEW."ref", NEW."titleEn", NEW."titleFr", NEW."textEn", NEW."textFr", NEW."windowId", NEW."programmeId", NEW."opensOn", NEW."opensAt", NEW."amountMinor", NEW."floorMinor", NEW."ceilingMinor", NEW."membersOnly", NEW."ldcOnly", NEW."talkFrom")
  IS NOT (OLD."ref", OLD."titleEn", OLD."titleFr", OLD."textEn", OLD."textFr", OLD."windowId", OLD."programmeId", OLD."opensOn", OLD."opensAt", OLD."amountMinor", OLD."floorMinor", OLD."ceilingMinor", OLD."membersOnly", OLD."ldcOnly", OLD."talkFrom")
BEGIN SELECT RAISE(ABORT, 'CALL-1: a published call stands as it was published'); END;
CREATE TRIGGER "Call_region_stays" BEFORE UPDATE OF "region" ON "Call"
WHEN OLD."status" <> 'DRAFT' AND NEW."region" IS NOT OLD."region" BEGIN SELECT RAISE(ABORT, 'CALL-1: a published call stands as it was published'); END;
CREATE TRIGGER "Call_deadline_is_never_put_forward" BEFORE UPDATE OF "closesAt" ON "Call"
WHEN OLD."status" <> 'DRAFT' AND (NEW."closesAt" < OLD."closesAt" OR OLD."status" <> 'PUBLISHED') BEGIN SELECT RAISE(ABORT, 'CALL-1: a deadline may only be put later'); END;
CREATE TRIGGER "Call_moves_along_its_life" BEFORE UPDATE OF "status" ON "Call"
WHEN OLD."status" <> NEW."status" AND NOT ((OLD."status" = 'DRAFT' AND NEW."status" IN ('PUBLISHED', 'CANCELLED')) OR (OLD."status" = 'PUBLISHED' AND NEW."status" IN ('DECIDED', 'CANCELLED')))
BEGIN SELECT RAISE(ABORT, 'CALL-1: a call moves along its life'); END;
CREATE TRIGGER "Call_is_never_deleted" BEFORE DELETE ON "Call" BEGIN SELECT RAISE(ABORT, 'CALL-1: a call is cancelled, never deleted'); END;
CREATE TRIGGER "CallCriterion_is_not_changed" BEFORE UPDATE ON "CallCriterion"
WHEN (SELECT "status" FROM "Call" WHERE "id" = OLD."callId") <> 'DRAFT' BEGIN SELECT RAISE(ABORT, 'CALL-1: the criteria of a published call stand'); END;
CREATE TRIGGER "CallCriterion_is_not_deleted" BEFORE DELETE ON "CallCriterion"
WHEN (SELECT "status" FROM "Call" WHERE "id" = OLD."callId") <> 'DRAFT' BEGIN SELECT RAISE(ABORT, 'CALL-1: the criteria of a published call stand'); END;
CREATE TRIGGER "CallCriterion_is_not_added" BEFORE INSERT ON "CallCriterion"
WHEN (SELECT "status" FROM "Call" WHERE "id" = NEW."callId") <> 'DRAFT' BEGIN SELECT RAISE(ABORT, 'CALL-1: the criteria of a published call stand'); END;

-- CALL-3: what was sent is kept word for word, and an application moves along its life.
CREATE TRIGGER "CallSubmission_is_never_changed" BEFORE UPDATE ON "CallSubmission" BEGIN SELECT RAISE(ABORT, 'CALL-3: what was sent is kept'); END;
CREATE TRIGGER "CallSubmission_is_never_deleted" BEFORE DELETE ON "CallSubmission" BEGIN SELECT RAISE(ABORT, 'CALL-3: what was sent is kept'); END;
CREATE TRIGGER "CallApplication_moves_along_its_life" BEFORE UPDATE OF "status" ON "CallApplication"
WHEN OLD."status" <> NEW."status" AND NOT (
  (OLD."status" = 'DRAFT' AND NEW."status" = 'SUBMITTED')
  OR (OLD."status" = 'SUBMITTED' AND NEW."status" IN ('WITHDRAWN', 'FUNDED', 'RESERVE', 'DECLINED'))
  OR (OLD."status" = 'WITHDRAWN' AND NEW."status" IN ('DRAFT', 'SUBMITTED'))
  OR (OLD."status" = 'RESERVE' AND NEW."status" = 'FUNDED')
) BEGIN SELECT RAISE(ABORT, 'CALL-3: an application moves along its life'); END;
CREATE TRIGGER "CallApplication_is_never_deleted" BEFORE DELETE ON "CallApplication" BEGIN SELECT RAISE(ABORT, 'CALL-3: an application is withdrawn, never deleted'); END;
CREATE TRIGGER "CallApplication_keeps_its_award" BEFORE UPDATE OF "awardedMinor" ON "CallApplication"
WHEN OLD."awardedMinor" IS NOT NULL AND NEW."awardedMinor" IS NOT OLD."awardedMinor" BEGIN SELECT RAISE(ABORT, 'CALL-6: what was decided stands'); END;

-- CALL-4: scores are added, never changed.
CREATE TRIGGER "CallSheet_is_never_changed" BEFORE UPDATE ON "CallSheet" BEGIN SELECT RAISE(ABORT, 'CALL-4: scores are never changed'); END;
CREATE TRIGGER "CallSheet_is_never_deleted" BEFORE DELETE ON "CallSheet" BEGIN SELECT RAISE(ABORT, 'CALL-4: scores are never changed'); END;
CREATE TRIGGER "CallScore_is_never_changed" BEFORE UPDATE ON "CallScore" BEGIN SELECT RAISE(ABORT, 'CALL-4: scores are never changed'); END;
CREATE TRIGGER "CallScore_is_never_deleted" BEFORE DELETE ON "CallScore" BEGIN SELECT RAISE(ABORT, 'CALL-4: scores are never changed'); END;
CREATE TRIGGER "CallConflict_is_never_deleted" BEFORE DELETE ON "CallConflict" BEGIN SELECT RAISE(ABORT, 'CALL-5: a conflict of interest that was declared stays'); END;
