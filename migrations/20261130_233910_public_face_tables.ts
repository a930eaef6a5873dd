// The SQL step of Offprint, version 14: what is new since version 9.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."related" (
      one_id uuid not null,
      other_id uuid not null,
      score real not null,
      primary key (one_id, other_id)
)`,
  `create index if not exists related_other on "offprint_data"."related" (other_id)`,
  `create table if not exists "offprint_data"."link_pictures" (
      article_id uuid primary key,
      hash text not null,
      input text not null,
      seen text,
      site text not null,
      png bytea not null
)`,
  `create index if not exists link_pictures_hash on "offprint_data"."link_pictures" (hash)`,
  `create table if not exists "offprint_data"."webmention_queue" (
      source text not null,
      article_id uuid not null,
      target text not null,
      asked_at timestamptz not null default clock_timestamp(),
      next_at timestamptz not null default now(),
      tries integer not null default 0,
      until timestamptz not null default now(),
      primary key (source, article_id)
)`,
  `create index if not exists webmention_queue_article on "offprint_data"."webmention_queue" (article_id)`,
  `create table if not exists "offprint_data"."websub_feeds" (
      path text primary key,
      position bigint not null,
      notified bigint not null default 0,
      notified_at timestamptz,
      next_at timestamptz not null default now(),
      first_at timestamptz,
      tries integer not null default 0,
      until timestamptz not null default now()
)`,
  `delete from "offprint_data"."link_pictures" where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'link_pictures_article_id_fkey' and conrelid = to_regclass('"offprint_data"."link_pictures"')) then alter table "offprint_data"."link_pictures" add constraint link_pictures_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."webmention_queue" where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'webmention_queue_article_id_fkey' and conrelid = to_regclass('"offprint_data"."webmention_queue"')) then alter table "offprint_data"."webmention_queue" add constraint webmention_queue_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete cascade; end if; end $$`,
  `create or replace function "offprint_data"."posts_with"(words tsquery) returns setof uuid
      language sql stable set enable_seqscan = off as $$
      select republication_id from "offprint_data"."search" where words @@ posts_with.words limit 200
      $$`,
  `drop trigger if exists offprint_tell_of_change on "public"."series"`,
  `create trigger offprint_tell_of_change after insert or update or delete or truncate on "public"."series" for each statement execute function "offprint_data"."tell_of_change"()`,
  `drop trigger if exists offprint_tell_of_change on "public"."series_rels"`,
  `create trigger offprint_tell_of_change after insert or update or delete or truncate on "public"."series_rels" for each statement execute function "offprint_data"."tell_of_change"()`,
  `insert into "public"."series" (id, title, slug, updated_at, created_at)
      select gen_random_uuid(), x.title,
        case when x.nth > 1 or exists (select 1 from "public"."series" t where t.slug = x.slug) then x.slug || '-' || left(md5(x.title), 6) else x.slug end, now(), now()
      from (select s.title, s.slug, row_number() over (partition by s.slug order by s.title) as nth
        from (select n.title, coalesce(nullif(left(btrim(regexp_replace(translate(n.title, '  　	-_/|.,:!?&*''"´’‘“”„«»()[]{}<>=~^%@–—…·•、。・ABCDEFGHIJKLMNOPQRSTUVWXYZ' || chr(92) || chr(96) || chr(59), repeat('-', 46) || 'abcdefghijklmnopqrstuvwxyz' || repeat('-', 3)), '-+', '-', 'g'), '-'), 100), ''), 'series') as slug
          from (select distinct btrim(a.series) as title from "public"."articles" a where btrim(a.series) <> '' and not exists (select 1 from "public"."series_rels" r where r.path = 'articles' and r."articles_id" = a.id)) n) s) x
      where not exists (select 1 from "public"."series" t where t.title = x.title)`,
  `insert into "public"."series_rels" ("order", parent_id, path, "articles_id")
      select coalesce((select max(r."order") from "public"."series_rels" r where r.parent_id = s.id), 0)
          + row_number() over (partition by s.id
            order by coalesce(a.published_at, p.republished_at, a.created_at), a.created_at, a.id),
        s.id, 'articles', a.id
      from "public"."articles" a join "public"."series" s on s.title = btrim(a.series)
        left join "public"."republications" p on p.article_id = a.id
      where btrim(a.series) <> '' and not exists (select 1 from "public"."series_rels" r where r.path = 'articles' and r."articles_id" = a.id)`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (14)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['series', 'series_rels']) {
    await db.execute(sql.raw(`drop trigger offprint_tell_of_change on public.${table}`))
  }
  await db.execute(sql.raw('drop function offprint_data.posts_with(tsquery)'))
  for (const table of ['link_pictures', 'related', 'webmention_queue', 'websub_feeds']) {
    await db.execute(sql.raw(`drop table offprint_data.${table}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 9'))
}
