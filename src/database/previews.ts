// Stores posts as they would be, for an hour each: whoever has the token of one reads it.
import { sql } from '@payloadcms/db-postgres'

import type { Stage } from '../domain/transitions.ts'
import type { ID } from '../types.ts'
import type { Database } from './connection.ts'

import { instant } from './rules.ts'

/** How long a link works, in minutes. */
export const previewMinutes = 60
/** Of one article: another one ends the oldest. */
const mostPreviews = 20

interface NewPreview {
  article: ID
  /** Of the token. */
  hash: string
  /** JSON. A text: `jsonb` takes no NUL character, which an unsaved value may have. */
  post: string
  /** A move ends it. */
  stage: Stage
  user: ID
}

/** Removes those that have expired, too. @returns when it does. */
export async function storePreview(
  { execute, names }: Database,
  { article, hash, post, stage, user }: NewPreview,
): Promise<string> {
  const previews = names.own('previews')
  const { rows } = await execute<{ until: string }>(sql`
    with ended as (
      delete from ${previews} where until <= now() or hash in (
        select hash from ${previews} where article_id = ${article}::${names.id}
        order by until desc offset ${mostPreviews - 1}
      )
    )
    insert into ${previews} (hash, article_id, user_id, stage, post, until)
    values (${hash}, ${article}::${names.id}, ${user}::${names.userID}, ${stage}, ${post},
      date_trunc('milliseconds', now()) + ${previewMinutes} * interval '1 minute')
    returning ${instant('until')} as until`)
  return rows[0]?.until ?? ''
}

export interface StoredPreview {
  article: ID
  post: string
  /** Who has made the link. */
  user: ID
}

/** Null for what is unknown, expired or revoked: the same query. A link has ended where the article has been moved since. */
export async function findPreview(
  { execute, names }: Database,
  hash: string,
): Promise<null | StoredPreview> {
  const { rows } = await execute<Record<string, unknown> & StoredPreview>(sql`
    select p.article_id as article, p.post, p.user_id as user
    from ${names.own('previews')} p join ${names.table('articles')} a on a.id = p.article_id
    where p.hash = ${hash} and p.until > now() and p.stage = a.stage::text`)
  return rows[0] ?? null
}

/** All of the article. */
export async function removePreviews({ execute, names }: Database, article: ID): Promise<void> {
  await execute(
    sql`delete from ${names.own('previews')} where article_id = ${article}::${names.id}`,
  )
}
