import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "outlets" ADD COLUMN "terms_allowed_since" timestamp(3) with time zone;
  ALTER TABLE "permission_requests_articles" ADD COLUMN "declined_by" varchar;
  ALTER TABLE "permission_requests_articles" ADD COLUMN "declined_at" timestamp(3) with time zone;
  ALTER TABLE "permission_requests" ADD COLUMN "always_from" timestamp(3) with time zone;
  ALTER TABLE "permission_requests" ADD COLUMN "terms_declined_by" varchar;
  ALTER TABLE "permission_requests" ADD COLUMN "terms_declined_at" timestamp(3) with time zone;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "outlets" DROP COLUMN "terms_allowed_since";
  ALTER TABLE "permission_requests_articles" DROP COLUMN "declined_by";
  ALTER TABLE "permission_requests_articles" DROP COLUMN "declined_at";
  ALTER TABLE "permission_requests" DROP COLUMN "always_from";
  ALTER TABLE "permission_requests" DROP COLUMN "terms_declined_by";
  ALTER TABLE "permission_requests" DROP COLUMN "terms_declined_at";`)
}
