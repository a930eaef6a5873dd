// The form in which a feed and its pages are stored once they were fetched: one record after another, in one file.
import type { Message } from '../messages.ts'

/** The first record names the address; `lost` could not be fetched, and `end` says that all was. */
export interface CollectedHead {
  contentType?: string
  kind: 'begin' | 'end' | 'feed' | 'lost' | 'page'
  /** Of the bytes that follow. */
  length: number
  links?: CollectedLinks
  problem?: Message
  url: string
}

/** What a part of a feed refers to. */
export interface CollectedLinks {
  /** Its posts, each by its id or its address. */
  items: string[]
  /** The part with earlier posts. */
  next: null | string
  /** Addresses of posts of which it holds only a summary. */
  pages: string[]
}

export interface CollectedRecord extends CollectedHead {
  bytes: Uint8Array
}

const mark = 'offprint-feed '

export function isCollected(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(head.subarray(0, mark.length)) === mark
}

export function toRecord(
  head: Omit<CollectedHead, 'length'>,
  bytes: Uint8Array = new Uint8Array(),
): Uint8Array {
  const line = `${mark}${JSON.stringify({ ...head, length: bytes.length })}\n`
  return Buffer.concat([Buffer.from(line), bytes])
}

/** Null for what is none: the beginning of a record suffices. */
export function headOf(bytes: Uint8Array): CollectedHead | null {
  const end = bytes.indexOf(10)
  if (!isCollected(bytes) || end < 0) {
    return null
  }
  return JSON.parse(new TextDecoder().decode(bytes.subarray(mark.length, end))) as CollectedHead
}

export function recordsIn(bytes: Uint8Array): CollectedRecord[] {
  const records: CollectedRecord[] = []
  for (let at = 0, head = headOf(bytes); head; head = headOf(bytes.subarray(at))) {
    const start = bytes.indexOf(10, at) + 1
    at = start + head.length
    records.push({ ...head, bytes: bytes.subarray(start, at) })
  }
  return records
}
