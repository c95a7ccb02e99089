-- Several people of a donor, each with duties for it; contacts with a telephone, one of them the first to be written to; invitations by mail.

-- AlterTable
ALTER TABLE "DonorContact" ADD COLUMN "phone" TEXT;
ALTER TABLE "DonorContact" ADD COLUMN "isPrimary" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "DonorContact" ADD COLUMN "news" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "DonorContact" ADD COLUMN "statements" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "DonorContact" ADD COLUMN "endedAt" DATETIME CHECK ("endedAt" IS NULL OR NOT "isPrimary");

-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN "isAdministrator" BOOLEAN NOT NULL DEFAULT false CHECK (NOT "isAdministrator" OR "donorId" IS NOT NULL);
ALTER TABLE "RoleGrant" ADD COLUMN "isSignatory" BOOLEAN NOT NULL DEFAULT false CHECK (NOT "isSignatory" OR "donorId" IS NOT NULL);
ALTER TABLE "RoleGrant" ADD COLUMN "isFinance" BOOLEAN NOT NULL DEFAULT false CHECK (NOT "isFinance" OR "donorId" IS NOT NULL);

-- Until now every contact could do everything for its donor: they go on so. The first one named is the one to write to.
UPDATE "RoleGrant" SET "isAdministrator" = true, "isSignatory" = true, "isFinance" = true WHERE "donorId" IS NOT NULL;
UPDATE "DonorContact" SET "isPrimary" = true WHERE "id" IN (SELECT MIN("id") FROM "DonorContact" GROUP BY "donorId");

-- CreateTable
CREATE TABLE "DonorInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "donorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "function" TEXT,
    "phone" TEXT,
    "language" TEXT NOT NULL,
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "isSignatory" BOOLEAN NOT NULL DEFAULT false,
    "isFinance" BOOLEAN NOT NULL DEFAULT false,
    "tokenHash" TEXT NOT NULL,
    "invitedBy" TEXT,
    "invitedByName" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "acceptedBy" TEXT,
    "revokedAt" DATETIME,
    CONSTRAINT "DonorInvitation_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (length("tokenHash") = 64),
    CHECK ("language" IN ('en', 'fr')),
    CHECK ("acceptedAt" IS NULL OR "revokedAt" IS NULL),
    CHECK (("acceptedAt" IS NULL) = ("acceptedBy" IS NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "DonorInvitation_tokenHash_key" ON "DonorInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "DonorInvitation_donorId_sentAt_idx" ON "DonorInvitation"("donorId", "sentAt");

-- CreateIndex
CREATE INDEX "DonorInvitation_email_idx" ON "DonorInvitation"("email");

-- DONOR-7: an invitation is answered once; what it gave stays on record.
CREATE TRIGGER "DonorInvitation_is_answered_once" BEFORE UPDATE OF "acceptedAt", "acceptedBy", "revokedAt", "tokenHash", "isAdministrator", "isSignatory", "isFinance" ON "DonorInvitation"
WHEN OLD."acceptedAt" IS NOT NULL OR OLD."revokedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'DONOR-7: an invitation is answered once'); END;
CREATE TRIGGER "DonorContact_has_one_first" BEFORE UPDATE OF "isPrimary" ON "DonorContact"
WHEN NEW."isPrimary" AND EXISTS (SELECT 1 FROM "DonorContact" WHERE "donorId" = NEW."donorId" AND "isPrimary" AND "id" <> NEW."id") BEGIN SELECT RAISE(ABORT, 'DONOR-8: a donor has one contact who is written to first'); END;
CREATE TRIGGER "DonorContact_is_named_beside_one_first" BEFORE INSERT ON "DonorContact"
WHEN NEW."isPrimary" AND EXISTS (SELECT 1 FROM "DonorContact" WHERE "donorId" = NEW."donorId" AND "isPrimary") BEGIN SELECT RAISE(ABORT, 'DONOR-8: a donor has one contact who is written to first'); END;
