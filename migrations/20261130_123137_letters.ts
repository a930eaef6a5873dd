import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_permission_requests_articles_mode" AS ENUM('full', 'excerpt', 'link');
  CREATE TYPE "public"."enum_permission_requests_articles_answer" AS ENUM('open', 'yes', 'no', 'conditions');
  CREATE TYPE "public"."enum_permission_requests_articles_granted_mode" AS ENUM('full', 'excerpt', 'link');
  CREATE TYPE "public"."enum_permission_requests_kind" AS ENUM('permission', 'sign-off');
  CREATE TYPE "public"."enum_permission_requests_status" AS ENUM('draft', 'sent', 'answered', 'expired', 'revoked', 'bounced');
  CREATE TYPE "public"."enum_permission_requests_language" AS ENUM('en', 'de', 'fr');
  CREATE TYPE "public"."enum_permission_requests_silence" AS ENUM('nothing', 'agreement');
  ALTER TYPE "public"."enum_reminders_kind" ADD VALUE 'letter';
  ALTER TYPE "public"."enum_reminders_kind" ADD VALUE 'receipt';
  CREATE TABLE "permission_requests_articles" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"article_id" uuid,
  	"mode" "enum_permission_requests_articles_mode" DEFAULT 'full' NOT NULL,
  	"from" timestamp(3) with time zone,
  	"answer" "enum_permission_requests_articles_answer" DEFAULT 'open',
  	"granted_mode" "enum_permission_requests_articles_granted_mode",
  	"granted_from" timestamp(3) with time zone,
  	"words" varchar,
  	"answered_at" timestamp(3) with time zone,
  	"accepted_by" varchar,
  	"accepted_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "permission_requests" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"outlet_id" uuid,
  	"kind" "enum_permission_requests_kind" DEFAULT 'permission' NOT NULL,
  	"status" "enum_permission_requests_status" DEFAULT 'draft' NOT NULL,
  	"to" varchar,
  	"language" "enum_permission_requests_language" DEFAULT 'en' NOT NULL,
  	"subject" varchar,
  	"body" varchar,
  	"deadline" timestamp(3) with time zone,
  	"silence" "enum_permission_requests_silence" DEFAULT 'nothing' NOT NULL,
  	"answered_at" timestamp(3) with time zone,
  	"answered_by_name" varchar,
  	"answered_by_role" varchar,
  	"credit_line" varchar,
  	"always" boolean DEFAULT false,
  	"terms_accepted_by" varchar,
  	"terms_accepted_at" timestamp(3) with time zone,
  	"evidence" varchar,
  	"evidence_file_name" varchar,
  	"evidence_file_type" varchar,
  	"evidence_file_data" varchar,
  	"asked_by_id" uuid,
  	"asked_by_name" varchar,
  	"sending_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"copied_at" timestamp(3) with time zone,
  	"error" varchar,
  	"shown_text" varchar,
  	"shown_hash" varchar,
  	"generation" numeric DEFAULT 1,
  	"token_hash" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "permission_requests_articles" ADD CONSTRAINT "permission_requests_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "permission_requests_articles" ADD CONSTRAINT "permission_requests_articles_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."permission_requests"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "permission_requests" ADD CONSTRAINT "permission_requests_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "permission_requests" ADD CONSTRAINT "permission_requests_asked_by_id_users_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "permission_requests_articles_order_idx" ON "permission_requests_articles" USING btree ("_order");
  CREATE INDEX "permission_requests_articles_parent_id_idx" ON "permission_requests_articles" USING btree ("_parent_id");
  CREATE INDEX "permission_requests_articles_article_idx" ON "permission_requests_articles" USING btree ("article_id");
  CREATE INDEX "permission_requests_outlet_idx" ON "permission_requests" USING btree ("outlet_id");
  CREATE INDEX "permission_requests_status_idx" ON "permission_requests" USING btree ("status");
  CREATE INDEX "permission_requests_answered_at_idx" ON "permission_requests" USING btree ("answered_at");
  CREATE INDEX "permission_requests_asked_by_idx" ON "permission_requests" USING btree ("asked_by_id");
  CREATE INDEX "permission_requests_sent_at_idx" ON "permission_requests" USING btree ("sent_at");
  CREATE UNIQUE INDEX "permission_requests_token_hash_idx" ON "permission_requests" USING btree ("token_hash");
  CREATE INDEX "permission_requests_updated_at_idx" ON "permission_requests" USING btree ("updated_at");
  CREATE INDEX "permission_requests_created_at_idx" ON "permission_requests" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "reminders" WHERE "kind" IN ('letter', 'receipt');
  DROP TABLE "permission_requests_articles" CASCADE;
  DROP TABLE "permission_requests" CASCADE;
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DEFAULT 'digest'::text;
  DROP TYPE "public"."enum_reminders_kind";
  CREATE TYPE "public"."enum_reminders_kind" AS ENUM('digest', 'test');
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DEFAULT 'digest'::"public"."enum_reminders_kind";
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_reminders_kind" USING "kind"::"public"."enum_reminders_kind";
  DROP TYPE "public"."enum_permission_requests_articles_mode";
  DROP TYPE "public"."enum_permission_requests_articles_answer";
  DROP TYPE "public"."enum_permission_requests_articles_granted_mode";
  DROP TYPE "public"."enum_permission_requests_kind";
  DROP TYPE "public"."enum_permission_requests_status";
  DROP TYPE "public"."enum_permission_requests_language";
  DROP TYPE "public"."enum_permission_requests_silence";`)
}
