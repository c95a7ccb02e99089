-- AlterTable
ALTER TABLE "RoleGrant" ADD COLUMN "fromOn" TEXT CHECK ("fromOn" IS NULL OR "fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE "RoleGrant" ADD COLUMN "untilOn" TEXT CHECK ("untilOn" IS NULL OR ("untilOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ("fromOn" IS NULL OR "untilOn" >= "fromOn")));

-- CreateIndex
CREATE INDEX "AuditEvent_name_sequence_idx" ON "AuditEvent"("name", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_at_sequence_idx" ON "AuditEvent"("at", "sequence");
