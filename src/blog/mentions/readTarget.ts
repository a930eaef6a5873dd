// The post that a webmention names, by its address now or an earlier one.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { addressesOf } from '../../addresses.ts'
import { poolOf } from '../../database/connection.ts'
import { readAsked } from '../../domain/oldPaths.ts'
import { pathOfAddress } from '../../domain/paths.ts'
import { requireOptions } from '../../options.ts'
import { pathBelow } from '../folder.ts'
import { readPathNow } from '../readMoved.ts'
import { articlesOnBlog } from '../readPosts.ts'

/** The id of its article; null where it is no post of this blog that everybody may read. */
export async function readTarget(payload: Payload, target: string): Promise<ID | null> {
  const { permalink } = requireOptions(payload)
  const { folder, origin } = addressesOf(payload)
  const url = new URL(target)
  const below = origin === url.origin ? pathBelow(folder, url.pathname) : null
  const asked = below === null ? null : readAsked(below + url.search)
  if (below === null || asked === null) {
    return null
  }
  const database = poolOf(payload)
  const path =
    (await readPathNow(database, asked)) ??
    pathOfAddress(below.split('/').slice(1), permalink !== undefined)
  const { rows } = await database.execute<{ id: ID }>(
    sql`select a.id ${articlesOnBlog(database.names)} where r.path = ${path ?? ''} limit 1`,
  )
  return rows[0]?.id ?? null
}
