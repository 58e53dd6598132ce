-- AlterTable
ALTER TABLE "visit_schedule" ADD COLUMN     "base_on" TEXT;
