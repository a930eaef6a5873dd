// The mails with a copy of the answer: to the outlet, and to the person who asked.
import type { Payload, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { ID, PermissionRequest } from '../types.ts'
import type { Letter } from './letter.ts'
import type { Receipt } from './receipt.ts'

import { poolOf, transactionOf } from '../database/connection.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { queueMail } from '../reminders/delivery/queue.ts'
import { hasTransport } from '../reminders/delivery/transport.ts'
import { findUser } from '../workflow/requestAs.ts'
import { deliverMail } from './deliverMail.ts'
import { keyOf, keysOf, type MailKey } from './mailKeys.ts'

/** In the transaction of the answer, so that they are sent even if the process dies. The same answer has the same ones. */
export async function queueReceipts(
  req: PayloadRequest,
  { request }: Letter,
  receipt: Receipt,
  readers: readonly MailKey['to'][] = ['outlet', 'asker'],
): Promise<void> {
  if (!hasTransport(req.payload)) {
    return
  }
  const stamps = request.articles?.map(({ answeredAt }) => answeredAt ?? '')
  const version = createHash('sha256')
    .update(JSON.stringify([receipt, stamps]))
    .digest('hex')
    .slice(0, 16)
  const database = await transactionOf(req)
  const person = idOf(request.askedBy) as ID | null
  const asker = person === null ? null : await findUser(req.payload, person)
  const period = dayOf(request.answeredAt) ?? ''
  for (const to of readers) {
    const email = to === 'outlet' ? request.to : asker?.email
    if (email) {
      const key = keyOf({ id: request.id, kind: 'receipt', part: version, to })
      const items = receipt.rows.length
      await queueMail(database, req.payload, { email, items, key, kind: 'receipt', period, person })
    }
  }
}

/** In milliseconds: whoever answers does not wait for a slow mail server. */
const patience = 3000

/** After the commit. What fails or takes long goes on in the background, and after that with the runner. */
export async function deliverReceipts(payload: Payload, request: PermissionRequest): Promise<void> {
  if (hasTransport(payload)) {
    const isOver = new AbortController()
    const { signal } = isOver
    const timer = sleep(patience, undefined, { ref: false, signal }).catch(() => undefined)
    await Promise.race([deliverAll(payload, request), timer])
    isOver.abort()
  }
}

async function deliverAll(payload: Payload, { id }: PermissionRequest): Promise<void> {
  try {
    for (const key of await keysOf(poolOf(payload), 'receipt', id)) {
      await deliverMail(payload, key)
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A copy of an answer could not be sent.' })
  }
}
