// A feed that was fetched with its earlier parts, and with the pages of posts that it only summarizes.
import type { ExportEntry, OpenedExport } from '../exports/export.ts'
import type { XMLFile } from '../exports/xml/files.ts'
import type { Message } from '../messages.ts'
import type { ParseOptions } from '../sources/parseSource.ts'
import type { Source } from '../sources/types.ts'
import type { BacklogFile } from './listFiles.ts'
import type { BacklogPart } from './types.ts'

import { takeEmbedded, withInline } from '../dom/embedded.ts'
import { SourceUnreadable } from '../errors.ts'
import { openFeed } from '../exports/feeds/openFeed.ts'
import { openJSONFeed } from '../exports/feeds/openJSONFeed.ts'
import { chunksOf } from '../exports/xml/readRecords.ts'
import { readPage } from '../html/readPage.ts'
import { decodeText } from '../sources/decodeText.ts'
import { kindOf } from '../sources/kindOf.ts'
import { problemOf } from '../sources/problemOf.ts'
import { type CollectedRecord, recordsIn, restIn } from './collected.ts'
import { idOf } from './feedLinks.ts'
import { partOf } from './openExport.ts'

/** @throws SourceUnreadable */
export async function openCollected(
  { read }: BacklogFile,
  options: ParseOptions,
): Promise<BacklogPart> {
  const records = recordsIn(await read())
  const feeds = await openFeeds(records.filter(({ kind }) => kind === 'feed'))
  const [first] = feeds
  if (!first) {
    throw new SourceUnreadable('source-feed-missing')
  }
  const rest = records.find((record) => restIn(record) > 0)
  const pages = new Map(records.map((record) => [record.url, record]))
  const pageAt = (url: string) => pages.get(url) ?? rest
  const entries = () => uniqueEntries(feeds)
  let counted = 0
  for await (const _ of entries()) {
    counted += 1
  }
  return partOf(
    {
      ...first,
      counted,
      entries: (from = 0) => withPages(entries(), pageAt, from),
      warnings: [...feeds.flatMap(({ warnings }) => warnings), ...lostIn(records)],
    },
    '',
    [],
    options,
  )
}

/** Parts in XML are one feed, and what the first says of the blog counts. */
async function openFeeds(records: CollectedRecord[]): Promise<OpenedExport[]> {
  const kinds = await Promise.all(records.map((record) => kindOf(sourceOf(record))))
  const isJSON = (_: CollectedRecord, index: number) => kinds[index] === 'json-feed'
  const others = records.filter((record, index) => !isJSON(record, index))
  const files = others.map(fileOf)
  const feeds = records.filter(isJSON).map((record) => openJSONFeed([fileOf(record)]))
  return [...(files.length > 0 ? [await openFeed(files)] : []), ...(await Promise.all(feeds))]
}

function fileOf(record: CollectedRecord): XMLFile {
  return { name: record.url, chunks: () => chunksIn(record) }
}

async function* chunksIn(record: CollectedRecord): AsyncGenerator<string> {
  const { text } = await decodeText(sourceOf(record))
  yield* chunksOf(text)
}

function sourceOf({ bytes, contentType = '', url }: CollectedRecord): Source {
  return { bytes, contentType, url }
}

/** A post that was published meanwhile moves all others to the next part. */
async function* uniqueEntries(feeds: OpenedExport[]): AsyncGenerator<ExportEntry> {
  const seen = new Set<string>()
  for (const { entries } of feeds) {
    for await (const entry of entries()) {
      const id = idOf(entry)
      if (!id || !seen.has(id)) {
        yield { ...entry, index: seen.size }
        seen.add(id || `#${seen.size}`)
      }
    }
  }
}

async function* withPages(
  entries: AsyncGenerator<ExportEntry>,
  pageAt: (url: string) => CollectedRecord | undefined,
  from: number,
): AsyncGenerator<ExportEntry> {
  for await (const entry of entries) {
    const found = entry.page && pageAt(entry.page.address)
    if (entry.index >= from) {
      yield found ? { ...entry, ...(await readFrom(entry, found)) } : entry
    }
  }
}

/** A page that cannot be read is said, and the post is there without its text. */
async function readFrom(
  { page }: ExportEntry,
  record: CollectedRecord,
): Promise<Pick<ExportEntry, 'original' | 'read'>> {
  const { problem, url } = record
  const html = problem ? '' : (await decodeText(sourceOf(record))).text
  const read = (knownOutlets?: string[]) => {
    if (problem) {
      return page!.lost(problem, knownOutlets)
    }
    try {
      const { pictures, text } = takeEmbedded(html)
      return page!.merged(withInline(readPage(text, url, knownOutlets), pictures))
    } catch (error) {
      const fault = problemOf(error)
      if (fault) {
        return page!.lost(fault, knownOutlets)
      }
      throw error
    }
  }
  return { original: () => html, read }
}

const mostNamed = 10

function lostIn(records: CollectedRecord[]): Message[] {
  const lost = records.filter((record) => record.kind === 'lost' && restIn(record) === 0)
  const others = records.reduce((sum, record) => sum + restIn(record), 0)
  const pages = new Set(records.flatMap(({ links }) => links?.pages ?? []))
  const named = lost
    .filter(({ url }) => pages.has(url))
    .map(({ problem, url }) => `${url} (${reasonOf(problem)})`)
  const count = named.length + others
  const shown = named.slice(0, mostNamed).join(', ')
  const more = count > Math.min(named.length, mostNamed) ? ' …' : ''
  return [
    ...lost
      .filter(({ url }) => !pages.has(url))
      .map(({ problem, url }): Message => ({
        code: 'source-feed-cut',
        values: { reason: reasonOf(problem), url },
      })),
    ...(count > 0
      ? [
          {
            code: 'source-feed-pages' as const,
            values: {
              count: String(count),
              pages: `${shown}${more}`.trim(),
            },
          },
        ]
      : []),
  ]
}

/** In no language: a status, or what the system calls it. */
function reasonOf(problem?: Message): string {
  const { reason, status } = problem?.values ?? {}
  return status ?? reason ?? (problem?.code ?? '').replace(/^source-/, '')
}
