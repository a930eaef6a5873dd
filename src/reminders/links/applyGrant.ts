// Does what a link of a mail allows, with the rights of its recipient, and records it in the ledger.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'
import type { Grant } from './tokens.ts'

import { databaseOf, inTransaction } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { lockRows } from '../../database/lock.ts'
import { noonOf } from '../../domain/days.ts'
import { slugsOf } from '../../options.ts'

export interface Choice {
  reason?: string
  until?: string
}

/**
 * @param req of the recipient: a link allows no more than its recipient may do now.
 * @throws APIError if that is not allowed, or the article is gone.
 */
export async function applyGrant(req: PayloadRequest, grant: Grant, choice: Choice): Promise<void> {
  await inTransaction(req, async () => {
    await (grant.action === 'unsubscribe'
      ? turnOff(req, grant.recipient)
      : deferArticle(req, grant, choice))
    if (grant.row) {
      await recordAction(req, grant.row, {
        action: choice.until ? `${grant.action} until ${choice.until}` : grant.action,
        article: grant.article,
        reason: choice.reason ?? null,
      })
    }
  })
}

/**
 * Without validation: it must work even if another field of the user is invalid. The lock is for somebody who is
 * saving the same user, and would write the old setting back.
 */
async function turnOff(req: PayloadRequest, id: ID): Promise<void> {
  const collection = slugsOf(req.payload).users
  await lockRows(req, collection, [id])
  await req.payload.db.updateOne({ id, collection, data: { digest: { cadence: 'off' } }, req })
}

async function deferArticle(
  req: PayloadRequest,
  { action, article }: Grant,
  { reason, until }: Choice,
): Promise<void> {
  const data =
    action === 'snooze' ? { snoozedUntil: until && noonOf(until) } : { waived: { reason } }
  await updateDoc(req, slugsOf(req.payload).articles, {
    id: article ?? '',
    data,
    overrideAccess: false,
  })
}

interface ActionRecord {
  /** Such as `snooze until 2026-03-01`. */
  action: string
  /** Id of the article; null for an action that does not concern one. */
  article: ID | null
  reason: null | string
}

/** @param row of the mail in the ledger; if it is gone, nothing is recorded. */
export async function recordAction(
  req: PayloadRequest,
  row: ID,
  { action, article, reason }: ActionRecord,
): Promise<void> {
  const { execute, names } = await databaseOf(req)
  const acts = names.table('reminders', 'acts')
  await execute(
    sql`insert into ${acts} (_order, _parent_id, id, at, act, article_id, what)
      select coalesce((select max(_order) from ${acts} where _parent_id = r.id), 0) + 1,
        r.id, gen_random_uuid(), now(), ${action}, ${article}::${names.id}, ${reason}
      from ${names.table('reminders')} r where r.id = ${row}::${names.id}`,
  )
}
