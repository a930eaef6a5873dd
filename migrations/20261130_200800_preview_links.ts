// The SQL step of Offprint, version 8: what is new since version 7.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."previews" (
      hash text primary key,
      article_id uuid not null,
      user_id uuid not null,
      stage text not null,
      post text not null,
      until timestamptz not null
)`,
  `create index if not exists previews_article on "offprint_data"."previews" (article_id)`,
  `delete from "offprint_data"."previews" where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'previews_article_id_fkey' and conrelid = to_regclass('"offprint_data"."previews"')) then alter table "offprint_data"."previews" add constraint previews_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."previews" where user_id is not null and not exists (select 1 from "public"."users" t where t.id = user_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'previews_user_id_fkey' and conrelid = to_regclass('"offprint_data"."previews"')) then alter table "offprint_data"."previews" add constraint previews_user_id_fkey
          foreign key (user_id) references "public"."users" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (8)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table offprint_data.previews'))
  await db.execute(sql.raw('update offprint_data.version set version = 6'))
}
