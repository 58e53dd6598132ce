-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "enrolled_for" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "visit_rules" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "customer_organisation_id_enrolled_for_idx" ON "customer"("organisation_id", "enrolled_for");
