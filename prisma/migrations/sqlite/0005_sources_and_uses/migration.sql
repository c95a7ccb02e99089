-- DropIndex
DROP INDEX "PeriodSnapshot_periodId_idx";

-- AlterTable
ALTER TABLE "Pledge" ADD COLUMN "announcedAt" DATETIME;

-- CreateIndex
CREATE UNIQUE INDEX "PeriodSnapshot_periodId_kind_key" ON "PeriodSnapshot"("periodId", "kind");


-- When the books learned of what is there already: from its entries and the audit trail.
UPDATE "Disbursement" SET "sentAt" = (SELECT e."postedAt" FROM "Entry" AS e WHERE e."id" = "Disbursement"."entryId") WHERE "sentAt" IS NULL AND "entryId" IS NOT NULL;
UPDATE "Disbursement" SET "confirmedAt" = (SELECT MAX(a."at") FROM "AuditEvent" AS a WHERE a."subject" = 'disbursement:' || "Disbursement"."id" AND a."name" = 'disbursement.confirmed') WHERE "confirmedAt" IS NULL AND "confirmedOn" IS NOT NULL;
UPDATE "Pledge" SET "confirmedAt" = (SELECT MAX(a."at") FROM "AuditEvent" AS a WHERE a."subject" = 'pledge:' || "Pledge"."id" AND a."name" = 'pledge.confirmed') WHERE "confirmedAt" IS NULL AND "confirmedOn" IS NOT NULL;
UPDATE "Pledge" SET "announcedAt" = "createdAt" WHERE "announcedAt" IS NULL AND "status" <> 'DRAFT';

-- What was spent directly: money sent for lines of the whole network.
INSERT INTO "FundMeasure" ("measure", "key", "day", "deltaMinor", "throughMinor")
SELECT 'spentDirectly', s."key", s."day", s."delta", SUM(s."delta") OVER (PARTITION BY s."key" ORDER BY s."day") FROM (
  SELECT k."key" AS "key", k."day" AS "day", SUM(k."amountMinor") AS "delta" FROM (
    SELECT 'all' AS "key", d."sentOn" AS "day", d."amountMinor" AS "amountMinor" FROM "Disbursement" AS d JOIN "AllocationLine" AS l ON l."id" = d."lineId" WHERE l."cityId" IS NULL AND d."status" IN ('SENT', 'CONFIRMED')
    UNION ALL SELECT 'window:' || a."windowId", d."sentOn", d."amountMinor" FROM "Disbursement" AS d JOIN "AllocationLine" AS l ON l."id" = d."lineId" JOIN "Allocation" AS a ON a."id" = l."allocationId" WHERE l."cityId" IS NULL AND d."status" IN ('SENT', 'CONFIRMED')
  ) AS k GROUP BY k."key", k."day"
) AS s;
INSERT INTO "FundMovement" ("measure", "key", "day", "recordedOn", "deltaMinor") SELECT "measure", "key", "day", "day", "deltaMinor" FROM "FundMeasure" WHERE "measure" = 'spentDirectly';
