-- The wording of the team: what it says in place of a shipped text, a row per saving.

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN "templateVersion" INTEGER;

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "template" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "texts" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "restoredFrom" INTEGER,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CHECK ("version" > 0),
    CHECK ("restoredFrom" IS NULL OR "restoredFrom" BETWEEN 0 AND "version" - 1),
    CHECK (json_valid("texts"))
);

-- CreateIndex
CREATE UNIQUE INDEX "TemplateVersion_template_version_key" ON "TemplateVersion"("template", "version");

CREATE TRIGGER "TemplateVersion_is_never_changed" BEFORE UPDATE ON "TemplateVersion" BEGIN SELECT RAISE(ABORT, 'TEMPLATE-1: another wording is a row of its own'); END;
CREATE TRIGGER "TemplateVersion_is_never_deleted" BEFORE DELETE ON "TemplateVersion" BEGIN SELECT RAISE(ABORT, 'TEMPLATE-1: another wording is a row of its own'); END;
CREATE TRIGGER "TemplateVersion_follows_the_last" BEFORE INSERT ON "TemplateVersion"
WHEN NEW."version" <> 1 + COALESCE((SELECT MAX("version") FROM "TemplateVersion" WHERE "template" = NEW."template"), 0)
BEGIN SELECT RAISE(ABORT, 'TEMPLATE-1: versions are numbered without gaps'); END;
