// What was agreed where an outlet permits with conditions: its words, and the credit line.
import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "permission_conditions" varchar;
  ALTER TABLE "articles" ADD COLUMN "permission_credit_line" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_permission_conditions" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_permission_credit_line" varchar;
  ALTER TABLE "permission_requests_articles" ADD COLUMN "credit_line" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" DROP COLUMN "permission_conditions";
  ALTER TABLE "articles" DROP COLUMN "permission_credit_line";
  ALTER TABLE "_articles_v" DROP COLUMN "version_permission_conditions";
  ALTER TABLE "_articles_v" DROP COLUMN "version_permission_credit_line";
  ALTER TABLE "permission_requests_articles" DROP COLUMN "credit_line";`)
}
