// Finds articles for those who work on them: by words, by what is to be done with them, and by what they are.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'
import type { FoundArticle } from './readFound.ts'
import type { Cursor } from './sorts.ts'
import type { ArticleView, Counted } from './views.ts'

import { databaseOf } from '../database/connection.ts'
import { sizeOf } from '../database/rules.ts'
import { areFilled, fillFor } from '../facts/fillFacts.ts'
import { dueSQL, groupedArticles } from '../facts/groups.ts'
import {
  type Filter,
  filterConditions,
  type FindQuery,
  freeCondition,
  searchCondition,
} from './conditions.ts'
import { readSearch, type Search } from './matching.ts'
import { readFound } from './readFound.ts'
import { after, keyColumns, keysOf, orderBy, toCursor } from './sorts.ts'
import { countViews, inView } from './views.ts'

export interface FoundList {
  /** How many match in whichever view. */
  all: number
  docs: FoundArticle[]
  nextCursor: null | string
  /** How many match, listed or not. */
  total: number
  /** How many match in each view, whichever is asked for. */
  views: Record<ArticleView, number>
}

interface ListRow {
  [column: string]: unknown
  is_filled: boolean
  page: ({ id: ID } & Record<string, unknown>)[] | null
  views: ({ is_in_view: boolean } & Counted)[] | null
}

export async function findArticles(req: PayloadRequest, query: FindQuery): Promise<FoundList> {
  const database = await databaseOf(req)
  const search = query.q ? await readSearch(database, query.q) : null
  const row = await readList(req, query, search)
  const page = row?.page ?? []
  const listed = page.slice(0, query.limit)
  const last = page.length > query.limit ? listed.at(-1) : undefined
  return {
    all: (row?.views ?? []).reduce((sum, { count }) => sum + count, 0),
    docs: await readFound(req, database, { listed, search }),
    nextCursor: last ? toCursor(query.sort, cursorOf(last)) : null,
    total: countInView(row),
    views: countViews(row?.views ?? []),
  }
}

/** Ids alone, in the order of the list; `total` says whether there are more. */
export async function findIDs(
  req: PayloadRequest,
  query: FindQuery,
): Promise<{ ids: ID[]; total: number }> {
  const search = query.q ? await readSearch(await databaseOf(req), query.q) : null
  const row = await readList(req, query, search)
  const ids = (row?.page ?? []).slice(0, query.limit).map(({ id }) => id)
  return { ids, total: countInView(row) }
}

function countInView(row: ListRow | undefined): number {
  const counted = (row?.views ?? []).filter(({ is_in_view }) => is_in_view)
  return counted.reduce((sum, { count }) => sum + count, 0)
}

async function readList(
  req: PayloadRequest,
  query: FindQuery,
  search: null | Search,
): Promise<ListRow | undefined> {
  const database = await databaseOf(req)
  return fillFor(req, async () => {
    const { rows } = await database.execute<ListRow>(listQuery(database, query, search))
    return rows[0]
  })
}

/** All that match are sorted into groups and counted, and one more than a page is read. */
function listQuery(database: Database, query: FindQuery, search: null | Search): SQL {
  const { names } = database
  const { cursor, limit, sort, today, view } = query
  const keys = keysOf(sort, search?.rank ?? sql`0`)
  const ranked = search && sort.name === 'relevance'
  return sql`with matching as materialized (
      select g.*, ${view ? inView(view) : sql`true`} as is_in_view
      from (${groupedArticles(names, { of: filterOf(names, query, search), today })}) g
      where ${filterConditions(names, query).missing} and ${freeCondition(query)}),
    sorted as (
      select g.id, g.in_group, g.missing, g.free_from, g.free_since, g.owed_days, g.upgrade_from,
        ${againstTerms(today)} as against, ${dueOf(names, today)} as due, ${keyColumns(keys)}
      from ${sort.name === 'author' ? withAuthor(names) : sql`matching g`}
        ${ranked ? sql`join ${names.own('article_search')} s on s.article_id = g.id` : sql``}
      where g.is_in_view)
    select ${areFilled(database)} as is_filled,
      (select jsonb_agg(one) from (select in_group, stage, kind is not null as is_listed, is_in_view,
        upgrade_from is not null as is_upgrade, is_proposed, count(*)::int as count
        from matching group by 1, 2, 3, 4, 5, 6) one) as views,
      (select jsonb_agg(to_jsonb(one)) from (select id, in_group, missing, free_from, free_since, owed_days, upgrade_from, against, due,
          ${sql.raw(keys.map((_, n) => `key${n}::text as key${n}`).join(', '))}
        from (select * from sorted where ${cursor ? after(keys, cursor, names) : sql`true`}
          order by ${orderBy(keys)} limit ${limit + 1}::int) listed) one) as page`
}

/** What is asked of an article `a` before it is sorted into a group. */
export function filterOf(names: Names, query: Filter, search: null | Search): SQL {
  const { missing: _, ...conditions } = filterConditions(names, query)
  return sql.join([searchCondition(names, query, search), ...Object.values(conditions)], sql` and `)
}

function dueOf({ own }: Names, today: string): SQL {
  const day = sql`(select s.scheduled_on from ${own('schedules')} s where s.article_id = g.id)`
  return dueSQL(day, today)
}

/** Text on the blog that neither its terms nor a permission allow. */
function againstTerms(today: string): SQL {
  return sql`case when g.blog_mode in ('full', 'excerpt') and g.has_outlet
      and not (g.has_grantor and coalesce(g.permitted_from <= ${today}::date, true)
        and coalesce(${sizeOf(sql`g.permission_mode`)} >= ${sizeOf(sql`g.blog_mode`)}, false))
    then case
      when g.blog_mode = 'full' and (g.free_by_terms > ${today}::date or g.has_grantor and g.permission_mode = 'full'
        and g.permitted_from > ${today}::date) or g.full_text = 'after-embargo' and g.free_by_terms > ${today}::date then 'too-early'
      when g.free_by_terms is null and g.blog_mode = 'full' then 'against-terms' end end`
}

function withAuthor({ table }: Names): SQL {
  return sql`(select m.*, first.name as author_name from matching m left join (
    select distinct on (b._parent_id) b._parent_id, p.name from ${table('articles', 'byline')} b
      join ${table('authors')} p on p.id = b.author_id order by b._parent_id, b._order) first
    on first._parent_id = m.id) g`
}

function cursorOf(row: { id: ID } & Record<string, unknown>): Cursor {
  const keys = Object.keys(row).filter((name) => /^key\d+$/.test(name))
  return { id: row.id, keys: keys.toSorted().map((name) => String(row[name])) }
}
