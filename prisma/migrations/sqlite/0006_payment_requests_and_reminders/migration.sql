-- Payable requests (pro-formas) of pledges, the rungs of the reminder ladder that were sent, and who of a donor's contacts wants them.

-- AlterTable
ALTER TABLE "DonorContact" ADD COLUMN "reminders" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "ProForma" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "pledgeId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "contents" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    CONSTRAINT "ProForma_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK (length("contents") = 64),
    CHECK ("reference" GLOB 'RF[0-9][0-9]*'),
    CHECK ("dueOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "Reminder" (
    "instalmentId" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "recipients" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("instalmentId", "rung"),
    CONSTRAINT "Reminder_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("rung" IN (-30, -7, 1, 14, 30)),
    CHECK ("recipients" >= 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "ProForma_number_key" ON "ProForma"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ProForma_documentId_key" ON "ProForma"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "ProForma_pledgeId_contents_key" ON "ProForma"("pledgeId", "contents");

-- What was asked for and what was sent stays on record.
CREATE TRIGGER "ProForma_is_never_changed" BEFORE UPDATE ON "ProForma" BEGIN SELECT RAISE(ABORT, 'PLEDGE-7: a payment request is never changed'); END;
CREATE TRIGGER "ProForma_is_never_deleted" BEFORE DELETE ON "ProForma" BEGIN SELECT RAISE(ABORT, 'PLEDGE-7: a payment request is never deleted'); END;
CREATE TRIGGER "Reminder_is_never_changed" BEFORE UPDATE ON "Reminder" BEGIN SELECT RAISE(ABORT, 'PLEDGE-8: a reminder that was sent stays sent'); END;
CREATE TRIGGER "Reminder_is_never_deleted" BEFORE DELETE ON "Reminder" BEGIN SELECT RAISE(ABORT, 'PLEDGE-8: a reminder that was sent stays sent'); END;
