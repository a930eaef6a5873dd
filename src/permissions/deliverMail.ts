// Sends one mail of the ledger: a letter, or a copy of its answer. Whoever claims the row sends it.
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import type { Claim } from '../reminders/delivery/claim.ts'
import type { PermissionRequest } from '../types.ts'

import { inTransaction, poolOf, transactionOf } from '../database/connection.ts'
import { oneLine } from '../domain/oneLine.ts'
import { retry, sendTimeout } from '../reminders/delivery/deliver.ts'
import { nextAttempt, type TransportError } from '../reminders/delivery/nextAttempt.ts'
import { claimMail, dropMail } from '../reminders/delivery/queue.ts'
import { recordFailure, recordSent } from '../reminders/delivery/recordDelivery.ts'
import { type ComposedLetterMail, composeLetterMail } from './composeMail.ts'
import { lockLetter, updateLetter } from './letter.ts'
import { type MailKey, readKey } from './mailKeys.ts'

export type MailDelivery =
  /** `claimed-elsewhere`: another process is sending it, or has sent it. `dropped`: it was revoked, copied or answered meanwhile. */
  | { reason: string; status: 'bounced' | 'failed' | 'waiting' }
  | { status: 'claimed-elsewhere' | 'dropped' | 'sent' }

export async function deliverMail(payload: Payload, key: string): Promise<MailDelivery> {
  const database = poolOf(payload)
  const mail = readKey(key)
  const row = mail && (await claimMail(database, key))
  if (!row) {
    return { status: 'claimed-elsewhere' }
  }
  const req = await createLocalReq({}, payload)
  try {
    const composed = await composeLetterMail(req, mail)
    if (!composed) {
      await dropMail(
        database,
        key,
        'The letter was revoked, copied or answered before this mail was sent.',
      )
      return { status: 'dropped' }
    }
    await send(payload, row, composed)
  } catch (error) {
    return failed(req, mail, row, error as Error & TransportError)
  }
  await retry(() => accepted(req, mail, row))
  return { status: 'sent' }
}

async function send(
  payload: Payload,
  { messageId }: Claim,
  mail: ComposedLetterMail,
): Promise<void> {
  await payload.sendEmail({ ...mail, messageId, signal: AbortSignal.timeout(sendTimeout) })
}

/** The mail server has it: ledger and letter say so at once, or neither. */
async function accepted(req: PayloadRequest, mail: MailKey, row: Claim): Promise<boolean> {
  return inTransaction(req, async () => {
    const letter = await lockLetterOf(req, mail)
    await recordSent(await transactionOf(req), row)
    if (letter?.status === 'draft') {
      await updateLetter(req, letter.id, {
        error: null,
        sentAt: new Date().toISOString(),
        status: 'sent',
      })
    }
    return true
  })
}

async function failed(
  req: PayloadRequest,
  mail: MailKey,
  row: Claim,
  error: Error & TransportError,
): Promise<MailDelivery> {
  const next = nextAttempt(error, row.attempts)
  const reason = oneLine(error.message, 1000)
  const status = isBounce(error) ? 'bounced' : next.state
  await retry(() =>
    inTransaction(req, async () => {
      const letter = await lockLetterOf(req, mail)
      await recordFailure(await transactionOf(req), row, next, reason)
      if (letter?.status === 'draft') {
        await updateLetter(req, letter.id, afterFailure(letter, status, reason))
      }
      return true
    }),
  )
  return { reason, status }
}

/**
 * Given up: it is a draft again, and may be edited. The outlet may have got it all the same, where the answer of the mail
 * server was lost: what is sent next is another mail, with another link.
 */
function afterFailure(
  { generation }: PermissionRequest,
  status: 'bounced' | 'failed' | 'waiting',
  reason: string,
): Partial<PermissionRequest> {
  if (status === 'bounced') {
    return { error: reason, sentAt: new Date().toISOString(), silence: 'nothing', status }
  }
  return status === 'failed'
    ? { error: reason, generation: (generation ?? 1) + 1, sendingAt: null }
    : { error: reason }
}

/** The mail server has refused this recipient or this text for good. Anything else may be a setting of ours. */
function isBounce({ command, responseCode = 0 }: TransportError): boolean {
  return (command === 'RCPT TO' || command === 'DATA') && responseCode >= 500 && responseCode < 600
}

/** With its articles, in the order of all other code: each write of a letter refers to them anew. */
async function lockLetterOf(
  req: PayloadRequest,
  { id, kind }: MailKey,
): Promise<null | PermissionRequest> {
  return kind === 'letter' ? (await lockLetter(req, id)).request : null
}
