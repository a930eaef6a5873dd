// The posts of an issue, as the public reads them at this moment: what is not on the blog any more is not among them.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { toPlainText } from 'offprint-reader/document'

import type { PostSummary } from '../blog/post.ts'
import type { Database } from '../database/connection.ts'
import type { ID, Newsletter } from '../types.ts'

import { isPastUndo } from '../blog/feeds/feedMoment.ts'
import { articlesOnBlog, readItemsOf } from '../blog/readPosts.ts'
import { toSummary } from '../blog/toSummary.ts'
import { poolOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { idOf } from '../domain/idOf.ts'

export interface IssuePost {
  /** What the mail says of it: the words of the issue, or the note of the post. */
  note: string
  post: PostSummary
}

/** In the order of the issue. */
export async function postsOf(
  payload: Payload,
  { posts }: Pick<Newsletter, 'posts'>,
): Promise<IssuePost[]> {
  const rows = (posts ?? []).flatMap(({ article, note }) => {
    const id = idOf(article)
    return id === null ? [] : [{ id: String(id), note: note?.trim() ?? '' }]
  })
  const found = await publicPosts(
    poolOf(payload),
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, note }) => {
    const item = found.get(id)
    return item ? [{ note: note || item.note, post: item.post }] : []
  })
}

/** Those of these articles that are on the blog, and not about to be taken back, with their notes, by id. */
export async function publicPosts(database: Database, ids: ID[]): Promise<Map<string, IssuePost>> {
  const { execute, names } = database
  const { rows } = await execute<{ id: ID; now: string }>(
    sql`select a.id ${articlesOnBlog(names)}
      where a.id = any(${listOf(ids)}::${names.ids}) and ${isPastUndo(names, 'now')}`,
  )
  const shown = rows.map(({ id }) => id)
  const items = shown.length > 0 ? await readItemsOf(database, shown) : []
  return new Map(
    items.map((row) => {
      const post = toSummary(row)
      return [post.id, { note: toPlainText(row.note), post }]
    }),
  )
}
