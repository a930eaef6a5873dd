// The SQL step of Offprint, version 6: what is new since version 5.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."bulk_runs" (
      id uuid primary key,
      action text not null,
      input jsonb not null,
      is_dry boolean not null,
      undoes uuid,
      started_by_id uuid,
      via text not null,
      language text not null,
      created_at timestamptz not null default now(),
      ended_at timestamptz,
      holder uuid,
      until timestamptz not null default now()
)`,
  `create index if not exists bulk_runs_open on "offprint_data"."bulk_runs" (created_at) where ended_at is null`,
  `create table if not exists "offprint_data"."bulk_rows" (
      run_id uuid not null,
      position integer not null,
      article_id uuid not null,
      title text not null,
      expected timestamptz,
      state text not null default 'waiting',
      result jsonb not null default '{}',
      kept jsonb,
      primary key (run_id, position)
)`,
  `create index if not exists bulk_rows_state on "offprint_data"."bulk_rows" (run_id, state, position)`,
  `delete from "offprint_data"."bulk_rows" where run_id is not null and not exists (select 1 from "offprint_data"."bulk_runs" t where t.id = run_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'bulk_rows_run_id_fkey' and conrelid = to_regclass('"offprint_data"."bulk_rows"')) then alter table "offprint_data"."bulk_rows" add constraint bulk_rows_run_id_fkey
          foreign key (run_id) references "offprint_data"."bulk_runs" (id) on delete cascade; end if; end $$`,
  `update "offprint_data"."bulk_runs" set started_by_id = null where started_by_id is not null and not exists (select 1 from "public"."users" t where t.id = started_by_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'bulk_runs_started_by_id_fkey' and conrelid = to_regclass('"offprint_data"."bulk_runs"')) then alter table "offprint_data"."bulk_runs" add constraint bulk_runs_started_by_id_fkey
          foreign key (started_by_id) references "public"."users" (id) on delete set null; end if; end $$`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (6)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['bulk_rows', 'bulk_runs']) {
    await db.execute(sql.raw(`drop table offprint_data.${table}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 5'))
}
