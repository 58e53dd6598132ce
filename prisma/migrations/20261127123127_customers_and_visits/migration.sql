-- CreateTable
CREATE TABLE "customer" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "area" TEXT,
    "region" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-Hant',
    "since" TEXT,
    "businesses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "classes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priority" INTEGER NOT NULL DEFAULT 9,
    "grade" TEXT,
    "consents" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "satisfaction" DOUBLE PRECISION,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_contact" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "position" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "customer_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_site" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "area" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "customer_site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sales_figure" (
    "customer_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "tonnes" DOUBLE PRECISION NOT NULL,
    "amount" DOUBLE PRECISION,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sales_figure_pkey" PRIMARY KEY ("customer_id","month")
);

-- CreateTable
CREATE TABLE "customer_grade" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "by_id" UUID,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3),
    "until" TEXT,

    CONSTRAINT "customer_grade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_change" (
    "id" BIGSERIAL NOT NULL,
    "customer_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "by_id" UUID,
    "import_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_lookup" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_lookup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cover" (
    "customer_id" UUID NOT NULL,
    "business" TEXT NOT NULL DEFAULT '',
    "rank" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cover_pkey" PRIMARY KEY ("customer_id","business","rank")
);

-- CreateTable
CREATE TABLE "customer_import" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" UUID,
    "attachment_id" UUID,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "lines_done" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "report" JSONB NOT NULL DEFAULT '{}',
    "lease_until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "customer_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_request" (
    "organisation_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sync_request_pkey" PRIMARY KEY ("organisation_id","key")
);

-- CreateTable
CREATE TABLE "customer_conflict" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "ours" JSONB,
    "theirs" JSONB,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision" TEXT,

    CONSTRAINT "customer_conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "customer_document" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "customer_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_schedule" (
    "customer_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "last_on" TEXT,
    "due_on" TEXT NOT NULL,
    "period" TEXT NOT NULL,

    CONSTRAINT "visit_schedule_pkey" PRIMARY KEY ("customer_id","cadence")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "cadence" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PLANNED',
    "person_id" UUID NOT NULL,
    "planned_on" TEXT NOT NULL,
    "due_on" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 9,
    "pack_version" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "tries" JSONB NOT NULL DEFAULT '[]',
    "snoozed_until" TEXT,
    "snoozes" JSONB NOT NULL DEFAULT '[]',
    "announced_at" TIMESTAMPTZ(3),
    "announcement" TEXT,
    "agreed_at" TIMESTAMPTZ(3),
    "companion_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "missed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_record" (
    "visit_id" UUID NOT NULL,
    "met_with" TEXT,
    "sections" JSONB NOT NULL,
    "satisfaction" INTEGER,
    "companion_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_record_pkey" PRIMARY KEY ("visit_id")
);

-- CreateTable
CREATE TABLE "visit_finding" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "case_id" UUID,
    "told_at" TIMESTAMPTZ(3),
    "valuable" BOOLEAN,
    "valuable_reason" TEXT,
    "judged_by_id" UUID,
    "judged_at" TIMESTAMPTZ(3),
    "improvement_id" UUID,

    CONSTRAINT "visit_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "improvement" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "improvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compensation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "loss" TEXT NOT NULL,
    "claimed" DOUBLE PRECISION,
    "amount" DOUBLE PRECISION,
    "currency" TEXT NOT NULL,
    "rule" TEXT,
    "clause" TEXT,
    "proposed_by_id" UUID,
    "decisions" JSONB NOT NULL DEFAULT '[]',
    "payment_reference" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "compensation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "period" TEXT,
    "host_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "areas" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "minutes" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gathering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gathering_guest" (
    "gathering_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "attended" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "gathering_guest_pkey" PRIMARY KEY ("gathering_id","person_id")
);

-- CreateTable
CREATE TABLE "gathering_item" (
    "id" UUID NOT NULL,
    "gathering_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "case_id" UUID,

    CONSTRAINT "gathering_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_year" (
    "organisation_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "plan" JSONB NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "review" JSONB,
    "review_text" TEXT,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "visit_year_pkey" PRIMARY KEY ("organisation_id","year")
);

-- CreateIndex
CREATE INDEX "customer_organisation_id_name_idx" ON "customer"("organisation_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "customer_organisation_id_number_key" ON "customer"("organisation_id", "number");

-- CreateIndex
CREATE INDEX "customer_contact_customer_id_idx" ON "customer_contact"("customer_id");

-- CreateIndex
CREATE INDEX "customer_contact_person_id_idx" ON "customer_contact"("person_id");

-- CreateIndex
CREATE INDEX "customer_contact_phone_idx" ON "customer_contact"("phone");

-- CreateIndex
CREATE INDEX "customer_site_customer_id_idx" ON "customer_site"("customer_id");

-- CreateIndex
CREATE INDEX "customer_grade_customer_id_from_at_idx" ON "customer_grade"("customer_id", "from_at");

-- CreateIndex
CREATE INDEX "customer_change_customer_id_at_idx" ON "customer_change"("customer_id", "at");

-- CreateIndex
CREATE INDEX "customer_lookup_customer_id_at_idx" ON "customer_lookup"("customer_id", "at");

-- CreateIndex
CREATE INDEX "cover_person_id_idx" ON "cover"("person_id");

-- CreateIndex
CREATE INDEX "customer_import_person_id_at_idx" ON "customer_import"("person_id", "at");

-- CreateIndex
CREATE INDEX "customer_import_status_idx" ON "customer_import"("status");

-- CreateIndex
CREATE INDEX "customer_conflict_organisation_id_decided_at_idx" ON "customer_conflict"("organisation_id", "decided_at");

-- CreateIndex
CREATE INDEX "customer_document_customer_id_at_idx" ON "customer_document"("customer_id", "at");

-- CreateIndex
CREATE INDEX "visit_schedule_organisation_id_cadence_due_on_idx" ON "visit_schedule"("organisation_id", "cadence", "due_on");

-- CreateIndex
CREATE INDEX "visit_person_id_status_planned_on_idx" ON "visit"("person_id", "status", "planned_on");

-- CreateIndex
CREATE INDEX "visit_organisation_id_status_due_on_idx" ON "visit"("organisation_id", "status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "visit_customer_id_cadence_period_key" ON "visit"("customer_id", "cadence", "period");

-- CreateIndex
CREATE UNIQUE INDEX "visit_finding_case_id_key" ON "visit_finding"("case_id");

-- CreateIndex
CREATE INDEX "visit_finding_visit_id_idx" ON "visit_finding"("visit_id");

-- CreateIndex
CREATE INDEX "improvement_organisation_id_status_idx" ON "improvement"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "compensation_case_id_idx" ON "compensation"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "gathering_reference_key" ON "gathering"("reference");

-- CreateIndex
CREATE INDEX "gathering_organisation_id_kind_starts_at_idx" ON "gathering"("organisation_id", "kind", "starts_at");

-- CreateIndex
CREATE INDEX "gathering_guest_person_id_idx" ON "gathering_guest"("person_id");

-- CreateIndex
CREATE INDEX "gathering_item_gathering_id_idx" ON "gathering_item"("gathering_id");

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_contact" ADD CONSTRAINT "customer_contact_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_contact" ADD CONSTRAINT "customer_contact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_site" ADD CONSTRAINT "customer_site_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sales_figure" ADD CONSTRAINT "sales_figure_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_grade" ADD CONSTRAINT "customer_grade_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_change" ADD CONSTRAINT "customer_change_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_document" ADD CONSTRAINT "customer_document_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_schedule" ADD CONSTRAINT "visit_schedule_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_record" ADD CONSTRAINT "visit_record_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_finding" ADD CONSTRAINT "visit_finding_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visit_record"("visit_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_finding" ADD CONSTRAINT "visit_finding_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_finding" ADD CONSTRAINT "visit_finding_improvement_id_fkey" FOREIGN KEY ("improvement_id") REFERENCES "improvement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compensation" ADD CONSTRAINT "compensation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_guest" ADD CONSTRAINT "gathering_guest_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gathering_item" ADD CONSTRAINT "gathering_item_gathering_id_fkey" FOREIGN KEY ("gathering_id") REFERENCES "gathering"("id") ON DELETE CASCADE ON UPDATE CASCADE;
