-- AlterTable
ALTER TABLE "improvement" ADD COLUMN     "number" SERIAL NOT NULL;

-- AlterTable
ALTER TABLE "visit" ADD COLUMN     "announcement_note" TEXT,
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3),
ADD COLUMN     "proposed_by" TEXT;

-- AlterTable
ALTER TABLE "visit_finding" DROP COLUMN "told_at",
ADD COLUMN     "at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "number" SERIAL NOT NULL,
ADD COLUMN     "organisation_id" TEXT NOT NULL,
ALTER COLUMN "visit_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "visit_record" ADD COLUMN     "own_at" TIMESTAMPTZ(3),
ADD COLUMN     "own_by_id" UUID,
ADD COLUMN     "own_score" INTEGER,
ADD COLUMN     "result_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "improvement_number_key" ON "improvement"("number");

-- CreateIndex
CREATE UNIQUE INDEX "visit_finding_number_key" ON "visit_finding"("number");

-- CreateIndex
CREATE INDEX "visit_finding_organisation_id_kind_at_idx" ON "visit_finding"("organisation_id", "kind", "at");

-- CreateIndex
CREATE INDEX "visit_record_result_at_at_idx" ON "visit_record"("result_at", "at");
