// Checks whether search finds every article on the blog.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/lock.ts'
import type { Issue } from '../issue.ts'

import { repairByCommand } from '../issue.ts'

export async function checkSearch({ execute, names }: Database): Promise<Issue[]> {
  const { rows } = await execute<Pick<Issue, 'id' | 'title'>>(
    sql`select a.id, a.title from ${names.table('republications')} r
        join ${names.table('articles')} a on a.id = r.article_id
      where not exists (select 1 from ${names.own('search')} s where s.republication_id = r.id)`,
  )
  return rows.map(({ id, title }) => ({
    id,
    article: id,
    code: 'search-missing',
    collection: 'articles',
    message: 'The article is on the blog, but search does not find it.',
    repair: repairByCommand,
    repairable: true,
    title,
  }))
}
