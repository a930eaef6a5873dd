// The files of an export in XML: read once for all that its items refer to, and once more for its items.
import type { Message } from '../../messages.ts'
import type { FoundRecord } from './RecordParser.ts'

import { SourceUnreadable } from '../../errors.ts'
import { ItemCount } from './ItemCount.ts'
import { type Chunks, readRecords } from './readRecords.ts'

export interface XMLFile {
  /** The text, from its beginning. */
  chunks: () => Chunks
  name: string
}

export interface Scanned {
  /** Items that were counted without parsing: fewer that are read were lost. */
  counted: number
  warnings: Message[]
}

/**
 * @param add is given each record: the items, and what stands beside them
 * @throws SourceUnreadable where there is no item
 */
export async function scanFiles(
  files: XMLFile[],
  add: (found: FoundRecord) => void,
): Promise<Scanned> {
  const scanned: Scanned = { counted: 0, warnings: [] }
  for (const { name, chunks } of files) {
    const count = new ItemCount()
    const cutAt = await scan(counting(chunks(), count), add)
    scanned.counted += count.count
    if (cutAt !== null) {
      scanned.warnings.push({ code: 'source-cut', values: { name, line: String(cutAt) } })
    }
  }
  if (scanned.counted === 0) {
    throw new SourceUnreadable('source-export-empty')
  }
  return scanned
}

async function scan(chunks: Chunks, add: (found: FoundRecord) => void): Promise<null | number> {
  const records = readRecords(chunks)
  for (let next = await records.next(); ; next = await records.next()) {
    if (next.done) {
      return next.value.cutAt
    }
    add(next.value)
  }
}

async function* counting(chunks: Chunks, count: ItemCount): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    count.add(chunk)
    yield chunk
  }
}

export interface PlacedItem {
  index: number
  place: string
  /** Why it cannot be read as a whole. */
  problem: Message | null
  record: FoundRecord['record']
}

const items = new Set(['entry', 'item'])

export async function* itemsIn(files: XMLFile[], from: number): AsyncGenerator<PlacedItem> {
  let index = 0
  for (const { name, chunks } of files) {
    for await (const { isCut, isTooLong, line, record } of readRecords(chunks())) {
      if (items.has(record.name)) {
        const fault = isCut ? 'source-item-cut' : isTooLong ? 'source-document-long' : null
        const problem: Message | null = fault ? { code: fault } : null
        if (index >= from) {
          yield { index, place: `${name}:${line}`, problem, record }
        }
        index += 1
      }
    }
  }
}
