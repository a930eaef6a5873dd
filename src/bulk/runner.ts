// Goes on with runs whose process has died. Whoever starts one works on it at once; this is for the others.
import type { Payload } from 'payload'

import type { Lease } from './runs.ts'

import { type Runner, startLoop } from '../database/backgroundLoop.ts'
import { poolOf } from '../database/connection.ts'
import { takeLease } from './runs.ts'
import { workOn } from './work.ts'

/** In milliseconds. */
const usualInterval = 2000

/**
 * Any number of processes may run one. Runs of several people go on side by side. Stopping it ends it after the rows in
 * hand; the next process goes on from there.
 */
export function startBulk(payload: Payload, interval = usualInterval): Runner {
  const working = new Set<Promise<void>>()
  const { stop } = startLoop(payload, interval, async (signal) => {
    for (let lease = await tryLease(payload); lease; lease = await tryLease(payload)) {
      const work = workInBackground(payload, lease, signal)
      working.add(work)
      void work.finally(() => working.delete(work))
    }
    return false
  })
  return {
    stop: async () => {
      await stop()
      await Promise.all(working)
    },
  }
}

/** Works on all that nobody works on, and ends with them. */
export async function runBulk(payload: Payload): Promise<void> {
  const working: Promise<void>[] = []
  for (let lease = await tryLease(payload); lease; lease = await tryLease(payload)) {
    working.push(workInBackground(payload, lease))
  }
  await Promise.all(working)
}

/** Never throws: where the database is away, somebody goes on when it is back. */
export async function workInBackground(
  payload: Payload,
  lease: Lease,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await workOn(payload, lease, signal)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A run over many articles was interrupted.' })
  }
}

async function tryLease(payload: Payload): Promise<Lease | null> {
  try {
    return await takeLease(poolOf(payload))
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Runs over many articles could not be looked for.' })
    return null
  }
}
