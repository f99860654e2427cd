CREATE TABLE "documents" (
	"collection" text NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"data" json NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_collection_id_pk" PRIMARY KEY("collection","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"kind" text NOT NULL,
	"status" integer,
	"reply" json,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_up_history" (
	"sign_up_id" text NOT NULL,
	"status" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text
);
--> statement-breakpoint
CREATE TABLE "sign_up_places" (
	"sign_up_id" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"status" text NOT NULL,
	"seats" integer NOT NULL,
	CONSTRAINT "sign_up_places_sign_up_id_slot_id_pk" PRIMARY KEY("sign_up_id","slot_id")
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"status" text NOT NULL,
	"receipt_number" text NOT NULL,
	"seats" integer NOT NULL,
	"request" json NOT NULL,
	"answer_by" timestamp with time zone,
	"retention_until" date,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_ups_seats" CHECK ("sign_ups"."seats" >= 0)
);
--> statement-breakpoint
CREATE TABLE "slot_parties" (
	"sign_up_id" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"party_hash" text NOT NULL,
	"is_live" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"maximum" integer,
	"taken" integer DEFAULT 0 NOT NULL,
	"offered" integer DEFAULT 0 NOT NULL,
	"is_waiting_list_open" boolean,
	"waiting_maximum" integer,
	"waiting" integer DEFAULT 0 NOT NULL,
	"touched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slots_target_kind_target_id_slot_id_pk" PRIMARY KEY("target_kind","target_id","slot_id"),
	CONSTRAINT "slots_not_negative" CHECK ("slots"."taken" >= 0 AND "slots"."offered" >= 0 AND "slots"."waiting" >= 0),
	CONSTRAINT "slots_not_overbooked" CHECK ("slots"."maximum" IS NULL OR "slots"."taken" + "slots"."offered" <= "slots"."maximum")
);
--> statement-breakpoint
ALTER TABLE "sign_up_history" ADD CONSTRAINT "sign_up_history_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up_places" ADD CONSTRAINT "sign_up_places_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up_places" ADD CONSTRAINT "sign_up_places_slot_fk" FOREIGN KEY ("target_kind","target_id","slot_id") REFERENCES "public"."slots"("target_kind","target_id","slot_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slot_parties" ADD CONSTRAINT "slot_parties_sign_up_id_sign_ups_id_fk" FOREIGN KEY ("sign_up_id") REFERENCES "public"."sign_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_key" ON "idempotency_keys" USING btree ("key");--> statement-breakpoint
CREATE INDEX "sign_up_history_sign_up" ON "sign_up_history" USING btree ("sign_up_id","at");--> statement-breakpoint
CREATE INDEX "sign_up_places_slot" ON "sign_up_places" USING btree ("target_kind","target_id","slot_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_receipt_number" ON "sign_ups" USING btree ("receipt_number");--> statement-breakpoint
CREATE INDEX "sign_ups_target" ON "sign_ups" USING btree ("target_kind","target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "slot_parties_live" ON "slot_parties" USING btree ("target_kind","target_id","slot_id","party_hash") WHERE "slot_parties"."is_live";--> statement-breakpoint
CREATE INDEX "slot_parties_sign_up" ON "slot_parties" USING btree ("sign_up_id");