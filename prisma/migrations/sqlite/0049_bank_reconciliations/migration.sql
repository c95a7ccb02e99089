-- Bank and books on a day, certified by one person and confirmed by another.

-- CreateTable
CREATE TABLE "BankReconciliation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "standing" TEXT,
    "figures" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "certifiedBy" TEXT NOT NULL,
    "certifiedAt" DATETIME NOT NULL,
    "confirmedBy" TEXT,
    "confirmedAt" DATETIME,
    "withdrawnBy" TEXT,
    "withdrawnAt" DATETIME,
    CHECK ("state" IN ('CERTIFIED', 'CONFIRMED', 'WITHDRAWN')),
    CHECK (("state" = 'WITHDRAWN') = ("standing" IS NULL)),
    CHECK (("state" = 'CONFIRMED') = ("confirmedBy" IS NOT NULL AND "confirmedAt" IS NOT NULL)),
    CHECK (("state" = 'WITHDRAWN') = ("withdrawnBy" IS NOT NULL AND "withdrawnAt" IS NOT NULL)),
    CHECK ("confirmedBy" IS NULL OR "confirmedBy" <> "certifiedBy")
);

-- CreateIndex
CREATE UNIQUE INDEX "BankReconciliation_ref_key" ON "BankReconciliation"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "BankReconciliation_standing_key" ON "BankReconciliation"("standing");

-- CreateIndex
CREATE INDEX "BankReconciliation_currency_asOf_idx" ON "BankReconciliation"("currency", "asOf");

CREATE TRIGGER "BankReconciliation_figures_stay" BEFORE UPDATE ON "BankReconciliation"
WHEN OLD."state" <> 'CERTIFIED' OR NEW."figures" <> OLD."figures" OR NEW."sha256" <> OLD."sha256" OR NEW."asOf" <> OLD."asOf" OR NEW."currency" <> OLD."currency" OR NEW."certifiedBy" <> OLD."certifiedBy" OR NEW."certifiedAt" <> OLD."certifiedAt"
BEGIN SELECT RAISE(ABORT, 'BANK-12: what was frozen never changes'); END;
CREATE TRIGGER "BankReconciliation_is_never_deleted" BEFORE DELETE ON "BankReconciliation" BEGIN SELECT RAISE(ABORT, 'BANK-12: what was frozen stays'); END;
