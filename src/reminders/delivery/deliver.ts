// Sends one mail under a claim of the ledger, and records what became of it.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import type { ResolvedOptions } from '../../options.ts'

import { type Database, poolOf } from '../../database/connection.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { type Claim, claim, type ClaimInput, recordNotSent } from './claim.ts'
import { type ComposedMail, composeMail, type MailContent } from './composeMail.ts'
import { deliveryKey } from './history.ts'
import { isServerFault, type NextAttempt, nextAttempt, type TransportError } from './nextAttempt.ts'
import { recordFailure, recordSent } from './recordDelivery.ts'
import { hasTransport, noTransport } from './transport.ts'

/** Shorter than the lease of a claim. In milliseconds. */
export const sendTimeout = 105_000

export interface Mail extends MailContent {
  key?: string
  period: string
}

export type Delivery =
  | { isServerFault: boolean; reason: string; status: 'failed' | 'waiting' }
  | { reason: string; status: 'not-sent' }
  /** `claimed-elsewhere`: another process is sending it, or has sent it. */
  | { status: 'claimed-elsewhere' | 'sent' }

export async function deliver(
  payload: Payload,
  options: ResolvedOptions,
  mail: Mail,
): Promise<Delivery> {
  const database = poolOf(payload)
  const input = claimInput(payload, mail)
  if (!hasTransport(payload)) {
    await recordNotSent(database, input, noTransport)
    return { reason: noTransport, status: 'not-sent' }
  }
  const row = await claim(database, input)
  if (!row) {
    return { status: 'claimed-elsewhere' }
  }
  try {
    await send(payload, mail, row, await composeMail(payload, options, mail, row.id))
  } catch (error) {
    return failed(database, row, mail, error as Error & TransportError)
  }
  await retry(() => recordSent(database, row))
  return { status: 'sent' }
}

function claimInput(payload: Payload, { key, kind, owed, period, recipient }: Mail): ClaimInput {
  const { id, email, schedule } = recipient
  const { counts } = owed
  const [, mailDomain = 'localhost'] = payload.email.defaultFromAddress.split('@')
  return {
    email,
    items: counts.owed + counts.soon + counts.blocked,
    key: key ?? deliveryKey(id, period),
    kind,
    mailDomain,
    period,
    recipient: id,
    schedule,
  }
}

async function send(
  payload: Payload,
  { recipient }: Mail,
  { messageId }: Claim,
  { html, subject, text, unsubscribe }: ComposedMail,
): Promise<void> {
  await payload.sendEmail({
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'X-Auto-Response-Suppress': 'All',
    },
    html,
    messageId,
    signal: AbortSignal.timeout(sendTimeout),
    subject,
    text,
    to: { name: oneLine(recipient.name), address: recipient.email },
  })
}

async function failed(
  database: Database,
  row: Claim,
  { kind }: Mail,
  error: Error & TransportError,
): Promise<Delivery> {
  // Nobody waits for a test mail: whoever asked for it sees the error, and can ask again.
  const next: NextAttempt =
    kind === 'test' ? { pause: null, state: 'failed' } : nextAttempt(error, row.attempts)
  const reason = oneLine(error.message, 1000)
  await retry(() => recordFailure(database, row, next, reason))
  return { isServerFault: isServerFault(error), reason, status: next.state }
}

/** The mail is sent: if the database is away for a moment, it must not be sent again. */
export async function retry(record: () => Promise<boolean>, attempts = 10): Promise<boolean> {
  try {
    return await record()
  } catch (error) {
    if (attempts <= 1) {
      throw error
    }
    await sleep(1000)
    return retry(record, attempts - 1)
  }
}
