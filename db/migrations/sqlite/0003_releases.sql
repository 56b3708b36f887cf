CREATE TABLE `release` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`version` integer NOT NULL,
	`released_at` integer NOT NULL,
	`note` text NOT NULL,
	`region_name` text NOT NULL,
	`department_name` text NOT NULL,
	`title` text NOT NULL,
	`template` text NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`snapshot_id` text NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `version`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`) REFERENCES `budget`(`region_code`,`department_code`,`fiscal_year`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `release_by_year` ON `release` (`fiscal_year`,`region_code`);--> statement-breakpoint
CREATE TABLE `release_file` (
	`region_code` text NOT NULL,
	`department_code` text NOT NULL,
	`fiscal_year` integer NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`bytes` blob NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`region_code`, `department_code`, `fiscal_year`, `version`, `name`),
	FOREIGN KEY (`region_code`,`department_code`,`fiscal_year`,`version`) REFERENCES `release`(`region_code`,`department_code`,`fiscal_year`,`version`) ON UPDATE no action ON DELETE restrict
);
