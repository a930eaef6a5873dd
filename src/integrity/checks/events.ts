// Checks whether those who follow the events know each post as it is.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { postsNow } from '../../blog/changes/postsNow.ts'
import { repairByCommand } from '../issue.ts'

interface Row extends Record<string, unknown> {
  id: ID
  title: null | string
}

/** What was on the blog before there were events is filled in by itself. */
export async function checkEvents({ execute, names }: Database): Promise<Issue[]> {
  const { rows } = await execute<Row>(
    sql`select coalesce(now.article_id, p.article_id) as id, a.title
      from (${postsNow(names, sql`true`)}) now
        full join ${names.own('public_posts')} p on p.article_id = now.article_id
        left join ${names.table('articles')} a on a.id = coalesce(now.article_id, p.article_id)
      where now.article_id is null or p.article_id is null
        or (p.hash is not null and (p.hash, p.slug, p.path) is distinct from (now.hash, now.slug, now.path))
      order by 1`,
  )
  return rows.map(({ id, title }) => ({
    id,
    article: id,
    code: 'event-missing',
    collection: 'articles',
    message: 'The post was changed or withdrawn, and those who follow the events were not told.',
    repair: repairByCommand,
    repairable: true,
    title: title ?? '',
  }))
}
