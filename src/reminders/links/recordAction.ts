// Records in the ledger what was done by a link of a mail.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'

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
