// The id of the blog in its feeds. It never changes, whatever happens to the address.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import { poolOf } from '../../database/connection.ts'

/**
 * A blog is its database, whatever its address: the record of the first migration is there from the beginning, moves
 * with every backup, and differs between any two. Undefined where the database was made without migrations.
 */
export async function readFeedId(payload: Payload): Promise<string | undefined> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<{ made: string }>(
    sql`select concat(id, ' ', name, ' ', to_char(created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US')) as made
      from ${names.tableOf('payload-migrations')} order by batch, name, id limit 1`,
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
