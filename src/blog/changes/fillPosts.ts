// Fills in what the public sees of posts that were on the blog before there were events: that is not news.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { type Database, poolOf } from '../../database/connection.ts'
import { postsNow } from './postsNow.ts'

const batchSize = 100

export async function fillPosts(
  payload: Payload,
  { execute, names }: Database = poolOf(payload),
): Promise<void> {
  const posts = names.own('public_posts')
  const isUnknown = sql`exists (select 1 from ${posts} p where p.article_id = a.id and p.hash is null)`
  for (let isLast = false; !isLast;) {
    const { rows } = await execute(
      sql`update ${posts} p set slug = now.slug, path = now.path, hash = now.hash
        from (${postsNow(names, sql`${isUnknown} limit ${batchSize}`)}) now
        where p.article_id = now.article_id and p.hash is null returning 1`,
    )
    isLast = rows.length === 0
  }
}

/** All posts, of a database that had none. */
export async function adoptPosts(payload: Payload, database: Database): Promise<void> {
  const { execute, names } = database
  await execute(
    sql`insert into ${names.own('public_posts')} (article_id)
      select article_id from ${names.table('republications')} on conflict do nothing`,
  )
  await fillPosts(payload, database)
}
