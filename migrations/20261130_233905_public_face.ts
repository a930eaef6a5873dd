import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_subscribers_state" AS ENUM('pending', 'active', 'left', 'bounced');
  CREATE TYPE "public"."enum_subscribers_cadence" AS ENUM('each', 'weekly');
  CREATE TYPE "public"."enum_newsletters_kind" AS ENUM('each', 'weekly');
  CREATE TYPE "public"."enum_newsletters_state" AS ENUM('draft', 'sending', 'sent');
  CREATE TYPE "public"."enum_blog_navigation_kind" AS ENUM('document', 'topic', 'address');
  CREATE TYPE "public"."enum_blog_accent" AS ENUM('blue', 'teal', 'green', 'purple', 'rose', 'grey');
  CREATE TYPE "public"."enum_blog_typeface" AS ENUM('source-serif', 'serif', 'sans');
  CREATE TYPE "public"."enum_blog_front_show" AS ENUM('notes', 'pictures', 'titles');
  CREATE TYPE "public"."enum_blog_letter_cadence" AS ENUM('each', 'weekly');
  ALTER TYPE "public"."enum_reminders_kind" ADD VALUE 'confirmation';
  ALTER TYPE "public"."enum_reminders_kind" ADD VALUE 'newsletter';
  CREATE TABLE "series" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"updated_by_id" uuid,
  	"title" varchar NOT NULL,
  	"slug" varchar,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "series_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"articles_id" uuid
  );
  
  CREATE TABLE "pages" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"updated_by_id" uuid,
  	"title" varchar NOT NULL,
  	"slug" varchar,
  	"is_public" boolean DEFAULT false,
  	"in_navigation" boolean DEFAULT false,
  	"body" jsonb NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "pages_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "subscribers" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"email" varchar NOT NULL,
  	"state" "enum_subscribers_state" DEFAULT 'pending' NOT NULL,
  	"cadence" "enum_subscribers_cadence" DEFAULT 'each' NOT NULL,
  	"language" varchar NOT NULL,
  	"requested_at" timestamp(3) with time zone,
  	"confirmed_at" timestamp(3) with time zone,
  	"ended_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "newsletters_posts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"article_id" uuid,
  	"note" varchar
  );
  
  CREATE TABLE "newsletters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"subject" varchar,
  	"introduction" varchar,
  	"kind" "enum_newsletters_kind" DEFAULT 'weekly' NOT NULL,
  	"state" "enum_newsletters_state" DEFAULT 'draft' NOT NULL,
  	"sending_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"recipients" numeric,
  	"sent" numeric,
  	"failed" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "webmentions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"article_id" uuid NOT NULL,
  	"source" varchar NOT NULL,
  	"target" varchar NOT NULL,
  	"title" varchar,
  	"excerpt" varchar,
  	"checked_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "blog_navigation" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"kind" "enum_blog_navigation_kind" DEFAULT 'document' NOT NULL,
  	"topic" varchar,
  	"address" varchar
  );
  
  CREATE TABLE "blog" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"tagline" varchar,
  	"portrait_id" uuid,
  	"logo_id" uuid,
  	"about" jsonb,
  	"contact" varchar,
  	"footer" varchar,
  	"accent" "enum_blog_accent",
  	"typeface" "enum_blog_typeface",
  	"front_show" "enum_blog_front_show",
  	"front_series_id" uuid,
  	"letter_on" boolean,
  	"letter_cadence" "enum_blog_letter_cadence",
  	"letter_from" varchar,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  CREATE TABLE "blog_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "blog_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"pages_id" uuid,
  	"authors_id" uuid,
  	"outlets_id" uuid,
  	"series_id" uuid,
  	"articles_id" uuid,
  	"media_id" uuid
  );
  
  ALTER TABLE "articles" ADD COLUMN "listed" boolean DEFAULT false;
  ALTER TABLE "articles" ADD COLUMN "translation_of_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_listed" boolean DEFAULT false;
  ALTER TABLE "_articles_v" ADD COLUMN "version_translation_of_id" uuid;
  ALTER TABLE "outlets" ADD COLUMN "feed" varchar;
  ALTER TABLE "authors" ADD COLUMN "portrait_id" uuid;
  ALTER TABLE "media" ADD COLUMN "sizes_small_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_small_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_small_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_medium_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_large_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_large_filename" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_square_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_square_filename" varchar;
  ALTER TABLE "series" ADD CONSTRAINT "series_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "series_rels" ADD CONSTRAINT "series_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "series_rels" ADD CONSTRAINT "series_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages" ADD CONSTRAINT "pages_updated_by_id_users_id_fk" FOREIGN KEY ("updated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "pages_rels" ADD CONSTRAINT "pages_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "newsletters_posts" ADD CONSTRAINT "newsletters_posts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "newsletters_posts" ADD CONSTRAINT "newsletters_posts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."newsletters"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "webmentions" ADD CONSTRAINT "webmentions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "blog_navigation" ADD CONSTRAINT "blog_navigation_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."blog"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog" ADD CONSTRAINT "blog_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "blog" ADD CONSTRAINT "blog_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "blog" ADD CONSTRAINT "blog_front_series_id_series_id_fk" FOREIGN KEY ("front_series_id") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "blog_texts" ADD CONSTRAINT "blog_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."blog"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."blog"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_pages_fk" FOREIGN KEY ("pages_id") REFERENCES "public"."pages"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_authors_fk" FOREIGN KEY ("authors_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_outlets_fk" FOREIGN KEY ("outlets_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_series_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_articles_fk" FOREIGN KEY ("articles_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "blog_rels" ADD CONSTRAINT "blog_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "series_updated_by_idx" ON "series" USING btree ("updated_by_id");
  CREATE UNIQUE INDEX "series_title_idx" ON "series" USING btree ("title");
  CREATE UNIQUE INDEX "series_slug_idx" ON "series" USING btree ("slug");
  CREATE INDEX "series_updated_at_idx" ON "series" USING btree ("updated_at");
  CREATE INDEX "series_created_at_idx" ON "series" USING btree ("created_at");
  CREATE INDEX "series_rels_order_idx" ON "series_rels" USING btree ("order");
  CREATE INDEX "series_rels_parent_idx" ON "series_rels" USING btree ("parent_id");
  CREATE INDEX "series_rels_path_idx" ON "series_rels" USING btree ("path");
  CREATE INDEX "series_rels_articles_id_idx" ON "series_rels" USING btree ("articles_id");
  CREATE UNIQUE INDEX "series_parts" ON "series_rels" USING btree ("articles_id") WHERE path = 'articles';
  CREATE INDEX "pages_updated_by_idx" ON "pages" USING btree ("updated_by_id");
  CREATE INDEX "pages_title_idx" ON "pages" USING btree ("title");
  CREATE UNIQUE INDEX "pages_slug_idx" ON "pages" USING btree ("slug");
  CREATE INDEX "pages_is_public_idx" ON "pages" USING btree ("is_public");
  CREATE INDEX "pages_updated_at_idx" ON "pages" USING btree ("updated_at");
  CREATE INDEX "pages_created_at_idx" ON "pages" USING btree ("created_at");
  CREATE INDEX "pages_rels_order_idx" ON "pages_rels" USING btree ("order");
  CREATE INDEX "pages_rels_parent_idx" ON "pages_rels" USING btree ("parent_id");
  CREATE INDEX "pages_rels_path_idx" ON "pages_rels" USING btree ("path");
  CREATE INDEX "pages_rels_media_id_idx" ON "pages_rels" USING btree ("media_id");
  CREATE UNIQUE INDEX "subscribers_email_idx" ON "subscribers" USING btree ("email");
  CREATE INDEX "subscribers_state_idx" ON "subscribers" USING btree ("state");
  CREATE INDEX "subscribers_updated_at_idx" ON "subscribers" USING btree ("updated_at");
  CREATE INDEX "subscribers_created_at_idx" ON "subscribers" USING btree ("created_at");
  CREATE INDEX "newsletters_posts_order_idx" ON "newsletters_posts" USING btree ("_order");
  CREATE INDEX "newsletters_posts_parent_id_idx" ON "newsletters_posts" USING btree ("_parent_id");
  CREATE INDEX "newsletters_posts_article_idx" ON "newsletters_posts" USING btree ("article_id");
  CREATE UNIQUE INDEX "newsletters_key_idx" ON "newsletters" USING btree ("key");
  CREATE INDEX "newsletters_state_idx" ON "newsletters" USING btree ("state");
  CREATE INDEX "newsletters_updated_at_idx" ON "newsletters" USING btree ("updated_at");
  CREATE INDEX "newsletters_created_at_idx" ON "newsletters" USING btree ("created_at");
  CREATE INDEX "webmentions_article_idx" ON "webmentions" USING btree ("article_id");
  CREATE INDEX "webmentions_updated_at_idx" ON "webmentions" USING btree ("updated_at");
  CREATE INDEX "webmentions_created_at_idx" ON "webmentions" USING btree ("created_at");
  CREATE UNIQUE INDEX "source_article_idx" ON "webmentions" USING btree ("source","article_id");
  CREATE INDEX "blog_navigation_order_idx" ON "blog_navigation" USING btree ("_order");
  CREATE INDEX "blog_navigation_parent_id_idx" ON "blog_navigation" USING btree ("_parent_id");
  CREATE INDEX "blog_portrait_idx" ON "blog" USING btree ("portrait_id");
  CREATE INDEX "blog_logo_idx" ON "blog" USING btree ("logo_id");
  CREATE INDEX "blog_front_front_series_idx" ON "blog" USING btree ("front_series_id");
  CREATE INDEX "blog_texts_order_parent" ON "blog_texts" USING btree ("order","parent_id");
  CREATE INDEX "blog_rels_order_idx" ON "blog_rels" USING btree ("order");
  CREATE INDEX "blog_rels_parent_idx" ON "blog_rels" USING btree ("parent_id");
  CREATE INDEX "blog_rels_path_idx" ON "blog_rels" USING btree ("path");
  CREATE INDEX "blog_rels_pages_id_idx" ON "blog_rels" USING btree ("pages_id");
  CREATE INDEX "blog_rels_authors_id_idx" ON "blog_rels" USING btree ("authors_id");
  CREATE INDEX "blog_rels_outlets_id_idx" ON "blog_rels" USING btree ("outlets_id");
  CREATE INDEX "blog_rels_series_id_idx" ON "blog_rels" USING btree ("series_id");
  CREATE INDEX "blog_rels_articles_id_idx" ON "blog_rels" USING btree ("articles_id");
  CREATE INDEX "blog_rels_media_id_idx" ON "blog_rels" USING btree ("media_id");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_translation_of_id_articles_id_fk" FOREIGN KEY ("translation_of_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_translation_of_id_articles_id_fk" FOREIGN KEY ("version_translation_of_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "authors" ADD CONSTRAINT "authors_portrait_id_media_id_fk" FOREIGN KEY ("portrait_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_translation_of_idx" ON "articles" USING btree ("translation_of_id");
  CREATE INDEX "_articles_v_version_version_translation_of_idx" ON "_articles_v" USING btree ("version_translation_of_id");
  CREATE INDEX "authors_portrait_idx" ON "authors" USING btree ("portrait_id");
  CREATE INDEX "media_sizes_small_sizes_small_filename_idx" ON "media" USING btree ("sizes_small_filename");
  CREATE INDEX "media_sizes_medium_sizes_medium_filename_idx" ON "media" USING btree ("sizes_medium_filename");
  CREATE INDEX "media_sizes_large_sizes_large_filename_idx" ON "media" USING btree ("sizes_large_filename");
  CREATE INDEX "media_sizes_square_sizes_square_filename_idx" ON "media" USING btree ("sizes_square_filename");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "series" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "series_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "pages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "pages_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "subscribers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "newsletters_posts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "newsletters" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "webmentions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "blog_navigation" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "blog" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "blog_texts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "blog_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "series" CASCADE;
  DROP TABLE "series_rels" CASCADE;
  DROP TABLE "pages" CASCADE;
  DROP TABLE "pages_rels" CASCADE;
  DROP TABLE "subscribers" CASCADE;
  DROP TABLE "newsletters_posts" CASCADE;
  DROP TABLE "newsletters" CASCADE;
  DROP TABLE "webmentions" CASCADE;
  DROP TABLE "blog_navigation" CASCADE;
  DROP TABLE "blog" CASCADE;
  DROP TABLE "blog_texts" CASCADE;
  DROP TABLE "blog_rels" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_translation_of_id_articles_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_translation_of_id_articles_id_fk";
  
  ALTER TABLE "authors" DROP CONSTRAINT "authors_portrait_id_media_id_fk";
  
  -- Mails of the newsletter: the version before knows neither kind, nor who they were for.
  DELETE FROM "reminders" WHERE "kind" IN ('confirmation', 'newsletter');
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DEFAULT 'digest'::text;
  DROP TYPE "public"."enum_reminders_kind";
  CREATE TYPE "public"."enum_reminders_kind" AS ENUM('digest', 'test', 'letter', 'receipt');
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DEFAULT 'digest'::"public"."enum_reminders_kind";
  ALTER TABLE "reminders" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_reminders_kind" USING "kind"::"public"."enum_reminders_kind";
  DROP INDEX "articles_translation_of_idx";
  DROP INDEX "_articles_v_version_version_translation_of_idx";
  DROP INDEX "authors_portrait_idx";
  DROP INDEX "media_sizes_small_sizes_small_filename_idx";
  DROP INDEX "media_sizes_medium_sizes_medium_filename_idx";
  DROP INDEX "media_sizes_large_sizes_large_filename_idx";
  DROP INDEX "media_sizes_square_sizes_square_filename_idx";
  ALTER TABLE "articles" DROP COLUMN "listed";
  ALTER TABLE "articles" DROP COLUMN "translation_of_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_listed";
  ALTER TABLE "_articles_v" DROP COLUMN "version_translation_of_id";
  ALTER TABLE "outlets" DROP COLUMN "feed";
  ALTER TABLE "authors" DROP COLUMN "portrait_id";
  ALTER TABLE "media" DROP COLUMN "sizes_small_url";
  ALTER TABLE "media" DROP COLUMN "sizes_small_width";
  ALTER TABLE "media" DROP COLUMN "sizes_small_height";
  ALTER TABLE "media" DROP COLUMN "sizes_small_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_small_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_small_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_url";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_width";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_height";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_medium_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_large_url";
  ALTER TABLE "media" DROP COLUMN "sizes_large_width";
  ALTER TABLE "media" DROP COLUMN "sizes_large_height";
  ALTER TABLE "media" DROP COLUMN "sizes_large_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_large_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_large_filename";
  ALTER TABLE "media" DROP COLUMN "sizes_square_url";
  ALTER TABLE "media" DROP COLUMN "sizes_square_width";
  ALTER TABLE "media" DROP COLUMN "sizes_square_height";
  ALTER TABLE "media" DROP COLUMN "sizes_square_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_square_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_square_filename";
  DROP TYPE "public"."enum_subscribers_state";
  DROP TYPE "public"."enum_subscribers_cadence";
  DROP TYPE "public"."enum_newsletters_kind";
  DROP TYPE "public"."enum_newsletters_state";
  DROP TYPE "public"."enum_blog_navigation_kind";
  DROP TYPE "public"."enum_blog_accent";
  DROP TYPE "public"."enum_blog_typeface";
  DROP TYPE "public"."enum_blog_front_show";
  DROP TYPE "public"."enum_blog_letter_cadence";`)
}
