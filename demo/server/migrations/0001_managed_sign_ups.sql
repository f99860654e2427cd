CREATE TABLE "contact_addresses" (
	"sign_up_id" text NOT NULL,
	"address_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_addresses_sign_up_id_address_hash_pk" PRIMARY KEY("sign_up_id","address_hash")
);
--> statement-breakpoint
CREATE TABLE "export_log" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"rows" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"seats" integer NOT NULL,
	"extensions_left" integer NOT NULL,
	"caller_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manage_sessions" (
	"bearer_hash" text PRIMARY KEY NOT NULL,
	"sign_up_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "manage_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"sign_up_id" text NOT NULL,
	"purpose" text NOT NULL,
	"offer_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"sign_up_id" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"to" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"links" json NOT NULL,
	"sign_up_id" text,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"last_error" text,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "outbox_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "spent_proofs" (
	"salt" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "slots" DROP CONSTRAINT "slots_not_negative";--> statement-breakpoint
ALTER TABLE "slots" DROP CONSTRAINT "slots_not_overbooked";--> statement-breakpoint
ALTER TABLE "sign_up_places" ADD COLUMN "queue_number" integer;--> statement-breakpoint
ALTER TABLE "sign_up_places" ADD COLUMN "has_passed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "verify_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "anonymised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "held" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "queued" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_addresses" ADD CONSTRAINT "contact_addresses_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manage_sessions" ADD CONSTRAINT "manage_sessions_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manage_tokens" ADD CONSTRAINT "manage_tokens_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_addresses_hash" ON "contact_addresses" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "holds_slot" ON "holds" USING btree ("target_kind","target_id","slot_id");--> statement-breakpoint
CREATE INDEX "holds_caller" ON "holds" USING btree ("caller_hash");--> statement-breakpoint
CREATE INDEX "holds_due" ON "holds" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "manage_sessions_sign_up" ON "manage_sessions" USING btree ("sign_up_id");--> statement-breakpoint
CREATE INDEX "manage_tokens_sign_up" ON "manage_tokens" USING btree ("sign_up_id");--> statement-breakpoint
CREATE INDEX "offers_slot" ON "offers" USING btree ("target_kind","target_id","slot_id");--> statement-breakpoint
CREATE INDEX "offers_sign_up" ON "offers" USING btree ("sign_up_id");--> statement-breakpoint
CREATE INDEX "offers_due" ON "offers" USING btree ("status","expires_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("channel","sent_at","not_before");--> statement-breakpoint
CREATE INDEX "outbox_sign_up" ON "outbox" USING btree ("sign_up_id");--> statement-breakpoint
CREATE INDEX "sign_up_places_queue" ON "sign_up_places" USING btree ("target_kind","target_id","slot_id","queue_number") WHERE "sign_up_places"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "sign_ups_retention" ON "sign_ups" USING btree ("retention_until");--> statement-breakpoint
CREATE INDEX "slots_slot" ON "slots" USING btree ("slot_id");--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_not_negative" CHECK ("slots"."taken" >= 0 AND "slots"."offered" >= 0 AND "slots"."held" >= 0 AND "slots"."waiting" >= 0);--> statement-breakpoint
ALTER TABLE "slots" ADD CONSTRAINT "slots_not_overbooked" CHECK ("slots"."maximum" IS NULL OR "slots"."taken" + "slots"."offered" + "slots"."held" <= "slots"."maximum");