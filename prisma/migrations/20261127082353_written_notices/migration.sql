-- CreateTable
CREATE TABLE "written_notice" (
    "number" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "copy" TEXT,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "storage_key" TEXT,
    "pdf_sha256" TEXT,
    "bytes" INTEGER,
    "claimed_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fetched_at" TIMESTAMPTZ(3),

    CONSTRAINT "written_notice_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "written_notice_case_id_idx" ON "written_notice"("case_id");

-- AddForeignKey
ALTER TABLE "written_notice" ADD CONSTRAINT "written_notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A tick looks for what is still to be drawn, however many notices there are.
CREATE INDEX "written_notice_undrawn" ON "written_notice" ("issued_at") WHERE "storage_key" IS NULL;
