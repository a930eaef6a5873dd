// Ids in feeds. They never change, whatever happens to slugs and addresses: a reader takes a new id for a new post.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import type { Post } from '../post.ts'

import { poolOf } from '../../workflow/lock.ts'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Of the article: it stays the same when its post is taken down and put back. */
export function postId({ id }: Pick<Post, 'id'>): string {
  return uuid.test(id) ? `urn:uuid:${id.toLowerCase()}` : `urn:offprint:article:${id}`
}

/**
 * A blog is its database, whatever its address: the record of the first migration is there from the beginning, moves
 * with every backup, and differs between any two. Undefined where the database was made without migrations.
 */
export async function readFeedId(payload: Payload): Promise<string | undefined> {
  const { rows } = await poolOf(payload).execute<{ made: string }>(
    sql`select concat(id, ' ', name, ' ', to_char(created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US')) as made
      from payload_migrations order by batch, name, id limit 1`,
  )
  return rows[0] && `urn:uuid:${toUUID(rows[0].made)}`
}

/** RFC 9562, version 8. */
function toUUID(text: string): string {
  const hash = createHash('sha256').update(`offprint feed ${text}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4]
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
