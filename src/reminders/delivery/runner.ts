// Sends due reminders on a timer. Any number of processes may run one: an advisory lock lets one of them work.
import type { Payload } from 'payload'

import type { AdvisoryLock } from '../../database/advisoryLock.ts'

import { tryAdvisoryLock } from '../../database/advisoryLock.ts'
import { requireOptions } from '../../options.ts'
import { runScheduled } from './runScheduled.ts'

export interface Runner {
  /** Ends the current run after the mail in hand, then releases the lock. */
  stop: () => Promise<void>
}

/** How often a process tries to become the one that runs. In milliseconds. */
const pollInterval = 20_000
/** From the start of one run to the start of the next. In milliseconds. */
export const runInterval = 5 * 60_000

/** Held between runs too, so that several processes together make one run every five minutes. */
const runnerLock = 'offprint reminders runner'

/**
 * Starts at once. If the process that holds the lock dies, another one takes over at its next poll.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function startReminders(payload: Payload, interval = pollInterval): Runner {
  const options = requireOptions(payload)
  const stopping = new AbortController()
  let lock: AdvisoryLock | null = null
  let lastRunAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined

  const poll = async () => {
    try {
      lock = (await stillHeld(lock)) ?? (await tryAdvisoryLock(payload, runnerLock))
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The reminders could not be started.' })
      return
    }
    // A monotonic clock: the system clock may be set back.
    if (lock && performance.now() - lastRunAt >= runInterval) {
      lastRunAt = performance.now()
      await runScheduled(payload, options, stopping.signal)
    }
  }
  const loop = async (): Promise<void> => {
    await poll()
    if (!stopping.signal.aborted) {
      timer = setTimeout(() => (current = loop()), interval)
      timer.unref()
    }
  }
  let current = loop()

  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await current
      lock?.release()
    },
  }
}

/** Null if the connection is gone: then the lock is free, and any process may take it. */
async function stillHeld(lock: AdvisoryLock | null): Promise<AdvisoryLock | null> {
  if (await lock?.isHeld()) {
    return lock
  }
  lock?.release()
  return null
}
