// Opens a ZIP archive in memory. Sizes are checked before anything is unpacked, and again while it is.
import { crc32, inflateRawSync } from 'node:zlib'

import { SourceUnreadable } from '../../errors.ts'

export interface Archive {
  names: string[]
  /** The bytes of an entry; null where there is none of that name. */
  read: (name: string) => null | Uint8Array
}

interface Entry {
  checksum: number
  isEncrypted: boolean
  method: number
  name: string
  offset: number
  packed: number
  size: number
}

const maxEntries = 5000

/** In bytes, of all entries as they declare it: pictures are not unpacked, but count. */
const maxDeclared = 300_000_000

/** In bytes, of what is unpacked in all. */
const maxUnpacked = 60_000_000

const longestName = 500

/** @throws SourceUnreadable where it is none, or damaged, or would take too much memory */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (const entry of entriesOf(view, bytes)) {
    if (entries.has(entry.name)) {
      throw damaged()
    }
    entries.set(entry.name, entry)
  }
  let left = maxUnpacked
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) {
        return null
      }
      left -= entry.size
      if (left < 0) {
        throw tooLarge()
      }
      return unpack(entry, view, bytes)
    },
  }
}

const endMark = 0x06_05_4b_50
const entryMark = 0x02_01_4b_50
const localMark = 0x04_03_4b_50
const endSize = 22
const entrySize = 46
const localSize = 30

function entriesOf(view: DataView, bytes: Uint8Array): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  if (count > maxEntries) {
    throw tooLarge()
  }
  let at = view.getUint32(end + 16, true)
  let declared = 0
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > end || view.getUint32(at, true) !== entryMark) {
      throw damaged()
    }
    const entry = readEntry(view, bytes, at)
    declared += entry.size
    entries.push(entry)
    at += entrySize + [28, 30, 32].reduce((sum, from) => sum + view.getUint16(at + from, true), 0)
  }
  if (declared > maxDeclared) {
    throw tooLarge()
  }
  return entries
}

/** The record at the end of the archive: only a comment stands behind it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endSize
  for (let at = last; at >= Math.max(0, last - 0xff_ff); at -= 1) {
    if (view.getUint32(at, true) === endMark) {
      return at
    }
  }
  throw damaged()
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  const length = view.getUint16(at + 28, true)
  const start = at + entrySize
  const name = new TextDecoder().decode(bytes.subarray(start, start + length))
  if (length > longestName || name.includes('\0') || name.split(/[/\\]/).includes('..')) {
    throw damaged()
  }
  return {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    checksum: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    offset: view.getUint32(at + 42, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  }
}

function unpack(entry: Entry, view: DataView, bytes: Uint8Array): Uint8Array {
  const { checksum, isEncrypted, method, offset, packed, size } = entry
  if (isEncrypted) {
    throw new SourceUnreadable('source-password')
  }
  if (offset + localSize > view.byteLength || view.getUint32(offset, true) !== localMark) {
    throw damaged()
  }
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const start = offset + localSize + names
  const content = inflate(bytes.subarray(start, start + packed), method, size)
  if (content.byteLength !== size || crc32(content) !== checksum) {
    throw damaged()
  }
  return content
}

/** No more than the archive declares is unpacked. */
function inflate(packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) {
    return packed
  }
  try {
    return method === 8 && size > 0
      ? inflateRawSync(packed, { maxOutputLength: size })
      : new Uint8Array()
  } catch (error) {
    // Damaged data, and more of it than is declared.
    if (error instanceof Error && 'code' in error) {
      throw damaged()
    }
    throw error
  }
}

function damaged(): SourceUnreadable {
  return new SourceUnreadable('source-damaged')
}

function tooLarge(): SourceUnreadable {
  return new SourceUnreadable('source-unpacked')
}
