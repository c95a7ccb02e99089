-- The foundation: people, places, donors, promises, money, agreements, allocations, and the trail of who did what.
-- CHECKs state what a row may say by itself; triggers at the end keep the books append-only. Days are text, YYYY-MM-DD; money counts minor units.

-- CreateTable
CREATE TABLE "Agreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "pledgeId" TEXT,
    "parentId" TEXT,
    "status" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "partnerSignatory" TEXT NOT NULL,
    "partnerTitle" TEXT NOT NULL,
    "draftedBy" TEXT NOT NULL,
    "draftedAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "documentId" TEXT,
    "signedName" TEXT,
    "signedTitle" TEXT,
    "signedBy" TEXT,
    "signedAccount" TEXT,
    "signedAt" DATETIME,
    "countersignedBy" TEXT,
    "countersignedName" TEXT,
    "countersignedAt" DATETIME,
    "signedDocumentId" TEXT,
    "inForceOn" TEXT,
    "voidReason" TEXT,
    CONSTRAINT "Agreement_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Agreement_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("kind" IN ('POOLED', 'EARMARKED', 'IN_KIND', 'SECONDMENT', 'LOAN', 'HOSTING', 'ALLOCATION', 'AMENDMENT')),
    CHECK ("status" IN ('DRAFT', 'INTERNAL_REVIEW', 'SENT', 'SIGNED_BY_PARTNER', 'IN_FORCE', 'COMPLETED', 'TERMINATED', 'VOID')),
    CHECK ("countersignedBy" IS NULL OR "countersignedBy" <> "draftedBy"),
    CHECK ("status" NOT IN ('SENT', 'SIGNED_BY_PARTNER', 'IN_FORCE', 'COMPLETED', 'TERMINATED') OR "documentId" IS NOT NULL),
    CHECK (("inForceOn" IS NULL OR "inForceOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Allocation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "windowId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "purpose" TEXT,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "approvedBy" TEXT,
    "approvedOn" TEXT,
    "approvedAt" DATETIME,
    "approvalOrder" INTEGER,
    "decision" TEXT,
    "rejectedReason" TEXT,
    "entryId" TEXT,
    CONSTRAINT "Allocation_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Allocation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("status" IN ('PROPOSED', 'APPROVED', 'ACCEPTED', 'CLOSED', 'REJECTED', 'CANCELLED')),
    CHECK ("totalMinor" > 0),
    CHECK ("approvedBy" IS NULL OR "approvedBy" <> "proposedBy"),
    CHECK ("status" IN ('PROPOSED', 'REJECTED') OR ("approvedOn" IS NOT NULL AND "decision" IS NOT NULL AND "entryId" IS NOT NULL)),
    CHECK (("approvedOn" IS NULL OR "approvedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "AllocationLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "allocationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "cityId" TEXT,
    "amountMinor" BIGINT NOT NULL,
    "reducedMinor" BIGINT NOT NULL DEFAULT 0,
    "sentMinor" BIGINT NOT NULL DEFAULT 0,
    "expendedMinor" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "answeredBy" TEXT,
    "answeredAt" DATETIME,
    "declineReason" TEXT,
    "inAfrica" BOOLEAN,
    "inLdc" BOOLEAN,
    "inLic" BOOLEAN,
    CONSTRAINT "AllocationLine_allocationId_fkey" FOREIGN KEY ("allocationId") REFERENCES "Allocation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AllocationLine_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("reducedMinor" >= 0),
    CHECK ("sentMinor" >= 0),
    CHECK ("sentMinor" <= "amountMinor" - "reducedMinor"),
    CHECK ("expendedMinor" >= 0),
    CHECK ("status" IN ('PROPOSED', 'AWAITING_CITY', 'ACCEPTED', 'DECLINED', 'NETWORK_WIDE', 'REJECTED'))
);

-- CreateTable
CREATE TABLE "AttributionShare" (
    "lineId" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "reducedMinor" BIGINT NOT NULL DEFAULT 0,

    PRIMARY KEY ("lineId", "donorId"),
    CONSTRAINT "AttributionShare_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AttributionShare_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("kind" IN ('exact', 'notional')),
    CHECK ("amountMinor" >= 0),
    CHECK ("reducedMinor" >= 0 AND "reducedMinor" <= "amountMinor")
);

-- CreateTable
CREATE TABLE "LineReduction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lineId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "reducedOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "LineReduction_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK (("reducedOn" IS NULL OR "reducedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Disbursement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "sentOn" TEXT,
    "sentBy" TEXT,
    "confirmedOn" TEXT,
    "confirmedBy" TEXT,
    "entryId" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Disbursement_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("status" IN ('PLANNED', 'APPROVED', 'SENT', 'CONFIRMED', 'RETURNED')),
    CHECK ("amountMinor" > 0),
    CHECK (("sentOn" IS NULL OR "sentOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("confirmedOn" IS NULL OR "confirmedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Expenditure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "reportedOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "entryId" TEXT,
    CONSTRAINT "Expenditure_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AllocationLine" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK (("reportedOn" IS NULL OR "reportedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("series", "year"),
    CHECK ("last" >= 0)
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "name" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "runAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "lockedUntil" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CHECK ("state" IN ('QUEUED', 'RUNNING', 'DONE', 'DEAD')),
    CHECK ("attempts" >= 0)
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attachments" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteLength" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "templateVersion" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "donorId" TEXT,
    "cityId" TEXT,
    "issuedAt" DATETIME NOT NULL,
    CHECK (length("sha256") = 64),
    CHECK ("byteLength" = length("bytes"))
);

-- CreateTable
CREATE TABLE "Country" (
    "iso2" TEXT NOT NULL PRIMARY KEY,
    "iso3" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "subregion" TEXT NOT NULL,
    "isAfrica" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "CountryFlag" (
    "country" TEXT NOT NULL,
    "flag" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT,

    PRIMARY KEY ("country", "flag", "fromOn"),
    CONSTRAINT "CountryFlag_country_fkey" FOREIGN KEY ("country") REFERENCES "Country" ("iso2") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("flag" IN ('LDC', 'LIC')),
    CHECK ("untilOn" IS NULL OR "untilOn" > "fromOn"),
    CHECK (("fromOn" IS NULL OR "fromOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("untilOn" IS NULL OR "untilOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "City" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "memberSince" TEXT,
    "memberUntil" TEXT,
    "longitude" REAL,
    "latitude" REAL,
    "source" TEXT,
    CONSTRAINT "City_country_fkey" FOREIGN KEY ("country") REFERENCES "Country" ("iso2") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK (("memberSince" IS NULL OR "memberSince" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("memberUntil" IS NULL OR "memberUntil" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Cluster" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "generation" INTEGER NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "becomes" TEXT
);

-- CreateTable
CREATE TABLE "ClusterMembership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cluster" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT,
    CONSTRAINT "ClusterMembership_cluster_fkey" FOREIGN KEY ("cluster") REFERENCES "Cluster" ("code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ClusterMembership_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Donor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subtype" TEXT,
    "country" TEXT,
    "cityId" TEXT,
    "language" TEXT NOT NULL,
    "recognition" TEXT NOT NULL,
    "dueDiligence" TEXT NOT NULL,
    "dueDiligenceExpiresOn" TEXT,
    "dueDiligenceNote" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Donor_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("type" IN ('MEMBER_CITY', 'GOVERNMENT', 'MULTILATERAL', 'PRIVATE', 'CIVIL_SOCIETY')),
    CHECK (CASE "type" WHEN 'MEMBER_CITY' THEN "subtype" IS NULL WHEN 'GOVERNMENT' THEN "subtype" IN ('NATIONAL', 'REGIONAL', 'SUBREGIONAL') WHEN 'MULTILATERAL' THEN "subtype" IN ('IFI', 'MULTILATERAL') WHEN 'PRIVATE' THEN "subtype" IN ('CORPORATE', 'PHILANTHROPY', 'FOUNDATION', 'OTHER') ELSE "subtype" IN ('NGO', 'EDUCATIONAL_INSTITUTION', 'THINK_TANK', 'RESEARCH_INSTITUTE') END),
    CHECK ("recognition" IN ('NAME', 'TYPE_ONLY', 'ANONYMOUS')),
    CHECK ("dueDiligence" IN ('PROSPECT', 'UNDER_REVIEW', 'CLEARED', 'DECLINED', 'SUSPENDED')),
    CHECK (("dueDiligenceExpiresOn" IS NULL OR "dueDiligenceExpiresOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "DonorContact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "donorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "function" TEXT,
    "language" TEXT NOT NULL,
    "personId" TEXT,
    CONSTRAINT "DonorContact_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FundPeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "targetMinor" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    CHECK ("state" IN ('OPEN', 'CLOSING', 'CLOSED')),
    CHECK ("endsOn" > "startsOn"),
    CHECK ("targetMinor" > 0),
    CHECK (("startsOn" IS NULL OR "startsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("endsOn" IS NULL OR "endsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "currency" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "unitsPerUsd" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "sequence" INTEGER NOT NULL,
    "recordedBy" TEXT NOT NULL,
    CHECK (("effectiveOn" IS NULL OR "effectiveOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "SupportCostRate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mode" TEXT NOT NULL,
    "basisPoints" INTEGER NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    CHECK ("mode" IN ('OF_DIRECT_COST', 'OF_CONTRIBUTION')),
    CHECK ("basisPoints" BETWEEN 0 AND 10000),
    CHECK (("effectiveOn" IS NULL OR "effectiveOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Window" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "pledgeId" TEXT,
    "modality" TEXT NOT NULL,
    "priorityArea" TEXT,
    "programmeId" TEXT,
    CONSTRAINT "Window_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("kind" IN ('MDFM', 'EARMARKED')),
    CHECK ("modality" IN ('MDFM', 'PA1', 'PA2', 'PA3')),
    CHECK (("kind" = 'EARMARKED') = ("pledgeId" IS NOT NULL)),
    CHECK (("kind" = 'MDFM') = ("id" = 'win_mdfm'))
);

-- CreateTable
CREATE TABLE "PoolRemainder" (
    "donorId" TEXT NOT NULL PRIMARY KEY,
    "remainingMinor" BIGINT NOT NULL,
    CONSTRAINT "PoolRemainder_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SignInAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "donorId" TEXT,
    "cityId" TEXT,
    "grantedAt" DATETIME NOT NULL,
    "grantedBy" TEXT NOT NULL,
    CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "RoleGrant_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK (("role" = 'donor-contact') = ("donorId" IS NOT NULL)),
    CHECK (("role" IN ('city-focal-point', 'cluster-coordinator')) = ("cityId" IS NOT NULL)),
    CHECK ("role" IN ('donor-contact', 'city-focal-point', 'cluster-coordinator', 'programme-officer', 'finance-officer', 'approver', 'administrator', 'auditor'))
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "path" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    CHECK ("type" IN ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'))
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "occurredOn" TEXT NOT NULL,
    "postedAt" DATETIME NOT NULL,
    "description" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "reversesId" TEXT,
    "actor" TEXT NOT NULL,
    CONSTRAINT "Entry_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "Entry" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("reversesId" IS NULL OR "reversesId" <> "id"),
    CHECK (("occurredOn" IS NULL OR "occurredOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "usdMinor" BIGINT NOT NULL,
    CONSTRAINT "Posting_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Posting_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("side" IN ('DEBIT', 'CREDIT')),
    CHECK ("amountMinor" > 0),
    CHECK ("usdMinor" >= 0),
    CHECK ("currency" <> 'USD' OR "usdMinor" = "amountMinor")
);

-- CreateTable
CREATE TABLE "AccountBalance" (
    "accountId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "debitMinor" BIGINT NOT NULL,
    "creditMinor" BIGINT NOT NULL,
    "debitUsdMinor" BIGINT NOT NULL,
    "creditUsdMinor" BIGINT NOT NULL,

    PRIMARY KEY ("accountId", "currency"),
    CONSTRAINT "AccountBalance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("debitMinor" >= 0 AND "creditMinor" >= 0 AND "debitUsdMinor" >= 0 AND "creditUsdMinor" >= 0)
);

-- CreateTable
CREATE TABLE "FundMeasure" (
    "measure" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "deltaMinor" BIGINT NOT NULL,
    "throughMinor" BIGINT NOT NULL,

    PRIMARY KEY ("measure", "key", "day"),
    CHECK (("day" IS NULL OR "day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "payerId" TEXT,
    "pledgeId" TEXT,
    "windowId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "feeMinor" BIGINT NOT NULL DEFAULT 0,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "usdMinor" BIGINT,
    "feeUsdMinor" BIGINT,
    "supportUsdMinor" BIGINT,
    "netUsdMinor" BIGINT,
    "refundedUsdMinor" BIGINT NOT NULL DEFAULT 0,
    "receivedOn" TEXT,
    "receivedAt" DATETIME,
    "rateBasis" TEXT,
    "rateId" TEXT,
    "supportRateId" TEXT,
    "entryId" TEXT,
    "reference" TEXT,
    "recordedBy" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "confirmedBy" TEXT,
    "note" TEXT,
    "payerEmail" TEXT,
    "payerLanguage" TEXT,
    "cardIntent" TEXT,
    "cardCharge" TEXT,
    "failure" TEXT,
    "receiptId" TEXT,
    CONSTRAINT "Payment_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Payment_payerId_fkey" FOREIGN KEY ("payerId") REFERENCES "Donor" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Payment_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Payment_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "Window" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("method" IN ('CARD', 'BANK_TRANSFER')),
    CHECK ("status" IN ('INITIATED', 'PROCESSING', 'EXPECTED', 'RECEIVED', 'FAILED', 'CANCELLED', 'PARTLY_REFUNDED', 'REFUNDED', 'DISPUTED', 'WON', 'LOST')),
    CHECK ("amountMinor" > 0),
    CHECK ("feeMinor" >= 0),
    CHECK ("refundedMinor" >= 0 AND "refundedMinor" <= "amountMinor"),
    CHECK ("status" IN ('INITIATED', 'PROCESSING', 'EXPECTED', 'FAILED', 'CANCELLED') OR ("receivedOn" IS NOT NULL AND "usdMinor" IS NOT NULL AND "netUsdMinor" IS NOT NULL AND "entryId" IS NOT NULL AND "rateBasis" IN ('RATE', 'CREDITED'))),
    CHECK ("confirmedBy" IS NULL OR "confirmedBy" <> "recordedBy"),
    CHECK (("receivedOn" IS NULL OR "receivedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "PaymentApplication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "paymentId" TEXT NOT NULL,
    "instalmentId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "appliedOn" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "PaymentApplication_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PaymentApplication_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" <> 0),
    CHECK (("appliedOn" IS NULL OR "appliedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "CardSession" (
    "session" TEXT NOT NULL PRIMARY KEY,
    "paymentId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CardSession_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "usdMinor" BIGINT NOT NULL,
    "supportUsdMinor" BIGINT NOT NULL,
    "refundedOn" TEXT NOT NULL,
    "reason" TEXT,
    "processorRefund" TEXT,
    "entryId" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedBy" TEXT,
    CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("usdMinor" >= 0),
    CHECK (("refundedOn" IS NULL OR "refundedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "CardEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "processedAt" DATETIME,
    "outcome" TEXT
);

-- CreateTable
CREATE TABLE "GiftDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "confirmHash" TEXT NOT NULL,
    "fields" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "email" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "pledgeId" TEXT,
    "paymentId" TEXT
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "donorId" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "priorityArea" TEXT,
    "programmeId" TEXT,
    "currency" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "usdMinor" BIGINT NOT NULL,
    "rateId" TEXT,
    "pledgedOn" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "confirmedOn" TEXT,
    "confirmedBy" TEXT,
    "recognition" TEXT NOT NULL,
    "donorNumber" TEXT,
    "message" TEXT,
    "condition" TEXT,
    "statusReason" TEXT,
    "endedOn" TEXT,
    "submittedBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Pledge_donorId_fkey" FOREIGN KEY ("donorId") REFERENCES "Donor" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Pledge_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CHECK ("modality" IN ('MDFM', 'EARMARKED')),
    CHECK (("modality" = 'EARMARKED') = ("priorityArea" IS NOT NULL)),
    CHECK ("amountMinor" > 0),
    CHECK ("usdMinor" >= 0),
    CHECK ("status" IN ('DRAFT', 'SUBMITTED', 'NEEDS_INFO', 'ACKNOWLEDGED', 'CONFIRMED', 'WITHDRAWN', 'DECLINED', 'LAPSED')),
    CHECK (("status" = 'CONFIRMED') = ("confirmedOn" IS NOT NULL)),
    CHECK ("recognition" IN ('NAME', 'TYPE_ONLY', 'ANONYMOUS')),
    CHECK (("pledgedOn" IS NULL OR "pledgedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("confirmedOn" IS NULL OR "confirmedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Instalment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pledgeId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "paidMinor" BIGINT NOT NULL DEFAULT 0,
    "waivedMinor" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    CONSTRAINT "Instalment_pledgeId_fkey" FOREIGN KEY ("pledgeId") REFERENCES "Pledge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CHECK ("amountMinor" > 0),
    CHECK ("paidMinor" >= 0),
    CHECK ("waivedMinor" >= 0),
    CHECK ("paidMinor" + "waivedMinor" <= "amountMinor"),
    CHECK ("status" IN ('SCHEDULED', 'INVOICED', 'WAIVED', 'CANCELLED')),
    CHECK (("dueOn" IS NULL OR "dueOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ref" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "summaryEn" TEXT NOT NULL DEFAULT '',
    "summaryFr" TEXT NOT NULL DEFAULT '',
    "searchKey" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "priorityArea" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "budgetMinor" BIGINT NOT NULL,
    CHECK ("kind" IN ('CAPACITY_BUILDING', 'STUDY', 'EVENT', 'PUBLICATION', 'PEER_LEARNING', 'COORDINATION')),
    CHECK ("priorityArea" IN ('PA1', 'PA2', 'PA3-EVENT', 'PA3-PUBLICATION', 'PA3-DATABASE', 'PA3-STAFF')),
    CHECK ("status" IN ('IDEA', 'PLANNED', 'RUNNING', 'COMPLETED', 'CANCELLED')),
    CHECK ("budgetMinor" >= 0),
    CHECK ("endsOn" >= "startsOn"),
    CHECK (("startsOn" IS NULL OR "startsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')),
    CHECK (("endsOn" IS NULL OR "endsOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'))
);

-- CreateTable
CREATE TABLE "ProgrammeCluster" (
    "programmeId" TEXT NOT NULL,
    "cluster" TEXT NOT NULL,

    PRIMARY KEY ("programmeId", "cluster"),
    CONSTRAINT "ProgrammeCluster_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgrammeCluster_cluster_fkey" FOREIGN KEY ("cluster") REFERENCES "Cluster" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_ref_key" ON "Agreement"("ref");

-- CreateIndex
CREATE INDEX "Agreement_status_idx" ON "Agreement"("status");

-- CreateIndex
CREATE INDEX "Agreement_donorId_idx" ON "Agreement"("donorId");

-- CreateIndex
CREATE INDEX "Agreement_pledgeId_idx" ON "Agreement"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "Allocation_ref_key" ON "Allocation"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Allocation_approvalOrder_key" ON "Allocation"("approvalOrder");

-- CreateIndex
CREATE INDEX "Allocation_proposedAt_id_idx" ON "Allocation"("proposedAt", "id");

-- CreateIndex
CREATE INDEX "Allocation_status_idx" ON "Allocation"("status");

-- CreateIndex
CREATE INDEX "Allocation_windowId_idx" ON "Allocation"("windowId");

-- CreateIndex
CREATE INDEX "Allocation_programmeId_idx" ON "Allocation"("programmeId");

-- CreateIndex
CREATE INDEX "AllocationLine_cityId_idx" ON "AllocationLine"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "AllocationLine_allocationId_sequence_key" ON "AllocationLine"("allocationId", "sequence");

-- CreateIndex
CREATE INDEX "AttributionShare_donorId_idx" ON "AttributionShare"("donorId");

-- CreateIndex
CREATE INDEX "LineReduction_lineId_idx" ON "LineReduction"("lineId");

-- CreateIndex
CREATE UNIQUE INDEX "Disbursement_ref_key" ON "Disbursement"("ref");

-- CreateIndex
CREATE INDEX "Disbursement_lineId_idx" ON "Disbursement"("lineId");

-- CreateIndex
CREATE INDEX "Disbursement_sentOn_idx" ON "Disbursement"("sentOn");

-- CreateIndex
CREATE UNIQUE INDEX "Expenditure_ref_key" ON "Expenditure"("ref");

-- CreateIndex
CREATE INDEX "Expenditure_lineId_idx" ON "Expenditure"("lineId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_id_key" ON "AuditEvent"("id");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_hash_key" ON "AuditEvent"("hash");

-- CreateIndex
CREATE INDEX "AuditEvent_subject_sequence_idx" ON "AuditEvent"("subject", "sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_sequence_idx" ON "AuditEvent"("actorId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_state_runAt_idx" ON "Job"("state", "runAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_code_key" ON "Document"("code");

-- CreateIndex
CREATE INDEX "Document_subject_idx" ON "Document"("subject");

-- CreateIndex
CREATE INDEX "Document_donorId_idx" ON "Document"("donorId");

-- CreateIndex
CREATE UNIQUE INDEX "Country_iso3_key" ON "Country"("iso3");

-- CreateIndex
CREATE UNIQUE INDEX "City_ref_key" ON "City"("ref");

-- CreateIndex
CREATE INDEX "City_nameKey_id_idx" ON "City"("nameKey", "id");

-- CreateIndex
CREATE INDEX "City_country_idx" ON "City"("country");

-- CreateIndex
CREATE INDEX "ClusterMembership_cityId_idx" ON "ClusterMembership"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterMembership_cluster_cityId_fromOn_key" ON "ClusterMembership"("cluster", "cityId", "fromOn");

-- CreateIndex
CREATE UNIQUE INDEX "Donor_ref_key" ON "Donor"("ref");

-- CreateIndex
CREATE INDEX "Donor_nameKey_id_idx" ON "Donor"("nameKey", "id");

-- CreateIndex
CREATE INDEX "Donor_type_subtype_idx" ON "Donor"("type", "subtype");

-- CreateIndex
CREATE INDEX "Donor_cityId_idx" ON "Donor"("cityId");

-- CreateIndex
CREATE INDEX "DonorContact_email_idx" ON "DonorContact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "DonorContact_donorId_email_key" ON "DonorContact"("donorId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "FundPeriod_code_key" ON "FundPeriod"("code");

-- CreateIndex
CREATE UNIQUE INDEX "FundPeriod_startsOn_key" ON "FundPeriod"("startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "FundPeriod_endsOn_key" ON "FundPeriod"("endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeRate_currency_effectiveOn_sequence_key" ON "ExchangeRate"("currency", "effectiveOn", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "SupportCostRate_effectiveOn_key" ON "SupportCostRate"("effectiveOn");

-- CreateIndex
CREATE UNIQUE INDEX "Window_pledgeId_key" ON "Window"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInAccount_personId_idx" ON "SignInAccount"("personId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "RoleGrant_donorId_idx" ON "RoleGrant"("donorId");

-- CreateIndex
CREATE INDEX "RoleGrant_cityId_idx" ON "RoleGrant"("cityId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGrant_personId_role_donorId_cityId_key" ON "RoleGrant"("personId", "role", "donorId", "cityId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_path_key" ON "Account"("path");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_sequence_key" ON "Entry"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_idempotencyKey_key" ON "Entry"("idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_reversesId_key" ON "Entry"("reversesId");

-- CreateIndex
CREATE INDEX "Entry_occurredOn_sequence_idx" ON "Entry"("occurredOn", "sequence");

-- CreateIndex
CREATE INDEX "Entry_subject_idx" ON "Entry"("subject");

-- CreateIndex
CREATE INDEX "Posting_accountId_entryId_idx" ON "Posting"("accountId", "entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Posting_entryId_line_key" ON "Posting"("entryId", "line");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_ref_key" ON "Payment"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_cardIntent_key" ON "Payment"("cardIntent");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_cardCharge_key" ON "Payment"("cardCharge");

-- CreateIndex
CREATE INDEX "Payment_receivedOn_id_idx" ON "Payment"("receivedOn", "id");

-- CreateIndex
CREATE INDEX "Payment_recordedAt_id_idx" ON "Payment"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Payment_donorId_idx" ON "Payment"("donorId");

-- CreateIndex
CREATE INDEX "Payment_pledgeId_idx" ON "Payment"("pledgeId");

-- CreateIndex
CREATE INDEX "Payment_status_idx" ON "Payment"("status");

-- CreateIndex
CREATE INDEX "PaymentApplication_paymentId_idx" ON "PaymentApplication"("paymentId");

-- CreateIndex
CREATE INDEX "PaymentApplication_instalmentId_idx" ON "PaymentApplication"("instalmentId");

-- CreateIndex
CREATE INDEX "CardSession_paymentId_idx" ON "CardSession"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_ref_key" ON "Refund"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_processorRefund_key" ON "Refund"("processorRefund");

-- CreateIndex
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");

-- CreateIndex
CREATE INDEX "Refund_refundedOn_idx" ON "Refund"("refundedOn");

-- CreateIndex
CREATE UNIQUE INDEX "GiftDraft_tokenHash_key" ON "GiftDraft"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "GiftDraft_confirmHash_key" ON "GiftDraft"("confirmHash");

-- CreateIndex
CREATE UNIQUE INDEX "GiftDraft_pledgeId_key" ON "GiftDraft"("pledgeId");

-- CreateIndex
CREATE UNIQUE INDEX "GiftDraft_paymentId_key" ON "GiftDraft"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_ref_key" ON "Pledge"("ref");

-- CreateIndex
CREATE INDEX "Pledge_pledgedOn_id_idx" ON "Pledge"("pledgedOn", "id");

-- CreateIndex
CREATE INDEX "Pledge_donorId_idx" ON "Pledge"("donorId");

-- CreateIndex
CREATE INDEX "Pledge_status_idx" ON "Pledge"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_reference_key" ON "Instalment"("reference");

-- CreateIndex
CREATE INDEX "Instalment_dueOn_idx" ON "Instalment"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_pledgeId_sequence_key" ON "Instalment"("pledgeId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_ref_key" ON "Programme"("ref");

-- CreateIndex
CREATE INDEX "Programme_startsOn_id_idx" ON "Programme"("startsOn", "id");

-- Append-only: corrections are reversals, never edits.
CREATE TRIGGER "Entry_is_never_changed" BEFORE UPDATE ON "Entry" BEGIN SELECT RAISE(ABORT, 'LEDGER-2: entries are never changed or deleted'); END;
CREATE TRIGGER "Entry_is_never_deleted" BEFORE DELETE ON "Entry" BEGIN SELECT RAISE(ABORT, 'LEDGER-2: entries are never changed or deleted'); END;
CREATE TRIGGER "Posting_is_never_changed" BEFORE UPDATE ON "Posting" BEGIN SELECT RAISE(ABORT, 'LEDGER-2: postings are never changed or deleted'); END;
CREATE TRIGGER "Posting_is_never_deleted" BEFORE DELETE ON "Posting" BEGIN SELECT RAISE(ABORT, 'LEDGER-2: postings are never changed or deleted'); END;
CREATE TRIGGER "AuditEvent_is_never_changed" BEFORE UPDATE ON "AuditEvent" BEGIN SELECT RAISE(ABORT, 'AUDIT-1: the audit trail is append-only'); END;
CREATE TRIGGER "AuditEvent_is_never_deleted" BEFORE DELETE ON "AuditEvent" BEGIN SELECT RAISE(ABORT, 'AUDIT-1: the audit trail is append-only'); END;
CREATE TRIGGER "Document_is_never_changed" BEFORE UPDATE ON "Document" BEGIN SELECT RAISE(ABORT, 'AGREEMENT-2: an issued document never changes'); END;
CREATE TRIGGER "Document_is_never_deleted" BEFORE DELETE ON "Document" BEGIN SELECT RAISE(ABORT, 'AGREEMENT-2: an issued document never changes'); END;
CREATE TRIGGER "ExchangeRate_is_never_changed" BEFORE UPDATE ON "ExchangeRate" BEGIN SELECT RAISE(ABORT, 'FUND-3: a corrected rate is a new row'); END;
CREATE TRIGGER "ExchangeRate_is_never_deleted" BEFORE DELETE ON "ExchangeRate" BEGIN SELECT RAISE(ABORT, 'FUND-3: a corrected rate is a new row'); END;
CREATE TRIGGER "SupportCostRate_is_never_changed" BEFORE UPDATE ON "SupportCostRate" BEGIN SELECT RAISE(ABORT, 'FUND-3: a new rate never changes an old payment'); END;
CREATE TRIGGER "SupportCostRate_is_never_deleted" BEFORE DELETE ON "SupportCostRate" BEGIN SELECT RAISE(ABORT, 'FUND-3: a new rate never changes an old payment'); END;
CREATE TRIGGER "Refund_is_never_changed" BEFORE UPDATE ON "Refund" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a refund is final'); END;
CREATE TRIGGER "Refund_is_never_deleted" BEFORE DELETE ON "Refund" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a refund is final'); END;
CREATE TRIGGER "PaymentApplication_is_never_changed" BEFORE UPDATE ON "PaymentApplication" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: what was applied is taken back by a negative row'); END;
CREATE TRIGGER "PaymentApplication_is_never_deleted" BEFORE DELETE ON "PaymentApplication" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: what was applied is taken back by a negative row'); END;
CREATE TRIGGER "LineReduction_is_never_changed" BEFORE UPDATE ON "LineReduction" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-2: a reduction is final'); END;
CREATE TRIGGER "LineReduction_is_never_deleted" BEFORE DELETE ON "LineReduction" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-2: a reduction is final'); END;
CREATE TRIGGER "Expenditure_is_never_changed" BEFORE UPDATE ON "Expenditure" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-2: a reported expenditure is corrected by a new report'); END;
CREATE TRIGGER "Expenditure_is_never_deleted" BEFORE DELETE ON "Expenditure" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-2: a reported expenditure is corrected by a new report'); END;
CREATE TRIGGER "AttributionShare_is_never_deleted" BEFORE DELETE ON "AttributionShare" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-3: shares are frozen'); END;
CREATE TRIGGER "Payment_is_never_deleted" BEFORE DELETE ON "Payment" BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a payment is never deleted'); END;
CREATE TRIGGER "Pledge_is_never_deleted" BEFORE DELETE ON "Pledge" BEGIN SELECT RAISE(ABORT, 'PLEDGE-2: a promise is never deleted'); END;

CREATE TRIGGER "AttributionShare_amount_is_frozen" BEFORE UPDATE OF "lineId", "donorId", "kind", "amountMinor" ON "AttributionShare" BEGIN SELECT RAISE(ABORT, 'ALLOCATION-3: shares are frozen'); END;

CREATE TRIGGER "Payment_received_is_never_edited" BEFORE UPDATE OF "donorId", "pledgeId", "windowId", "method", "currency", "amountMinor", "feeMinor", "usdMinor", "feeUsdMinor", "supportUsdMinor", "netUsdMinor", "receivedOn", "entryId" ON "Payment"
WHEN OLD."entryId" IS NOT NULL BEGIN SELECT RAISE(ABORT, 'PAYMENT-3: a received payment is never edited'); END;

CREATE TRIGGER "Pledge_amount_is_never_edited" BEFORE UPDATE OF "donorId", "currency", "amountMinor", "usdMinor", "pledgedOn", "modality", "priorityArea", "programmeId" ON "Pledge"
WHEN OLD."status" <> 'DRAFT' BEGIN SELECT RAISE(ABORT, 'PLEDGE-2: the amount of a pledge is never edited to fit'); END;

CREATE TRIGGER "Agreement_is_frozen_once_sent" BEFORE UPDATE OF "terms", "documentId", "pledgeId", "donorId", "kind", "language" ON "Agreement"
WHEN OLD."status" NOT IN ('DRAFT', 'INTERNAL_REVIEW') BEGIN SELECT RAISE(ABORT, 'AGREEMENT-2: from SENT on the text is frozen'); END;

-- LEDGER-3: an entry is reversed at most once (unique index), and a reversal is not reversed.
CREATE TRIGGER "Entry_reversal_is_not_reversed" BEFORE INSERT ON "Entry"
WHEN NEW."reversesId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Entry" AS e WHERE e."id" = NEW."reversesId" AND e."reversesId" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'LEDGER-3: a reversal is not reversed'); END;

-- LEDGER-5: nothing posts into a closed period.
CREATE TRIGGER "Entry_not_into_a_closed_period" BEFORE INSERT ON "Entry"
WHEN EXISTS (SELECT 1 FROM "FundPeriod" AS p WHERE p."state" = 'CLOSED' AND NEW."occurredOn" BETWEEN p."startsOn" AND p."endsOn")
BEGIN SELECT RAISE(ABORT, 'LEDGER-5: the period is closed'); END;

-- A closed period is never reopened; periods never overlap.
CREATE TRIGGER "FundPeriod_is_never_reopened" BEFORE UPDATE ON "FundPeriod"
WHEN OLD."state" = 'CLOSED' BEGIN SELECT RAISE(ABORT, 'FUND-4: a closed period is never reopened'); END;
CREATE TRIGGER "FundPeriod_never_overlaps" BEFORE INSERT ON "FundPeriod"
WHEN EXISTS (SELECT 1 FROM "FundPeriod" AS p WHERE NEW."startsOn" <= p."endsOn" AND NEW."endsOn" >= p."startsOn")
BEGIN SELECT RAISE(ABORT, 'FUND-4: periods never overlap'); END;
