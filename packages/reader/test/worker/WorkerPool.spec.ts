// The readers in worker threads: limits of time, memory and number.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'

import type { ReaderJobs } from '../../src/worker/jobs.ts'

import { measure, newThreadId } from '../../src/worker/cpuTime.ts'
import { startReader } from '../../src/worker/readSource.ts'
import { type PoolLimits, WorkerPool } from '../../src/worker/WorkerPool.ts'
import { pdfFile } from '../helpers/pdfFile.ts'

const encoder = new TextEncoder()

function source(text: string, kind: 'html' | 'markdown' | 'text' = 'markdown') {
  return { knownOutlets: [], source: { bytes: encoder.encode(text), kind } }
}

/** Anew for each job, which takes over its bytes. */
function markdown() {
  return source('# Harbours\n\nA text of a few words.')
}

/** A worker that runs this instead of a reader. */
function running(code: string, limits = {}, workerData = {}): () => Worker {
  const all = `const { parentPort } = require('node:worker_threads'); ${code}`
  return () => new Worker(all, { eval: true, resourceLimits: limits, workerData })
}

function poolOf(limits: Partial<PoolLimits> = {}, start = startReader): WorkerPool<ReaderJobs> {
  return new WorkerPool(start, { limits })
}

const never = "parentPort.on('message', () => undefined)"

const echo = "parentPort.on('message', (job) => parentPort.postMessage({ result: job.name }))"

describe('a worker', () => {
  const pool = poolOf()

  it('reads a source', async () => {
    const { pieces } = await pool.run('corpus', markdown())
    expect(pieces[0]?.title).toBe('Harbours')
  })

  it('answers with the errors of the readers', async () => {
    await expect(pool.run('corpus', source('<p></p>', 'html'))).rejects.toMatchObject({
      name: 'SourceUnreadable',
      code: 'source-page-empty',
      message: 'The page holds no text.',
    })
    await expect(pool.run('corpus', source('a\0b', 'text'))).rejects.toMatchObject({
      name: 'CorpusUnreadable',
      code: 'binary',
      line: 1,
    })
  })
})

describe('a worker that has read a PDF', { tags: 'nightly' }, () => {
  const page = pdfFile([[{ text: 'The ferry goes when the tide lets it.', x: 72, y: 80 }]])

  it('does no other job', async () => {
    const started: Worker[] = []
    const pool = poolOf({ workers: 1 }, () => {
      started.push(startReader())
      return started.at(-1)!
    })
    await pool.run('corpus', { knownOutlets: [], source: { bytes: page } })
    const [first] = started
    if (first!.threadId !== -1) {
      await once(first!, 'exit')
    }
    await pool.run('corpus', markdown())
    await pool.run('corpus', markdown())
    expect(started).toHaveLength(2)
  })
})

describe('limits', () => {
  it('of time: the worker is stopped, and the next source has another one', async () => {
    const started: Worker[] = []
    const pool = poolOf({ time: 3000, workers: 1 }, () => {
      const loops = started.length === 0
      started.push(running(loops ? "parentPort.on('message', () => { for (;;); })" : echo)())
      return started.at(-1)!
    })
    const [first, second] = await Promise.allSettled([
      pool.run('corpus', markdown()),
      poolOf({ workers: 1 }, running(echo)).run('corpus', markdown()),
    ])
    expect(first).toMatchObject({ reason: { name: 'SourceUnreadable' }, status: 'rejected' })
    expect(second).toMatchObject({ status: 'fulfilled', value: 'corpus' })
    expect(await pool.run('corpus', markdown())).toBe('corpus')
    expect(started).toHaveLength(2)
  })

  it.runIf(process.platform === 'linux')(
    'of time, which is that of the processor: one that only waits goes on',
    async () => {
      const code = `
      const { workerData } = require('node:worker_threads')
      const id = /\\d+$/.exec(require('node:fs').readlinkSync('/proc/thread-self'))
      workerData.thread.set([Number(id)])
      parentPort.on('message', () => setTimeout(() => parentPort.postMessage({ result: 'late' }), 900))`
      const thread = newThreadId()
      const start = () => measure(running(code, {}, { thread })(), thread)
      const pool = poolOf({ time: 300, workers: 1 }, start)
      expect(await pool.run('corpus', markdown())).toBe('late')
    },
  )

  it.runIf('cpuUsage' in Worker.prototype)(
    'of time as Node tells it, where the system does not: only one that works is stopped',
    async () => {
      const late =
        "parentPort.on('message', () => setTimeout(() => parentPort.postMessage({ result: 'late' }), 900))"
      const waits = poolOf({ time: 300, workers: 1 }, running(late))
      expect(await waits.run('corpus', markdown())).toBe('late')
      const loops = "parentPort.on('message', () => { for (;;); })"
      const works = poolOf({ time: 300, wall: 60_000, workers: 1 }, running(loops))
      await expect(works.run('corpus', markdown())).rejects.toMatchObject({
        name: 'SourceUnreadable',
      })
    },
  )

  it('of time by the clock, for one that only waits too long', async () => {
    const pool = poolOf({ time: 60_000, wall: 300, workers: 1 }, running(never))
    await expect(pool.run('corpus', markdown())).rejects.toMatchObject({
      name: 'SourceUnreadable',
    })
  })

  it('of size, which one source reaches alone', async () => {
    const pool = poolOf({ waitingBytes: 10, workers: 1 }, running(never))
    await expect(pool.run('corpus', markdown())).rejects.toMatchObject({
      name: 'SourceTooLarge',
    })
  })

  it('of memory', async () => {
    const grow =
      "parentPort.on('message', () => { const all = []; for (;;) all.push([all.length, {}]) })"
    const pool = poolOf({ workers: 1 }, running(grow, { maxOldGenerationSizeMb: 16 }))
    await expect(pool.run('corpus', markdown())).rejects.toMatchObject({
      name: 'SourceUnreadable',
      message: expect.stringContaining('memory'),
    })
  })

  it('of those that wait', async () => {
    const limits = { wait: 50, waiting: 2, wall: 3000, workers: 1 }
    const pool = poolOf(limits, running(never))
    const all = [1, 2, 3, 4].map(() => pool.run('corpus', markdown()))
    const [first, ...others] = await Promise.allSettled(all)
    expect(first).toMatchObject({ reason: { name: 'SourceUnreadable' }, status: 'rejected' })
    expect(others).toMatchObject([1, 2, 3].map(() => ({ reason: { name: 'SourcesBusy' } })))
  })

  it('of those that work at once; the others have their turn', async () => {
    let [now, most] = [0, 0]
    const pool = poolOf({ workers: 2 }, () => {
      const worker = running(echo)()
      const { postMessage } = worker
      worker.postMessage = (job: unknown) => {
        now += 1
        most = Math.max(most, now)
        postMessage.call(worker, job)
      }
      worker.on('message', () => (now -= 1))
      return worker
    })
    const all = await Promise.all(Array.from({ length: 9 }, () => pool.run('corpus', markdown())))
    expect([all.length, most]).toEqual([9, 2])
  })
})

describe('a worker that ends', () => {
  it('while it works: the job fails', async () => {
    const pool = poolOf({}, running("parentPort.on('message', () => process.exit(1))"))
    await expect(pool.run('corpus', markdown())).rejects.toThrow('has ended')
  })

  it('while it is idle: the next job has another one', async () => {
    const started: Worker[] = []
    const pool = poolOf({ workers: 1 }, () => {
      started.push(running(echo)())
      return started.at(-1)!
    })
    await pool.run('corpus', markdown())
    await started[0]!.terminate()
    expect(await pool.run('corpus', markdown())).toBe('corpus')
    expect(started).toHaveLength(2)
  })

  it('by what it throws: the process goes on', async () => {
    const pool = poolOf({}, running("parentPort.on('message', () => { throw new Error('x') })"))
    await expect(pool.run('corpus', markdown())).rejects.toThrow('x')
  })
})

describe('the script', () => {
  const worker = startReader()
  afterAll(() => worker.terminate())

  it('is found in the repository', () => {
    expect(worker.resourceLimits).toMatchObject({ maxOldGenerationSizeMb: 96 + 64 })
  })
})
