// Work that goes on in the background of a process until it is stopped. Any number of processes may do the same work.
import type { Payload } from 'payload'

import { setTimeout as sleep } from 'node:timers/promises'

import { requireOptions } from '../options.ts'
import { listen, type Listening } from './listen.ts'

export interface Runner {
  /** Ends it after the piece of work in hand. */
  stop: () => Promise<void>
}

/** In milliseconds. How soon is found what no notification tells of, such as work of a process that has died. */
const longestRest = 20_000

/**
 * Starts at once. While the plugin is disabled it does nothing.
 * @param interval between two pieces of work, in milliseconds
 * @param work It never throws. Returns true where there may be more at once, and false where there is none until the
 * database notifies of some.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function startLoop(
  payload: Payload,
  interval: number,
  work: (signal: AbortSignal) => Promise<unknown>,
): Runner {
  const stopping = new AbortController()
  const { signal } = stopping
  let listening: Listening | undefined
  let woken = new AbortController()
  const loop = async () => {
    while (!signal.aborted) {
      woken = new AbortController()
      const isMore = await work(signal)
      if (isMore !== true) {
        await pause(interval, signal)
      }
      if (isMore === false) {
        listening ??= listen(payload, () => woken.abort())
        if (listening.isLive()) {
          await pause(longestRest, woken.signal)
        }
      }
    }
  }
  const current = requireOptions(payload).disabled ? Promise.resolve() : loop()
  return {
    stop: async () => {
      stopping.abort()
      woken.abort()
      await current
      await listening?.stop()
    },
  }
}

async function pause(time: number, signal: AbortSignal): Promise<void> {
  await sleep(time, undefined, { ref: false, signal }).catch(() => undefined)
}

/** In milliseconds: others may take longer, and a restart must not wait for them. */
const longestStop = 3000

/** Of work that waits for others: what is not done when it ends is done again by the next process. */
export function stopSoon(runner: Runner): Runner {
  return {
    stop: () => Promise.race([runner.stop(), sleep(longestStop, undefined, { ref: false })]),
  }
}
