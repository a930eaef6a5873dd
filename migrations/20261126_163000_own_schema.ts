// The tables, functions and search configurations that are no collections move to a schema of their own.
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

const configurations = [
  'danish',
  'dutch',
  'english',
  'finnish',
  'french',
  'german',
  'hungarian',
  'indonesian',
  'italian',
  'norwegian',
  'portuguese',
  'romanian',
  'russian',
  'simple',
  'spanish',
  'swedish',
  'turkish',
]

/** Names in the schema, and before. */
const tables = {
  moved: 'offprint_moved',
  schedules: 'offprint_schedules',
  search: 'offprint_search',
}
const functions = {
  guard_transitions: 'offprint_guard_transitions',
  keep_path: 'offprint_keep_path',
  tell_of_change: 'offprint_tell_of_change',
}

/** Names of what belongs to a table: of a new database, and before. */
const indexes = {
  moved_article: 'offprint_moved_article',
  moved_pkey: 'offprint_moved_pkey',
  moved_slug: 'offprint_moved_slug',
  schedules_pkey: 'offprint_schedules_pkey',
  search_configuration: 'offprint_search_configuration',
  search_pkey: 'offprint_search_pkey',
  search_words: 'offprint_search_words',
}
const constraints = [
  ['moved', 'moved_article_id_fkey', 'offprint_moved_article_id_fkey'],
  [
    'schedules',
    'schedules_article_id_fkey',
    'offprint_schedules_article_id_articles_id_fk',
  ],
  ['schedules', 'schedules_set_by_id_fkey', 'offprint_schedules_set_by_id_users_id_fk'],
  ['search', 'search_republication_id_fkey', 'offprint_search_republication_id_fkey'],
] as const

export async function up({ db }: MigrateUpArgs): Promise<void> {
  const statements = [
    'create schema offprint_data',
    ...Object.entries(tables).flatMap(([after, before]) => [
      `alter table ${before} set schema offprint_data`,
      `alter table offprint_data.${before} rename to ${after}`,
    ]),
    ...Object.entries(indexes).map(
      ([after, before]) => `alter index offprint_data.${before} rename to ${after}`,
    ),
    ...constraints.map(
      ([table, after, before]) =>
        `alter table offprint_data.${table} rename constraint ${before} to ${after}`,
    ),
    ...Object.entries(functions).flatMap(([after, before]) => [
      `alter function ${before}() set schema offprint_data`,
      `alter function offprint_data.${before}() rename to ${after}`,
    ]),
    ...configurations.flatMap((name) => [
      `alter text search configuration offprint_${name} set schema offprint_data`,
      `alter text search configuration offprint_data.offprint_${name} rename to ${name}`,
    ]),
    `update offprint_data.search set configuration = replace(configuration, 'offprint_', 'offprint_data.')`,
    keepPath('offprint_data.keep_path', '"offprint_data"."moved"', '"public"."articles"'),
    'create table offprint_data.version (version integer not null)',
    'insert into offprint_data.version values (1)',
  ]
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  const statements = [
    'drop table offprint_data.version',
    `update offprint_data.search set configuration = replace(configuration, 'offprint_data.', 'offprint_')`,
    ...configurations.flatMap((name) => [
      `alter text search configuration offprint_data.${name} rename to offprint_${name}`,
      `alter text search configuration offprint_data.offprint_${name} set schema public`,
    ]),
    ...Object.entries(functions).flatMap(([after, before]) => [
      `alter function offprint_data.${after}() rename to ${before}`,
      `alter function offprint_data.${before}() set schema public`,
    ]),
    ...constraints.map(
      ([table, after, before]) =>
        `alter table offprint_data.${table} rename constraint ${after} to ${before}`,
    ),
    ...Object.entries(indexes).map(
      ([after, before]) => `alter index offprint_data.${after} rename to ${before}`,
    ),
    ...Object.entries(tables).flatMap(([after, before]) => [
      `alter table offprint_data.${after} rename to ${before}`,
      `alter table offprint_data.${before} set schema public`,
    ]),
    keepPath('offprint_keep_path', 'offprint_moved', 'articles'),
    'drop schema offprint_data',
  ]
  for (const statement of statements) {
    await db.execute(sql.raw(statement))
  }
}

/** Its text names the tables, as that of the SQL step does. */
function keepPath(name: string, moved: string, articles: string): string {
  return `create or replace function ${name}() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' and old.path is not null then
        insert into ${moved} (path, article_id)
          select old.path, a.id from ${articles} a where a.id = old.article_id
          on conflict (path) do update set article_id = excluded.article_id, left_at = now();
      end if;
      if tg_op <> 'DELETE' then
        delete from ${moved} where path = new.path;
      end if;
      return null;
    end
    $$`
}
