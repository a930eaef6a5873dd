import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_outlets_letter_templates_language" AS ENUM('en', 'de', 'fr');
  CREATE TABLE "outlets_letter_templates" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"language" "enum_outlets_letter_templates_language" NOT NULL,
  	"subject" varchar NOT NULL,
  	"body" varchar NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "permission_from" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "held_back_on" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "held_back_by" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_permission_from" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_held_back_on" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_held_back_by" varchar;
  ALTER TABLE "outlets" ADD COLUMN "terms_ask_after_days" numeric;
  ALTER TABLE "outlets" ADD COLUMN "terms_free_after_days" numeric;
  ALTER TABLE "outlets_letter_templates" ADD CONSTRAINT "outlets_letter_templates_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "outlets_letter_templates_order_idx" ON "outlets_letter_templates" USING btree ("_order");
  CREATE INDEX "outlets_letter_templates_parent_id_idx" ON "outlets_letter_templates" USING btree ("_parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "outlets_letter_templates" CASCADE;
  ALTER TABLE "articles" DROP COLUMN "permission_from";
  ALTER TABLE "articles" DROP COLUMN "held_back_on";
  ALTER TABLE "articles" DROP COLUMN "held_back_by";
  ALTER TABLE "_articles_v" DROP COLUMN "version_permission_from";
  ALTER TABLE "_articles_v" DROP COLUMN "version_held_back_on";
  ALTER TABLE "_articles_v" DROP COLUMN "version_held_back_by";
  ALTER TABLE "outlets" DROP COLUMN "terms_ask_after_days";
  ALTER TABLE "outlets" DROP COLUMN "terms_free_after_days";
  DROP TYPE "public"."enum_outlets_letter_templates_language";`)
}
