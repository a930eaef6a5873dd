// Works on import runs, one at a time in each process. A lease keeps two processes from the same run.
import type { Payload } from 'payload'

import type { Lease, Run } from './runs.ts'

import { type Runner, startLoop } from '../../database/backgroundLoop.ts'
import { poolOf } from '../../database/connection.ts'
import { processState } from '../../processState.ts'
import { describeProblem } from './describeProblem.ts'
import { dropKept, endAbandoned } from './parts.ts'
import { readSource } from './readSource.ts'
import { endLease, LeaseLost, readRun, renewLease, takeLease, updateRun } from './runs.ts'
import { undoItems } from './undoItems.ts'
import { writeItems } from './writeItems.ts'

/** How often a process looks for a run, in milliseconds: people wait for it. */
const pollInterval = 2000

/** In milliseconds. */
const renewInterval = 10_000

/**
 * Starts at once. Any number of processes may run one. While the plugin is disabled it does nothing. Stopping it ends it
 * after the batch in hand; the next process goes on from there.
 * @throws SettingInvalid if the config does not have the plugin.
 */
export function startImports(payload: Payload, interval = pollInterval): Runner {
  return startLoop(payload, interval, (signal) => workOnce(payload, signal))
}

/**
 * Works on one run of an import until it waits for a person, has ended or failed. Any number of processes may call it.
 * @param signal Ends it after the batch in hand; the next call goes on there.
 * @returns whether there was one
 * @throws SettingInvalid if the config does not have the plugin; errors of the database
 * @example
 * setInterval(() => void runImports(payload), 5000)
 */
export async function runImports(payload: Payload, signal?: AbortSignal): Promise<boolean> {
  const lease = await takeLease(poolOf(payload))
  if (!lease) {
    await endUploads(payload)
    return false
  }
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  signal?.addEventListener('abort', stop)
  const timer = setInterval(() => {
    void renewLease(poolOf(payload), lease).then((isOurs) => isOurs || stop(), stop)
  }, renewInterval)
  try {
    await work(payload, lease, stopping.signal)
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', stop)
    await endLease(poolOf(payload), lease)
  }
  return true
}

/** In milliseconds. */
const endInterval = 3_600_000

async function endUploads(payload: Payload): Promise<void> {
  if (performance.now() - processState.uploadsEnded > endInterval) {
    processState.uploadsEnded = performance.now()
    await dropKept(poolOf(payload))
    for (const id of await endAbandoned(poolOf(payload))) {
      payload.logger.warn(`The import ${id} was ended: no part of its file has come for a week.`)
    }
  }
}

/** Never throws: a database that is away is back at a later turn. */
async function workOnce(payload: Payload, signal: AbortSignal): Promise<boolean> {
  try {
    return await runImports(payload, signal)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'Imports could not be worked on.' })
    return false
  }
}

async function work(payload: Payload, lease: Lease, signal: AbortSignal): Promise<void> {
  const run = await readRun(poolOf(payload), lease.run)
  try {
    await (run && workOn(payload, run, lease, signal))
  } catch (error) {
    if (signal.aborted || error instanceof LeaseLost) {
      return
    }
    payload.logger.error({ err: error, msg: `The import ${lease.run} has failed.` })
    const problem = describeProblem(error)
    await updateRun(poolOf(payload), lease.run, { endedAt: new Date(), problem, status: 'failed' })
  }
}

async function workOn(
  payload: Payload,
  run: Run,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  switch (run.status) {
    case 'reading':
      return readSource(payload, run, lease, signal)
    case 'undoing':
      return undoItems(payload, run, lease, signal)
    case 'writing':
      return writeItems(payload, run, lease, signal)
    default:
  }
}
