// The SQL step of Offprint, version 5: what is new since version 4.
import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

const statements = [
  `create table if not exists "offprint_data"."article_facts" (
      article_id uuid primary key,
      has_body boolean not null,
      has_note boolean not null,
      words integer not null,
      note_words integer not null,
      footnotes integer not null,
      broken_footnotes text[] not null,
      unused_footnotes text[] not null
)`,
  `create table if not exists "offprint_data"."article_search" (
      article_id uuid primary key,
      configuration text not null default 'simple',
      head tsvector not null default '',
      body tsvector not null default '',
      named text not null default '',
      whole text not null default '',
      keys text[] not null default '{}'
)`,
  `create index if not exists article_search_head on "offprint_data"."article_search" using gin (head)`,
  `create index if not exists article_search_body on "offprint_data"."article_search" using gin (body)`,
  `delete from "offprint_data"."article_facts" where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'article_facts_article_id_fkey' and conrelid = to_regclass('"offprint_data"."article_facts"')) then alter table "offprint_data"."article_facts" add constraint article_facts_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete cascade; end if; end $$`,
  `delete from "offprint_data"."article_search" where article_id is not null and not exists (select 1 from "public"."articles" t where t.id = article_id)`,
  `do $$ begin if not exists (select 1 from pg_constraint where conname = 'article_search_article_id_fkey' and conrelid = to_regclass('"offprint_data"."article_search"')) then alter table "offprint_data"."article_search" add constraint article_search_article_id_fkey
          foreign key (article_id) references "public"."articles" (id) on delete cascade; end if; end $$`,
  `create or replace function "offprint_data"."articles_with"(words tsquery) returns setof uuid
      language sql stable set enable_seqscan = off as $$
      select article_id from "offprint_data"."article_search" where head @@ words
      union all select article_id from "offprint_data"."article_search" where body @@ words
      $$`,
  `create or replace function "offprint_data"."forget_facts"() returns trigger language plpgsql as $$
      begin
        delete from "offprint_data"."article_facts" where article_id = old.id;
        return null;
      end
      $$`,
  `create or replace function "offprint_data"."forget_facts_of_note"() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then
          delete from "offprint_data"."article_facts" where article_id = old.article_id;
        end if;
        if tg_op <> 'DELETE' then
          delete from "offprint_data"."article_facts" where article_id = new.article_id;
        end if;
        return null;
      end
      $$`,
  `drop trigger if exists offprint_forget_facts on "public"."articles"`,
  `create trigger offprint_forget_facts after update of body on "public"."articles" for each row when (old.body is distinct from new.body) execute function "offprint_data"."forget_facts"()`,
  `drop trigger if exists offprint_forget_facts on "public"."notes"`,
  `create trigger offprint_forget_facts after insert or update of body, article_id or delete on "public"."notes" for each row execute function "offprint_data"."forget_facts_of_note"()`,
  `delete from "offprint_data"."version"`,
  `insert into "offprint_data"."version" values (5)`,
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

const triggers = ['articles', 'notes']
const functions = ['articles_with', 'forget_facts', 'forget_facts_of_note']
const tables = ['article_facts', 'article_search']

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of triggers) {
    await db.execute(sql.raw(`drop trigger offprint_forget_facts on ${table}`))
  }
  for (const name of functions) {
    await db.execute(sql.raw(`drop function offprint_data.${name}`))
  }
  for (const table of tables) {
    await db.execute(sql.raw(`drop table offprint_data.${table}`))
  }
  await db.execute(sql.raw('update offprint_data.version set version = 4'))
}
