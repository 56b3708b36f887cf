CREATE TABLE "comment" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"id" text NOT NULL,
	"thread" text NOT NULL,
	"kind" text NOT NULL,
	"unit_code" text NOT NULL,
	"form" text NOT NULL,
	"owner" text NOT NULL,
	"row_id" text NOT NULL,
	"field" text NOT NULL,
	"place_words" text NOT NULL,
	"text" text NOT NULL,
	"cut_from" bigint,
	"cut_to" bigint,
	"round" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_role" text NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	CONSTRAINT "comment_key" PRIMARY KEY("region_code","department_code","fiscal_year","id"),
	CONSTRAINT "comment_kind_known" CHECK ("comment"."kind" in ('comment', 'cut')),
	CONSTRAINT "comment_role_known" CHECK ("comment"."actor_role" in ('preparer', 'unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "deadline" (
	"region_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"round" integer NOT NULL,
	"level" text NOT NULL,
	"due_on" text NOT NULL,
	CONSTRAINT "deadline_key" PRIMARY KEY("region_code","fiscal_year","round","level"),
	CONSTRAINT "deadline_level_known" CHECK ("deadline"."level" in ('unit', 'department', 'section', 'office'))
);
--> statement-breakpoint
CREATE TABLE "fiscal_year" (
	"region_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"rounds" integer NOT NULL,
	"template" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fiscal_year_key" PRIMARY KEY("region_code","fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "former_password" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"content" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "step" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"sequence" integer NOT NULL,
	"unit_code" text NOT NULL,
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"round" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_role" text NOT NULL,
	"reason" text NOT NULL,
	"units" text NOT NULL,
	"overruled" text NOT NULL,
	"snapshot_id" text,
	"opened_at" timestamp (3) with time zone,
	"opened_by" text,
	CONSTRAINT "step_key" PRIMARY KEY("region_code","department_code","fiscal_year","sequence"),
	CONSTRAINT "step_role_known" CHECK ("step"."actor_role" in ('preparer', 'unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor', 'administrator'))
);
--> statement-breakpoint
ALTER TABLE "form_change" DROP CONSTRAINT "form_change_origin_known";--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "budget" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "budget" ADD COLUMN "confirmed_by" text;--> statement-breakpoint
ALTER TABLE "budget" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "snapshot" ADD COLUMN "kind" text DEFAULT 'import' NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "password_change_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "grant_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "totp_last_step" integer;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_budget" FOREIGN KEY ("region_code","department_code","fiscal_year") REFERENCES "public"."budget"("region_code","department_code","fiscal_year") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_fiscal_year" FOREIGN KEY ("region_code","fiscal_year") REFERENCES "public"."fiscal_year"("region_code","fiscal_year") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fiscal_year" ADD CONSTRAINT "fiscal_year_region" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_password" ADD CONSTRAINT "former_password_user" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step" ADD CONSTRAINT "step_budget" FOREIGN KEY ("region_code","department_code","fiscal_year") REFERENCES "public"."budget"("region_code","department_code","fiscal_year") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_password_by_user" ON "former_password" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "message_by_user" ON "message" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_by_time" ON "audit_event" USING btree ("region_code","at");--> statement-breakpoint
ALTER TABLE "form_change" ADD CONSTRAINT "form_change_origin_known" CHECK ("form_change"."origin" in ('entered', 'imported', 'cut'));