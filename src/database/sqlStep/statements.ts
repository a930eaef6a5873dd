// What Payload cannot declare: our own tables, functions, triggers and text search configurations.
import type { NameTexts } from '../names.ts'

/** Of the statements below. It grows with each change of them, which then comes with a migration. */
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

/** In an empty schema of ours; the tables of the collections are there by then. */
export function createStatements(names: NameTexts, schema: string, types: Types): string[] {
  return [
    `create schema if not exists "${schema}"`,
    'create extension if not exists unaccent',
    ...createTables(names, types),
    ...createSearchConfigurations(names),
    ...createFunctions(names),
    ...createTriggers(names),
    `create table ${names.own('version')} (version integer not null)`,
    `insert into ${names.own('version')} values (${sqlVersion})`,
  ]
}

function createTables({ type, own, table }: NameTexts, { id, userID }: Types): string[] {
  return [
    // `token` tells a schedule from the one that replaces it. `tried_on` and `tried_state`: on which day, and with
    // which state of article, note, outlet and pictures, it was refused.
    `create table ${own('schedules')} (
      article_id ${id} primary key references ${table('articles')} (id) on delete cascade,
      slug text,
      credit_line text,
      held text[] not null default '{}',
      mode ${type('enum_offprint_blog_mode')} not null,
      scheduled_on date,
      set_at timestamptz not null,
      set_by_id ${userID} references ${table('users')} (id) on delete set null,
      token uuid not null,
      tried_on date,
      tried_state text,
      with_pictures boolean not null default false
    )`,
    `create table ${own('search')} (
      republication_id ${id} primary key references ${table('republications')} (id) on delete cascade,
      configuration text not null,
      whole text not null,
      words tsvector not null
    )`,
    `create index search_words on ${own('search')} using gin (words)`,
    `create index search_configuration on ${own('search')} (configuration)`,
    `create table ${own('moved')} (
      path text primary key,
      article_id ${id} not null references ${table('articles')} (id) on delete cascade,
      left_at timestamptz not null default now(),
      slug text not null generated always as (substring(path from '[^/]*$')) stored
    )`,
    `create index moved_article on ${own('moved')} (article_id)`,
    `create index moved_slug on ${own('moved')} (slug, left_at)`,
  ]
}

/** Dictionaries that know no accents. */
function createSearchConfigurations({ ofOurs }: NameTexts): string[] {
  return Object.entries(dictionaries).flatMap(([name, dictionary]) => [
    `create text search configuration ${ofOurs(name)} (copy = pg_catalog.${name})`,
    `alter text search configuration ${ofOurs(name)}
      alter mapping for hword, hword_part, word with unaccent, ${dictionary}`,
  ])
}

function createFunctions({ ofOurs, own, table }: NameTexts): string[] {
  return [
    `create function ${ofOurs('tell_of_change')}() returns trigger language plpgsql as $$
      begin
        perform pg_notify('offprint_change', '');
        return null;
      end
      $$`,
    `create function ${ofOurs('guard_transitions')}() returns trigger language plpgsql as $$
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
      $$`,
    `create function ${ofOurs('keep_path')}() returns trigger language plpgsql as $$
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
      $$`,
  ]
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

function createTriggers(names: NameTexts): string[] {
  const { ofOurs, table } = names
  const [posts, log] = [table('republications'), table('transitions')]
  return [
    ...toldTables(names).map(
      (told) => `create trigger offprint_tell_of_change
        after insert or update or delete or truncate on ${told}
        for each statement execute function ${ofOurs('tell_of_change')}()`,
    ),
    `create trigger offprint_guard_transitions before update or delete on ${log}
      for each row execute function ${ofOurs('guard_transitions')}()`,
    `create trigger offprint_guard_transitions_truncate before truncate on ${log}
      for each statement execute function ${ofOurs('guard_transitions')}()`,
    `create trigger offprint_keep_path after update of path on ${posts}
      for each row when (old.path is distinct from new.path) execute function ${ofOurs('keep_path')}()`,
    `create trigger offprint_keep_path_along after insert or delete on ${posts}
      for each row execute function ${ofOurs('keep_path')}()`,
  ]
}
