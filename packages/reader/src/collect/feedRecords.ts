// Fetches a feed, its earlier parts, and the pages of posts that it only summarizes: one after the other, and not all
// that a server has.
import { setTimeout as sleep } from 'node:timers/promises'

import type { CollectedHead, CollectedLinks } from '../backlog/collected.ts'
import type { Message } from '../messages.ts'

import { toRecord } from '../backlog/collected.ts'
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
  /** In all. */
  bytes: number
  /** Of posts. */
  pages: number
  /** Of the feed. */
  parts: number
  /** Between two requests, in milliseconds. */
  pause: number
}

const usualLimits: CollectLimits = { bytes: 60_000_000, pages: 2000, parts: 500, pause: 500 }

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
  yield toRecord({ kind: 'end', url: begin.url })
}

class Collection {
  private bytes = 0
  private readonly done = new Set<string>()
  private hasAsked = false
  private readonly items = new Set<string>()
  private readonly limits: CollectLimits
  private next: null | string = null
  private readonly pages: string[] = []
  private parts = 0

  constructor(
    heads: CollectedHead[],
    private readonly options: CollectOptions,
  ) {
    this.limits = { ...usualLimits, ...options.collect }
    heads.forEach((head) => this.add(head))
  }

  private add({ kind, length, links, url }: CollectedHead): void {
    this.bytes += length
    if (kind === 'begin') {
      return
    }
    this.done.add(url)
    if (kind === 'feed') {
      this.parts += 1
      this.next = links?.next ?? null
      links?.items.forEach((id) => this.items.add(id))
      this.pages.push(...(links?.pages ?? []).filter((page) => !this.pages.includes(page)))
    } else if (url === this.next) {
      this.next = null
    }
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
    links: CollectedLinks,
  ): Uint8Array {
    const { items, next, pages } = links
    const isKnown = next === null || next === url || this.done.has(next)
    const head = {
      contentType,
      kind: 'feed' as const,
      links: { items, next: isKnown ? null : next, pages },
      url,
    }
    this.add({ ...head, length: bytes.length })
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

  async nextPage(): Promise<null | Uint8Array> {
    const url = this.pages.find((page) => !this.done.has(page))
    if (url === undefined) {
      return null
    }
    if (this.pages.indexOf(url) >= this.limits.pages || this.bytes >= this.limits.bytes) {
      return this.lost(url, { code: 'source-feed-long' })
    }
    try {
      const { bytes, contentType } = await this.ask(url)
      const head = { contentType, kind: 'page' as const, url }
      this.add({ ...head, length: bytes.length })
      return toRecord(head, bytes)
    } catch (error) {
      return this.lost(url, messageOf(error))
    }
  }

  /** Null at the end: behind it WordPress answers 404, and others the same posts again. */
  async nextPart(): Promise<null | Uint8Array> {
    const { next: url } = this
    if (url === null) {
      return null
    }
    if (this.parts >= this.limits.parts || this.bytes >= this.limits.bytes) {
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
