// What Payload cannot declare: our own tables, functions, triggers and text search configurations.
import type { Part } from './part.ts'

import { type NameTexts, newIDOf } from '../names.ts'
import { topicSlugSQL } from '../rules.ts'
import { createSchema } from './refusals.ts'
import { dictionaries, postsFunction, searchConfigurations, searchFunction } from './search.ts'
import { foreignKeys, tables } from './tables.ts'
import { functions, triggers } from './triggers.ts'

/**
 * Of the statements below. It grows with each change of them: what is new or changed has the new number in `since`. The
 * migrations of our app and of others then make that alone.
 */
export const sqlVersion = 15

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
  { after = 0, parts = partsOf(names), version = sqlVersion }: Step = {},
): string[] {
  const needed = parts.filter(({ since = 1 }) => since > after)
  return [
    ...(after === 0 ? createSchema(names) : []),
    ...needed.flatMap(({ create }) => create),
    ...(after === 0 ? takeOverFirst(names) : []),
    ...(after < 10 && version >= 10 ? fillSeries(names) : []),
    ...(after < 15 && version >= 15 ? emptySearch(names) : []),
    `delete from ${names.own('version')}`,
    `insert into ${names.own('version')} values (${version})`,
  ]
}

export function partsOf(names: NameTexts): Part[] {
  return [
    ...tables(names),
    ...foreignKeys(names),
    ...searchConfigurations(names),
    searchFunction(names),
    postsFunction(names),
    ...functions(names),
    ...triggers(names),
  ]
}

/** Removes what `createStatements` made. The extension stays: others may use it. */
export function dropStatements(names: NameTexts): string[] {
  const dropTriggers = triggers(names).map(({ create }) => create[0]!)
  return [...dropTriggers, `drop schema if exists "${names.schema}" cascade`]
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

/** Can be run again: an article that is in a series stays there. */
function fillSeries(names: NameTexts): string[] {
  const { idType, related, table } = names
  const [articles, parts, series] = [table('articles'), table('series', 'rels'), table('series')]
  const article = related('articles')
  const isIn = `exists (select 1 from ${parts} r where r.path = 'articles' and r.${article} = a.id)`
  const called = `btrim(a.series) <> '' and not ${isIn}`
  const isTaken = `exists (select 1 from ${series} t where t.slug = x.slug)`
  return [
    `insert into ${series} (id, title, slug, updated_at, created_at)
      select ${newIDOf(idType, series)}, x.title,
        case when x.nth > 1 or ${isTaken} then x.slug || '-' || left(md5(x.title), 6) else x.slug end, now(), now()
      from (select s.title, s.slug, row_number() over (partition by s.slug order by s.title) as nth
        from (select n.title, coalesce(nullif(left(${topicSlugSQL('n.title')}, 100), ''), 'series') as slug
          from (select distinct btrim(a.series) as title from ${articles} a where ${called}) n) s) x
      where not exists (select 1 from ${series} t where t.title = x.title)`,
    `insert into ${parts} ("order", parent_id, path, ${article})
      select coalesce((select max(r."order") from ${parts} r where r.parent_id = s.id), 0)
          + row_number() over (partition by s.id
            order by coalesce(a.published_at, p.republished_at, a.created_at), a.created_at, a.id),
        s.id, 'articles', a.id
      from ${articles} a join ${series} s on s.title = btrim(a.series)
        left join ${table('republications')} p on p.article_id = a.id
      where ${called}`,
  ]
}

/** The next start fills it again: with the titles, which imports look for. */
function emptySearch({ own }: NameTexts): string[] {
  return [
    `delete from ${own('article_search')} where exists (select 1 from ${own('version')} where version < 15)`,
  ]
}
