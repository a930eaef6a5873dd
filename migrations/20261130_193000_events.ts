// The SQL step of Offprint, version 7: what is new since version 6.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."events" (
      id uuid primary key default gen_random_uuid(),
      position bigint unique,
      public_position bigint unique,
      kind text not null,
      article_id uuid,
      slug text,
      path text,
      at timestamptz not null default clock_timestamp(),
      public boolean not null
)`,
  `create index if not exists events_unstamped on "offprint_data"."events" (at) where position is null`,
  `create table if not exists "offprint_data"."public_posts" (
      article_id uuid primary key,
      slug text,
      path text,
      hash text
)`,
  `insert into "offprint_data"."public_posts" (article_id, slug, path)
        select r.article_id, r.slug, r.path from "public"."republications" r
        join "public"."articles" a on a.id = r.article_id and a.stage = 'republished-on-blog'
        on conflict do nothing`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (7)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['events', 'public_posts']) {
    await db.execute(sql.raw(`drop table offprint_data.${table}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 6'))
}
