// Runs jobs in worker threads: few at a time, for a limited time, with limited memory.
import type { Worker } from 'node:worker_threads'

import { availableParallelism } from 'node:os'

import type { Job, JobTypes } from './jobs.ts'

import { SourcesBusy, SourceTooLarge } from '../errors.ts'
import { buffersOf } from './buffersOf.ts'
import { fromFailure, type Revive } from './failures.ts'
import { replyOf, type TimeLimits } from './replyOf.ts'

export interface PoolLimits extends TimeLimits {
  /** How long an idle worker stays, in milliseconds. */
  idle: number
  /** How long a job may wait for its turn, in milliseconds. */
  wait: number
  /** How many jobs may wait. */
  waiting: number
  /** How much they may hold, in bytes. */
  waitingBytes: number
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
      const reply = await replyOf(worker, job, this.limits, buffersOf(sourceOf(job.given)))
      this.release(worker, isLarge || reply.isSpent === true)
      if ('failure' in reply) {
        reject(fromFailure(reply.failure, this.revive))
      } else {
        resolve(reply.result as never)
      }
    } catch (error) {
      reject(error as Error)
    }
  }

  private release(worker: Worker, isSpent: boolean): void {
    if (isSpent) {
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
