// The files of a backlog: those that are named, and those of the folders and archives that are named.
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { type Archive, openArchive } from '../archive/openArchive.ts'
import { SourceTooLarge, SourceUnreadable } from '../errors.ts'
import { kindOfNames } from '../sources/officeKind.ts'

export interface BacklogFile {
  /** So much of its beginning as says what it is. */
  head: () => Promise<Uint8Array>
  /** Path from the folder that was named, with `/`. */
  name: string
  /** @throws SourceTooLarge, SourceUnreadable */
  read: () => Promise<Uint8Array>
  /** In bytes. */
  size: number
  stream: () => AsyncIterable<Uint8Array>
}

/** In the order of their names; hidden files are left out. */
export async function listFiles(named: string[]): Promise<BacklogFile[]> {
  const lists = await Promise.all(named.map(placesIn))
  const files: BacklogFile[] = []
  for (const { name, file } of lists.flat()) {
    const found = await onDisk(file, name)
    files.push(...((await unpacked(found, file)) ?? [found]))
  }
  return files
}

async function placesIn(named: string): Promise<{ file: string; name: string }[]> {
  if (!(await stat(named)).isDirectory()) {
    return [{ name: path.basename(named), file: named }]
  }
  const entries = await readdir(named, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .map((file) => ({ name: path.relative(named, file).split(path.sep).join('/'), file }))
    .filter(({ name }) => isShown(name))
    .toSorted(byName)
}

function isShown(name: string): boolean {
  return !/(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(name)
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1
}

/** In bytes: so much says what a text is. */
const beginning = 16_384

/** In bytes, of a file that is held in memory. */
const largest = 64_000_000

async function onDisk(file: string, name: string): Promise<BacklogFile> {
  const { size } = await stat(file)
  return {
    name,
    head: async () => {
      const handle = await open(file)
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning))
        return buffer.subarray(0, bytesRead)
      } finally {
        await handle.close()
      }
    },
    read: async () => {
      if (size > largest) {
        throw new SourceTooLarge(largest)
      }
      return readFile(file)
    },
    size,
    stream: () => createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>,
  }
}

/** Of an archive, and of one that is empty. */
const beginnings = ['PK\u0003\u0004', 'PK\u0005\u0006']

/** Null for what is no archive, or one of an office program. What cannot be opened is said where it is read. */
async function unpacked(found: BacklogFile, file: string): Promise<BacklogFile[] | null> {
  const head = new TextDecoder('latin1').decode((await found.head()).subarray(0, 4))
  if (!beginnings.includes(head)) {
    return null
  }
  const archive = await openArchive(file, { entry: largest }).catch(faultOf)
  if (archive instanceof SourceUnreadable) {
    return [{ ...found, read: () => Promise.reject(archive) }]
  }
  const kind = kindOfNames(archive.names)
  return kind.kind === 'other' && kind.reason === 'source-archive'
    ? archive.names
        .filter(isShown)
        .map((name) => inArchive(archive, found.name, name))
        .toSorted(byName)
    : null
}

function inArchive(archive: Archive, container: string, name: string): BacklogFile {
  return {
    name: `${container}/${name}`,
    head: async () => {
      const found = await beginningOf(archive.stream(name)).catch(faultOf)
      return found instanceof SourceUnreadable ? new Uint8Array() : found
    },
    read: async () => (await archive.read(name)) ?? new Uint8Array(),
    size: archive.sizeOf(name),
    stream: () => archive.stream(name),
  }
}

async function beginningOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const found: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    found.push(chunk)
    length += chunk.length
    if (length >= beginning) {
      break
    }
  }
  return Buffer.concat(found).subarray(0, beginning)
}

/** What is wrong with an archive or an entry is said where it is read: the others are read, too. */
function faultOf(error: unknown): SourceUnreadable {
  if (error instanceof SourceUnreadable) {
    return error
  }
  throw error
}
