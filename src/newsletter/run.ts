// One run of the newsletter: forgets who has not confirmed, makes the issues that are due, and sends what waits.
import { createLocalReq, type Payload } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { isLocked, tryAdvisoryLock } from '../database/advisoryLock.ts'
import { poolOf } from '../database/connection.ts'
import { requireOptions } from '../options.ts'
import { dueMails } from '../reminders/delivery/queue.ts'
import { runLock } from '../reminders/delivery/runDigests.ts'
import { concurrency, maxServerFaults, rateLimit } from '../reminders/delivery/sendDue.ts'
import { deliverTo } from './deliver.ts'
import { draftRoundUp, issueNewPosts } from './drafts.ts'
import { closeIssues } from './issues.ts'
import { letterSettings } from './settings.ts'
import { forgetOld } from './subscribers.ts'

/** Somebody waits for a confirmation. */
const kinds = ['confirmation', 'newsletter'] as const

/**
 * One process at a time sends. Any number may call it at once: the others have nothing to do. Never throws.
 * @returns how many mails were sent.
 */
export async function runNewsletter(payload: Payload, signal?: AbortSignal): Promise<number> {
  const options = requireOptions(payload)
  if (options.disabled) {
    return 0
  }
  try {
    await forgetOld(poolOf(payload))
    const settings = await letterSettings(await createLocalReq({}, payload))
    if (!settings.isOn) {
      return 0
    }
    const lock = await tryAdvisoryLock(payload, 'offprint newsletter')
    if (!lock) {
      return 0
    }
    try {
      await issueNewPosts(payload)
      await draftRoundUp(payload, settings)
      const sent = await sendWaiting(payload, options, signal)
      await closeIssues(payload, poolOf(payload))
      return sent
    } finally {
      lock.release()
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The newsletter could not be sent.' })
    return 0
  }
}

/**
 * Reminders go first: while some are being sent, by whatever process, the rest waits for the next run. So both together
 * stay below the limit of mails a minute.
 */
async function sendWaiting(
  payload: Payload,
  { mailsPerMinute }: Pick<ResolvedOptions, 'mailsPerMinute'>,
  signal?: AbortSignal,
): Promise<number> {
  const database = poolOf(payload)
  const untilAllowed = rateLimit(mailsPerMinute, signal)
  let [sent, faults] = [0, 0]
  let isOver = false
  let queue = await dueMails(database, kinds)
  const sendFromQueue = async () => {
    while (queue.length > 0 && !isOver) {
      await untilAllowed()
      isOver ||= signal?.aborted === true || (await isLocked(database, runLock))
      const key = isOver ? undefined : queue.shift()
      if (key !== undefined) {
        const result = await deliverTo(payload, key)
        sent += result.status === 'sent' ? 1 : 0
        faults = 'isServerFault' in result && result.isServerFault ? faults + 1 : 0
        isOver ||= faults >= maxServerFaults
      }
    }
  }
  while (queue.length > 0 && !isOver) {
    await Promise.all(Array.from({ length: concurrency }, sendFromQueue))
    queue = isOver ? [] : await dueMails(database, kinds)
  }
  return sent
}
