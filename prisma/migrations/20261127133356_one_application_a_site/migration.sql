-- AlterTable
ALTER TABLE "supply" ADD COLUMN     "open_site" TEXT;

-- Of several that are under way for a site already, the first one keeps it.
UPDATE "supply" s SET "open_site" = s."site"
FROM (
  SELECT DISTINCT ON (x."organisation_id", x."site") x."case_id"
  FROM "supply" x JOIN "case" c ON c."id" = x."case_id"
  WHERE x."stage" NOT IN ('ENERGISED', 'DONE', 'WITHDRAWN') AND c."status" <> 'CLOSED' AND x."site" <> ''
  ORDER BY x."organisation_id", x."site", c."filed_at", x."case_id"
) first
WHERE s."case_id" = first."case_id";

-- CreateIndex
CREATE UNIQUE INDEX "supply_organisation_id_open_site_key" ON "supply"("organisation_id", "open_site");
