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
  /** How many pages there are besides, of which none is fetched. */
  left?: number
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
  return Buffer.concat([Buffer.from(lineOf({ ...head, length: bytes.length })), bytes])
}

/** Of the record, in bytes. */
export function sizeOf(head: CollectedHead): number {
  return Buffer.byteLength(lineOf(head)) + head.length
}

function lineOf(head: CollectedHead): string {
  return `${mark}${JSON.stringify(head)}\n`
}

/** Of all pages that are not fetched, because there are too many. */
export function restOf(url: string, count: number): Omit<CollectedHead, 'length'> {
  return {
    kind: 'lost',
    problem: { code: 'source-feed-long', values: { count: String(count) } },
    url,
  }
}

/** How many pages a record says are not fetched; 0 for one of a single page. */
export function restIn({ kind, problem }: CollectedHead): number {
  const isRest = kind === 'lost' && problem?.code === 'source-feed-long'
  return isRest ? Number(problem.values?.count ?? 0) : 0
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
