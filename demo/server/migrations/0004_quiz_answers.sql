CREATE TABLE "benchmarks" (
	"quiz_id" text NOT NULL,
	"edition" text NOT NULL,
	"month" text NOT NULL,
	"told" json NOT NULL,
	"votes" json NOT NULL,
	CONSTRAINT "benchmarks_quiz_id_edition_pk" PRIMARY KEY("quiz_id","edition")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text,
	"quiz_id" text NOT NULL,
	"edition" text NOT NULL,
	"answers" json NOT NULL,
	"organisation" text,
	"deleted_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" text PRIMARY KEY NOT NULL,
	"quiz_id" text NOT NULL,
	"edition" text NOT NULL,
	"definition" json NOT NULL,
	"name" text NOT NULL,
	"invited" integer NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"organisation" text,
	"is_compared" boolean NOT NULL,
	"previous_team_id" text,
	"respondents" integer DEFAULT 0 NOT NULL,
	"result" json,
	"closed_on" date,
	"vote" json
);
--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "responses_team" ON "responses" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "responses_open" ON "responses" USING btree ("quiz_id","edition","organisation");--> statement-breakpoint
CREATE INDEX "responses_deleted" ON "responses" USING btree ("deleted_on");--> statement-breakpoint
CREATE INDEX "teams_open" ON "teams" USING btree ("closed_on","closes_at");--> statement-breakpoint
CREATE INDEX "teams_compared" ON "teams" USING btree ("quiz_id","edition","organisation");