// Sends one mail to a subscriber. Whoever claims its row of the ledger sends it, and records what became of it.
import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { Claim } from '../reminders/delivery/claim.ts'
import type { Delivery } from '../reminders/delivery/deliver.ts'
import type { TransportError } from '../reminders/delivery/nextAttempt.ts'
import type { SubscriberKey } from './keys.ts'

import { inTransaction, poolOf, transactionOf } from '../database/connection.ts'
import { oneLine } from '../domain/oneLine.ts'
import { retry, sendTimeout } from '../reminders/delivery/deliver.ts'
import { isServerFault, nextAttempt } from '../reminders/delivery/nextAttempt.ts'
import { claimMail, dropMail } from '../reminders/delivery/queue.ts'
import { recordFailure, recordSent } from '../reminders/delivery/recordDelivery.ts'
import { composeFor } from './compose.ts'
import { dropped } from './issues.ts'
import { readKey } from './keys.ts'
import { endBounced } from './subscribers.ts'

export async function deliverTo(
  payload: Payload,
  key: string,
): Promise<{ status: 'dropped' } | Delivery> {
  const database = poolOf(payload)
  const mail = readKey(payload, key)
  const row = mail && (await claimMail(database, key))
  if (!row) {
    return { status: 'claimed-elsewhere' }
  }
  const req = await createLocalReq({}, payload)
  try {
    const composed = await composeFor(req, mail, row.id)
    if (typeof composed === 'string') {
      await dropMail(database, key, `${dropped} ${composed}`)
      return { status: 'dropped' }
    }
    const { messageId } = row
    await payload.sendEmail({ ...composed, messageId, signal: AbortSignal.timeout(sendTimeout) })
  } catch (error) {
    return failed(req, mail, row, error as Error & TransportError)
  }
  await retry(() => recordSent(database, row))
  return { status: 'sent' }
}

async function failed(
  req: PayloadRequest,
  { subscriber }: SubscriberKey,
  row: Claim,
  error: Error & TransportError,
): Promise<Delivery> {
  const next = nextAttempt(error, row.attempts)
  const reason = withoutAddresses(error.message)
  await retry(() =>
    inTransaction(req, async () => {
      const database = await transactionOf(req)
      await recordFailure(database, row, next, reason)
      if (isAddressRefused(error)) {
        await endBounced(database, subscriber, reason)
      }
      return true
    }),
  )
  return { isServerFault: isServerFault(error), reason, status: next.state }
}

/** Editors read the ledger, and subscribers are for admins. Mail servers repeat the address. */
export function withoutAddresses(text: string): string {
  return oneLine(text.replaceAll(/[^\s<>"'(),;:]+@[^\s<>"'(),;]+/g, '…'), 1000)
}

/**
 * For good, and because of the address. A policy (5.7.x), such as a relay that does not know us, is no fault of the
 * reader's: all of them would be lost by one wrong setting.
 */
export function isAddressRefused({ command, message, responseCode = 0 }: TransportError): boolean {
  const isFinal = responseCode >= 500 && responseCode < 600
  return command === 'RCPT TO' && isFinal && !/\b5\.7\.\d|\brelay/i.test(message)
}
