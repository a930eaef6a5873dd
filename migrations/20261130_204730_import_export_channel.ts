import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_transitions_via" ADD VALUE 'import-export';`)
}

// The log cannot be updated: its values change with their type.
export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "transitions" ALTER COLUMN "via" SET DATA TYPE text;
  DROP TYPE "public"."enum_transitions_via";
  CREATE TYPE "public"."enum_transitions_via" AS ENUM('admin', 'rest', 'graphql', 'local', 'job', 'schedule', 'seed');
  ALTER TABLE "transitions" ALTER COLUMN "via" SET DATA TYPE "public"."enum_transitions_via" USING (CASE WHEN "via" = 'import-export' THEN 'local' ELSE "via" END)::"public"."enum_transitions_via";`)
}
