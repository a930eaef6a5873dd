// Fetches a feed, its earlier parts, and the pages of posts that it only summarizes: one after the other, and not all
// that a server has.
import { setTimeout as sleep } from 'node:timers/promises'

import type { CollectedHead, CollectedLinks } from '../backlog/collected.ts'
import type { Message } from '../messages.ts'

import { restIn, restOf, sizeOf, toRecord } from '../backlog/collected.ts'
import { SourceError, SourceFailed, SourceUnreadable } from '../errors.ts'
import { type FetchedSource, type FetchOptions, fetchSource } from '../fetch/fetchSource.ts'
import { feedLinksOf } from '../worker/readSource.ts'

export interface CollectOptions extends FetchOptions {
  collect?: Partial<CollectLimits>
  /** A page leads to its feed. @default true */
  fromPage?: boolean
  signal?: AbortSignal | undefined
}

interface CollectLimits {
  /** Of all records: a file of more than 64 MB is not read. */
  bytes: number
  /** Of posts. */
  pages: number
  /** Of the feed. */
  parts: number
  /** Between two requests, in milliseconds. */
  pause: number
}

const usualLimits: CollectLimits = { bytes: 55_000_000, pages: 2000, parts: 500, pause: 500 }

/** The first record of a feed that is to be fetched. */
export function beginOf(address: string): Uint8Array {
  return toRecord({ kind: 'begin', url: address })
}

/**
 * What is missing of it, up to its end. Stopped at any place, it goes on there.
 * @param heads of the records that there are
 * @throws SourceUnreadable where there is no feed at the address; the errors of `fetchSource` for its first part
 */
export async function* feedRecords(
  heads: CollectedHead[],
  options: CollectOptions = {},
): AsyncGenerator<Uint8Array> {
  const [begin] = heads
  if (!begin || heads.some(({ kind }) => kind === 'end')) {
    return
  }
  const collection = new Collection(heads, options)
  if (!collection.hasFeed) {
    yield await collection.first(begin.url)
  }
  for (let part = await collection.nextPart(); part; part = await collection.nextPart()) {
    yield part
  }
  for (let page = await collection.nextPage(); page; page = await collection.nextPage()) {
    yield page
  }
  if (collection.left > 0) {
    yield toRecord(restOf(begin.url, collection.left))
  }
  yield toRecord({ kind: 'end', url: begin.url })
}

class Collection {
  private bytes = 0
  private readonly done = new Set<string>()
  private hasAsked = false
  private hasRest = false
  private isFull = false
  private readonly items = new Set<string>()
  private readonly limits: CollectLimits
  private next: null | string = null
  private readonly pages = new Set<string>()
  private parts = 0
  private unkept = 0

  constructor(
    heads: CollectedHead[],
    private readonly options: CollectOptions,
  ) {
    this.limits = { ...usualLimits, ...options.collect }
    heads.forEach((head) => this.add(head))
  }

  private add(head: CollectedHead): void {
    const { kind, links, url } = head
    this.bytes += sizeOf(head)
    this.hasRest ||= restIn(head) > 0
    if (kind === 'begin') {
      return
    }
    this.done.add(url)
    if (kind === 'feed') {
      this.parts += 1
      this.next = links?.next ?? null
      links?.items.forEach((id) => this.items.add(id))
      links?.pages.slice(0, this.room).forEach((page) => this.pages.add(page))
      this.unkept += links?.left ?? 0
    } else if (url === this.next) {
      this.next = null
    }
  }

  /** For so many pages more. */
  private get room(): number {
    return this.limits.pages - this.pages.size
  }

  private get open(): string[] {
    return [...this.pages].filter((page) => !this.done.has(page))
  }

  /** One request after the other, with pauses; whoever is asked too much is asked again later. */
  private async ask(url: string): Promise<FetchedSource> {
    const { collect: _, signal, ...fetching } = this.options
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted()
      if (this.hasAsked) {
        await sleep(this.limits.pause * attempt ** 4, undefined, signal ? { signal } : {})
      }
      this.hasAsked = true
      try {
        return await fetchSource(url, fetching)
      } catch (error) {
        const isBusy = error instanceof SourceFailed && [429, 503].includes(error.status ?? 0)
        if (!isBusy || attempt === 3) {
          throw error
        }
      }
    }
  }

  private feedRecord(
    { bytes, contentType, url }: FetchedSource,
    { items, next, pages }: CollectedLinks,
  ): Uint8Array {
    const isKnown = next === null || next === url || this.done.has(next)
    const unknown = [...new Set(pages)].filter((page) => !this.pages.has(page))
    const kept = unknown.slice(0, this.room)
    const left = unknown.length - kept.length
    const links = { items, left, next: isKnown ? null : next, pages: kept }
    return this.record({ contentType, kind: 'feed', links, url }, bytes)
  }

  /** @throws SourceUnreadable where there would be too much in all */
  private record(head: Omit<CollectedHead, 'length'>, bytes: Uint8Array): Uint8Array {
    const whole = { ...head, length: bytes.length }
    if (this.bytes + sizeOf(whole) > this.limits.bytes) {
      throw new SourceUnreadable('source-feed-long')
    }
    this.add(whole)
    return toRecord(head, bytes)
  }

  private lost(url: string, problem: Message): Uint8Array {
    const head = { kind: 'lost' as const, problem, url }
    this.add({ ...head, length: 0 })
    return toRecord(head)
  }

  /** The feed itself, or that of the page. */
  async first(address: string): Promise<Uint8Array> {
    const answer = await this.ask(address)
    const links = await feedLinksOf(answer)
    if (links.isFeed) {
      return this.feedRecord(answer, links)
    }
    const [feed] = this.options.fromPage === false ? [] : links.feeds
    const found = feed === undefined ? null : await this.ask(feed)
    const ofFeed = found && (await feedLinksOf(found))
    if (!found || !ofFeed?.isFeed) {
      throw new SourceUnreadable('source-feed-missing')
    }
    return this.feedRecord(found, ofFeed)
  }

  get hasFeed(): boolean {
    return this.parts > 0
  }

  /** Pages of which nothing has been said yet. */
  get left(): number {
    return this.hasRest ? 0 : this.open.length + this.unkept
  }

  async nextPage(): Promise<null | Uint8Array> {
    const [url] = this.open
    if (url === undefined || this.isFull || this.hasRest) {
      return null
    }
    try {
      const { bytes, contentType } = await this.ask(url)
      return this.record({ contentType, kind: 'page', url }, bytes)
    } catch (error) {
      this.isFull = error instanceof SourceUnreadable && error.code === 'source-feed-long'
      if (this.isFull) {
        return null
      }
      return this.lost(url, messageOf(error))
    }
  }

  /** Null at the end: behind it WordPress answers 404, and others the same posts again. */
  async nextPart(): Promise<null | Uint8Array> {
    const { next: url } = this
    if (url === null) {
      return null
    }
    if (this.parts >= this.limits.parts) {
      return this.lost(url, { code: 'source-feed-long' })
    }
    try {
      const answer = await this.ask(url)
      const links = await feedLinksOf(answer)
      const isNew = links.items.some((id) => !this.items.has(id))
      this.next = null
      return links.isFeed && isNew ? this.feedRecord({ ...answer, url }, links) : null
    } catch (error) {
      const isEnd = error instanceof SourceFailed && [400, 404, 410].includes(error.status ?? 0)
      this.next = null
      const isGuess = new URL(url).searchParams.has('paged')
      return (isEnd && isGuess) || isEmpty(error) ? null : this.lost(url, messageOf(error))
    }
  }
}

function isEmpty(error: unknown): boolean {
  return error instanceof SourceUnreadable && error.code === 'source-export-empty'
}

/** A fault of ours, or a stop, is none of the page. */
function messageOf(error: unknown): Message {
  if (error instanceof SourceError) {
    return { code: error.code, values: error.values }
  }
  throw error
}
