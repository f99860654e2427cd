ALTER TABLE "documents" ADD COLUMN "changed_in" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "slots" ADD COLUMN "changed_in" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "documents_changed" ON "documents" USING btree ("changed_in");--> statement-breakpoint
CREATE INDEX "slots_changed" ON "slots" USING btree ("changed_in");--> statement-breakpoint
CREATE FUNCTION "note_changed_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE FUNCTION "note_removed_in"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO settings (name, value) VALUES ('removedIn', pg_current_xact_id()::text)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "documents_changed_in" BEFORE INSERT OR UPDATE ON "documents" FOR EACH ROW EXECUTE FUNCTION note_changed_in();--> statement-breakpoint
CREATE TRIGGER "slots_changed_in" BEFORE INSERT OR UPDATE ON "slots" FOR EACH ROW EXECUTE FUNCTION note_changed_in();--> statement-breakpoint
CREATE TRIGGER "documents_removed_in" AFTER DELETE OR UPDATE OF "collection", "id" ON "documents" FOR EACH STATEMENT EXECUTE FUNCTION note_removed_in();--> statement-breakpoint
CREATE TRIGGER "documents_emptied_in" AFTER TRUNCATE ON "documents" FOR EACH STATEMENT EXECUTE FUNCTION note_removed_in();--> statement-breakpoint
CREATE TRIGGER "slots_removed_in" AFTER DELETE OR UPDATE OF "target_kind", "target_id", "slot_id" ON "slots" FOR EACH STATEMENT EXECUTE FUNCTION note_removed_in();--> statement-breakpoint
CREATE TRIGGER "slots_emptied_in" AFTER TRUNCATE ON "slots" FOR EACH STATEMENT EXECUTE FUNCTION note_removed_in();
