// What a search asks of an article, as SQL: of the article itself, and of its group.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { AuthorFilter } from '../facts/authorFilter.ts'
import type { ID, RefusalCode } from '../types.ts'
import type { Search } from './matching.ts'
import type { Cursor, Sort } from './sorts.ts'
import type { ArticleView } from './views.ts'

import { topicSlugSQL } from '../database/rules.ts'
import { topicSlug } from '../domain/topicSlug.ts'
import { signedBy } from '../facts/authorFilter.ts'

export interface FindQuery {
  /** Who has taken it; null: nobody. */
  assignee?: ID | null | undefined
  author?: ID | undefined
  cursor?: Cursor | undefined
  /** Free to go on the blog for at least so many days. */
  freeFor?: number | undefined
  limit: number
  /** Something that it lacks. */
  missing?: RefusalCode | undefined
  /** Null: of no outlet. */
  outlet?: ID | null | undefined
  /** Whose articles the caller may see. */
  own: AuthorFilter
  q?: string | undefined
  sort: Sort
  /** `YYYY-MM-DD` in the time zone of the site. */
  today: string
  topic?: string | undefined
  view?: ArticleView | undefined
  /** Of the day at the outlet. */
  year?: number | undefined
}

/** A search without its order and its page. */
export type Filter = Omit<FindQuery, 'cursor' | 'limit' | 'sort'>

export const filterNames = ['assignee', 'author', 'missing', 'outlet', 'topic', 'year'] as const
export type FilterName = (typeof filterNames)[number]

/** Of an article `a` and its group `g`, each by itself: true where it is not asked for. */
export function filterConditions(names: Names, query: Filter): Record<FilterName, SQL> {
  const { assignee, author, missing, outlet, topic, year } = query
  return {
    assignee: isOrNone(sql`a.assignee_id`, assignee, names.userID),
    author: author === undefined ? sql`true` : signedBy(names, author),
    missing: missing === undefined ? sql`true` : sql`${missing} = any(g.missing)`,
    outlet: isOrNone(sql`a.outlet_id`, outlet, names.id),
    topic: topic === undefined ? sql`true` : aboutTopic(names, topic),
    year: year === undefined ? sql`true` : inYear(year),
  }
}

function isOrNone(column: SQL, value: ID | null | undefined, type: SQL): SQL {
  if (value === undefined) {
    return sql`true`
  }
  return value === null ? sql`${column} is null` : sql`${column} = ${value}::${type}`
}

/**
 * Of an article `a`: whose it is, and its words. `is true` keeps PostgreSQL from joining what was found: it expects 200
 * of it, and would look for each of 10,000 articles by index. A set is read only if there are articles in none before it.
 */
export function searchCondition(names: Names, { own }: Filter, search: null | Search): SQL {
  const ofOwn = signedBy(names, own)
  if (!search) {
    return ofOwn
  }
  const isInSet = search.sets.map((set) => sql`a.id in (${set})`)
  const isInOne = isInSet.length > 0 ? sql.join(isInSet, sql` or `) : sql`false`
  return sql`${ofOwn} and (${isInOne}) is true`
}

/** Of the group `g` of an article. */
export function freeCondition({ freeFor }: Filter): SQL {
  return freeFor === undefined ? sql`true` : sql`g.owed_days >= ${freeFor}::int`
}

/** Not row by row: the slug of each topic is worked out once. */
function aboutTopic({ table }: Names, topic: string): SQL {
  return sql`a.id in (select t.parent_id from ${table('articles', 'texts')} t
    where t.path = 'topics' and ${sql.raw(topicSlugSQL('t.text'))} = ${topicSlug(topic)})`
}

/** A date that is not known is of no year, whatever is stored. */
function inYear(year: number): SQL {
  const first = (of: number) => `${String(of).padStart(4, '0')}-01-01T00:00:00Z`
  return sql`(a.published_at >= ${first(year)}::timestamptz and a.published_at < ${first(year + 1)}::timestamptz
    and a.published_at_precision <> 'unknown')`
}
