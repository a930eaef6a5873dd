// Sends the digests that are due, at the configured rate, and stops early if the mail server does not work.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import type { ResolvedOptions } from '../../options.ts'
import type { ReadOwed } from '../../owed/cachedOwed.ts'
import type { DueDigest } from './planDigests.ts'

import { readRecipient } from '../recipients.ts'
import { periodAt } from '../schedule.ts'
import { deliver, type Delivery } from './deliver.ts'
import { hasContent, newsOf } from './news.ts'
import { reasonOf } from './report.ts'

/** Mails sent at once: the SMTP adapter of the app has as many connections. */
export const concurrency = 2
/** After so many failures of the server in a row, the rest is left for the next run. */
export const maxServerFaults = 3

/** @returns why it ended early; null if it did not. */
export async function sendDue(
  payload: Payload,
  options: ResolvedOptions,
  due: DueDigest[],
  readOwed: ReadOwed,
  signal?: AbortSignal,
): Promise<null | string> {
  const queue = [...due]
  const untilAllowed = rateLimit(options.mailsPerMinute, signal)
  const faults = { inARow: 0, reason: '' }
  const sendFromQueue = async () => {
    while (queue.length > 0 && faults.inARow < maxServerFaults) {
      await untilAllowed()
      const next = signal?.aborted ? undefined : queue.shift()
      if (!next) {
        return
      }
      const result = await sendOrPostpone(payload, options, next, readOwed)
      next.row.status = result.status
      next.row.reason = 'reason' in result ? result.reason : null
      const isFault = 'isServerFault' in result && result.isServerFault
      faults.inARow = isFault ? faults.inARow + 1 : 0
      faults.reason = isFault ? result.reason : faults.reason
    }
  }
  await Promise.all(Array.from({ length: concurrency }, sendFromQueue))
  if (signal?.aborted && queue.length > 0) {
    return 'The run was stopped. The next run sends the rest.'
  }
  return faults.inARow < maxServerFaults ? null : faults.reason
}

type Result =
  | { isServerFault: true; reason: string; status: 'postponed' }
  | { status: 'nothing-owed' | 'off' }
  | Delivery

/** A bug or a lost database connection must not keep the others from their mails. */
async function sendOrPostpone(
  payload: Payload,
  options: ResolvedOptions,
  due: DueDigest,
  readOwed: ReadOwed,
): Promise<Result> {
  try {
    return await sendDigest(payload, options, due, readOwed)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A reminder could not be sent.' })
    return { isServerFault: true, reason: reasonOf(error), status: 'postponed' }
  }
}

/** Reads the recipient again: settings or rights may have changed since the run began. */
async function sendDigest(
  payload: Payload,
  options: ResolvedOptions,
  { now, period: { day }, recipient: { id } }: DueDigest,
  readOwed: ReadOwed,
): Promise<Result> {
  const recipient = await readRecipient(payload, options, id)
  if (!recipient || periodAt(recipient.schedule, now)?.day !== day) {
    return { status: 'off' }
  }
  const [owed, news] = await Promise.all([
    readOwed(recipient, now),
    newsOf(payload, options, recipient, now),
  ])
  if (!hasContent(owed, news)) {
    return { status: 'nothing-owed' }
  }
  return deliver(payload, options, {
    kind: 'digest',
    news,
    owed,
    period: day,
    recipient,
  })
}

/** @returns a function that waits for the next free slot, or returns at once when the signal is aborted. */
export function rateLimit(perMinute: number, signal?: AbortSignal): () => Promise<void> {
  const gap = 60_000 / perMinute
  let nextSlot = 0
  return async () => {
    const now = Date.now()
    const slot = Math.max(now, nextSlot)
    nextSlot = slot + gap
    await sleep(slot - now, undefined, { signal }).catch(() => undefined)
  }
}
