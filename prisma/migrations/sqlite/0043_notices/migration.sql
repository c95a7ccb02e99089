-- CreateTable
CREATE TABLE "NoticeChoice" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "digest" TEXT NOT NULL DEFAULT 'DAILY' CHECK ("digest" IN ('DAILY', 'WEEKLY', 'NEVER')),
    "seenSequence" INTEGER NOT NULL DEFAULT 0 CHECK ("seenSequence" >= 0),
    CONSTRAINT "NoticeChoice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "InKindOffer_ownerId_idx" ON "InKindOffer"("ownerId");

-- CreateIndex
CREATE INDEX "StaffPlacement_ownerId_idx" ON "StaffPlacement"("ownerId");

-- What happened before there were notices is read.
INSERT INTO "NoticeChoice" ("personId", "digest", "seenSequence")
SELECT DISTINCT g."personId", 'DAILY', (SELECT COALESCE(MAX(a."sequence"), 0) FROM "AuditEvent" AS a) FROM "RoleGrant" AS g
WHERE g."role" IN ('programme-officer', 'finance-officer', 'approver', 'administrator', 'auditor');

-- NOTICE-5: what was read stays read.
CREATE TRIGGER "NoticeChoice_stays_read" BEFORE UPDATE OF "seenSequence" ON "NoticeChoice" WHEN NEW."seenSequence" < OLD."seenSequence"
BEGIN SELECT RAISE(ABORT, 'NOTICE-5: what was read stays read'); END;
