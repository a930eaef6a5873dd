// Runs jobs in worker threads: few at a time, for a limited time, with limited memory.
import type { Worker } from 'node:worker_threads'

import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'

import type { Job, JobTypes, Reply } from './jobs.ts'

import { SourcesBusy, SourceTooLarge, SourceUnreadable } from '../errors.ts'
import { buffersOf } from './buffersOf.ts'
import { cpuTimeOf } from './cpuTime.ts'
import { fromFailure, type Revive } from './failures.ts'

export interface PoolLimits {
  /** How long an idle worker stays, in milliseconds. */
  idle: number
  /** How long the processor may work on a job, in milliseconds; by the clock where that is not known. */
  time: number
  /** How long a job may wait for its turn, in milliseconds. */
  wait: number
  /** How many jobs may wait. */
  waiting: number
  /** How much they may hold, in bytes. */
  waitingBytes: number
  /** How long a job may take by the clock, in milliseconds, however busy the machine is. */
  wall: number
  workers: number
}

const usualLimits: PoolLimits = {
  idle: 300_000,
  time: 20_000,
  wait: 40_000,
  waiting: 8,
  waitingBytes: 32_000_000,
  wall: 180_000,
  // One processor is left to everybody else.
  workers: Math.max(1, Math.min(2, availableParallelism() - 1)),
}

/** A worker has grown with a larger source: another one takes its place. In bytes. */
const large = 1_000_000

/** The id of a thread that is no more. */
const ended = -1

export interface PoolOptions {
  limits?: Partial<PoolLimits>
  /** Makes errors of other jobs again. */
  revive?: Revive
}

interface Waiting {
  job: Job
  reject: (error: Error) => void
  resolve: (result: never) => void
  timer?: NodeJS.Timeout
}

export class WorkerPool<Jobs extends JobTypes<Jobs>> {
  private readonly idle: { timer: NodeJS.Timeout; worker: Worker }[] = []
  private readonly limits: PoolLimits
  private readonly queue: Waiting[] = []
  private readonly revive: Revive
  private running = 0

  constructor(
    private readonly start: () => Worker,
    { limits = {}, revive = () => undefined }: PoolOptions = {},
  ) {
    this.limits = { ...usualLimits, ...limits }
    this.revive = revive
  }

  private next(): void {
    while (this.running < this.limits.workers) {
      const waiting = this.queue.shift()
      if (!waiting) {
        return
      }
      clearTimeout(waiting.timer)
      this.running += 1
      void this.perform(waiting).finally(() => {
        this.running -= 1
        this.next()
      })
    }
  }

  private async perform({ job, reject, resolve }: Waiting): Promise<void> {
    try {
      const isLarge = sizeOf(job) > large
      const worker = this.take()
      const reply = await replyOf(worker, job, this.limits)
      this.release(worker, isLarge)
      if ('failure' in reply) {
        reject(fromFailure(reply.failure, this.revive))
      } else {
        resolve(reply.result as never)
      }
    } catch (error) {
      reject(error as Error)
    }
  }

  private release(worker: Worker, isLarge: boolean): void {
    if (isLarge) {
      void worker.terminate()
      return
    }
    const timer = setTimeout(() => {
      this.idle.splice(
        this.idle.findIndex((one) => one.worker === worker),
        1,
      )
      void worker.terminate()
    }, this.limits.idle)
    // An idle worker keeps no process running.
    timer.unref()
    worker.unref()
    this.idle.push({ timer, worker })
  }

  private take(): Worker {
    const idle = this.idle.pop()
    if (!idle) {
      // One that ends while it is idle must not end the process.
      return this.start().on('error', () => undefined)
    }
    clearTimeout(idle.timer)
    if (idle.worker.threadId === ended) {
      return this.take()
    }
    idle.worker.ref()
    return idle.worker
  }

  /**
   * The bytes are handed over: whoever gave them cannot read them any more.
   * @throws the errors of the readers; SourceTooLarge; SourceUnreadable where it takes too long or too much memory;
   * SourcesBusy where too many are waiting
   */
  async run<Name extends keyof Jobs & string>(
    name: Name,
    given: Jobs[Name]['given'],
  ): Promise<Jobs[Name]['result']> {
    const job = { name, given }
    if (sizeOf(job) > this.limits.waitingBytes) {
      throw new SourceTooLarge(this.limits.waitingBytes)
    }
    const bytes = this.queue.reduce((sum, one) => sum + sizeOf(one.job), sizeOf(job))
    const isFull = this.queue.length >= this.limits.waiting || bytes > this.limits.waitingBytes
    if (isFull) {
      throw tooMany()
    }
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { job, reject, resolve }
      waiting.timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(waiting), 1)
        reject(tooMany())
      }, this.limits.wait)
      this.queue.push(waiting)
      this.next()
    })
  }
}

function tooMany(): SourcesBusy {
  return new SourcesBusy()
}

function sizeOf({ given }: Job): number {
  const { bytes } = sourceOf(given)
  return bytes instanceof Uint8Array ? bytes.length : 0
}

/** Jobs are given bytes, or a source that has them. */
function sourceOf(given: { bytes?: unknown; source?: { bytes?: unknown } }): { bytes?: unknown } {
  return given.source ?? given
}

async function replyOf(worker: Worker, job: Job, limits: PoolLimits): Promise<Reply> {
  worker.postMessage(job, buffersOf(sourceOf(job.given)))
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
async function watch(worker: Worker, limits: PoolLimits, signal: AbortSignal): Promise<boolean> {
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
