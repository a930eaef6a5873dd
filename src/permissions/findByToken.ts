// The letter that a link belongs to. Whatever is unknown, expired or revoked is the same: no letter. So is one whose
// articles have been deleted since, or have gone to other outlets, or the author who is asked is deleted.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { databaseOf } from '../database/connection.ts'
import { linkDays } from '../domain/letters.ts'
import { findRequest, type Letter, loadLetter } from './letter.ts'
import { hashOf } from './token.ts'

const form = /^[\w-]{43}$/

export async function findByToken(req: PayloadRequest, token: unknown): Promise<Letter | null> {
  if (typeof token !== 'string' || !form.test(token)) {
    return null
  }
  const id = await findOpen(req, hashOf(token))
  const request = id === null ? null : await findRequest(req, id)
  return request && loadLetter(req, request)
}

/**
 * Nothing of a letter whose link has ended is read: that took longer than to find none. One whose sender died has arrived
 * perhaps, and its link works. So does that of a letter that somebody marked as returned: it may have been forwarded.
 */
async function findOpen(req: PayloadRequest, hash: string): Promise<ID | null> {
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ id: ID }>(
    sql`select l.id from ${names.table('permissionRequests')} l
      where l.token_hash = ${hash} and l.status::text <> 'revoked'
        and coalesce(l.sent_at, l.sending_at) > clock_timestamp() - ${linkDays} * interval '24 hours'
        and (l.kind::text = 'permission' or l.author_id is not null)
        and exists (select 1 from ${names.table('permissionRequests', 'articles')} r
          join ${names.table('articles')} a on a.id = r.article_id
          where r._parent_id = l.id and (l.kind::text = 'sign-off' or a.outlet_id = l.outlet_id))`,
  )
  return rows[0]?.id ?? null
}
