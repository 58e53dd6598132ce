-- CreateTable
CREATE TABLE "supply" (
    "case_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "dossier" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "level" TEXT,
    "designer_id" UUID,
    "contractor_id" UUID,
    "stage_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supply_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "case_invitation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" UUID,

    CONSTRAINT "case_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "supply_organisation_id_stage_idx" ON "supply"("organisation_id", "stage");

-- CreateIndex
CREATE INDEX "supply_organisation_id_site_idx" ON "supply"("organisation_id", "site");

-- CreateIndex
CREATE INDEX "case_invitation_case_id_idx" ON "case_invitation"("case_id");

-- AddForeignKey
ALTER TABLE "supply" ADD CONSTRAINT "supply_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_invitation" ADD CONSTRAINT "case_invitation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
