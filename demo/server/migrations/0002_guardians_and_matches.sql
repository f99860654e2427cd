CREATE TABLE "matches" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"offers_id" text NOT NULL,
	"needs_id" text NOT NULL,
	"status" text NOT NULL,
	"yes_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "manage_sessions" ADD COLUMN "purpose" text DEFAULT 'manage' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "guardian_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_offers_id_sign_ups_id_fk" FOREIGN KEY ("offers_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_needs_id_sign_ups_id_fk" FOREIGN KEY ("needs_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matches_offers" ON "matches" USING btree ("offers_id");--> statement-breakpoint
CREATE INDEX "matches_needs" ON "matches" USING btree ("needs_id");--> statement-breakpoint
CREATE INDEX "sign_ups_verify" ON "sign_ups" USING btree ("verify_until") WHERE "sign_ups"."verify_until" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_ups_guardian" ON "sign_ups" USING btree ("guardian_until") WHERE "sign_ups"."guardian_until" IS NOT NULL;