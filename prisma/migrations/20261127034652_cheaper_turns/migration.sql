-- A turn rewrites its conversation's row. With no changing column in an index, the new version
-- stays on its page and touches no index at all.
DROP INDEX "conversation_person_id_updated_at_idx";
DROP INDEX "conversation_draft";
CREATE INDEX "conversation_person_id_idx" ON "conversation"("person_id");

-- Most messages have no case, card or key, and most activities no client id: they need no entry.
DROP INDEX "message_card_key_idx";
DROP INDEX "message_case_id_idx";
DROP INDEX "message_dedupe_key_key";
DROP INDEX "inbound_conversation_key_client_id_key";
CREATE INDEX "message_card" ON "message" ("card_key", "id") WHERE "card_key" IS NOT NULL;
CREATE INDEX "message_case" ON "message" ("case_id") WHERE "case_id" IS NOT NULL;
CREATE UNIQUE INDEX "message_once" ON "message" ("dedupe_key") WHERE "dedupe_key" IS NOT NULL;
CREATE UNIQUE INDEX "inbound_client" ON "inbound" ("conversation_key", "client_id") WHERE "client_id" IS NOT NULL;

-- What is being sent from the commit of its turn is never due: the queue finds it by its lease.
DROP INDEX "message_due";
CREATE INDEX "message_due" ON "message" ("run_at", "id") WHERE "status" = 'pending';

-- Read by its age alone, once an hour.
DROP INDEX "inbound_received_at_idx";
CREATE INDEX "inbound_received_at_idx" ON "inbound" USING BRIN ("received_at");

-- Likely duplicates in one flat of a building with many cases.
DROP INDEX "case_organisation_id_topic_spot_filed_at_idx";
CREATE INDEX "case_organisation_id_topic_spot_unit_filed_at_idx" ON "case"("organisation_id", "topic", "spot", "unit", "filed_at");
