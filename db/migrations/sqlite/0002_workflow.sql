CREATE TABLE `comment` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`id` text NOT NULL,
	`thread` text NOT NULL,
	`kind` text NOT NULL,
	`unit_code` text NOT NULL,
	`form` text NOT NULL,
	`owner` text NOT NULL,
	`row_id` text NOT NULL,
	`field` text NOT NULL,
	`place_words` text NOT NULL,
	`text` text NOT NULL,
	`cut_from` integer,
	`cut_to` integer,
	`round` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `id`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`) REFERENCES `budget`(`region_code`,`department_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "comment_kind_known" CHECK("comment"."kind" in ('comment', 'cut')),
	CONSTRAINT "comment_role_known" CHECK("comment"."actor_role" in ('preparer', 'unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE `deadline` (
	`region_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`round` integer NOT NULL,
	`level` text NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`region_code`, `fiscal_year`, `round`, `level`),
	FOREIGN KEY (`region_code`,`fiscal_year`) REFERENCES `fiscal_year`(`region_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "deadline_level_known" CHECK("deadline"."level" in ('unit', 'department', 'section', 'office'))
);
--> statement-breakpoint
CREATE TABLE `fiscal_year` (
	`region_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`rounds` integer NOT NULL,
	`template` text NOT NULL,
	`opened_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`region_code`, `fiscal_year`),
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `former_password` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `former_password_by_user` ON `former_password` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`content` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE INDEX `message_by_user` ON `message` (`user_id`,`at`);--> statement-breakpoint
CREATE TABLE `step` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`unit_code` text NOT NULL,
	`move` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`round` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`reason` text NOT NULL,
	`units` text NOT NULL,
	`overruled` text NOT NULL,
	`snapshot_id` text,
	`opened_at` integer,
	`opened_by` text,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `sequence`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`) REFERENCES `budget`(`region_code`,`department_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "step_role_known" CHECK("step"."actor_role" in ('preparer', 'unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor', 'administrator'))
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_form_change` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`form` text NOT NULL,
	`owner` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`origin` text NOT NULL,
	`changes` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `form`, `owner`, `revision`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`form`,`owner`) REFERENCES `form`(`region_code`,`department_code`,`fiscal_year`,`form`,`owner`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "form_change_origin_known" CHECK("__new_form_change"."origin" in ('entered', 'imported', 'cut'))
);
--> statement-breakpoint
INSERT INTO `__new_form_change`("region_code", "department_code", "fiscal_year", "form", "owner", "revision", "at", "actor_id", "actor_name", "origin", "changes") SELECT "region_code", "department_code", "fiscal_year", "form", "owner", "revision", "at", "actor_id", "actor_name", "origin", "changes" FROM `form_change`;--> statement-breakpoint
DROP TABLE `form_change`;--> statement-breakpoint
ALTER TABLE `__new_form_change` RENAME TO `form_change`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `audit_event` ADD `address` text;--> statement-breakpoint
CREATE INDEX `audit_event_by_time` ON `audit_event` (`region_code`,`at`);--> statement-breakpoint
ALTER TABLE `budget` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `budget` ADD `confirmed_by` text;--> statement-breakpoint
ALTER TABLE `budget` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `snapshot` ADD `kind` text DEFAULT 'import' NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `password_change_due` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `grant_due` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `user` ADD `totp_secret` text;--> statement-breakpoint
ALTER TABLE `user` ADD `totp_last_step` integer;