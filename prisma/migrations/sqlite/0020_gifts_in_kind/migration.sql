-- AlterTable
ALTER TABLE "InKindDelivery" ADD COLUMN "evidence" TEXT;
ALTER TABLE "InKindDelivery" ADD COLUMN "recordedByName" TEXT;
ALTER TABLE "InKindDelivery" ADD COLUMN "reviewerId" TEXT;
ALTER TABLE "InKindDelivery" ADD COLUMN "unitValue" TEXT;

-- AlterTable
ALTER TABLE "InKindOffer" ADD COLUMN "letterId" TEXT;
ALTER TABLE "InKindOffer" ADD COLUMN "letterNumber" TEXT;
ALTER TABLE "InKindOffer" ADD COLUMN "scheduledFrom" TEXT;
ALTER TABLE "InKindOffer" ADD COLUMN "scheduledPlace" TEXT;
ALTER TABLE "InKindOffer" ADD COLUMN "scheduledUntil" TEXT;

-- CreateTable
CREATE TABLE "InKindStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT,
    "byName" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "InKindStep_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "InKindOffer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InKindDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "confirmHash" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "email" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "offerId" TEXT,
    CONSTRAINT "InKindDraft_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "InKindOffer" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "InKindStep_offerId_sequence_key" ON "InKindStep"("offerId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "InKindDraft_tokenHash_key" ON "InKindDraft"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "InKindDraft_confirmHash_key" ON "InKindDraft"("confirmHash");

-- CreateIndex
CREATE UNIQUE INDEX "InKindDraft_offerId_key" ON "InKindDraft"("offerId");

-- CreateIndex
CREATE UNIQUE INDEX "InKindOffer_letterId_key" ON "InKindOffer"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "InKindOffer_letterNumber_key" ON "InKindOffer"("letterNumber");

-- OFFER-3: an offer moves along its life, and nothing follows what was acknowledged, declined or withdrawn.
CREATE TRIGGER "InKindOffer_moves_along_its_life" BEFORE UPDATE OF "status" ON "InKindOffer"
WHEN OLD."status" <> NEW."status" AND NOT (
  (NEW."status" = 'UNDER_ASSESSMENT' AND OLD."status" = 'OFFERED')
  OR (NEW."status" = 'ACCEPTED' AND OLD."status" = 'UNDER_ASSESSMENT')
  OR (NEW."status" = 'DECLINED' AND OLD."status" IN ('OFFERED', 'UNDER_ASSESSMENT'))
  OR (NEW."status" = 'WITHDRAWN' AND OLD."status" IN ('OFFERED', 'UNDER_ASSESSMENT', 'ACCEPTED', 'SCHEDULED'))
  OR (NEW."status" = 'SCHEDULED' AND OLD."status" = 'ACCEPTED')
  OR (NEW."status" = 'PARTLY_DELIVERED' AND OLD."status" = 'SCHEDULED')
  OR (NEW."status" = 'DELIVERED' AND OLD."status" IN ('SCHEDULED', 'PARTLY_DELIVERED'))
  OR (NEW."status" = 'VALUED' AND OLD."status" = 'DELIVERED')
  OR (NEW."status" = 'ACKNOWLEDGED' AND OLD."status" = 'VALUED')
) BEGIN SELECT RAISE(ABORT, 'OFFER-3: an offer in kind moves along its life'); END;
CREATE TRIGGER "InKindOffer_is_never_deleted" BEFORE DELETE ON "InKindOffer" BEGIN SELECT RAISE(ABORT, 'OFFER-3: an offer in kind is declined or withdrawn, never deleted'); END;

-- OFFER-4: what was delivered stays; OFFER-5: who confirmed a delivery does not value it.
CREATE TRIGGER "InKindDelivery_is_never_deleted" BEFORE DELETE ON "InKindDelivery" BEGIN SELECT RAISE(ABORT, 'OFFER-4: a delivery is never deleted'); END;
CREATE TRIGGER "InKindDelivery_reviewer_is_another" BEFORE UPDATE OF "valuedAt" ON "InKindDelivery"
WHEN NEW."valuedAt" IS NOT NULL AND (NEW."valueMinor" IS NULL OR NEW."usdMinor" IS NULL OR NEW."basis" IS NULL OR NEW."evidence" IS NULL OR NEW."reviewerId" IS NULL OR NEW."reviewerId" = NEW."recordedBy")
BEGIN SELECT RAISE(ABORT, 'OFFER-5: a value has a basis, evidence and a reviewer who did not confirm the delivery'); END;
CREATE TRIGGER "InKindDelivery_review_is_final" BEFORE UPDATE OF "offerId", "sequence", "unitValue", "basis", "evidence", "reviewerId", "reviewedBy", "recordedBy", "valuedAt" ON "InKindDelivery"
WHEN OLD."valuedAt" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'OFFER-2: a confirmed value is never edited'); END;

-- OFFER-6: one letter, for ever.
CREATE TRIGGER "InKindOffer_keeps_its_letter" BEFORE UPDATE OF "letterId", "letterNumber" ON "InKindOffer"
WHEN OLD."letterId" IS NOT NULL OR (NEW."letterId" IS NOT NULL AND NEW."status" <> 'ACKNOWLEDGED')
BEGIN SELECT RAISE(ABORT, 'OFFER-6: an offer in kind has one letter, once it is acknowledged'); END;

-- The history of an offer is append-only.
CREATE TRIGGER "InKindStep_is_never_changed" BEFORE UPDATE ON "InKindStep" BEGIN SELECT RAISE(ABORT, 'OFFER-3: the history of an offer is append-only'); END;
CREATE TRIGGER "InKindStep_is_never_deleted" BEFORE DELETE ON "InKindStep" BEGIN SELECT RAISE(ABORT, 'OFFER-3: the history of an offer is append-only'); END;
