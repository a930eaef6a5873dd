import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_reminders_kind" AS ENUM('digest', 'test');
  CREATE TYPE "public"."enum_reminder_runs_via" AS ENUM('job', 'command');
  CREATE TYPE "public"."enum_payload_jobs_log_task_slug" AS ENUM('inline', 'send-reminders');
  CREATE TYPE "public"."enum_payload_jobs_log_state" AS ENUM('failed', 'succeeded');
  CREATE TYPE "public"."enum_payload_jobs_task_slug" AS ENUM('inline', 'send-reminders');
  ALTER TYPE "public"."enum_reminders_state" ADD VALUE 'waiting' BEFORE 'sent';
  CREATE TABLE "reminders_acts" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"act" varchar NOT NULL,
  	"article_id" uuid,
  	"what" varchar
  );
  
  CREATE TABLE "reminder_runs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"started_at" timestamp(3) with time zone NOT NULL,
  	"ended_at" timestamp(3) with time zone,
  	"via" "enum_reminder_runs_via" NOT NULL,
  	"people" numeric,
  	"sent" numeric,
  	"unsent" numeric,
  	"error" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "payload_jobs_log" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"executed_at" timestamp(3) with time zone NOT NULL,
  	"completed_at" timestamp(3) with time zone NOT NULL,
  	"task_slug" "enum_payload_jobs_log_task_slug" NOT NULL,
  	"task_i_d" varchar NOT NULL,
  	"input" jsonb,
  	"output" jsonb,
  	"state" "enum_payload_jobs_log_state" NOT NULL,
  	"error" jsonb
  );
  
  CREATE TABLE "payload_jobs" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"input" jsonb,
  	"completed_at" timestamp(3) with time zone,
  	"total_tried" numeric DEFAULT 0,
  	"has_error" boolean DEFAULT false,
  	"error" jsonb,
  	"task_slug" "enum_payload_jobs_task_slug",
  	"queue" varchar DEFAULT 'default',
  	"wait_until" timestamp(3) with time zone,
  	"processing" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ALTER COLUMN "digest_time_zone" DROP DEFAULT;
  ALTER TABLE "reminders" ADD COLUMN "kind" "enum_reminders_kind" DEFAULT 'digest' NOT NULL;
  ALTER TABLE "reminders" ADD COLUMN "lease_until" timestamp(3) with time zone;
  ALTER TABLE "reminders" ADD COLUMN "next_attempt_at" timestamp(3) with time zone;
  ALTER TABLE "reminders" ADD COLUMN "schedule" varchar;
  ALTER TABLE "reminders_acts" ADD CONSTRAINT "reminders_acts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reminders_acts" ADD CONSTRAINT "reminders_acts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."reminders"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_jobs_log" ADD CONSTRAINT "payload_jobs_log_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."payload_jobs"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "reminders_acts_order_idx" ON "reminders_acts" USING btree ("_order");
  CREATE INDEX "reminders_acts_parent_id_idx" ON "reminders_acts" USING btree ("_parent_id");
  CREATE INDEX "reminders_acts_article_idx" ON "reminders_acts" USING btree ("article_id");
  CREATE INDEX "reminder_runs_started_at_idx" ON "reminder_runs" USING btree ("started_at");
  CREATE INDEX "reminder_runs_updated_at_idx" ON "reminder_runs" USING btree ("updated_at");
  CREATE INDEX "reminder_runs_created_at_idx" ON "reminder_runs" USING btree ("created_at");
  CREATE INDEX "payload_jobs_log_order_idx" ON "payload_jobs_log" USING btree ("_order");
  CREATE INDEX "payload_jobs_log_parent_id_idx" ON "payload_jobs_log" USING btree ("_parent_id");
  CREATE INDEX "payload_jobs_completed_at_idx" ON "payload_jobs" USING btree ("completed_at");
  CREATE INDEX "payload_jobs_total_tried_idx" ON "payload_jobs" USING btree ("total_tried");
  CREATE INDEX "payload_jobs_has_error_idx" ON "payload_jobs" USING btree ("has_error");
  CREATE INDEX "payload_jobs_task_slug_idx" ON "payload_jobs" USING btree ("task_slug");
  CREATE INDEX "payload_jobs_queue_idx" ON "payload_jobs" USING btree ("queue");
  CREATE INDEX "payload_jobs_wait_until_idx" ON "payload_jobs" USING btree ("wait_until");
  CREATE INDEX "payload_jobs_processing_idx" ON "payload_jobs" USING btree ("processing");
  CREATE INDEX "payload_jobs_updated_at_idx" ON "payload_jobs" USING btree ("updated_at");
  CREATE INDEX "payload_jobs_created_at_idx" ON "payload_jobs" USING btree ("created_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "reminders_acts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reminder_runs" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_jobs_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "payload_jobs" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "reminders_acts" CASCADE;
  DROP TABLE "reminder_runs" CASCADE;
  DROP TABLE "payload_jobs_log" CASCADE;
  DROP TABLE "payload_jobs" CASCADE;
  ALTER TABLE "reminders" ALTER COLUMN "state" SET DATA TYPE text;
  ALTER TABLE "reminders" ALTER COLUMN "state" SET DEFAULT 'claimed'::text;
  DROP TYPE "public"."enum_reminders_state";
  CREATE TYPE "public"."enum_reminders_state" AS ENUM('claimed', 'sent', 'not-sent', 'failed');
  ALTER TABLE "reminders" ALTER COLUMN "state" SET DEFAULT 'claimed'::"public"."enum_reminders_state";
  ALTER TABLE "reminders" ALTER COLUMN "state" SET DATA TYPE "public"."enum_reminders_state" USING "state"::"public"."enum_reminders_state";
  ALTER TABLE "users" ALTER COLUMN "digest_time_zone" SET DEFAULT 'UTC';
  ALTER TABLE "reminders" DROP COLUMN "kind";
  ALTER TABLE "reminders" DROP COLUMN "lease_until";
  ALTER TABLE "reminders" DROP COLUMN "next_attempt_at";
  ALTER TABLE "reminders" DROP COLUMN "schedule";
  DROP TYPE "public"."enum_reminders_kind";
  DROP TYPE "public"."enum_reminder_runs_via";
  DROP TYPE "public"."enum_payload_jobs_log_task_slug";
  DROP TYPE "public"."enum_payload_jobs_log_state";
  DROP TYPE "public"."enum_payload_jobs_task_slug";`)
}
