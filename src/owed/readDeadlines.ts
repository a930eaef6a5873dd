// Until when outlets are to answer the letters that wait for it.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { databaseOf } from '../database/connection.ts'
import { type AuthorFilter, signedBy } from '../facts/authorFilter.ts'

export interface Deadline {
  /** How many articles the letter is about; of an author, theirs. */
  articles: number
  /** `YYYY-MM-DD` */
  day: string
  /** Of the letter. */
  id: ID
  outlet: null | string
  /** Of the first article. */
  title: string
}

interface DeadlinesQuery {
  author: AuthorFilter
  limit: number
}

/** The earliest first. For admins and editors: whoever calls has asked that. */
export async function readDeadlines(
  req: PayloadRequest,
  { author, limit }: DeadlinesQuery,
): Promise<Deadline[]> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ [column: string]: unknown } & Deadline>(
    sql`select l.id, (l.deadline at time zone 'utc')::date::text as day, o.name as outlet,
        count(*)::int as articles, (array_agg(a.title order by lower(a.title), a.id))[1] as title
      from ${names.table('permissionRequests')} l
        join ${names.table('permissionRequests', 'articles')} r on r._parent_id = l.id
        join ${names.table('articles')} a on a.id = r.article_id
        left join ${names.table('outlets')} o on o.id = l.outlet_id
      where l.kind::text = 'permission' and l.status::text = 'sent' and l.deadline is not null
        and ${signedBy(names, author)}
      group by l.id, l.deadline, o.name order by l.deadline, l.id limit ${limit}`,
  )
  return rows
}
