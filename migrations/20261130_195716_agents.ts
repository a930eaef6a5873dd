import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ADD COLUMN "updated_via" varchar;
  ALTER TABLE "articles" ADD COLUMN "proposal_move" jsonb;
  ALTER TABLE "articles" ADD COLUMN "proposal_letter" jsonb;
  ALTER TABLE "articles" ADD COLUMN "proposal_by" varchar;
  ALTER TABLE "articles" ADD COLUMN "proposal_at" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "proposal_note" varchar;
  ALTER TABLE "articles" ADD COLUMN "proposal_of" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_updated_via" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_proposal_move" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_proposal_letter" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_proposal_by" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_proposal_at" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_proposal_note" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_proposal_of" timestamp(3) with time zone;
  CREATE INDEX "articles_proposal_proposal_at_idx" ON "articles" USING btree ("proposal_at");
  CREATE INDEX "_articles_v_version_proposal_version_proposal_at_idx" ON "_articles_v" USING btree ("version_proposal_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "articles_proposal_proposal_at_idx";
  DROP INDEX "_articles_v_version_proposal_version_proposal_at_idx";
  ALTER TABLE "articles" DROP COLUMN "updated_via";
  ALTER TABLE "articles" DROP COLUMN "proposal_move";
  ALTER TABLE "articles" DROP COLUMN "proposal_letter";
  ALTER TABLE "articles" DROP COLUMN "proposal_by";
  ALTER TABLE "articles" DROP COLUMN "proposal_at";
  ALTER TABLE "articles" DROP COLUMN "proposal_note";
  ALTER TABLE "articles" DROP COLUMN "proposal_of";
  ALTER TABLE "_articles_v" DROP COLUMN "version_updated_via";
  ALTER TABLE "_articles_v" DROP COLUMN "version_proposal_move";
  ALTER TABLE "_articles_v" DROP COLUMN "version_proposal_letter";
  ALTER TABLE "_articles_v" DROP COLUMN "version_proposal_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_proposal_at";
  ALTER TABLE "_articles_v" DROP COLUMN "version_proposal_note";
  ALTER TABLE "_articles_v" DROP COLUMN "version_proposal_of";`)
}
