CREATE TABLE "release" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"version" integer NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	"note" text NOT NULL,
	"region_name" text NOT NULL,
	"department_name" text NOT NULL,
	"title" text NOT NULL,
	"template" text NOT NULL,
	"document" text NOT NULL,
	"sha256" text NOT NULL,
	"snapshot_id" text NOT NULL,
	CONSTRAINT "release_key" PRIMARY KEY("region_code","department_code","fiscal_year","version")
);
--> statement-breakpoint
CREATE TABLE "release_file" (
	"region_code" text NOT NULL,
	"department_code" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "release_file_key" PRIMARY KEY("region_code","department_code","fiscal_year","version","name")
);
--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_budget" FOREIGN KEY ("region_code","department_code","fiscal_year") REFERENCES "public"."budget"("region_code","department_code","fiscal_year") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_file" ADD CONSTRAINT "release_file_release" FOREIGN KEY ("region_code","department_code","fiscal_year","version") REFERENCES "public"."release"("region_code","department_code","fiscal_year","version") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_by_year" ON "release" USING btree ("fiscal_year","region_code");