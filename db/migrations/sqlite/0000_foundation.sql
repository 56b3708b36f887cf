CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_by_provider` ON `account` (`user_id`,`provider_id`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`payload` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `audit_head` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`)
);
--> statement-breakpoint
CREATE TABLE `budget` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`template` text NOT NULL,
	`state` text NOT NULL,
	`round` integer NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`),
	FOREIGN KEY (`region_code`,`department_code`) REFERENCES `department`(`region_code`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "budget_state_known" CHECK("budget"."state" in ('drafting', 'unit-review', 'department-review', 'section-review', 'office-review', 'approved', 'publication-review', 'published'))
);
--> statement-breakpoint
CREATE TABLE `classification_account` (
	`fiscal_year` integer NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`name` text,
	`evidence` text,
	`administrative_code` text,
	`institution_code` text,
	PRIMARY KEY(`fiscal_year`, `kind`, `code`),
	CONSTRAINT "classification_account_kind_known" CHECK("classification_account"."kind" in ('functional', 'economic-department', 'economic-government', 'mapping'))
);
--> statement-breakpoint
CREATE TABLE `department` (
	`region_code` text NOT NULL,
	`code` text NOT NULL,
	`section_code` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`region_code`, `code`),
	FOREIGN KEY (`region_code`,`section_code`) REFERENCES `section`(`region_code`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `department_by_section` ON `department` (`region_code`,`section_code`);--> statement-breakpoint
CREATE TABLE `form_document` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`kind` text NOT NULL,
	`owner` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `kind`, `owner`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`) REFERENCES `budget`(`region_code`,`department_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `idempotency_record` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fingerprint` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_record_by_age` ON `idempotency_record` (`created_at`);--> statement-breakpoint
CREATE TABLE `income_line` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`id` text NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`amount` integer NOT NULL,
	`source` text NOT NULL,
	`period` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `id`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`unit_code`) REFERENCES `unit_budget`(`region_code`,`department_code`,`fiscal_year`,`unit_code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "income_line_amount_in_fen" CHECK(typeof("income_line"."amount") = 'integer' and "income_line"."amount" between 0 and 9007199254740991),
	CONSTRAINT "income_line_source_known" CHECK("income_line"."source" in ('general.appropriation', 'general.asset-income', 'general.earmarked', 'general.other-nontax', 'general.capital', 'general.central-transfer', 'govfund.appropriation', 'govfund.transfer', 'statecapital.appropriation', 'fiscal-account', 'unit.business', 'unit.operation', 'unit.superior', 'unit.affiliate', 'unit.other')),
	CONSTRAINT "income_line_period_known" CHECK("income_line"."period" in ('current', 'carryover'))
);
--> statement-breakpoint
CREATE TABLE `ledger_line` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`id` text NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`amount` integer NOT NULL,
	`project_code` text NOT NULL,
	`function_code` text NOT NULL,
	`economic_code` text NOT NULL,
	`source` text NOT NULL,
	`period` text NOT NULL,
	`item` text,
	`basis` text,
	`note` text,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `id`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`project_code`) REFERENCES `project`(`region_code`,`department_code`,`fiscal_year`,`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "ledger_line_amount_in_fen" CHECK(typeof("ledger_line"."amount") = 'integer' and "ledger_line"."amount" between 0 and 9007199254740991),
	CONSTRAINT "ledger_line_source_known" CHECK("ledger_line"."source" in ('general.appropriation', 'general.asset-income', 'general.earmarked', 'general.other-nontax', 'general.capital', 'general.central-transfer', 'govfund.appropriation', 'govfund.transfer', 'statecapital.appropriation', 'fiscal-account', 'unit.business', 'unit.operation', 'unit.superior', 'unit.affiliate', 'unit.other')),
	CONSTRAINT "ledger_line_period_known" CHECK("ledger_line"."period" in ('current', 'carryover'))
);
--> statement-breakpoint
CREATE INDEX `ledger_line_by_project` ON `ledger_line` (`region_code`,`department_code`,`fiscal_year`,`project_code`);--> statement-breakpoint
CREATE TABLE `procurement_line` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`id` text NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`amount` integer NOT NULL,
	`project_code` text,
	`item` text NOT NULL,
	`catalog_code` text,
	`kind` text NOT NULL,
	`quantity` text,
	`measure` text,
	`new_asset` integer NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `id`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`unit_code`) REFERENCES `unit_budget`(`region_code`,`department_code`,`fiscal_year`,`unit_code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "procurement_line_amount_in_fen" CHECK(typeof("procurement_line"."amount") = 'integer' and "procurement_line"."amount" between 0 and 9007199254740991),
	CONSTRAINT "procurement_line_kind_known" CHECK("procurement_line"."kind" in ('goods', 'works', 'services'))
);
--> statement-breakpoint
CREATE TABLE `project` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`code` text NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `code`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`unit_code`) REFERENCES `unit_budget`(`region_code`,`department_code`,`fiscal_year`,`unit_code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "project_category_known" CHECK("project"."category" in ('personnel', 'operating', 'other-operating', 'local', 'transfer', 'business', 'remittance', 'subsidy'))
);
--> statement-breakpoint
CREATE INDEX `project_by_unit` ON `project` (`region_code`,`department_code`,`fiscal_year`,`unit_code`);--> statement-breakpoint
CREATE TABLE `purchased_service_line` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`id` text NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`amount` integer NOT NULL,
	`project_code` text,
	`item` text NOT NULL,
	`catalog_code` text,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `id`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`unit_code`) REFERENCES `unit_budget`(`region_code`,`department_code`,`fiscal_year`,`unit_code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "purchased_service_line_amount_in_fen" CHECK(typeof("purchased_service_line"."amount") = 'integer' and "purchased_service_line"."amount" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE `region` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `section` (
	`region_code` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`region_code`, `code`),
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_by_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`username` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`locked_until` integer,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `snapshot` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`id` text NOT NULL,
	`round` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`taken_at` integer NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `id`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`) REFERENCES `budget`(`region_code`,`department_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `snapshot_by_budget` ON `snapshot` (`region_code`,`department_code`,`fiscal_year`,`taken_at`);--> statement-breakpoint
CREATE TABLE `unit` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `code`),
	FOREIGN KEY (`region_code`,`department_code`) REFERENCES `department`(`region_code`,`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `unit_budget` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`unit_code` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`nature` text NOT NULL,
	`headquarters` integer NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `unit_code`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`) REFERENCES `budget`(`region_code`,`department_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "unit_budget_state_known" CHECK("unit_budget"."state" in ('drafting', 'unit-review', 'department-review', 'section-review', 'office-review', 'approved', 'publication-review', 'published')),
	CONSTRAINT "unit_budget_nature_known" CHECK("unit_budget"."nature" in ('administrative', 'civil-service', 'fully-funded', 'partially-funded', 'self-funded'))
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`username` text NOT NULL,
	`role` text NOT NULL,
	`duty` text,
	`region_code` text,
	`section_code` text,
	`department_code` text,
	`unit_code` text,
	`disabled` integer NOT NULL,
	CONSTRAINT "user_role_known" CHECK("user"."role" in ('preparer', 'unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor', 'administrator')),
	CONSTRAINT "user_duty_known" CHECK("user"."duty" in ('system', 'security', 'audit'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email` ON `user` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `user_username` ON `user` (`username`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_by_identifier` ON `verification` (`identifier`);