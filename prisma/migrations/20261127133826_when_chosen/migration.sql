-- AlterTable
ALTER TABLE "supply" ADD COLUMN     "contractor_at" TIMESTAMPTZ(3),
ADD COLUMN     "designer_at" TIMESTAMPTZ(3);

-- What was chosen before: of each request the last choice, once a role.
UPDATE "supply" s SET "designer_at" = k."designer_at", "contractor_at" = k."contractor_at"
FROM (
  SELECT x."case_id",
    max((ch.value ->> 'at')::timestamptz) FILTER (WHERE ch.value ->> 'role' = 'designer') AS "designer_at",
    max((ch.value ->> 'at')::timestamptz) FILTER (WHERE ch.value ->> 'role' = 'contractor') AS "contractor_at"
  FROM "supply" x CROSS JOIN LATERAL jsonb_array_elements(x."dossier"::jsonb -> 'choices') ch(value)
  GROUP BY x."case_id"
) k
WHERE s."case_id" = k."case_id";

-- CreateIndex
CREATE INDEX "supply_organisation_id_designer_at_idx" ON "supply"("organisation_id", "designer_at");

-- CreateIndex
CREATE INDEX "supply_organisation_id_contractor_at_idx" ON "supply"("organisation_id", "contractor_at");
