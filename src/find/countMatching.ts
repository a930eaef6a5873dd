// How many articles each of several searches finds: all of them in one look at the articles.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { AuthorFilter } from '../facts/authorFilter.ts'
import type { Filter } from './conditions.ts'

import { databaseOf } from '../database/connection.ts'
import { areFilled, fillFor } from '../facts/fillFacts.ts'
import { groupedArticles } from '../facts/groups.ts'
import { filterConditions, freeCondition, searchCondition } from './conditions.ts'
import { readSearches } from './matching.ts'
import { inView } from './views.ts'

interface Asked {
  own: AuthorFilter
  today: string
}

interface Row {
  [column: string]: unknown
  counts: number[]
  is_filled: boolean
}

export async function countMatching(
  req: PayloadRequest,
  searches: Omit<Filter, keyof Asked>[],
  { own, today }: Asked,
): Promise<number[]> {
  if (searches.length === 0) {
    return []
  }
  const database = await databaseOf(req)
  const { names } = database
  const queries = searches.map((one): Filter => ({ ...one, own, today }))
  const found = await readSearches(
    database,
    queries.map(({ q }) => q),
  )
  const counts = queries.map((query, n) => {
    const conditions = [
      searchCondition(names, { ...query, own: null }, found[n] ?? null),
      query.view ? inView(query.view) : sql`true`,
      freeCondition(query),
      ...Object.values(filterConditions(names, query)),
    ]
    return sql`count(*) filter (where ${sql.join(conditions, sql` and `)})::int`
  })
  const row = await fillFor(req, async () => {
    const { rows } = await database.execute<Row>(
      sql`select ${areFilled(database)} as is_filled, array[${sql.join(counts, sql`, `)}] as counts
        from (${groupedArticles(names, { of: searchCondition(names, queries[0]!, null), today })}) g
          join ${names.table('articles')} a on a.id = g.id`,
    )
    return rows[0]
  })
  return row?.counts ?? searches.map(() => 0)
}
