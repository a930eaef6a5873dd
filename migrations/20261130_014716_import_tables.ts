// The SQL step of Offprint, version 2: what is new since version 1.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."import_parts" (
      import_id uuid not null,
      position integer not null,
      bytes bytea not null,
      primary key (import_id, position)
)`,
  `create table if not exists "offprint_data"."import_items" (
      import_id uuid not null,
      position integer not null,
      key text not null,
      hash text not null,
      place text not null,
      title text not null,
      outlet text,
      authors text[] not null default '{}',
      topics text[] not null default '{}',
      published text,
      status text,
      state text not null,
      decision text not null,
      doubts jsonb not null default '[]',
      left_out jsonb not null default '[]',
      choices jsonb not null default '{}',
      message jsonb,
      piece jsonb,
      article_id uuid,
      primary key (import_id, position)
)`,
  `create index if not exists import_items_state on "offprint_data"."import_items" (import_id, state, position)`,
  `create index if not exists import_items_article on "offprint_data"."import_items" (article_id)`,
  `create table if not exists "offprint_data"."import_leases" (
      import_id uuid primary key,
      holder text not null,
      until timestamptz not null
)`,
  `create table if not exists "offprint_data"."imported" (
      article_id uuid primary key,
      key text not null unique,
      hash text not null,
      guid text,
      written_at timestamptz not null,
      import_id uuid
)`,
  `create index if not exists imported_import on "offprint_data"."imported" (import_id)`,
  `update "offprint_data"."import_items" set article_id = null where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'import_items_article_id_fkey' and conrelid = to_regclass('"offprint_data"."import_items"')) then alter table "offprint_data"."import_items" add constraint import_items_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete set null; end if; end $$`,
  `delete from "offprint_data"."import_items" where import_id is not null and not exists (select 1 from "public"."imports" t where t.id = import_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'import_items_import_id_fkey' and conrelid = to_regclass('"offprint_data"."import_items"')) then alter table "offprint_data"."import_items" add constraint import_items_import_id_fkey
          foreign key (import_id) references "public"."imports" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."import_leases" where import_id is not null and not exists (select 1 from "public"."imports" t where t.id = import_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'import_leases_import_id_fkey' and conrelid = to_regclass('"offprint_data"."import_leases"')) then alter table "offprint_data"."import_leases" add constraint import_leases_import_id_fkey
          foreign key (import_id) references "public"."imports" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."import_parts" where import_id is not null and not exists (select 1 from "public"."imports" t where t.id = import_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'import_parts_import_id_fkey' and conrelid = to_regclass('"offprint_data"."import_parts"')) then alter table "offprint_data"."import_parts" add constraint import_parts_import_id_fkey
          foreign key (import_id) references "public"."imports" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."imported" where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'imported_article_id_fkey' and conrelid = to_regclass('"offprint_data"."imported"')) then alter table "offprint_data"."imported" add constraint imported_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete cascade; end if; end $$`,
  `update "offprint_data"."imported" set import_id = null where import_id is not null and not exists (select 1 from "public"."imports" t where t.id = import_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'imported_import_id_fkey' and conrelid = to_regclass('"offprint_data"."imported"')) then alter table "offprint_data"."imported" add constraint imported_import_id_fkey
          foreign key (import_id) references "public"."imports" (id) on delete set null; end if; end $$`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (2)`,
]

const tables = ['import_items', 'import_leases', 'import_parts', 'imported']

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of tables) {
    await db.execute(sql.raw(`drop table offprint_data.${table}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 1'))
}
