// Schedules of articles, and the moves and jobs that they lead to.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter type "public"."enum_transitions_via" add value 'schedule' before 'seed';
    alter type "public"."enum_payload_jobs_log_task_slug" add value 'run-schedules';
    alter type "public"."enum_payload_jobs_task_slug" add value 'run-schedules';
    create table "offprint_schedules" (
      "slug" text,
      "article_id" uuid primary key not null,
      "credit_line" text,
      "held" text[] default '{}' not null,
      "mode" "enum_offprint_blog_mode" not null,
      "scheduled_on" date,
      "set_at" timestamp with time zone not null,
      "set_by_id" uuid,
      "token" uuid not null,
      "tried_on" date,
      "tried_state" text,
      "with_pictures" boolean default false not null
    );
    alter table "offprint_schedules" add constraint "offprint_schedules_article_id_articles_id_fk"
      foreign key ("article_id") references "public"."articles"("id") on delete cascade on update no action;
    alter table "offprint_schedules" add constraint "offprint_schedules_set_by_id_users_id_fk"
      foreign key ("set_by_id") references "public"."users"("id") on delete set null on update no action;
  `)
}

/** Moves by a schedule become moves by a job. No update: the log refuses those. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table "offprint_schedules" cascade;
    alter table "transitions" alter column "via" set data type text;
    drop type "public"."enum_transitions_via";
    create type "public"."enum_transitions_via" as enum('admin', 'rest', 'graphql', 'local', 'job', 'seed');
    alter table "transitions" alter column "via" set data type "public"."enum_transitions_via"
      using (case when "via" = 'schedule' then 'job' else "via" end)::"public"."enum_transitions_via";
    delete from "payload_jobs" where "task_slug" = 'run-schedules';
    alter table "payload_jobs_log" alter column "task_slug" set data type text;
    drop type "public"."enum_payload_jobs_log_task_slug";
    create type "public"."enum_payload_jobs_log_task_slug" as enum('inline', 'send-reminders');
    delete from "payload_jobs_log" where "task_slug" = 'run-schedules';
    alter table "payload_jobs_log" alter column "task_slug"
      set data type "public"."enum_payload_jobs_log_task_slug"
      using "task_slug"::"public"."enum_payload_jobs_log_task_slug";
    alter table "payload_jobs" alter column "task_slug" set data type text;
    drop type "public"."enum_payload_jobs_task_slug";
    create type "public"."enum_payload_jobs_task_slug" as enum('inline', 'send-reminders');
    alter table "payload_jobs" alter column "task_slug"
      set data type "public"."enum_payload_jobs_task_slug"
      using "task_slug"::"public"."enum_payload_jobs_task_slug";
  `)
}
