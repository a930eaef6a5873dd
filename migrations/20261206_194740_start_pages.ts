// The board is gone: the panel of those who had chosen it opens at the dashboard.
import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   UPDATE "users" SET "start_page" = NULL WHERE "start_page" = 'board';
  ALTER TABLE "users" ALTER COLUMN "start_page" SET DATA TYPE text;
  DROP TYPE "public"."enum_users_start_page";
  CREATE TYPE "public"."enum_users_start_page" AS ENUM('dashboard', 'queue', 'list', 'calendar');
  ALTER TABLE "users" ALTER COLUMN "start_page" SET DATA TYPE "public"."enum_users_start_page" USING "start_page"::"public"."enum_users_start_page";`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_users_start_page" ADD VALUE 'board' BEFORE 'calendar';`)
}
