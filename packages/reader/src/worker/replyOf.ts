// Gives a worker a job, and waits for its answer: for a limited time.
import type { Worker } from 'node:worker_threads'

import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

import type { Job, Reply } from './jobs.ts'

import { SourceUnreadable } from '../errors.ts'
import { cpuTimeOf } from './cpuTime.ts'

export interface TimeLimits {
  /** How long the processor may work on a job, in milliseconds; by the clock where that is not known. */
  time: number
  /** How long a job may take by the clock, in milliseconds, however busy the machine is. */
  wall: number
}

/**
 * A worker that took too long, or too much memory, is ended.
 * @param buffers what is handed over
 * @throws SourceUnreadable
 */
export async function replyOf(
  worker: Worker,
  job: Job,
  limits: TimeLimits,
  buffers: ArrayBuffer[] = [],
): Promise<Reply> {
  worker.postMessage(job, buffers)
  const stop = new AbortController()
  const { signal } = stop
  void watch(worker, limits, signal).then((isLate) => {
    if (isLate) {
      stop.abort(new SourceUnreadable('source-time'))
    }
  })
  const reply = once(worker, 'message', { signal })
  const end = once(worker, 'exit', { signal }).then(() => {
    throw new Error('The worker that read the source has ended.')
  })
  try {
    const [value] = (await Promise.race([reply, end])) as [Reply]
    return value
  } catch (error) {
    void worker.terminate()
    throw signal.aborted ? signal.reason : toReason(error as NodeJS.ErrnoException)
  } finally {
    stop.abort()
  }
}

/** How often the time of a worker is looked at, in milliseconds. */
const interval = 500

/** True once it has taken too long; false when `signal` ends. */
async function watch(worker: Worker, limits: TimeLimits, signal: AbortSignal): Promise<boolean> {
  const begin = performance.now()
  const before = await cpuTimeOf(worker)
  while (!signal.aborted) {
    await delay(Math.min(interval, limits.time), undefined, { signal }).catch(() => undefined)
    const elapsed = performance.now() - begin
    const now = signal.aborted ? 0 : await cpuTimeOf(worker)
    const used = now === null || before === null ? elapsed : now - before
    if (!signal.aborted && (used >= limits.time || elapsed >= limits.wall)) {
      return true
    }
  }
  return false
}

function toReason(error: NodeJS.ErrnoException): Error {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new SourceUnreadable('source-memory') : error
}
