// Opens a ZIP archive, on disk or in memory: its list of entries first, then one entry at a time. What it claims is
// checked before anything is unpacked, and again while it is.
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

import { SourceError, SourceTooLarge, SourceUnreadable } from '../errors.ts'
import { nameOf } from './entryName.ts'

export interface Archive {
  /** Paths with `/`, in the order of the archive; without those of folders. */
  names: string[]
  /**
   * The bytes of an entry; null where there is none of that name.
   * @throws SourceTooLarge, SourceUnreadable
   */
  read: (name: string) => Promise<null | Uint8Array>
  /** Of an entry when it is unpacked, in bytes; 0 where there is none. */
  sizeOf: (name: string) => number
  /** The same, a chunk at a time. @throws SourceUnreadable */
  stream: (name: string) => AsyncGenerator<Uint8Array>
}

export interface ArchiveLimits {
  /** In bytes, of all entries as they declare it. @default a hundred times the archive, and 64 MB in any case */
  declared?: number
  /** @default 50,000 */
  entries?: number
  /** In bytes, of an entry that is read as a whole. @default 64 MB */
  entry?: number
  /** In bytes, of all that is read as a whole. @default unlimited */
  total?: number
}

/** Texts are packed to a tenth. */
const mostTimes = 100
const usual = 64_000_000

/**
 * Files are opened for each entry anew: an archive need not be closed.
 * @param source path of a file, or its bytes
 * @throws SourceUnreadable where it is no archive, or damaged, or claims what nobody would pack
 */
export async function openArchive(
  source: string | Uint8Array,
  { declared, entries: mostEntries = 50_000, entry: largest = usual, total }: ArchiveLimits = {},
): Promise<Archive> {
  const entries = await withZip(source, async (zip) => {
    refuseIf(zip.entryCount > mostEntries, 'source-unpacked')
    const found = await entriesOf(zip)
    checkSizes([...found.values()], zip.fileSize, declared)
    return found
  })
  const stream = (name: string) => bytesOf(source, entries.get(name))
  let left = total ?? Infinity
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      if (!entry) {
        return null
      }
      if (entry.uncompressedSize > largest) {
        throw new SourceTooLarge(largest)
      }
      left -= entry.uncompressedSize
      refuseIf(left < 0, 'source-unpacked')
      return joined(stream(name), entry.uncompressedSize)
    },
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    stream,
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    refuseIf(entries.has(name), 'source-damaged')
    if (!name.endsWith('/')) {
      entries.set(name, slim(entry))
    }
  }
  return entries
}

/** Of thousands, only what is needed to read them is held. */
function slim({
  compressedSize,
  compressionMethod,
  crc32: checksum,
  generalPurposeBitFlag,
  relativeOffsetOfLocalHeader,
  uncompressedSize,
}: Entry): Entry {
  return Object.assign(new yauzl.Entry(), {
    compressedSize,
    compressionMethod,
    crc32: checksum,
    generalPurposeBitFlag,
    relativeOffsetOfLocalHeader,
    uncompressedSize,
  })
}

/** @throws SourceUnreadable for a zip bomb: also where entries lie over one another */
function checkSizes(entries: Entry[], size: number, declared?: number): void {
  const sum = (sizeOf: (entry: Entry) => number) =>
    entries.reduce((total, entry) => total + sizeOf(entry), 0)
  const most = declared ?? Math.max(size * mostTimes, usual)
  refuseIf(sum(({ uncompressedSize }) => uncompressedSize) > most, 'source-unpacked')
  refuseIf(sum(({ compressedSize }) => compressedSize) > size, 'source-damaged')
}

/** No more than the archive declares is unpacked. */
async function* bytesOf(
  source: string | Uint8Array,
  entry: Entry | undefined,
): AsyncGenerator<Uint8Array> {
  if (!entry) {
    return
  }
  refuseIf(entry.isEncrypted(), 'source-password')
  refuseIf(!entry.canDecodeFileData(), 'source-packed')
  const zip = await opened(source)
  try {
    let checksum = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(chunk as Uint8Array, checksum)
      yield chunk as Uint8Array
    }
    refuseIf(checksum !== entry.crc32, 'source-damaged')
  } catch (error) {
    throw asFault(error)
  } finally {
    zip.close()
  }
}

async function joined(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

async function withZip<T>(
  source: string | Uint8Array,
  read: (zip: ZipFile) => Promise<T>,
): Promise<T> {
  const zip = await opened(source)
  try {
    return await read(zip)
  } catch (error) {
    throw asFault(error)
  } finally {
    zip.close()
  }
}

/** Names are decoded by us. */
const options = { autoClose: false, decodeStrings: false }

async function opened(source: string | Uint8Array): Promise<ZipFile> {
  try {
    return typeof source === 'string'
      ? await yauzl.openPromise(source, options)
      : await yauzl.fromBufferPromise(
          Buffer.from(source.buffer, source.byteOffset, source.byteLength),
          options,
        )
  } catch (error) {
    throw asFault(error)
  }
}

/** What the library and zlib say of an archive; a file that cannot be opened is no fault of its content. */
function asFault(error: unknown): unknown {
  const isOurs = error instanceof SourceError || !(error instanceof Error) || 'syscall' in error
  return isOurs ? error : new SourceUnreadable('source-damaged')
}

function refuseIf(
  isWrong: boolean,
  code: 'source-damaged' | 'source-packed' | 'source-password' | 'source-unpacked',
): void {
  if (isWrong) {
    throw new SourceUnreadable(code)
  }
}
