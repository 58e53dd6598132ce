-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "organisation_id" TEXT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "reach" TEXT,
    "locale" TEXT NOT NULL,
    "household" TEXT,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "areas" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "desk" TEXT,
    "superior_id" UUID,
    "entra_object_id" TEXT,
    "entra_tenant_id" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "channel" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("channel","account_id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "conversation_id" TEXT NOT NULL,
    "person_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "reference" TEXT NOT NULL DEFAULT '',
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "draft_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "inbound" (
    "conversation_key" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "client_id" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "response" TEXT,

    CONSTRAINT "inbound_pkey" PRIMARY KEY ("conversation_key","activity_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" BIGSERIAL NOT NULL,
    "conversation_key" TEXT,
    "seq" INTEGER,
    "recipient_id" UUID,
    "author" TEXT NOT NULL,
    "operation" TEXT NOT NULL DEFAULT 'send',
    "activity_id" TEXT NOT NULL,
    "activity" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'must',
    "status" TEXT NOT NULL,
    "dedupe_key" TEXT,
    "case_id" UUID,
    "proof" TEXT,
    "card_key" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "run_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "draft_id" UUID NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "pack" TEXT NOT NULL,
    "pack_version" TEXT NOT NULL,
    "area" TEXT,
    "place" TEXT,
    "spot" TEXT,
    "unit" TEXT,
    "details" TEXT NOT NULL,
    "wish" TEXT,
    "status" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "subject_id" UUID,
    "customer_id" UUID,
    "caller_name" TEXT,
    "caller_phone" TEXT,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "claim_hash" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reply_owner_id" UUID NOT NULL,
    "second_person_id" UUID NOT NULL,
    "handler_id" UUID,
    "offered_to_id" UUID,
    "department" TEXT,
    "investigation" TEXT,
    "decision" TEXT,
    "answer" TEXT,
    "round" INTEGER NOT NULL DEFAULT 1,
    "substantiated" BOOLEAN,
    "substantiated_reason" TEXT,
    "escalated_at" TIMESTAMPTZ(3),
    "waiting_since" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "reply_delivered_at" TIMESTAMPTZ(3),
    "director_told_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_as" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "case_party" (
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_party_pkey" PRIMARY KEY ("case_id","person_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "by_id" UUID,
    "reason" TEXT,
    "offered_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "start_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_action" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "case_version" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "verbs" TEXT[],
    "used_at" TIMESTAMPTZ(3),
    "used_verb" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "case_id" UUID,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "case_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "score" INTEGER,
    "comment" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "rating_pkey" PRIMARY KEY ("case_id","round")
);

-- CreateTable
CREATE TABLE "claim_attempt" (
    "key" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "secret" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "person_household_idx" ON "person"("household");

-- CreateIndex
CREATE UNIQUE INDEX "person_entra_tenant_id_entra_object_id_key" ON "person"("entra_tenant_id", "entra_object_id");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE INDEX "conversation_person_id_updated_at_idx" ON "conversation"("person_id", "updated_at");

-- CreateIndex
CREATE INDEX "inbound_received_at_idx" ON "inbound"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_conversation_key_client_id_key" ON "inbound"("conversation_key", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_dedupe_key_key" ON "message"("dedupe_key");

-- CreateIndex
CREATE INDEX "message_case_id_idx" ON "message"("case_id");

-- CreateIndex
CREATE INDEX "message_card_key_idx" ON "message"("card_key");

-- CreateIndex
CREATE UNIQUE INDEX "message_conversation_key_seq_key" ON "message"("conversation_key", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "case_reference_key" ON "case"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "case_draft_id_key" ON "case"("draft_id");

-- CreateIndex
CREATE INDEX "case_organisation_id_topic_spot_filed_at_idx" ON "case"("organisation_id", "topic", "spot", "filed_at");

-- CreateIndex
CREATE INDEX "case_reply_owner_id_status_idx" ON "case"("reply_owner_id", "status");

-- CreateIndex
CREATE INDEX "case_handler_id_status_idx" ON "case"("handler_id", "status");

-- CreateIndex
CREATE INDEX "case_customer_id_filed_at_idx" ON "case"("customer_id", "filed_at");

-- CreateIndex
CREATE INDEX "case_status_answered_at_idx" ON "case"("status", "answered_at");

-- CreateIndex
CREATE INDEX "case_party_person_id_idx" ON "case_party"("person_id");

-- CreateIndex
CREATE INDEX "assignment_case_id_idx" ON "assignment"("case_id");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE INDEX "clock_case_id_idx" ON "clock"("case_id");

-- CreateIndex
CREATE INDEX "clock_due_at_idx" ON "clock"("due_at");

-- CreateIndex
CREATE INDEX "card_action_case_id_idx" ON "card_action"("case_id");

-- CreateIndex
CREATE INDEX "attachment_case_id_idx" ON "attachment"("case_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_superior_id_fkey" FOREIGN KEY ("superior_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_key_fkey" FOREIGN KEY ("conversation_key") REFERENCES "conversation"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_reply_owner_id_fkey" FOREIGN KEY ("reply_owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_second_person_id_fkey" FOREIGN KEY ("second_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_handler_id_fkey" FOREIGN KEY ("handler_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_offered_to_id_fkey" FOREIGN KEY ("offered_to_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_party" ADD CONSTRAINT "case_party_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema file can't say. First-contact ownership and the closing gate are facts of the
-- database, not customs of the code.
ALTER TABLE "case" ADD CONSTRAINT "case_second_is_another" CHECK ("second_person_id" <> "reply_owner_id");
ALTER TABLE "case" ADD CONSTRAINT "case_not_with_whom_it_is_about" CHECK (
  "subject_id" IS NULL OR (
    "subject_id" <> "reply_owner_id" AND "subject_id" <> "second_person_id"
    AND ("handler_id" IS NULL OR "subject_id" <> "handler_id")
    AND ("offered_to_id" IS NULL OR "subject_id" <> "offered_to_id")));
ALTER TABLE "case" ADD CONSTRAINT "case_closed_with_an_answer" CHECK (
  "status" <> 'CLOSED' OR (
    "answer" IS NOT NULL AND "reply_delivered_at" IS NOT NULL
    AND "director_told_at" IS NOT NULL AND "closed_at" IS NOT NULL));

-- The trail is append-only. (The body is an escaped string, with \x3b where statements end: the schema
-- engine cuts scripts at them when it replays the folder.)
CREATE FUNCTION "case_event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION \'the trail of a case is append-only\'\x3b END\x3b';
CREATE TRIGGER "case_event_append_only" BEFORE UPDATE ON "case_event"
  FOR EACH ROW EXECUTE FUNCTION "case_event_is_append_only"();

-- Work still to be done is found without reading what is done.
CREATE INDEX "message_unsent" ON "message" ("conversation_key", "id") WHERE "status" IN ('pending', 'leased');
CREATE INDEX "message_due" ON "message" ("run_at", "id") WHERE "status" IN ('pending', 'leased');
CREATE INDEX "message_waiting" ON "message" ("recipient_id") WHERE "conversation_key" IS NULL;
CREATE INDEX "message_unseen" ON "message" ("conversation_key", "seq") WHERE "seen_at" IS NULL AND "author" = 'bot';
CREATE INDEX "message_told" ON "message" ("conversation_key", "seq") WHERE "case_id" IS NOT NULL;
CREATE INDEX "conversation_draft" ON "conversation" ("person_id") WHERE "draft_at" IS NOT NULL;

-- Rows rewritten every turn find room on their own page.
ALTER TABLE "conversation" SET (fillfactor = 70);
ALTER TABLE "message" SET (fillfactor = 85);
