-- Kept aside until the step after the migrations has entered them as forms: db/upgrade.
CREATE TABLE "before_forms_unit_budget" AS SELECT * FROM "unit_budget";--> statement-breakpoint
CREATE TABLE "before_forms_project" AS SELECT * FROM "project";--> statement-breakpoint
CREATE TABLE "before_forms_form_document" AS SELECT * FROM "form_document";--> statement-breakpoint
CREATE TABLE "before_forms_ledger_line" AS SELECT * FROM "ledger_line";--> statement-breakpoint
CREATE TABLE "before_forms_income_line" AS SELECT * FROM "income_line";--> statement-breakpoint
CREATE TABLE "before_forms_procurement_line" AS SELECT * FROM "procurement_line";--> statement-breakpoint
CREATE TABLE "before_forms_purchased_service_line" AS SELECT * FROM "purchased_service_line";--> statement-breakpoint
CREATE TABLE "form" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"form" text NOT NULL,
	"owner" text NOT NULL,
	"unit_code" text NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "form_key" PRIMARY KEY("region_code","department_code","fiscal_year","form","owner"),
	CONSTRAINT "form_known" CHECK ("form"."form" in ('profile', 'unit', 'projects', 'personnel', 'operating', 'income', 'project', 'project-performance', 'procurement', 'purchased-services', 'three-public', 'overall-performance', 'explanations', 'prior-year', 'control-figures', 'quotas'))
);
--> statement-breakpoint
CREATE TABLE "form_change" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"form" text NOT NULL,
	"owner" text NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"origin" text NOT NULL,
	"changes" text NOT NULL,
	CONSTRAINT "form_change_key" PRIMARY KEY("region_code","department_code","fiscal_year","form","owner","revision"),
	CONSTRAINT "form_change_origin_known" CHECK ("form_change"."origin" in ('entered', 'imported'))
);
--> statement-breakpoint
CREATE TABLE "form_row" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"form" text NOT NULL,
	"owner" text NOT NULL,
	"id" text NOT NULL,
	"section" text NOT NULL,
	"parent" text,
	"rank" text NOT NULL,
	"cells" text NOT NULL,
	CONSTRAINT "form_row_key" PRIMARY KEY("region_code","department_code","fiscal_year","form","owner","id")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"form" text NOT NULL,
	"owner" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"tab" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presence_key" PRIMARY KEY("region_code","department_code","fiscal_year","actor_id","tab")
);
--> statement-breakpoint
ALTER TABLE "ledger_line" DROP CONSTRAINT "ledger_line_project";--> statement-breakpoint
DELETE FROM "ledger_line";--> statement-breakpoint
DROP TABLE "project";--> statement-breakpoint
DROP TABLE "form_document";--> statement-breakpoint
DROP TABLE "income_line";--> statement-breakpoint
DROP TABLE "procurement_line";--> statement-breakpoint
DROP TABLE "purchased_service_line";--> statement-breakpoint
ALTER TABLE "unit_budget" DROP CONSTRAINT "unit_budget_nature_known";--> statement-breakpoint
DROP INDEX "ledger_line_by_project";--> statement-breakpoint
ALTER TABLE "ledger_line" ADD COLUMN "category" text NOT NULL;--> statement-breakpoint
ALTER TABLE "form_change" ADD CONSTRAINT "form_change_form" FOREIGN KEY ("region_code","department_code","fiscal_year","form","owner") REFERENCES "public"."form"("region_code","department_code","fiscal_year","form","owner") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_row" ADD CONSTRAINT "form_row_form" FOREIGN KEY ("region_code","department_code","fiscal_year","form","owner") REFERENCES "public"."form"("region_code","department_code","fiscal_year","form","owner") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_unit_budget" FOREIGN KEY ("region_code","department_code","fiscal_year","unit_code") REFERENCES "public"."unit_budget"("region_code","department_code","fiscal_year","unit_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_line" DROP COLUMN "position";--> statement-breakpoint
ALTER TABLE "ledger_line" DROP COLUMN "ordinal";--> statement-breakpoint
ALTER TABLE "ledger_line" DROP COLUMN "item";--> statement-breakpoint
ALTER TABLE "ledger_line" DROP COLUMN "basis";--> statement-breakpoint
ALTER TABLE "ledger_line" DROP COLUMN "note";--> statement-breakpoint
ALTER TABLE "unit_budget" DROP COLUMN "nature";--> statement-breakpoint
ALTER TABLE "unit_budget" DROP COLUMN "headquarters";--> statement-breakpoint
ALTER TABLE "ledger_line" ADD CONSTRAINT "ledger_line_category_known" CHECK ("ledger_line"."category" in ('personnel', 'operating', 'other-operating', 'local', 'transfer', 'business', 'remittance', 'subsidy'));--> statement-breakpoint
CREATE INDEX "ledger_line_by_unit" ON "ledger_line" USING btree ("region_code","department_code","fiscal_year","unit_code");
