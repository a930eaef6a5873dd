// A test mail: the digest of whoever asks, sent at once. It shows whether mail arrives, and how it looks.
import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Recipient } from '../recipients.ts'

import { withAdvisoryLock } from '../../database/advisoryLock.ts'
import { poolOf } from '../../database/connection.ts'
import { todayIn } from '../../domain/days.ts'
import { cachedOwed } from '../../owed/cachedOwed.ts'
import { listDeferred } from '../../owed/listDeferred.ts'
import { deliver, type Delivery } from './deliver.ts'
import { newsOf } from './news.ts'

const maxPerHour = 10

/** @returns `too-many` after ten in an hour. */
export async function sendTest(
  payload: Payload,
  options: ResolvedOptions,
  recipient: Recipient,
): Promise<'too-many' | Delivery> {
  // One at a time: two at once would both count the mails before them.
  return withAdvisoryLock(payload, `offprint test ${recipient.id}`, async () =>
    (await hasReachedLimit(payload, recipient)) ? 'too-many' : sendNow(payload, options, recipient),
  )
}

export async function hasReachedLimit(
  payload: Payload,
  { id }: Pick<Recipient, 'id'>,
): Promise<boolean> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute(
    sql`select 1 from ${names.table('reminders')} where person_id = ${id}::${names.userID} and kind = 'test'
      and created_at > now() - interval '1 hour' limit ${maxPerHour}`,
  )
  return rows.length >= maxPerHour
}

async function sendNow(
  payload: Payload,
  options: ResolvedOptions,
  recipient: Recipient,
): Promise<Delivery> {
  const { id, author, schedule } = recipient
  const now = new Date()
  const list = await cachedOwed(payload, options)(recipient, now)
  const query = { author, limit: 0, today: list.today }
  const deferred = await listDeferred(await createLocalReq({}, payload), query)
  return deliver(payload, options, {
    key: `${id} test ${now.toISOString()}`,
    kind: 'test',
    news: await newsOf(payload, options, recipient, now),
    owed: { ...list, deferred },
    period: todayIn(schedule.timeZone, now),
    recipient,
  })
}
