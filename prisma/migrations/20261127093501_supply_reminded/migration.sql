-- AlterTable
ALTER TABLE "supply" ADD COLUMN     "reminded" TEXT[] DEFAULT ARRAY[]::TEXT[];
