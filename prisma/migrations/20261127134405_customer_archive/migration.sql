-- DropIndex
DROP INDEX "customer_contact_phone_idx";

-- CreateIndex
CREATE INDEX "customer_conflict_customer_id_idx" ON "customer_conflict"("customer_id");

-- The last digits of a telephone number, by which one is looked up: phoneTail of src/core/phone.ts.
CREATE FUNCTION "phone_tail"("phone" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN right(regexp_replace(regexp_replace(normalize("phone", NFKC), '(#|x|ext|轉|转|分機|分机).*$', '', 'i'), '[^0-9]', '', 'g'), 7);

-- CreateIndex
CREATE INDEX "person_phone_tail_idx" ON "person"("organisation_id", "phone_tail"("phone"));

-- CreateIndex
CREATE INDEX "customer_contact_phone_tail_idx" ON "customer_contact"("phone_tail"("phone"));

-- The history is append-only, as the trail of a case is (the escape: see the first migration).
CREATE FUNCTION "customer_change_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION \'the history of a customer is append-only\'\x3b END\x3b';
CREATE TRIGGER "customer_change_append_only" BEFORE UPDATE ON "customer_change"
  FOR EACH ROW EXECUTE FUNCTION "customer_change_is_append_only"();
