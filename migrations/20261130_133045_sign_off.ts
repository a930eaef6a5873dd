import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "sign_off" boolean DEFAULT false;
  ALTER TABLE "_articles_v" ADD COLUMN "version_sign_off" boolean DEFAULT false;
  ALTER TABLE "outlets" ADD COLUMN "terms_sign_off" boolean DEFAULT false;
  ALTER TABLE "permission_requests" ADD COLUMN "author_id" uuid;
  ALTER TABLE "permission_requests" ADD COLUMN "copy_is_current" boolean DEFAULT false;
  ALTER TABLE "permission_requests" ADD COLUMN "copy_hash" varchar;
  ALTER TABLE "permission_requests" ADD COLUMN "copy_text" varchar;
  ALTER TABLE "permission_requests" ADD CONSTRAINT "permission_requests_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "permission_requests_author_idx" ON "permission_requests" USING btree ("author_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "permission_requests" DROP CONSTRAINT "permission_requests_author_id_authors_id_fk";
  
  DROP INDEX "permission_requests_author_idx";
  ALTER TABLE "articles" DROP COLUMN "sign_off";
  ALTER TABLE "_articles_v" DROP COLUMN "version_sign_off";
  ALTER TABLE "outlets" DROP COLUMN "terms_sign_off";
  ALTER TABLE "permission_requests" DROP COLUMN "author_id";
  ALTER TABLE "permission_requests" DROP COLUMN "copy_is_current";
  ALTER TABLE "permission_requests" DROP COLUMN "copy_hash";
  ALTER TABLE "permission_requests" DROP COLUMN "copy_text";`)
}
