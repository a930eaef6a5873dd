// Notifies a WebSub hub of feeds that have changed: https://www.w3.org/TR/websub/
import type { Payload } from 'payload'

import { addressesOf } from '../../addresses.ts'
import { type Runner, startLoop, stopSoon } from '../../database/backgroundLoop.ts'
import { poolOf } from '../../database/connection.ts'
import { stampEvents } from '../../events/stamp.ts'
import { requireOptions } from '../../options.ts'
import { sendTo } from '../../webhooks/send.ts'
import { noteChanges, recordNotified, takeFeed, usualDelay } from './ledger.ts'

/** In milliseconds. */
const usualInterval = 10_000

/** Does nothing without the option `site.hub`. Any number of processes may run one. */
export function startHub(payload: Payload, interval = usualInterval): Runner {
  return stopSoon(startLoop(payload, interval, (signal) => notifyHub(payload, { signal })))
}

interface NotifyOptions {
  /** How long after a change, in milliseconds. @default 31 seconds */
  delay?: number
  signal?: AbortSignal
}

/** Never throws: what is not recorded is sent again. */
export async function notifyHub(
  payload: Payload,
  { delay = usualDelay, signal }: NotifyOptions = {},
): Promise<void> {
  const { everything, feeds, site, siteUrl } = requireOptions(payload)
  if (!site.hub || !siteUrl || feeds === false) {
    return
  }
  const database = poolOf(payload)
  try {
    await stampEvents(payload)
    await noteChanges(database, { delay, everything })
    let due = await takeFeed(database)
    while (due && !signal?.aborted) {
      const answer = await sendTo(
        payload,
        site.hub,
        bodyOf(addressesOf(payload).blog(due.path)),
        () => headers,
      )
      if (await recordNotified(database, due, answer)) {
        payload.logger.warn(`The hub was not notified of ${due.path}: ${answer.answer}`)
      }
      due = await takeFeed(database)
    }
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The hub was not notified of changes.' })
  }
}

const headers = { 'content-type': 'application/x-www-form-urlencoded' }

/** Hubs read the one or the other. */
function bodyOf(topic: string): string {
  return `${new URLSearchParams({ 'hub.mode': 'publish', 'hub.topic': topic, 'hub.url': topic })}`
}
