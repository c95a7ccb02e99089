-- AlterTable
ALTER TABLE "Payment" ADD COLUMN "appliedMinor" BIGINT NOT NULL DEFAULT 0;
UPDATE "Payment" SET "appliedMinor" = COALESCE((SELECT SUM(a."amountMinor") FROM "PaymentApplication" AS a WHERE a."paymentId" = "Payment"."id"), 0);

-- Applications are rows that are only ever added (PAYMENT-3): what they come to is kept beside the payment.
CREATE TRIGGER "PaymentApplication_adds_up" AFTER INSERT ON "PaymentApplication" BEGIN
  UPDATE "Payment" SET "appliedMinor" = "appliedMinor" + NEW."amountMinor" WHERE "id" = NEW."paymentId";
END;

-- DropIndex
DROP INDEX "Payment_receivedOn_id_idx";
DROP INDEX "Payment_recordedAt_id_idx";
DROP INDEX "Payment_status_idx";

-- CreateIndex
CREATE INDEX "Payment_by_record_idx" ON "Payment"("recordedAt", "id", "status", "method", "windowId", "receivedOn");
CREATE INDEX "Payment_by_day_idx" ON "Payment"("receivedOn", "id", "status", "method", "windowId");
CREATE INDEX "Payment_by_value_idx" ON "Payment"("usdMinor", "id", "status", "method", "windowId", "receivedOn");
CREATE INDEX "Payment_of_state_by_record_idx" ON "Payment"("status", "recordedAt", "id", "method", "windowId", "receivedOn");
CREATE INDEX "Payment_of_state_by_day_idx" ON "Payment"("status", "receivedOn", "id", "method", "windowId");
CREATE INDEX "Payment_of_state_by_value_idx" ON "Payment"("status", "usdMinor", "id", "method", "windowId", "receivedOn");
CREATE INDEX "Payment_by_applied_idx" ON "Payment"("appliedMinor", "amountMinor", "refundedMinor", "pledgeId", "status", "recordedAt", "id");
CREATE INDEX "Payment_reference_idx" ON "Payment"("reference");

-- CreateIndex
CREATE INDEX "Donor_createdAt_id_idx" ON "Donor"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Pledge_usdMinor_id_idx" ON "Pledge"("usdMinor", "id");
