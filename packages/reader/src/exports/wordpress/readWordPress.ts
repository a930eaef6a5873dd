// Reads the export of a WordPress blog (.xml, WXR): first what the posts refer to, then one item after the other.
import type { Message } from '../../messages.ts'
import type { ParsedSource, Piece } from '../../types.ts'
import type { Chunks } from '../xml/readRecords.ts'
import type { FoundRecord } from '../xml/RecordParser.ts'
import type { WordPressSite } from './types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { ItemCount } from '../xml/ItemCount.ts'
import { chunksOf, readRecords } from '../xml/readRecords.ts'
import { problemOf } from './kinds.ts'
import { readItem } from './readItem.ts'
import { identityOf, SiteCollector } from './SiteCollector.ts'
import { toItem } from './toItem.ts'

const mostPosts = 5000

/** Of a warning. */
const mostNamed = 10

/** They are read where posts refer to them. */
const used = new Set<string>(['source-item-attachment', 'source-item-author', 'source-item-block'])

/**
 * A whole export that is held in memory. What is no article is left out, which is said.
 * @throws SourceUnreadable
 */
export async function readWordPress(
  text: string,
): Promise<{ warnings: Message[] } & Pick<ParsedSource, 'pieces'>> {
  const { items, warnings } = await openWordPress([{ name: 'XML', chunks: () => chunksOf(text) }])
  const pieces: Piece[] = []
  const left: string[] = []
  for await (const { place, problem, read, title } of items()) {
    const found = problem ? null : pieceOr(read)
    if (found) {
      pieces.push(found)
    } else if (!used.has(problem?.code ?? '')) {
      left.push(title || place)
    }
    if (pieces.length > mostPosts) {
      throw new SourceUnreadable('source-export-long', { count: String(mostPosts) })
    }
  }
  if (pieces.length === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  return { pieces, warnings: [...warnings, ...warningsOn(left)] }
}

function pieceOr(read: () => Piece): null | Piece {
  try {
    return read()
  } catch (error) {
    if (error instanceof SourceUnreadable) {
      return null
    }
    throw error
  }
}

function warningsOn(left: string[]): Message[] {
  const titles = [...left.slice(0, mostNamed), ...(left.length > mostNamed ? ['…'] : [])].join(', ')
  return left.length > 0
    ? [{ code: 'source-items-left', values: { count: String(left.length), titles } }]
    : []
}

export interface WordPressFile {
  /** The text, from its beginning. */
  chunks: () => Chunks
  name: string
}

export interface WordPressExport {
  /** Items of all kinds. */
  counted: number
  items: (from?: number) => AsyncGenerator<WordPressEntry>
  site: WordPressSite
  warnings: Message[]
}

export interface WordPressEntry {
  guid: string
  index: number
  /** File and line. */
  place: string
  /** Null where it is no article. */
  problem: Message | null
  /** @throws SourceUnreadable; only where there is no problem */
  read: () => Piece
  title: string
}

/**
 * All files are of one export: what a post refers to may stand in another.
 * @throws SourceUnreadable where there is no item
 */
export async function openWordPress(files: WordPressFile[]): Promise<WordPressExport> {
  const collector = new SiteCollector()
  const warnings: Message[] = []
  let counted = 0
  for (const { name, chunks } of files) {
    const count = new ItemCount()
    const cutAt = await collect(collector, counting(chunks(), count))
    counted += count.count
    if (cutAt !== null) {
      warnings.push({ code: 'source-cut', values: { name, line: String(cutAt) } })
    }
  }
  if (counted === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  return {
    counted,
    items: (from = 0) => itemsOf(files, collector, from),
    site: collector.site,
    warnings: [...warnings, ...collector.warnings],
  }
}

async function collect(collector: SiteCollector, chunks: Chunks): Promise<null | number> {
  const records = readRecords(chunks)
  for (let next = await records.next(); ; next = await records.next()) {
    if (next.done) {
      return next.value.cutAt
    }
    collector.add(next.value)
  }
}

async function* counting(chunks: Chunks, count: ItemCount): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    count.add(chunk)
    yield chunk
  }
}

async function* itemsOf(
  files: WordPressFile[],
  collector: SiteCollector,
  from: number,
): AsyncGenerator<WordPressEntry> {
  let index = 0
  for (const { name, chunks } of files) {
    for await (const found of readRecords(chunks())) {
      if (found.record.name === 'item') {
        if (index >= from) {
          yield toEntry(found, { name, collector, index })
        }
        index += 1
      }
    }
  }
}

interface Position {
  collector: SiteCollector
  index: number
  name: string
}

function toEntry(found: FoundRecord, { name, collector, index }: Position): WordPressEntry {
  const item = toItem(found.record)
  const { latest, site } = collector
  const isEarlier = (latest.get(identityOf(item))?.index ?? index) !== index
  const faults: [boolean, Message['code']][] = [
    [found.isCut, 'source-item-cut'],
    [found.isTooLong, 'source-document-long'],
  ]
  const fault = faults.find(([isSo]) => isSo)?.[1]
  const problem = fault ? { code: fault } : problemOf(item)
  return {
    guid: item.guid || (item.id && `post-${item.id}`),
    index,
    place: `${name}:${found.line}`,
    problem: problem ?? (isEarlier ? { code: 'source-item-again' } : null),
    read: () => readItem(item, site),
    title: item.title,
  }
}
