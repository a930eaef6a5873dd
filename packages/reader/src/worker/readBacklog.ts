// Reads a backlog in a worker thread, a batch of items at a time: the next is read when it is asked for.
import type { Worker } from 'node:worker_threads'

import { deserialize } from 'node:v8'

import type { Backlog, BacklogItem, ItemOptions } from '../backlog/types.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { BacklogJobs, SentBatch } from './backlogJobs.ts'

import { listFiles } from '../backlog/listFiles.ts'
import { SourceUnreadable } from '../errors.ts'
import { kindOf } from '../sources/kindOf.ts'
import { fromFailure } from './failures.ts'
import { startReader } from './readSource.ts'
import { replyOf, type TimeLimits } from './replyOf.ts'

export interface BacklogReader extends Omit<Backlog, 'items'> {
  /**
   * Up to 25 items each, or 4 MB. An item that takes too long or too much memory is one without a piece.
   * @throws SourceUnreadable
   */
  batches: (options?: ItemOptions) => AsyncIterable<BacklogItem[]>
  /** Ends the worker; `batches()` and `picture()` start another one. It is called when the last batch was read. */
  close: () => Promise<void>
}

interface ReaderOptions {
  /** Of a batch. */
  limits?: TimeLimits
  start?: () => Worker
}

const most = 25

/** Of opening, which counts all items. */
const patient: TimeLimits = { time: 600_000, wall: 3_600_000 }
const usual: TimeLimits = { time: 60_000, wall: 600_000 }

/** @throws SourceUnreadable where there is nothing that can be read */
export async function readBacklog(
  files: string[],
  options: ParseOptions = {},
  { limits = usual, start }: ReaderOptions = {},
): Promise<BacklogReader> {
  const megabytes = await memoryFor(files)
  const thread = new BacklogThread(files, options, start ?? (() => startReader(megabytes)))
  const opened = await thread.open()
  return {
    ...opened,
    batches: (chosen) => batchesOf(thread, limits, chosen),
    close: () => thread.close(),
    picture: async (source) =>
      opened.pictureFiles > 0 || source.includes('#') ? thread.picture(source, limits) : null,
  }
}

/** What is held as a whole takes more memory than what is streamed. Undefined for the usual one. */
async function memoryFor(files: string[]): Promise<number | undefined> {
  const found = await listFiles(files)
  let largest = 0
  for (const { name, head, size } of found.filter((file) => /\.json$/i.test(file.name))) {
    const isStreamed = streamed.has(await kindOf({ name, bytes: await head() }))
    largest = isStreamed ? largest : Math.max(largest, size)
  }
  const needed = Math.ceil((timesOfJSON * largest) / 1_000_000)
  return needed > usualMegabytes ? Math.min(needed, mostMegabytes) : undefined
}

const streamed = new Set<string>(['ghost', 'json-feed'])

/** Its text, and the values that it becomes. */
const timesOfJSON = 8
const usualMegabytes = 96
const mostMegabytes = 800

class BacklogThread {
  private readonly given: BacklogJobs['backlog']['given']
  private isNew = true
  /** How long it took, in milliseconds. */
  private opening = 0
  private readonly start: () => Worker
  private worker: undefined | Worker

  constructor(files: string[], options: ParseOptions, start: () => Worker) {
    this.given = { files, options }
    this.start = start
  }

  /** The worker answers one question after the other. */
  private turn: Promise<unknown> = Promise.resolve()

  private async ask<Name extends keyof BacklogJobs>(
    name: Name,
    given: BacklogJobs[Name]['given'],
    limits: TimeLimits,
  ): Promise<BacklogJobs[Name]['result']> {
    const before = this.turn
    const asked = before.catch(() => undefined).then(() => this.askNow(name, given, limits))
    this.turn = asked
    return asked
  }

  private async askNow<Name extends keyof BacklogJobs>(
    name: Name,
    given: BacklogJobs[Name]['given'],
    limits: TimeLimits,
  ): Promise<BacklogJobs[Name]['result']> {
    const worker = (this.worker ??= this.start())
    worker.ref()
    try {
      const reply = await replyOf(worker, { name, given }, limits)
      if ('failure' in reply) {
        throw fromFailure(reply.failure, () => undefined)
      }
      return reply.result as BacklogJobs[Name]['result']
    } catch (error) {
      await this.close()
      throw error
    } finally {
      // While nobody asks, it keeps no process running.
      this.worker?.unref()
    }
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = undefined
    this.isNew = true
    await worker?.terminate()
  }

  async next(from: number, count: number, limits: TimeLimits): Promise<SentBatch> {
    if (!this.worker) {
      await this.open()
    }
    // At first it looks for the item to begin with: that takes about as long as counting them.
    const more = this.isNew ? 3 * this.opening : 0
    const { time, wall } = limits
    const given = { from, most: count }
    const batch = await this.ask('batch', given, { time: time + more, wall: wall + more })
    this.isNew = false
    return batch
  }

  async picture(source: string, limits: TimeLimits): Promise<null | Uint8Array> {
    if (!this.worker) {
      await this.open()
    }
    return (await this.ask('picture', { source }, limits)).bytes
  }

  async open(): Promise<BacklogJobs['backlog']['result']> {
    const begin = performance.now()
    const opened = await this.ask('backlog', this.given, patient)
    this.opening = performance.now() - begin
    return opened
  }
}

async function* batchesOf(
  thread: BacklogThread,
  limits: TimeLimits,
  { from = 0, signal }: ItemOptions = {},
): AsyncIterable<BacklogItem[]> {
  try {
    let isLast = false
    for (let count = most, next = from; !isLast;) {
      signal?.throwIfAborted()
      const found = await batchOrFault(thread, { count, from: next }, limits)
      if ('fault' in found && count > 1) {
        // One after the other: only the item at fault is left out.
        count = 1
        continue
      }
      const items = 'fault' in found ? [unreadable(next, found.fault)] : found.items
      isLast = 'isLast' in found && found.isLast
      count = 'fault' in found ? most : count
      next += items.length
      if (items.length > 0) {
        yield items
      }
    }
  } finally {
    await thread.close()
  }
}

type Found = { fault: SourceUnreadable } | { isLast: boolean; items: BacklogItem[] }

async function batchOrFault(
  thread: BacklogThread,
  { count, from }: { count: number; from: number },
  limits: TimeLimits,
): Promise<Found> {
  try {
    const { isLast, items } = await thread.next(from, count, limits)
    return { isLast, items: items.map((item) => deserialize(item) as BacklogItem) }
  } catch (error) {
    if (error instanceof SourceUnreadable && isLimit(error)) {
      return { fault: error }
    }
    throw error
  }
}

function isLimit({ code }: SourceUnreadable): boolean {
  return code === 'source-time' || code === 'source-memory'
}

function unreadable(index: number, { code, values }: SourceUnreadable): BacklogItem {
  const place = `#${index + 1}`
  return { index, key: `::${place}`, original: null, piece: null, place, problem: { code, values } }
}
