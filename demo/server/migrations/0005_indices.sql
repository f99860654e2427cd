DROP INDEX "responses_open";--> statement-breakpoint
DROP INDEX "teams_compared";--> statement-breakpoint
DROP INDEX "sign_ups_target";--> statement-breakpoint
CREATE INDEX "manage_sessions_old" ON "manage_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "manage_tokens_old" ON "manage_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "matches_due" ON "matches" USING btree ("status","expires_at");--> statement-breakpoint
CREATE INDEX "outbox_to" ON "outbox" USING btree ("to");--> statement-breakpoint
CREATE INDEX "outbox_old" ON "outbox" USING btree ("created_at") WHERE "outbox"."cleared_at" IS NULL;--> statement-breakpoint
CREATE INDEX "outbox_unsent" ON "outbox" USING btree ("attempts") WHERE "outbox"."sent_at" IS NULL;--> statement-breakpoint
CREATE INDEX "spent_proofs_old" ON "spent_proofs" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_old" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sign_ups_answer" ON "sign_ups" USING btree ("answer_by") WHERE "sign_ups"."answer_by" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "responses_open" ON "responses" USING btree ("quiz_id","edition","organisation") WHERE "responses"."team_id" IS NULL;--> statement-breakpoint
CREATE INDEX "teams_compared" ON "teams" USING btree ("quiz_id","edition","organisation","closed_on") WHERE "teams"."vote" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_ups_target" ON "sign_ups" USING btree ("target_kind","target_id") WHERE "sign_ups"."anonymised_at" IS NULL;