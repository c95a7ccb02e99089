-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 60),
    "query" TEXT NOT NULL CHECK (length("query") BETWEEN 1 AND 1000),
    "ownerId" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "isFirst" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SavedView_list_isShared_idx" ON "SavedView"("list", "isShared");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_list_name_key" ON "SavedView"("ownerId", "list", "name");

-- VIEW-3: a list opens with at most one view of a person.
CREATE TRIGGER "SavedView_opens_once" BEFORE INSERT ON "SavedView" WHEN NEW."isFirst" AND EXISTS (SELECT 1 FROM "SavedView" AS v WHERE v."ownerId" = NEW."ownerId" AND v."list" = NEW."list" AND v."isFirst")
BEGIN SELECT RAISE(ABORT, 'VIEW-3: a list opens with at most one view of a person'); END;
CREATE TRIGGER "SavedView_opens_once_changed" BEFORE UPDATE OF "isFirst" ON "SavedView" WHEN NEW."isFirst" AND EXISTS (SELECT 1 FROM "SavedView" AS v WHERE v."ownerId" = NEW."ownerId" AND v."list" = NEW."list" AND v."isFirst" AND v."id" <> NEW."id")
BEGIN SELECT RAISE(ABORT, 'VIEW-3: a list opens with at most one view of a person'); END;
