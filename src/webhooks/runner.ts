// Delivers events to webhooks: to several at once, and to each one event after the other.
import type { Payload } from 'payload'

import { type Runner, startLoop, stopSoon } from '../database/backgroundLoop.ts'
import { poolOf } from '../database/connection.ts'
import { stampEvents } from '../events/stamp.ts'
import {
  endLease,
  isAnyWaiting,
  type Lease,
  readNext,
  recordOutcome,
  takeLease,
} from './deliveries.ts'
import { fanOut, hasNone } from './fanOut.ts'
import { bodyOf } from './message.ts'
import { nextTry } from './nextTry.ts'
import { readSecrets } from './secrets.ts'
import { sendMessage } from './send.ts'

/** In milliseconds: a change is to arrive within two seconds. */
const usualInterval = 1000

/** Receivers that one process sends to at once. */
const mostAtOnce = 8

/**
 * Any number of processes may run one: each webhook is served by one of them at a time. Stopping it ends it after the
 * deliveries in hand, unless they take long: those are repeated by the next process.
 */
export function startWebhooks(payload: Payload, interval = usualInterval): Runner {
  const working = new Set<Promise<void>>()
  const { stop } = startLoop(payload, interval, (signal) => beginAll(payload, working, signal))
  return stopSoon({
    stop: async () => {
      await stop()
      await Promise.all(working)
    },
  })
}

/**
 * Delivers what is due, and ends with it: for hosts whose processes do not stay, such as serverless ones. It never
 * throws.
 * @example
 * await runWebhooks(payload)
 */
export async function runWebhooks(payload: Payload): Promise<void> {
  const working = new Set<Promise<void>>()
  await beginAll(payload, working)
  while (working.size > 0) {
    await Promise.race(working)
    await beginAll(payload, working)
  }
}

/** @returns false where there is nothing to do until something happens. */
async function beginAll(
  payload: Payload,
  working: Set<Promise<void>>,
  signal?: AbortSignal,
): Promise<false | undefined> {
  const database = poolOf(payload)
  try {
    if (await hasNone(database)) {
      return false
    }
    await stampEvents(payload)
    await fanOut(database)
    while (working.size < mostAtOnce) {
      const lease = await takeLease(database)
      if (!lease) {
        return (await isAnyWaiting(database)) ? undefined : false
      }
      const work = deliverAll(payload, lease, signal)
      working.add(work)
      void work.finally(() => working.delete(work))
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Webhooks could not be looked for.' })
  }
  return undefined
}

/** Never throws: what is not recorded is sent again once the lease has ended. */
async function deliverAll(payload: Payload, lease: Lease, signal?: AbortSignal): Promise<void> {
  try {
    while (!signal?.aborted && (await deliverNext(payload, lease))) {
      // The next one.
    }
    await endLease(poolOf(payload), lease)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Deliveries to a webhook were interrupted.' })
  }
}

/** @returns false where there was none */
async function deliverNext(payload: Payload, lease: Lease): Promise<boolean> {
  const database = poolOf(payload)
  const due = await readNext(database, lease)
  if (!due) {
    return false
  }
  const message = { id: due.id, body: bodyOf(due) }
  const secrets = await readSecrets(payload, database, lease.webhook)
  const { retryAfter, ...answer } = await sendMessage(payload, due.url, message, secrets)
  const now = new Date(due.now.getTime() + answer.took)
  const nextAt = nextTry({ firstAt: due.firstAt, now, retryAfter, tries: due.tries + 1 })
  await recordOutcome(database, lease, due.id, { ...answer, nextAt })
  if (answer.status === 410) {
    payload.logger.warn(`The webhook ${lease.webhook} is switched off: its receiver is gone (410).`)
  }
  return true
}
