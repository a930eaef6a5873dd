import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_published_at_precision" AS ENUM('day', 'month', 'year', 'unknown');
  CREATE TYPE "public"."enum_articles_permission_mode" AS ENUM('full', 'excerpt', 'link');
  CREATE TYPE "public"."enum_offprint_stage" AS ENUM('drafted', 'published-at-outlet', 'republished-on-blog');
  CREATE TYPE "public"."enum_articles_kind" AS ENUM('op-ed', 'analysis', 'journal-article', 'brief', 'interview', 'review', 'chapter', 'other');
  CREATE TYPE "public"."enum_offprint_blog_mode" AS ENUM('full', 'excerpt', 'link');
  CREATE TYPE "public"."enum__articles_v_version_published_at_precision" AS ENUM('day', 'month', 'year', 'unknown');
  CREATE TYPE "public"."enum__articles_v_version_permission_mode" AS ENUM('full', 'excerpt', 'link');
  CREATE TYPE "public"."enum__articles_v_version_kind" AS ENUM('op-ed', 'analysis', 'journal-article', 'brief', 'interview', 'review', 'chapter', 'other');
  CREATE TYPE "public"."enum_republications_republished_at_precision" AS ENUM('day', 'unknown');
  CREATE TYPE "public"."enum_republications_mode" AS ENUM('full', 'excerpt', 'link');
  CREATE TYPE "public"."enum_republications_search_policy" AS ENUM('canonical', 'noindex', 'self');
  CREATE TYPE "public"."enum_outlets_kind" AS ENUM('newspaper', 'magazine', 'journal', 'brief', 'website', 'other');
  CREATE TYPE "public"."enum_outlets_terms_full_text" AS ENUM('allowed', 'after-embargo', 'ask', 'forbidden');
  CREATE TYPE "public"."enum_outlets_terms_search_policy" AS ENUM('canonical', 'noindex', 'self');
  CREATE TYPE "public"."enum_transitions_via" AS ENUM('admin', 'rest', 'graphql', 'local', 'job', 'seed');
  CREATE TYPE "public"."enum_reminders_state" AS ENUM('claimed', 'sent', 'not-sent', 'failed');
  CREATE TYPE "public"."enum_users_role" AS ENUM('admin', 'editor', 'author');
  CREATE TYPE "public"."enum_users_digest_cadence" AS ENUM('daily', 'weekly', 'off');
  CREATE TYPE "public"."enum_users_digest_weekday" AS ENUM('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
  CREATE TYPE "public"."enum_users_digest_scope" AS ENUM('own', 'all');
  CREATE TYPE "public"."enum_media_rights" AS ENUM('owned', 'licensed', 'outlet-only', 'unknown');
  CREATE TABLE "articles_byline_affiliations" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"institution_id" uuid,
  	"role" varchar,
  	"printed" varchar
  );
  
  CREATE TABLE "articles_byline" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"author_id" uuid NOT NULL,
  	"inferred" boolean DEFAULT false
  );
  
  CREATE TABLE "articles" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"lead_image_image_id" uuid,
  	"lead_image_caption" varchar,
  	"lead_image_credit" varchar,
  	"body" jsonb,
  	"outlet_id" uuid,
  	"outlet_issue" varchar,
  	"outlet_url" varchar,
  	"published_at" timestamp(3) with time zone,
  	"published_at_precision" "enum_articles_published_at_precision" DEFAULT 'day' NOT NULL,
  	"doi" varchar,
  	"dateline" varchar,
  	"permission_granted_by" varchar,
  	"permission_granted_on" timestamp(3) with time zone,
  	"permission_mode" "enum_articles_permission_mode",
  	"permission_evidence" varchar,
  	"waived_reason" varchar,
  	"waived_by" varchar,
  	"waived_at" timestamp(3) with time zone,
  	"snoozed_until" timestamp(3) with time zone,
  	"stage" "enum_offprint_stage" DEFAULT 'drafted' NOT NULL,
  	"slug" varchar,
  	"kind" "enum_articles_kind" DEFAULT 'op-ed' NOT NULL,
  	"free_from" timestamp(3) with time zone,
  	"series" varchar,
  	"language" varchar DEFAULT 'en',
  	"import_key" varchar,
  	"blog_mode" "enum_offprint_blog_mode",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	CONSTRAINT "articles_id_stage" UNIQUE("id","stage")
  );
  
  CREATE TABLE "articles_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "articles_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "_articles_v_version_byline_affiliations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"institution_id" uuid,
  	"role" varchar,
  	"printed" varchar,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_articles_v_version_byline" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"author_id" uuid NOT NULL,
  	"inferred" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_articles_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_title" varchar NOT NULL,
  	"version_lead_image_image_id" uuid,
  	"version_lead_image_caption" varchar,
  	"version_lead_image_credit" varchar,
  	"version_body" jsonb,
  	"version_outlet_id" uuid,
  	"version_outlet_issue" varchar,
  	"version_outlet_url" varchar,
  	"version_published_at" timestamp(3) with time zone,
  	"version_published_at_precision" "enum__articles_v_version_published_at_precision" DEFAULT 'day' NOT NULL,
  	"version_doi" varchar,
  	"version_dateline" varchar,
  	"version_permission_granted_by" varchar,
  	"version_permission_granted_on" timestamp(3) with time zone,
  	"version_permission_mode" "enum__articles_v_version_permission_mode",
  	"version_permission_evidence" varchar,
  	"version_waived_reason" varchar,
  	"version_waived_by" varchar,
  	"version_waived_at" timestamp(3) with time zone,
  	"version_snoozed_until" timestamp(3) with time zone,
  	"version_stage" "enum_offprint_stage" DEFAULT 'drafted' NOT NULL,
  	"version_slug" varchar,
  	"version_kind" "enum__articles_v_version_kind" DEFAULT 'op-ed' NOT NULL,
  	"version_free_from" timestamp(3) with time zone,
  	"version_series" varchar,
  	"version_language" varchar DEFAULT 'en',
  	"version_import_key" varchar,
  	"version_blog_mode" "enum_offprint_blog_mode",
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_articles_v_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "_articles_v_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "notes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"article_id" uuid NOT NULL,
  	"body" jsonb NOT NULL,
  	"author_id" uuid,
  	"is_public" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "_notes_v" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"parent_id" uuid,
  	"version_article_id" uuid NOT NULL,
  	"version_body" jsonb NOT NULL,
  	"version_author_id" uuid,
  	"version_is_public" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "republications" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"article_id" uuid NOT NULL,
  	"note_id" uuid,
  	"slug" varchar,
  	"path" varchar,
  	"url" varchar,
  	"republished_at" timestamp(3) with time zone NOT NULL,
  	"republished_at_precision" "enum_republications_republished_at_precision" DEFAULT 'day' NOT NULL,
  	"mode" "enum_republications_mode" DEFAULT 'full' NOT NULL,
  	"credit_line" varchar,
  	"search_policy" "enum_republications_search_policy" DEFAULT 'noindex' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"article_stage" "enum_offprint_stage" GENERATED ALWAYS AS ('republished-on-blog'::"public"."enum_offprint_stage") STORED
  );
  
  CREATE TABLE "outlets" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"acronym" varchar,
  	"kind" "enum_outlets_kind" DEFAULT 'newspaper',
  	"url" varchar,
  	"slug" varchar,
  	"terms_full_text" "enum_outlets_terms_full_text" DEFAULT 'ask' NOT NULL,
  	"terms_embargo_days" numeric,
  	"terms_excerpt_words" numeric,
  	"terms_credit_template" varchar,
  	"terms_search_policy" "enum_outlets_terms_search_policy" DEFAULT 'noindex' NOT NULL,
  	"terms_policy_url" varchar,
  	"terms_contact_email" varchar,
  	"terms_remarks" varchar,
  	"is_public" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "outlets_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "authors_affiliations" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"institution_id" uuid NOT NULL,
  	"role" varchar,
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone
  );
  
  CREATE TABLE "authors" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"slug" varchar,
  	"bio" varchar,
  	"is_public" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "authors_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "institutions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"acronym" varchar,
  	"place" varchar,
  	"url" varchar,
  	"is_public" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "institutions_texts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer NOT NULL,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"text" varchar
  );
  
  CREATE TABLE "transitions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"article_id" uuid,
  	"article_title" varchar NOT NULL,
  	"from" "enum_offprint_stage" NOT NULL,
  	"to" "enum_offprint_stage" NOT NULL,
  	"by_id" uuid,
  	"by_name" varchar,
  	"at" timestamp(3) with time zone NOT NULL,
  	"via" "enum_transitions_via" NOT NULL,
  	"reason" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reminders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"person_id" uuid,
  	"email" varchar,
  	"period" varchar NOT NULL,
  	"state" "enum_reminders_state" DEFAULT 'claimed' NOT NULL,
  	"items" numeric,
  	"attempts" numeric DEFAULT 0,
  	"claimed_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"message_id" varchar,
  	"error" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "users_sessions" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"created_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone NOT NULL
  );
  
  CREATE TABLE "users" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"role" "enum_users_role" DEFAULT 'author' NOT NULL,
  	"author_id" uuid,
  	"digest_cadence" "enum_users_digest_cadence" DEFAULT 'weekly' NOT NULL,
  	"digest_weekday" "enum_users_digest_weekday" DEFAULT 'mon',
  	"digest_hour" numeric DEFAULT 8 NOT NULL,
  	"digest_time_zone" varchar DEFAULT 'UTC' NOT NULL,
  	"digest_scope" "enum_users_digest_scope",
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"email" varchar NOT NULL,
  	"reset_password_token" varchar,
  	"reset_password_expiration" timestamp(3) with time zone,
  	"salt" varchar,
  	"hash" varchar,
  	"reset_password_requested_at" timestamp(3) with time zone,
  	"login_attempts" numeric DEFAULT 0,
  	"lock_until" timestamp(3) with time zone
  );
  
  CREATE TABLE "media" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"alt" varchar NOT NULL,
  	"caption" varchar,
  	"credit" varchar,
  	"rights" "enum_media_rights" DEFAULT 'unknown' NOT NULL,
  	"is_public" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric,
  	"sizes_thumbnail_url" varchar,
  	"sizes_thumbnail_width" numeric,
  	"sizes_thumbnail_height" numeric,
  	"sizes_thumbnail_mime_type" varchar,
  	"sizes_thumbnail_filesize" numeric,
  	"sizes_thumbnail_filename" varchar,
  	"sizes_page_url" varchar,
  	"sizes_page_width" numeric,
  	"sizes_page_height" numeric,
  	"sizes_page_mime_type" varchar,
  	"sizes_page_filesize" numeric,
  	"sizes_page_filename" varchar
  );
  
  CREATE TABLE "payload_kv" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar NOT NULL,
  	"data" jsonb NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"global_slug" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_locked_documents_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"outlets_id" uuid,
  	"authors_id" uuid,
  	"institutions_id" uuid,
  	"users_id" uuid,
  	"media_id" uuid
  );
  
  CREATE TABLE "payload_preferences" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"key" varchar,
  	"value" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_preferences_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"users_id" uuid
  );
  
  CREATE TABLE "payload_migrations" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"batch" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "articles_byline_affiliations" ADD CONSTRAINT "articles_byline_affiliations_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_byline_affiliations" ADD CONSTRAINT "articles_byline_affiliations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles_byline"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_byline" ADD CONSTRAINT "articles_byline_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_byline" ADD CONSTRAINT "articles_byline_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_lead_image_image_id_media_id_fk" FOREIGN KEY ("lead_image_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles_texts" ADD CONSTRAINT "articles_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "articles_rels" ADD CONSTRAINT "articles_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_byline_affiliations" ADD CONSTRAINT "_articles_v_version_byline_affiliations_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_version_byline_affiliations" ADD CONSTRAINT "_articles_v_version_byline_affiliations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v_version_byline"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_byline" ADD CONSTRAINT "_articles_v_version_byline_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_version_byline" ADD CONSTRAINT "_articles_v_version_byline_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_parent_id_articles_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_lead_image_image_id_media_id_fk" FOREIGN KEY ("version_lead_image_image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_outlet_id_outlets_id_fk" FOREIGN KEY ("version_outlet_id") REFERENCES "public"."outlets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v_texts" ADD CONSTRAINT "_articles_v_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_rels" ADD CONSTRAINT "_articles_v_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_notes_v" ADD CONSTRAINT "_notes_v_parent_id_notes_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."notes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_notes_v" ADD CONSTRAINT "_notes_v_version_article_id_articles_id_fk" FOREIGN KEY ("version_article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_notes_v" ADD CONSTRAINT "_notes_v_version_author_id_authors_id_fk" FOREIGN KEY ("version_author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "republications" ADD CONSTRAINT "republications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "republications" ADD CONSTRAINT "republications_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "republications" ADD CONSTRAINT "republications_article_stage" FOREIGN KEY ("article_id","article_stage") REFERENCES "public"."articles"("id","stage") ON DELETE no action ON UPDATE no action;
  ALTER TABLE "outlets_texts" ADD CONSTRAINT "outlets_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "authors_affiliations" ADD CONSTRAINT "authors_affiliations_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "authors_affiliations" ADD CONSTRAINT "authors_affiliations_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "authors_texts" ADD CONSTRAINT "authors_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "institutions_texts" ADD CONSTRAINT "institutions_texts_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."institutions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "transitions" ADD CONSTRAINT "transitions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "transitions" ADD CONSTRAINT "transitions_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reminders" ADD CONSTRAINT "reminders_person_id_users_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_sessions" ADD CONSTRAINT "users_sessions_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "users" ADD CONSTRAINT "users_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_locked_documents"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_outlets_fk" FOREIGN KEY ("outlets_id") REFERENCES "public"."outlets"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_authors_fk" FOREIGN KEY ("authors_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_institutions_fk" FOREIGN KEY ("institutions_id") REFERENCES "public"."institutions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."payload_preferences"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_preferences_rels" ADD CONSTRAINT "payload_preferences_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_byline_affiliations_order_idx" ON "articles_byline_affiliations" USING btree ("_order");
  CREATE INDEX "articles_byline_affiliations_parent_id_idx" ON "articles_byline_affiliations" USING btree ("_parent_id");
  CREATE INDEX "articles_byline_affiliations_institution_idx" ON "articles_byline_affiliations" USING btree ("institution_id");
  CREATE INDEX "articles_byline_order_idx" ON "articles_byline" USING btree ("_order");
  CREATE INDEX "articles_byline_parent_id_idx" ON "articles_byline" USING btree ("_parent_id");
  CREATE INDEX "articles_byline_author_idx" ON "articles_byline" USING btree ("author_id");
  CREATE INDEX "articles_title_idx" ON "articles" USING btree ("title");
  CREATE INDEX "articles_lead_image_lead_image_image_idx" ON "articles" USING btree ("lead_image_image_id");
  CREATE INDEX "articles_outlet_idx" ON "articles" USING btree ("outlet_id");
  CREATE INDEX "articles_published_at_idx" ON "articles" USING btree ("published_at");
  CREATE INDEX "articles_waived_waived_at_idx" ON "articles" USING btree ("waived_at");
  CREATE INDEX "articles_snoozed_until_idx" ON "articles" USING btree ("snoozed_until");
  CREATE INDEX "articles_stage_idx" ON "articles" USING btree ("stage");
  CREATE UNIQUE INDEX "articles_slug_idx" ON "articles" USING btree ("slug");
  CREATE INDEX "articles_kind_idx" ON "articles" USING btree ("kind");
  CREATE INDEX "articles_free_from_idx" ON "articles" USING btree ("free_from");
  CREATE INDEX "articles_series_idx" ON "articles" USING btree ("series");
  CREATE UNIQUE INDEX "articles_import_key_idx" ON "articles" USING btree ("import_key");
  CREATE INDEX "articles_updated_at_idx" ON "articles" USING btree ("updated_at");
  CREATE INDEX "articles_created_at_idx" ON "articles" USING btree ("created_at");
  CREATE INDEX "stage_publishedAt_idx" ON "articles" USING btree ("stage","published_at");
  CREATE INDEX "stage_freeFrom_idx" ON "articles" USING btree ("stage","free_from");
  CREATE INDEX "articles_texts_order_parent" ON "articles_texts" USING btree ("order","parent_id");
  CREATE INDEX "articles_texts_text_idx" ON "articles_texts" USING btree ("text");
  CREATE INDEX "articles_rels_order_idx" ON "articles_rels" USING btree ("order");
  CREATE INDEX "articles_rels_parent_idx" ON "articles_rels" USING btree ("parent_id");
  CREATE INDEX "articles_rels_path_idx" ON "articles_rels" USING btree ("path");
  CREATE INDEX "articles_rels_media_id_idx" ON "articles_rels" USING btree ("media_id");
  CREATE INDEX "_articles_v_version_byline_affiliations_order_idx" ON "_articles_v_version_byline_affiliations" USING btree ("_order");
  CREATE INDEX "_articles_v_version_byline_affiliations_parent_id_idx" ON "_articles_v_version_byline_affiliations" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_byline_affiliations_institution_idx" ON "_articles_v_version_byline_affiliations" USING btree ("institution_id");
  CREATE INDEX "_articles_v_version_byline_order_idx" ON "_articles_v_version_byline" USING btree ("_order");
  CREATE INDEX "_articles_v_version_byline_parent_id_idx" ON "_articles_v_version_byline" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_byline_author_idx" ON "_articles_v_version_byline" USING btree ("author_id");
  CREATE INDEX "_articles_v_parent_idx" ON "_articles_v" USING btree ("parent_id");
  CREATE INDEX "_articles_v_version_version_title_idx" ON "_articles_v" USING btree ("version_title");
  CREATE INDEX "_articles_v_version_lead_image_version_lead_image_image_idx" ON "_articles_v" USING btree ("version_lead_image_image_id");
  CREATE INDEX "_articles_v_version_version_outlet_idx" ON "_articles_v" USING btree ("version_outlet_id");
  CREATE INDEX "_articles_v_version_version_published_at_idx" ON "_articles_v" USING btree ("version_published_at");
  CREATE INDEX "_articles_v_version_waived_version_waived_at_idx" ON "_articles_v" USING btree ("version_waived_at");
  CREATE INDEX "_articles_v_version_version_snoozed_until_idx" ON "_articles_v" USING btree ("version_snoozed_until");
  CREATE INDEX "_articles_v_version_version_stage_idx" ON "_articles_v" USING btree ("version_stage");
  CREATE INDEX "_articles_v_version_version_slug_idx" ON "_articles_v" USING btree ("version_slug");
  CREATE INDEX "_articles_v_version_version_kind_idx" ON "_articles_v" USING btree ("version_kind");
  CREATE INDEX "_articles_v_version_version_free_from_idx" ON "_articles_v" USING btree ("version_free_from");
  CREATE INDEX "_articles_v_version_version_series_idx" ON "_articles_v" USING btree ("version_series");
  CREATE INDEX "_articles_v_version_version_import_key_idx" ON "_articles_v" USING btree ("version_import_key");
  CREATE INDEX "_articles_v_version_version_updated_at_idx" ON "_articles_v" USING btree ("version_updated_at");
  CREATE INDEX "_articles_v_version_version_created_at_idx" ON "_articles_v" USING btree ("version_created_at");
  CREATE INDEX "_articles_v_created_at_idx" ON "_articles_v" USING btree ("created_at");
  CREATE INDEX "_articles_v_updated_at_idx" ON "_articles_v" USING btree ("updated_at");
  CREATE INDEX "version_stage_version_publishedAt_idx" ON "_articles_v" USING btree ("version_stage","version_published_at");
  CREATE INDEX "version_stage_version_freeFrom_idx" ON "_articles_v" USING btree ("version_stage","version_free_from");
  CREATE INDEX "_articles_v_texts_order_parent" ON "_articles_v_texts" USING btree ("order","parent_id");
  CREATE INDEX "_articles_v_rels_order_idx" ON "_articles_v_rels" USING btree ("order");
  CREATE INDEX "_articles_v_rels_parent_idx" ON "_articles_v_rels" USING btree ("parent_id");
  CREATE INDEX "_articles_v_rels_path_idx" ON "_articles_v_rels" USING btree ("path");
  CREATE INDEX "_articles_v_rels_media_id_idx" ON "_articles_v_rels" USING btree ("media_id");
  CREATE UNIQUE INDEX "notes_article_idx" ON "notes" USING btree ("article_id");
  CREATE INDEX "notes_author_idx" ON "notes" USING btree ("author_id");
  CREATE INDEX "notes_is_public_idx" ON "notes" USING btree ("is_public");
  CREATE INDEX "notes_updated_at_idx" ON "notes" USING btree ("updated_at");
  CREATE INDEX "notes_created_at_idx" ON "notes" USING btree ("created_at");
  CREATE INDEX "_notes_v_parent_idx" ON "_notes_v" USING btree ("parent_id");
  CREATE INDEX "_notes_v_version_version_article_idx" ON "_notes_v" USING btree ("version_article_id");
  CREATE INDEX "_notes_v_version_version_author_idx" ON "_notes_v" USING btree ("version_author_id");
  CREATE INDEX "_notes_v_version_version_is_public_idx" ON "_notes_v" USING btree ("version_is_public");
  CREATE INDEX "_notes_v_version_version_updated_at_idx" ON "_notes_v" USING btree ("version_updated_at");
  CREATE INDEX "_notes_v_version_version_created_at_idx" ON "_notes_v" USING btree ("version_created_at");
  CREATE INDEX "_notes_v_created_at_idx" ON "_notes_v" USING btree ("created_at");
  CREATE INDEX "_notes_v_updated_at_idx" ON "_notes_v" USING btree ("updated_at");
  CREATE UNIQUE INDEX "republications_article_idx" ON "republications" USING btree ("article_id");
  CREATE INDEX "republications_note_idx" ON "republications" USING btree ("note_id");
  CREATE UNIQUE INDEX "republications_slug_idx" ON "republications" USING btree ("slug");
  CREATE INDEX "republications_path_idx" ON "republications" USING btree ("path");
  CREATE INDEX "republications_republished_at_idx" ON "republications" USING btree ("republished_at");
  CREATE INDEX "republications_updated_at_idx" ON "republications" USING btree ("updated_at");
  CREATE INDEX "republications_created_at_idx" ON "republications" USING btree ("created_at");
  CREATE INDEX "outlets_name_idx" ON "outlets" USING btree ("name");
  CREATE INDEX "outlets_acronym_idx" ON "outlets" USING btree ("acronym");
  CREATE INDEX "outlets_kind_idx" ON "outlets" USING btree ("kind");
  CREATE UNIQUE INDEX "outlets_slug_idx" ON "outlets" USING btree ("slug");
  CREATE INDEX "outlets_terms_terms_full_text_idx" ON "outlets" USING btree ("terms_full_text");
  CREATE INDEX "outlets_is_public_idx" ON "outlets" USING btree ("is_public");
  CREATE INDEX "outlets_updated_at_idx" ON "outlets" USING btree ("updated_at");
  CREATE INDEX "outlets_created_at_idx" ON "outlets" USING btree ("created_at");
  CREATE INDEX "outlets_texts_order_parent" ON "outlets_texts" USING btree ("order","parent_id");
  CREATE INDEX "authors_affiliations_order_idx" ON "authors_affiliations" USING btree ("_order");
  CREATE INDEX "authors_affiliations_parent_id_idx" ON "authors_affiliations" USING btree ("_parent_id");
  CREATE INDEX "authors_affiliations_institution_idx" ON "authors_affiliations" USING btree ("institution_id");
  CREATE INDEX "authors_name_idx" ON "authors" USING btree ("name");
  CREATE UNIQUE INDEX "authors_slug_idx" ON "authors" USING btree ("slug");
  CREATE INDEX "authors_is_public_idx" ON "authors" USING btree ("is_public");
  CREATE INDEX "authors_updated_at_idx" ON "authors" USING btree ("updated_at");
  CREATE INDEX "authors_created_at_idx" ON "authors" USING btree ("created_at");
  CREATE INDEX "authors_texts_order_parent" ON "authors_texts" USING btree ("order","parent_id");
  CREATE INDEX "institutions_name_idx" ON "institutions" USING btree ("name");
  CREATE INDEX "institutions_acronym_idx" ON "institutions" USING btree ("acronym");
  CREATE INDEX "institutions_is_public_idx" ON "institutions" USING btree ("is_public");
  CREATE INDEX "institutions_updated_at_idx" ON "institutions" USING btree ("updated_at");
  CREATE INDEX "institutions_created_at_idx" ON "institutions" USING btree ("created_at");
  CREATE INDEX "institutions_texts_order_parent" ON "institutions_texts" USING btree ("order","parent_id");
  CREATE INDEX "transitions_article_idx" ON "transitions" USING btree ("article_id");
  CREATE INDEX "transitions_by_idx" ON "transitions" USING btree ("by_id");
  CREATE INDEX "transitions_at_idx" ON "transitions" USING btree ("at");
  CREATE INDEX "transitions_via_idx" ON "transitions" USING btree ("via");
  CREATE INDEX "transitions_updated_at_idx" ON "transitions" USING btree ("updated_at");
  CREATE INDEX "transitions_created_at_idx" ON "transitions" USING btree ("created_at");
  CREATE UNIQUE INDEX "reminders_key_idx" ON "reminders" USING btree ("key");
  CREATE INDEX "reminders_person_idx" ON "reminders" USING btree ("person_id");
  CREATE INDEX "reminders_period_idx" ON "reminders" USING btree ("period");
  CREATE INDEX "reminders_state_idx" ON "reminders" USING btree ("state");
  CREATE INDEX "reminders_sent_at_idx" ON "reminders" USING btree ("sent_at");
  CREATE INDEX "reminders_updated_at_idx" ON "reminders" USING btree ("updated_at");
  CREATE INDEX "reminders_created_at_idx" ON "reminders" USING btree ("created_at");
  CREATE INDEX "users_sessions_order_idx" ON "users_sessions" USING btree ("_order");
  CREATE INDEX "users_sessions_parent_id_idx" ON "users_sessions" USING btree ("_parent_id");
  CREATE INDEX "users_author_idx" ON "users" USING btree ("author_id");
  CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at");
  CREATE INDEX "users_created_at_idx" ON "users" USING btree ("created_at");
  CREATE UNIQUE INDEX "users_email_idx" ON "users" USING btree ("email");
  CREATE INDEX "media_rights_idx" ON "media" USING btree ("rights");
  CREATE INDEX "media_is_public_idx" ON "media" USING btree ("is_public");
  CREATE INDEX "media_updated_at_idx" ON "media" USING btree ("updated_at");
  CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at");
  CREATE UNIQUE INDEX "media_filename_idx" ON "media" USING btree ("filename");
  CREATE INDEX "media_sizes_thumbnail_sizes_thumbnail_filename_idx" ON "media" USING btree ("sizes_thumbnail_filename");
  CREATE INDEX "media_sizes_page_sizes_page_filename_idx" ON "media" USING btree ("sizes_page_filename");
  CREATE UNIQUE INDEX "payload_kv_key_idx" ON "payload_kv" USING btree ("key");
  CREATE INDEX "payload_locked_documents_global_slug_idx" ON "payload_locked_documents" USING btree ("global_slug");
  CREATE INDEX "payload_locked_documents_updated_at_idx" ON "payload_locked_documents" USING btree ("updated_at");
  CREATE INDEX "payload_locked_documents_created_at_idx" ON "payload_locked_documents" USING btree ("created_at");
  CREATE INDEX "payload_locked_documents_rels_order_idx" ON "payload_locked_documents_rels" USING btree ("order");
  CREATE INDEX "payload_locked_documents_rels_parent_idx" ON "payload_locked_documents_rels" USING btree ("parent_id");
  CREATE INDEX "payload_locked_documents_rels_path_idx" ON "payload_locked_documents_rels" USING btree ("path");
  CREATE INDEX "payload_locked_documents_rels_outlets_id_idx" ON "payload_locked_documents_rels" USING btree ("outlets_id");
  CREATE INDEX "payload_locked_documents_rels_authors_id_idx" ON "payload_locked_documents_rels" USING btree ("authors_id");
  CREATE INDEX "payload_locked_documents_rels_institutions_id_idx" ON "payload_locked_documents_rels" USING btree ("institutions_id");
  CREATE INDEX "payload_locked_documents_rels_users_id_idx" ON "payload_locked_documents_rels" USING btree ("users_id");
  CREATE INDEX "payload_locked_documents_rels_media_id_idx" ON "payload_locked_documents_rels" USING btree ("media_id");
  CREATE INDEX "payload_preferences_key_idx" ON "payload_preferences" USING btree ("key");
  CREATE INDEX "payload_preferences_updated_at_idx" ON "payload_preferences" USING btree ("updated_at");
  CREATE INDEX "payload_preferences_created_at_idx" ON "payload_preferences" USING btree ("created_at");
  CREATE INDEX "payload_preferences_rels_order_idx" ON "payload_preferences_rels" USING btree ("order");
  CREATE INDEX "payload_preferences_rels_parent_idx" ON "payload_preferences_rels" USING btree ("parent_id");
  CREATE INDEX "payload_preferences_rels_path_idx" ON "payload_preferences_rels" USING btree ("path");
  CREATE INDEX "payload_preferences_rels_users_id_idx" ON "payload_preferences_rels" USING btree ("users_id");
  CREATE INDEX "payload_migrations_updated_at_idx" ON "payload_migrations" USING btree ("updated_at");
  CREATE INDEX "payload_migrations_created_at_idx" ON "payload_migrations" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "articles_byline_affiliations" CASCADE;
  DROP TABLE "articles_byline" CASCADE;
  DROP TABLE "articles" CASCADE;
  DROP TABLE "articles_texts" CASCADE;
  DROP TABLE "articles_rels" CASCADE;
  DROP TABLE "_articles_v_version_byline_affiliations" CASCADE;
  DROP TABLE "_articles_v_version_byline" CASCADE;
  DROP TABLE "_articles_v" CASCADE;
  DROP TABLE "_articles_v_texts" CASCADE;
  DROP TABLE "_articles_v_rels" CASCADE;
  DROP TABLE "notes" CASCADE;
  DROP TABLE "_notes_v" CASCADE;
  DROP TABLE "republications" CASCADE;
  DROP TABLE "outlets" CASCADE;
  DROP TABLE "outlets_texts" CASCADE;
  DROP TABLE "authors_affiliations" CASCADE;
  DROP TABLE "authors" CASCADE;
  DROP TABLE "authors_texts" CASCADE;
  DROP TABLE "institutions" CASCADE;
  DROP TABLE "institutions_texts" CASCADE;
  DROP TABLE "transitions" CASCADE;
  DROP TABLE "reminders" CASCADE;
  DROP TABLE "users_sessions" CASCADE;
  DROP TABLE "users" CASCADE;
  DROP TABLE "media" CASCADE;
  DROP TABLE "payload_kv" CASCADE;
  DROP TABLE "payload_locked_documents" CASCADE;
  DROP TABLE "payload_locked_documents_rels" CASCADE;
  DROP TABLE "payload_preferences" CASCADE;
  DROP TABLE "payload_preferences_rels" CASCADE;
  DROP TABLE "payload_migrations" CASCADE;
  DROP TYPE "public"."enum_articles_published_at_precision";
  DROP TYPE "public"."enum_articles_permission_mode";
  DROP TYPE "public"."enum_offprint_stage";
  DROP TYPE "public"."enum_articles_kind";
  DROP TYPE "public"."enum_offprint_blog_mode";
  DROP TYPE "public"."enum__articles_v_version_published_at_precision";
  DROP TYPE "public"."enum__articles_v_version_permission_mode";
  DROP TYPE "public"."enum__articles_v_version_kind";
  DROP TYPE "public"."enum_republications_republished_at_precision";
  DROP TYPE "public"."enum_republications_mode";
  DROP TYPE "public"."enum_republications_search_policy";
  DROP TYPE "public"."enum_outlets_kind";
  DROP TYPE "public"."enum_outlets_terms_full_text";
  DROP TYPE "public"."enum_outlets_terms_search_policy";
  DROP TYPE "public"."enum_transitions_via";
  DROP TYPE "public"."enum_reminders_state";
  DROP TYPE "public"."enum_users_role";
  DROP TYPE "public"."enum_users_digest_cadence";
  DROP TYPE "public"."enum_users_digest_weekday";
  DROP TYPE "public"."enum_users_digest_scope";
  DROP TYPE "public"."enum_media_rights";`)
}
