-- AlterTable
ALTER TABLE "message" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3);
