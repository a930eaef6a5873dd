// After a change of what stands around all posts: its pictures are public or not, and caches forget their pages.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'
import { nothingUsed, refreshPublicFlags } from '../../visibility/publicFlags.ts'

/** In the transaction of the change: PostgreSQL tells of it at the commit. */
export async function refreshPages(req: PayloadRequest, media: ID[]): Promise<void> {
  if (media.length > 0) {
    await refreshPublicFlags(req, { ...nothingUsed, media })
  }
  const { execute } = await databaseOf(req)
  await execute(sql`select pg_notify('offprint_change', '')`)
}
