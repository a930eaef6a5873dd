// What the SQL step refuses before it changes anything, and our schema itself.
import type { NameTexts } from '../names.ts'

import { unless } from './part.ts'

export function createSchema(names: NameTexts): string[] {
  const { schema } = names
  return [
    refuseNamesake(schema),
    refuseWithoutRights(schema),
    refuseOccupied(names),
    // `if not exists` asks for the right to create it also where somebody else has.
    unless(`to_regnamespace('"${schema}"') is not null`, `create schema "${schema}"`),
    // In our schema, with which it goes, unless the app has it.
    `create extension if not exists unaccent schema "${schema}"`,
  ]
}

/** With `"$user"` first in the search path, as is usual, every new table of Payload would be made in our schema. */
function refuseNamesake(schema: string): string {
  return `do $$ begin
    if current_user = '${schema}' then
      raise exception 'the database user is called as the schema "${schema}" of Offprint: set another databaseSchema';
    end if;
  end $$`
}

/** Before PostgreSQL says so of the first of many statements. */
function refuseWithoutRights(schema: string): string {
  return `do $$ begin
    if (to_regnamespace('"${schema}"') is null
        or not exists (select 1 from pg_extension where extname = 'unaccent'))
      and not has_database_privilege(current_database(), 'create')
    then
      raise exception 'the database user "%" must have the right CREATE on the database "%", or somebody else must run: create schema "${schema}" authorization "%" and create extension unaccent',
        current_user, current_database(), current_user;
    end if;
  end $$`
}

/** Functions of ours would be replaced by those for another app, and all of the schema goes when Offprint is taken out. */
function refuseOccupied({ own, schema, table }: NameTexts): string {
  return `do $$ begin
    if exists (select 1 from pg_constraint where conname = 'moved_article_id_fkey'
        and conrelid = to_regclass('${own('moved')}') and confrelid <> to_regclass('${table('articles')}'))
      or (to_regclass('${own('moved')}') is null and exists (select 1 from pg_class
        where relnamespace = to_regnamespace('"${schema}"') and relkind in ('r', 'p', 'v', 'm', 'f')))
    then
      raise exception 'the schema "${schema}" is used by something else: set another databaseSchema';
    end if;
  end $$`
}
