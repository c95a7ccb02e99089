-- AlterTable
ALTER TABLE "Disbursement" ADD COLUMN "confirmedAt" DATETIME;
ALTER TABLE "Disbursement" ADD COLUMN "sentAt" DATETIME;

-- AlterTable
ALTER TABLE "Pledge" ADD COLUMN "confirmedAt" DATETIME;

-- CreateTable
CREATE TABLE "InKindOffer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "priorityArea" TEXT NOT NULL,
    "programmeId" TEXT,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "quantity" TEXT NOT NULL,
    "unit" TEXT,
    "currency" TEXT NOT NULL,
    "unitValue" TEXT NOT NULL,
    "declaredMinor" BIGINT NOT NULL,
    "declaredBasis" TEXT,
    "availableFrom" TEXT,
    "availableUntil" TEXT,
    "place" TEXT,
    "capacity" INTEGER,
    "status" TEXT NOT NULL,
    "statusReason" TEXT,
    "recognition" TEXT NOT NULL,
    "ownerId" TEXT,
    "submittedBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "InKindOffer_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InKindOffer_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("kind" IN ('GOODS', 'SERVICES', 'EXPERTISE', 'VENUE', 'EVENT', 'PUBLICATION', 'TRANSLATION', 'TRAVEL', 'MEDIA')),
    CHECK ("status" IN ('OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED', 'PARTLY_DELIVERED', 'DELIVERED', 'VALUED', 'ACKNOWLEDGED', 'DECLINED', 'WITHDRAWN')),
    CHECK ("recognition" IN ('NAME', 'TYPE_ONLY', 'ANONYMOUS')),
    CHECK ("declaredMinor" >= 0)
);

-- CreateTable
CREATE TABLE "InKindDelivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "quantity" TEXT NOT NULL,
    "deliveredOn" TEXT NOT NULL,
    "note" TEXT,
    "valueMinor" BIGINT,
    "usdMinor" BIGINT,
    "rateId" TEXT,
    "basis" TEXT,
    "reviewedBy" TEXT,
    "recordedBy" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "valuedAt" DATETIME,
    CONSTRAINT "InKindDelivery_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "InKindOffer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("deliveredOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("valueMinor" IS NULL OR "valueMinor" >= 0),
    CHECK (("valueMinor" IS NULL) = ("valuedAt" IS NULL)),
    CHECK (("valueMinor" IS NULL) = ("usdMinor" IS NULL)),
    CHECK ("reviewedBy" IS NULL OR "valuedAt" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "StaffPlacement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "arrangement" TEXT NOT NULL,
    "personName" TEXT,
    "function" TEXT,
    "expertise" TEXT,
    "languages" TEXT,
    "level" TEXT,
    "currency" TEXT NOT NULL,
    "monthlyMinor" BIGINT NOT NULL,
    "fte" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "rateId" TEXT,
    "status" TEXT NOT NULL,
    "statusReason" TEXT,
    "ownerId" TEXT,
    "submittedBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "StaffPlacement_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("arrangement" IN ('SECONDMENT', 'LOAN')),
    CHECK ("status" IN ('PROPOSED', 'SUITABILITY', 'SELECTED', 'AGREEMENT', 'ACTIVE', 'EXTENDED', 'ENDED', 'ENDED_EARLY', 'MORATORIUM', 'CLOSED', 'DECLINED', 'WITHDRAWN')),
    CHECK ("monthlyMinor" > 0),
    CHECK ("startsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("endsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("endsOn" >= "startsOn"),
    CHECK ("endedOn" IS NULL OR "endedOn" <= "endsOn")
);

-- CreateTable
CREATE TABLE "PeriodSnapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "takenBy" TEXT NOT NULL,
    "takenAt" DATETIME NOT NULL,
    CONSTRAINT "PeriodSnapshot_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "FundPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('INTERIM', 'CERTIFIED')),
    CHECK (length("sha256") = 64)
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "files" TEXT NOT NULL,
    "recorded" TEXT NOT NULL,
    "importedBy" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ImportedRow" (
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    PRIMARY KEY ("kind", "ref"),
    CONSTRAINT "ImportedRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FundMovement" (
    "measure" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "recordedOn" TEXT NOT NULL,
    "deltaMinor" BIGINT NOT NULL,

    PRIMARY KEY ("measure", "key", "day", "recordedOn"),
    CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("recordedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateIndex
CREATE UNIQUE INDEX "InKindOffer_ref_key" ON "InKindOffer"("ref");

-- CreateIndex
CREATE INDEX "InKindOffer_createdAt_id_idx" ON "InKindOffer"("createdAt", "id");

-- CreateIndex
CREATE INDEX "InKindOffer_donorId_idx" ON "InKindOffer"("donorId");

-- CreateIndex
CREATE INDEX "InKindOffer_status_idx" ON "InKindOffer"("status");

-- CreateIndex
CREATE INDEX "InKindDelivery_deliveredOn_idx" ON "InKindDelivery"("deliveredOn");

-- CreateIndex
CREATE UNIQUE INDEX "InKindDelivery_offerId_sequence_key" ON "InKindDelivery"("offerId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "StaffPlacement_ref_key" ON "StaffPlacement"("ref");

-- CreateIndex
CREATE INDEX "StaffPlacement_startsOn_id_idx" ON "StaffPlacement"("startsOn", "id");

-- CreateIndex
CREATE INDEX "StaffPlacement_donorId_idx" ON "StaffPlacement"("donorId");

-- CreateIndex
CREATE INDEX "StaffPlacement_status_idx" ON "StaffPlacement"("status");

-- CreateIndex
CREATE INDEX "PeriodSnapshot_periodId_idx" ON "PeriodSnapshot"("periodId");

-- CreateIndex
CREATE INDEX "ImportRun_importedAt_id_idx" ON "ImportRun"("importedAt", "id");

-- CreateIndex
CREATE INDEX "ImportedRow_runId_idx" ON "ImportedRow"("runId");

-- What the books knew: every change so far became known on the day on which it happened.
INSERT INTO "FundMovement" ("measure", "key", "day", "recordedOn", "deltaMinor") SELECT "measure", "key", "day", "day", "deltaMinor" FROM "FundMeasure";

-- Figures of a closing are frozen; what was taken in is told for ever; a confirmed value is never edited.
CREATE TRIGGER "PeriodSnapshot_is_never_changed" BEFORE UPDATE ON "PeriodSnapshot" BEGIN SELECT RAISE(ABORT, 'FUND-4: the figures of a closing are frozen'); END;
CREATE TRIGGER "PeriodSnapshot_is_never_deleted" BEFORE DELETE ON "PeriodSnapshot" BEGIN SELECT RAISE(ABORT, 'FUND-4: the figures of a closing are frozen'); END;
CREATE TRIGGER "FundMovement_is_never_deleted" BEFORE DELETE ON "FundMovement" BEGIN SELECT RAISE(ABORT, 'FUND-5: what was known is never forgotten'); END;
CREATE TRIGGER "ImportRun_is_never_changed" BEFORE UPDATE ON "ImportRun" BEGIN SELECT RAISE(ABORT, 'IMPORT-2: an import is never changed'); END;
CREATE TRIGGER "ImportedRow_is_never_changed" BEFORE UPDATE ON "ImportedRow" BEGIN SELECT RAISE(ABORT, 'IMPORT-2: an imported row is never changed'); END;
CREATE TRIGGER "ImportedRow_is_never_deleted" BEFORE DELETE ON "ImportedRow" BEGIN SELECT RAISE(ABORT, 'IMPORT-2: an imported row is never deleted'); END;
CREATE TRIGGER "InKindDelivery_value_is_final" BEFORE UPDATE OF "quantity", "deliveredOn", "valueMinor", "usdMinor", "rateId" ON "InKindDelivery"
WHEN OLD."valuedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'OFFER-2: a confirmed value is never edited'); END;
