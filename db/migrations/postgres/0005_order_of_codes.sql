-- One statement a table, so that its indexes are made anew once.
ALTER TABLE "account"
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "account_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "provider_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "access_token" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "refresh_token" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "id_token" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "scope" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "password" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "audit_event"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_role" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "address" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "payload" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "previous_hash" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "hash" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "audit_head"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "hash" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "budget"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "template" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "state" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "confirmed_by" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "digest" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "classification_account"
  ALTER COLUMN "kind" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "evidence" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "administrative_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "institution_code" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "comment"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "thread" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "kind" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "unit_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "form" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "owner" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "row_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "field" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "place_words" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "text" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_role" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "resolved_by" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "deadline"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "level" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "due_on" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "department"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "section_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "fiscal_year"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "template" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "form"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "form" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "owner" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "unit_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "updated_by" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "form_change"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "form" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "owner" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "origin" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "changes" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "form_row"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "form" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "owner" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "section" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "parent" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "rank" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "cells" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "former_password"
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "hash" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "idempotency_record"
  ALTER COLUMN "actor_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "key" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "fingerprint" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "answer" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "ledger_line"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "unit_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "project_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "category" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "function_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "economic_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "source" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "period" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "message"
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "content" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "presence"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "form" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "owner" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "tab" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "region"
  ALTER COLUMN "code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "release"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "note" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "region_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "title" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "template" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "document" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "sha256" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "snapshot_id" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "release_file"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "content_type" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "sha256" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "section"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "session"
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "token" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "ip_address" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "user_agent" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "user_id" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "setting"
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "value" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sign_in_attempt"
  ALTER COLUMN "username" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "snapshot"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "kind" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "content" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "sha256" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "step"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "unit_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "move" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "from_state" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "to_state" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "actor_role" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "reason" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "units" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "overruled" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "snapshot_id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "opened_by" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "unit"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "unit_budget"
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "unit_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "state" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "user"
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "name" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "email" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "image" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "username" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "role" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "duty" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "region_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "section_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "department_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "unit_code" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "totp_secret" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
ALTER TABLE "verification"
  ALTER COLUMN "id" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "identifier" SET DATA TYPE text COLLATE "C",
  ALTER COLUMN "value" SET DATA TYPE text COLLATE "C";