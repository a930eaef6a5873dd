// What Payload cannot declare: our own tables, functions, triggers and text search configurations.
import type { Kind, NameTexts, OwnTable } from '../names.ts'

/**
 * Of the statements below. It grows with each change of them: what is new or changed has the new number in `since`. The
 * migrations of our app and of others then make that alone.
 */
export const sqlVersion = 1

/** Names of our search configurations, and the dictionary of each. */
const dictionaries = {
  danish: 'danish_stem',
  dutch: 'dutch_stem',
  english: 'english_stem',
  finnish: 'finnish_stem',
  french: 'french_stem',
  german: 'german_stem',
  hungarian: 'hungarian_stem',
  indonesian: 'indonesian_stem',
  italian: 'italian_stem',
  norwegian: 'norwegian_stem',
  portuguese: 'portuguese_stem',
  romanian: 'romanian_stem',
  russian: 'russian_stem',
  simple: 'simple',
  spanish: 'spanish_stem',
  swedish: 'swedish_stem',
  turkish: 'turkish_stem',
}

interface Types {
  /** `uuid` or `integer`. */
  id: string
  userID: string
}

/** An object of the catalog, and what makes it where it is missing. */
export interface Part {
  create: string[]
  /** SQL that is true if it is there. */
  exists: string
  /** SQL that is true if it is as this version makes it; absent: being there is enough. */
  intact?: string
  kind: 'constraint' | 'function' | 'index' | 'search configuration' | 'table' | 'trigger'
  name: string
  /** The version that made it as it is now. @default 1 */
  since?: number
}

/** What a migration makes. */
export interface Step {
  /** What the database has by earlier migrations; 0 for nothing. */
  after?: number
  parts?: Part[]
  version?: number
}

/**
 * Each can be run again, and leaves what is there: a new version replaces functions and triggers, and adds the rest. The
 * tables of the collections are there by then.
 */
export function createStatements(
  names: NameTexts,
  schema: string,
  types: Types,
  { after = 0, parts = partsOf(names, schema, types), version = sqlVersion }: Step = {},
): string[] {
  const needed = parts.filter(({ since = 1 }) => since > after)
  return [
    ...(after === 0 ? createSchema(names, schema) : []),
    ...needed.flatMap(({ create }) => create),
    ...(after === 0 ? takeOverFirst(names) : []),
    `delete from ${names.own('version')}`,
    `insert into ${names.own('version')} values (${version})`,
  ]
}

/** Of 0.1, whose migrations apps copied: its tables and functions stood beside those of the app. Search is filled anew. */
function takeOverFirst({ type: beside, own }: NameTexts): string[] {
  const functions = ['guard_transitions', 'keep_path', 'tell_of_change']
  return [
    `do $$ begin
    if to_regclass('${beside('offprint_moved')}') is not null then
      insert into ${own('moved')} (path, article_id, left_at)
        select path, article_id, left_at from ${beside('offprint_moved')} on conflict do nothing;
    end if;
  end $$`,
    ...['moved', 'search'].map((name) => `drop table if exists ${beside(`offprint_${name}`)}`),
    ...functions.map((name) => `drop function if exists ${beside(`offprint_${name}`)}()`),
    ...Object.keys(dictionaries).map(
      (name) => `drop text search configuration if exists ${beside(`offprint_${name}`)}`,
    ),
  ]
}

function createSchema(names: NameTexts, schema: string): string[] {
  return [
    refuseNamesake(schema),
    refuseWithoutRights(schema),
    refuseOccupied(names, schema),
    // `if not exists` asks for the right to create it also where somebody else has.
    unless(`to_regnamespace('"${schema}"') is not null`, `create schema "${schema}"`),
    // In our schema, with which it goes, unless the app has it.
    `create extension if not exists unaccent schema "${schema}"`,
  ]
}

export function partsOf(names: NameTexts, schema: string, types: Types): Part[] {
  return [
    ...tables(names, types),
    ...foreignKeys(names),
    ...searchConfigurations(names, schema),
    ...functions(names),
    ...triggers(names),
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
function refuseOccupied({ own, table }: NameTexts, schema: string): string {
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

function tables(names: NameTexts, { id, userID }: Types): Part[] {
  const { type, own } = names
  return [
    // `token` tells a schedule from the one that replaces it. `tried_on` and `tried_state`: on which day, and with
    // which state of article, note, outlet and pictures, it was refused.
    table(
      names,
      'schedules',
      `
      article_id ${id} primary key,
      slug text,
      credit_line text,
      held text[] not null default '{}',
      mode ${type('enum_offprint_blog_mode')} not null,
      scheduled_on date,
      set_at timestamptz not null,
      set_by_id ${userID},
      token uuid not null,
      tried_on date,
      tried_state text,
      with_pictures boolean not null default false`,
    ),
    table(
      names,
      'search',
      `
      republication_id ${id} primary key,
      configuration text not null,
      whole text not null,
      words tsvector not null`,
    ),
    index(names, 'search_words', `${own('search')} using gin (words)`),
    index(names, 'search_configuration', `${own('search')} (configuration)`),
    table(
      names,
      'moved',
      `
      path text primary key,
      article_id ${id} not null,
      left_at timestamptz not null default now(),
      slug text not null generated always as (substring(path from '[^/]*$')) stored`,
    ),
    index(names, 'moved_article', `${own('moved')} (article_id)`),
    index(names, 'moved_slug', `${own('moved')} (slug, left_at)`),
    table(names, 'version', 'version integer not null'),
  ]
}

function table({ own }: NameTexts, name: OwnTable, columns: string): Part {
  return {
    name,
    create: [`create table if not exists ${own(name)} (${columns}\n)`],
    exists: `to_regclass('${own(name)}') is not null`,
    kind: 'table',
    ...(columns.includes('primary key') ? { intact: hasPrimaryKey(own(name)) } : {}),
  }
}

function hasPrimaryKey(table: string): string {
  return `exists (select 1 from pg_constraint where conrelid = to_regclass('${table}') and contype = 'p')`
}

function index({ ofOurs }: NameTexts, name: string, on: string): Part {
  return {
    name,
    create: [`create index if not exists ${name} on ${on}`],
    exists: `to_regclass('${ofOurs(name)}') is not null`,
    kind: 'index',
  }
}

/** They go with a table of Payload that is dropped: rows that point to nothing are deleted before. */
function foreignKeys(names: NameTexts): Part[] {
  const to = (kind: Kind) => names.table(kind)
  return [
    foreignKey(names, ['moved', 'article_id'], to('articles'), 'cascade'),
    foreignKey(names, ['schedules', 'article_id'], to('articles'), 'cascade'),
    foreignKey(names, ['schedules', 'set_by_id'], to('users'), 'set null'),
    foreignKey(names, ['search', 'republication_id'], to('republications'), 'cascade'),
  ]
}

function foreignKey(
  { own }: NameTexts,
  [from, column]: [OwnTable, string],
  to: string,
  onDelete: 'cascade' | 'set null',
): Part {
  const name = `${from}_${column}_fkey`
  const isOrphan = `${column} is not null and not exists (select 1 from ${to} t where t.id = ${column})`
  const exists = `exists (select 1 from pg_constraint where conname = '${name}' and conrelid = to_regclass('${own(from)}'))`
  return {
    name,
    create: [
      onDelete === 'cascade'
        ? `delete from ${own(from)} where ${isOrphan}`
        : `update ${own(from)} set ${column} = null where ${isOrphan}`,
      unless(
        exists,
        `alter table ${own(from)} add constraint ${name}
          foreign key (${column}) references ${to} (id) on delete ${onDelete}`,
      ),
    ],
    exists,
    kind: 'constraint',
  }
}

/** Dictionaries that know no accents. */
function searchConfigurations({ ofOurs }: NameTexts, schema: string): Part[] {
  return Object.entries(dictionaries).map(([name, dictionary]) => {
    const exists = `exists (select 1 from pg_ts_config
      where cfgname = '${name}' and cfgnamespace = to_regnamespace('"${schema}"'))`
    return {
      name,
      create: [
        unless(
          exists,
          `create text search configuration ${ofOurs(name)} (copy = pg_catalog.${name})`,
        ),
        // The dictionary is wherever the extension is.
        `do $$ begin execute (
          select format('alter text search configuration ${ofOurs(name)}
            alter mapping for hword, hword_part, word with %I.unaccent, ${dictionary}', n.nspname)
          from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace
          where d.dictname = 'unaccent' limit 1
        ); end $$`,
      ],
      exists,
      kind: 'search configuration',
      // Of words: the first dictionary removes accents.
      intact: `exists (select 1 from pg_ts_config_map
        join pg_ts_config c on c.oid = mapcfg join pg_ts_dict d on d.oid = mapdict
        where c.cfgname = '${name}' and c.cfgnamespace = to_regnamespace('"${schema}"')
          and maptokentype = 2 and mapseqno = 1 and d.dictname = 'unaccent')`,
    }
  })
}

function unless(exists: string, statement: string): string {
  return `do $$ begin if not ${exists} then ${statement}; end if; end $$`
}

function functions(names: NameTexts): Part[] {
  return Object.entries(functionBodies(names)).map(([name, body]) => ({
    name,
    create: [
      `create or replace function ${names.ofOurs(name)}() returns trigger language plpgsql as $$${body}$$`,
    ],
    exists: `to_regprocedure('${names.ofOurs(name)}()') is not null`,
    kind: 'function',
    // Migrations indent it differently.
    intact: `exists (select 1 from pg_proc where oid = to_regprocedure('${names.ofOurs(name)}()')
      and regexp_replace(prosrc, '\\s', '', 'g') = $body$${body.replaceAll(/\s/g, '')}$body$)`,
  }))
}

function functionBodies({ own, table }: NameTexts): Record<string, string> {
  return {
    guard_transitions: `
      begin
        if tg_op = 'UPDATE'
          and to_jsonb(new) - 'article_id' - 'by_id' = to_jsonb(old) - 'article_id' - 'by_id'
          and (new.article_id is null or new.article_id is not distinct from old.article_id)
          and (new.by_id is null or new.by_id is not distinct from old.by_id)
        then
          return new;
        end if;
        raise exception 'the log of moves cannot be changed' using errcode = 'integrity_constraint_violation';
      end
      `,
    keep_path: `
      begin
        if tg_op <> 'INSERT' and old.path is not null then
          insert into ${own('moved')} (path, article_id)
            select old.path, a.id from ${table('articles')} a where a.id = old.article_id
            on conflict (path) do update set article_id = excluded.article_id, left_at = now();
        end if;
        if tg_op <> 'DELETE' then
          delete from ${own('moved')} where path = new.path;
        end if;
        return null;
      end
      `,
    tell_of_change: `
      begin
        perform pg_notify('offprint_change', '');
        return null;
      end
      `,
  }
}

/** Tables whose changes readers of the blog may see. */
function toldTables({ table }: NameTexts): string[] {
  return [
    table('articles'),
    table('articles', 'byline'),
    table('articles', 'byline_affiliations'),
    table('articles', 'rels'),
    table('articles', 'texts'),
    table('authors'),
    table('institutions'),
    table('media'),
    table('notes'),
    table('outlets'),
    table('republications'),
  ]
}

function triggers(names: NameTexts): Part[] {
  const [posts, log] = [names.table('republications'), names.table('transitions')]
  const { ofOurs } = names
  const make = (on: string, name: string, when: string, action: string) =>
    trigger({ name: `offprint_${name}`, on }, `${when} on ${on} ${action}()`)
  return [
    ...toldTables(names).map((told) =>
      make(
        told,
        'tell_of_change',
        'after insert or update or delete or truncate',
        `for each statement execute function ${ofOurs('tell_of_change')}`,
      ),
    ),
    make(
      log,
      'guard_transitions',
      'before update or delete',
      `for each row execute function ${ofOurs('guard_transitions')}`,
    ),
    make(
      log,
      'guard_transitions_truncate',
      'before truncate',
      `for each statement execute function ${ofOurs('guard_transitions')}`,
    ),
    make(
      posts,
      'keep_path',
      'after update of path',
      `for each row when (old.path is distinct from new.path) execute function ${ofOurs('keep_path')}`,
    ),
    make(
      posts,
      'keep_path_along',
      'after insert or delete',
      `for each row execute function ${ofOurs('keep_path')}`,
    ),
  ]
}

function trigger({ name, on }: { name: string; on: string }, definition: string): Part {
  const found = `select 1 from pg_trigger where tgname = '${name}' and tgrelid = to_regclass('${on}')`
  const [, called = ''] = /execute function (\S+)\(\)$/.exec(definition) ?? []
  return {
    name: `${name} on ${on.replaceAll('"', '')}`,
    create: [`drop trigger if exists ${name} on ${on}`, `create trigger ${name} ${definition}`],
    exists: `exists (${found})`,
    kind: 'trigger',
    // Neither disabled, nor for other changes, nor of another function.
    intact: `exists (${found} and tgenabled in ('O', 'A') and tgtype = ${typeOf(definition)}
      and tgfoid = to_regprocedure('${called}()'))`,
  }
}

/** As PostgreSQL stores when a trigger runs: `TRIGGER_TYPE_…` in pg_trigger.h. */
function typeOf(definition: string): number {
  const [when = ''] = definition.split(' on ')
  const bits = { after: 0, before: 2, delete: 8, insert: 4, truncate: 32, update: 16 }
  return Object.entries(bits).reduce(
    (sum, [word, bit]) => sum + (new RegExp(`\\b${word}\\b`).test(when) ? bit : 0),
    definition.includes('for each row') ? 1 : 0,
  )
}

/** Removes what `createStatements` made. The extension stays: others may use it. */
export function dropStatements(names: NameTexts, schema: string): string[] {
  const dropTriggers = triggers(names).map(({ create }) => create[0]!)
  return [...dropTriggers, `drop schema if exists "${schema}" cascade`]
}
