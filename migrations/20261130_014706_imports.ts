import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_offprint_import_status" AS ENUM('reading', 'waiting', 'writing', 'done', 'failed', 'undoing', 'undone');
  CREATE TABLE "imports" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"size" numeric NOT NULL,
  	"status" "enum_offprint_import_status" DEFAULT 'reading' NOT NULL,
  	"problem" jsonb,
  	"system" varchar,
  	"site" varchar,
  	"warnings" jsonb DEFAULT '[]'::jsonb,
  	"counts" jsonb DEFAULT '{}'::jsonb,
  	"log" jsonb DEFAULT '[]'::jsonb,
  	"created" jsonb,
  	"started_by_id" uuid,
  	"started_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "imports" ADD CONSTRAINT "imports_started_by_id_users_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "imports_status_idx" ON "imports" USING btree ("status");
  CREATE INDEX "imports_started_by_idx" ON "imports" USING btree ("started_by_id");
  CREATE INDEX "imports_updated_at_idx" ON "imports" USING btree ("updated_at");
  CREATE INDEX "imports_created_at_idx" ON "imports" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "imports" CASCADE;
  DROP TYPE "public"."enum_offprint_import_status";`)
}
