import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_users_start_page" AS ENUM('dashboard', 'queue', 'list', 'board', 'calendar');
  CREATE TABLE "article_comments" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"article_id" uuid NOT NULL,
  	"text" varchar NOT NULL,
  	"resolved" boolean DEFAULT false,
  	"by_id" uuid,
  	"by_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "article_comments_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "article_views" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"query" varchar,
  	"shared" boolean DEFAULT false,
  	"owner_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles" ADD COLUMN "assignee_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "checklist_letter" boolean;
  ALTER TABLE "_articles_v" ADD COLUMN "version_assignee_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_checklist_letter" boolean;
  ALTER TABLE "users" ADD COLUMN "deactivated_at" timestamp(3) with time zone;
  ALTER TABLE "users" ADD COLUMN "start_page" "enum_users_start_page";
  ALTER TABLE "article_comments" ADD CONSTRAINT "article_comments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "article_comments" ADD CONSTRAINT "article_comments_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "article_comments_rels" ADD CONSTRAINT "article_comments_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."article_comments"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "article_comments_rels" ADD CONSTRAINT "article_comments_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "article_views" ADD CONSTRAINT "article_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "article_comments_article_idx" ON "article_comments" USING btree ("article_id");
  CREATE INDEX "article_comments_resolved_idx" ON "article_comments" USING btree ("resolved");
  CREATE INDEX "article_comments_by_idx" ON "article_comments" USING btree ("by_id");
  CREATE INDEX "article_comments_updated_at_idx" ON "article_comments" USING btree ("updated_at");
  CREATE INDEX "article_comments_created_at_idx" ON "article_comments" USING btree ("created_at");
  CREATE INDEX "article_comments_rels_order_idx" ON "article_comments_rels" USING btree ("order");
  CREATE INDEX "article_comments_rels_parent_idx" ON "article_comments_rels" USING btree ("parent_id");
  CREATE INDEX "article_comments_rels_path_idx" ON "article_comments_rels" USING btree ("path");
  CREATE INDEX "article_comments_rels_users_id_idx" ON "article_comments_rels" USING btree ("users_id");
  CREATE INDEX "article_views_shared_idx" ON "article_views" USING btree ("shared");
  CREATE INDEX "article_views_owner_idx" ON "article_views" USING btree ("owner_id");
  CREATE INDEX "article_views_updated_at_idx" ON "article_views" USING btree ("updated_at");
  CREATE INDEX "article_views_created_at_idx" ON "article_views" USING btree ("created_at");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_assignee_id_users_id_fk" FOREIGN KEY ("version_assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_assignee_idx" ON "articles" USING btree ("assignee_id");
  CREATE INDEX "_articles_v_version_version_assignee_idx" ON "_articles_v" USING btree ("version_assignee_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "article_comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "article_comments_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "article_views" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "article_comments" CASCADE;
  DROP TABLE "article_comments_rels" CASCADE;
  DROP TABLE "article_views" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_assignee_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_assignee_id_users_id_fk";
  
  DROP INDEX "articles_assignee_idx";
  DROP INDEX "_articles_v_version_version_assignee_idx";
  ALTER TABLE "articles" DROP COLUMN "assignee_id";
  ALTER TABLE "articles" DROP COLUMN "checklist_letter";
  ALTER TABLE "_articles_v" DROP COLUMN "version_assignee_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_checklist_letter";
  ALTER TABLE "users" DROP COLUMN "deactivated_at";
  ALTER TABLE "users" DROP COLUMN "start_page";
  DROP TYPE "public"."enum_users_start_page";`)
}
