-- DropIndex
DROP INDEX "clock_due_at_idx";

-- AlterTable
ALTER TABLE "clock" ADD COLUMN     "fired" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "next_rung_at" TIMESTAMPTZ(3),
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "pack_version" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "person_id" UUID,
ADD COLUMN     "snoozed_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_hours" (
    "person_id" UUID NOT NULL,
    "quiet_from" TEXT NOT NULL,
    "quiet_to" TEXT NOT NULL,
    "digest_at" TEXT NOT NULL,
    "days_off" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "staff_hours_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "duty_entry" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "case_id" UUID,
    "clock_id" UUID,
    "message_id" BIGINT,
    "person_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "dedupe_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "note" TEXT,

    CONSTRAINT "duty_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" TEXT NOT NULL,
    "next_run_at" TIMESTAMPTZ(3) NOT NULL,
    "broken" TEXT,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_slot" (
    "schedule_id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "fired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_slot_pkey" PRIMARY KEY ("schedule_id","slot")
);

-- CreateIndex
CREATE INDEX "absence_person_id_from_at_idx" ON "absence"("person_id", "from_at");

-- CreateIndex
CREATE INDEX "absence_deputy_id_idx" ON "absence"("deputy_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_entry_dedupe_key_key" ON "duty_entry"("dedupe_key");

-- CreateIndex
CREATE INDEX "duty_entry_organisation_id_at_idx" ON "duty_entry"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "clock_person_id_kind_start_at_idx" ON "clock"("person_id", "kind", "start_at");


-- A tick looks at what is due, however many clocks run.
CREATE INDEX "clock_rung_due" ON "clock" ("next_rung_at", "id") WHERE "next_rung_at" IS NOT NULL;
-- Clocks that were started before anybody watched them are looked at once, now.
UPDATE "clock" SET "next_rung_at" = "start_at" WHERE "stopped_at" IS NULL;
-- What waits for the digest of a member of staff, and what nobody has seen to yet.
CREATE INDEX "message_held" ON "message" ("recipient_id", "id") WHERE "status" = 'held';
CREATE INDEX "duty_entry_open" ON "duty_entry" ("organisation_id", "at") WHERE "done_at" IS NULL;
