// Checks whether search finds every article on the blog, and by what readers see of it now.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { findStale } from '../../blog/search/refreshSearch.ts'
import { listOf } from '../../database/ids.ts'
import { repairByCommand } from '../issue.ts'

const pageSize = 200

interface Row extends Record<string, unknown> {
  article: ID
  id: ID
  isKnown: boolean
  title: string
}

export async function checkSearch(database: Database): Promise<Issue[]> {
  const { execute, names } = database
  const { rows } = await execute<Row>(
    sql`select a.id as article, a.title, r.id, s.republication_id is not null as "isKnown"
      from ${names.table('republications')} r
        join ${names.table('articles')} a on a.id = r.article_id
        left join ${names.own('search')} s on s.republication_id = r.id
      order by r.id`,
  )
  const stale = new Set<ID>()
  for (let first = 0; first < rows.length; first += pageSize) {
    const page = rows.slice(first, first + pageSize).map(({ article }) => article)
    for (const id of await findStale(database, page)) {
      stale.add(id)
    }
  }
  return rows.filter(({ id, isKnown }) => !isKnown || stale.has(id)).map(toIssue)
}

function toIssue({ article, isKnown, title }: Row): Issue {
  return {
    id: article,
    article,
    code: isKnown ? 'search-stale' : 'search-missing',
    collection: 'articles',
    message: isKnown
      ? 'Search finds the article by a text that is not the one on the blog.'
      : 'The article is on the blog, but search does not find it.',
    repair: repairByCommand,
    repairable: true,
    title,
  }
}

/** They are written again with those that are missing: see `fillSearch`. */
export async function dropStale({ execute, names }: Database, articles: ID[]): Promise<void> {
  await execute(
    sql`delete from ${names.own('search')} where republication_id in (
      select id from ${names.table('republications')}
      where article_id = any(${listOf(articles)}::${names.ids}))`,
  )
}
