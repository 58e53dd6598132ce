-- CreateTable
CREATE TABLE "registry_entry" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "licence_no" TEXT,
    "qualification" TEXT,
    "voltage_scope" TEXT NOT NULL,
    "licence_expires" TEXT,
    "business_licence_no" TEXT,
    "business_licence_expires" TEXT,
    "phone" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "registry_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_model" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "maker_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "approved_until" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "product_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_change" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "by_id" UUID,
    "import_id" UUID,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registry_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_import" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "attachment_id" UUID NOT NULL,
    "shown" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "registry_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registry_entry_organisation_id_kind_name_key" ON "registry_entry"("organisation_id", "kind", "name");

-- CreateIndex
CREATE INDEX "product_model_organisation_id_idx" ON "product_model"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_model_maker_id_model_key" ON "product_model"("maker_id", "model");

-- CreateIndex
CREATE INDEX "registry_change_target_id_at_idx" ON "registry_change"("target_id", "at");

-- CreateIndex
CREATE INDEX "registry_import_person_id_at_idx" ON "registry_import"("person_id", "at");

-- AddForeignKey
ALTER TABLE "registry_entry" ADD CONSTRAINT "registry_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_model" ADD CONSTRAINT "product_model_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_model" ADD CONSTRAINT "product_model_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "registry_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The history is append-only, as the trail of a case is (the escape: see the first migration).
CREATE FUNCTION "registry_change_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION \'the history of the registry is append-only\'\x3b END\x3b';
CREATE TRIGGER "registry_change_append_only" BEFORE UPDATE OR DELETE ON "registry_change"
  FOR EACH ROW EXECUTE FUNCTION "registry_change_is_append_only"();
