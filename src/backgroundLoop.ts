// Work that goes on in the background of a process until it is stopped. Any number of processes may do the same work.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import { requireOptions } from './options.ts'

export interface Runner {
  /** Ends it after the piece of work in hand. */
  stop: () => Promise<void>
}

/**
 * Starts at once. While the plugin is disabled it does nothing.
 * @param interval between two pieces of work, in milliseconds
 * @param work It never throws. Returns true where there may be more at once.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function startLoop(
  payload: Payload,
  interval: number,
  work: (signal: AbortSignal) => Promise<unknown>,
): Runner {
  const stopping = new AbortController()
  const { signal } = stopping
  const loop = async () => {
    while (!signal.aborted) {
      if ((await work(signal)) !== true) {
        await sleep(interval, undefined, { ref: false, signal }).catch(() => undefined)
      }
    }
  }
  const current = requireOptions(payload).disabled ? Promise.resolve() : loop()
  return {
    stop: async () => {
      stopping.abort()
      await current
    },
  }
}

/** In milliseconds: others may take longer, and a restart must not wait for them. */
const longestStop = 3000

/** Of work that waits for others: what is not done when it ends is done again by the next process. */
export function stopSoon(runner: Runner): Runner {
  return {
    stop: () => Promise.race([runner.stop(), sleep(longestStop, undefined, { ref: false })]),
  }
}
