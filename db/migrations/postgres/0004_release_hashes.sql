CREATE INDEX "release_by_hash" ON "release" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "release_file_head" ON "release_file" USING btree ("region_code","department_code","fiscal_year","version","name","content_type","size","sha256");--> statement-breakpoint
CREATE INDEX "release_file_by_hash" ON "release_file" USING btree ("sha256");