CREATE INDEX `release_by_hash` ON `release` (`sha256`);--> statement-breakpoint
CREATE INDEX `release_file_head` ON `release_file` (`region_code`,`department_code`,`fiscal_year`,`version`,`name`,`content_type`,`size`,`sha256`);--> statement-breakpoint
CREATE INDEX `release_file_by_hash` ON `release_file` (`sha256`);