-- CreateTable
CREATE TABLE "customer_regrade" (
    "customer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_regrade_pkey" PRIMARY KEY ("customer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cover_customer_id_business_person_id_key" ON "cover"("customer_id", "business", "person_id");

-- CreateIndex
CREATE INDEX "customer_organisation_id_grade_idx" ON "customer"("organisation_id", "grade");

-- CreateIndex
CREATE INDEX "customer_grade_from_at_idx" ON "customer_grade"("from_at");

-- AddForeignKey
ALTER TABLE "customer_regrade" ADD CONSTRAINT "customer_regrade_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever a grade stands on notes its customers, whoever writes it: figures by table or by the sales
-- system, complaints by chat or desk, and what staff change.
CREATE FUNCTION "regrade_after_figures"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN INSERT INTO customer_regrade (customer_id) SELECT DISTINCT customer_id FROM written ON CONFLICT DO NOTHING\x3b RETURN NULL\x3b END\x3b';
CREATE TRIGGER "sales_figure_added_regrades" AFTER INSERT ON "sales_figure"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "regrade_after_figures"();
CREATE TRIGGER "sales_figure_changed_regrades" AFTER UPDATE ON "sales_figure"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "regrade_after_figures"();

CREATE FUNCTION "regrade_after_change"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN INSERT INTO customer_regrade (customer_id) VALUES (NEW.id) ON CONFLICT DO NOTHING\x3b RETURN NULL\x3b END\x3b';
CREATE TRIGGER "customer_changed_regrades" AFTER UPDATE ON "customer" FOR EACH ROW
  WHEN (NEW.active AND (OLD.since, OLD.classes, OLD.active) IS DISTINCT FROM (NEW.since, NEW.classes, NEW.active))
  EXECUTE FUNCTION "regrade_after_change"();

CREATE FUNCTION "regrade_after_complaint"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN INSERT INTO customer_regrade (customer_id) SELECT DISTINCT customer_id FROM customer_contact WHERE person_id = NEW.customer_id ON CONFLICT DO NOTHING\x3b RETURN NULL\x3b END\x3b';
CREATE TRIGGER "complaint_filed_regrades" AFTER INSERT ON "case" FOR EACH ROW
  WHEN (NEW.kind = 'complaint' AND NEW.customer_id IS NOT NULL)
  EXECUTE FUNCTION "regrade_after_complaint"();
CREATE TRIGGER "complaint_judged_regrades" AFTER UPDATE OF "substantiated" ON "case" FOR EACH ROW
  WHEN (NEW.kind = 'complaint' AND NEW.customer_id IS NOT NULL AND OLD.substantiated IS DISTINCT FROM NEW.substantiated)
  EXECUTE FUNCTION "regrade_after_complaint"();

CREATE FUNCTION "regrade_after_finding"() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN INSERT INTO customer_regrade (customer_id) SELECT customer_id FROM visit WHERE id = NEW.visit_id ON CONFLICT DO NOTHING\x3b RETURN NULL\x3b END\x3b';
CREATE TRIGGER "finding_filed_regrades" AFTER INSERT OR UPDATE OF "case_id" ON "visit_finding" FOR EACH ROW
  WHEN (NEW.case_id IS NOT NULL)
  EXECUTE FUNCTION "regrade_after_finding"();
