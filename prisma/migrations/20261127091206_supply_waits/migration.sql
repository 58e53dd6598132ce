-- AlterTable
ALTER TABLE "supply" ADD COLUMN     "answer_level" TEXT,
ADD COLUMN     "waits" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "supply_waits_idx" ON "supply" USING GIN ("waits");
