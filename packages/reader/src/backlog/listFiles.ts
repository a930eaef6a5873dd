// The files of a backlog: those that are named, and those of the folders and archives that are named.
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { SourceTooLarge } from '../errors.ts'
import { officeKind } from '../sources/officeKind.ts'
import { openArchive } from '../word/package/openArchive.ts'

export interface BacklogFile {
  /** So much of its beginning as says what it is. */
  head: () => Promise<Uint8Array>
  /** Path from the folder that was named, with `/`. */
  name: string
  /** @throws SourceTooLarge, SourceUnreadable */
  read: () => Promise<Uint8Array>
  stream: () => AsyncIterable<Uint8Array>
}

/** In the order of their names; hidden files are left out. */
export async function listFiles(named: string[]): Promise<BacklogFile[]> {
  const lists = await Promise.all(named.map(filesIn))
  const files: BacklogFile[] = []
  for (const file of lists.flat()) {
    files.push(...((await unpacked(file)) ?? [file]))
  }
  return files
}

/** Size of the largest file that is called so, in bytes; archives are not unpacked. */
export async function largestOf(named: string[], called: RegExp): Promise<number> {
  const lists = await Promise.all(named.map(placesIn))
  const files = lists.flat().filter(({ name }) => called.test(name))
  const sizes = await Promise.all(files.map(async ({ file }) => (await stat(file)).size))
  return Math.max(0, ...sizes)
}

async function filesIn(named: string): Promise<BacklogFile[]> {
  const places = await placesIn(named)
  return places.map(({ name, file }) => onDisk(file, name)).toSorted(byName)
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
}

function isShown(name: string): boolean {
  return !/(?:^|\/)(?:\.|__MACOSX\/|node_modules\/)/.test(name)
}

function byName(one: BacklogFile, other: BacklogFile): number {
  return one.name < other.name ? -1 : 1
}

/** In bytes: so much says what a text is. */
const beginning = 16_384

/** In bytes, of a file that is held in memory. */
const largest = 64_000_000

function onDisk(file: string, name: string): BacklogFile {
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
      if ((await stat(file)).size > largest) {
        throw new SourceTooLarge(largest)
      }
      return readFile(file)
    },
    stream: () => createReadStream(file, { highWaterMark: 262_144 }) as AsyncIterable<Uint8Array>,
  }
}

/** Null for what is no archive, or one of an office program. */
async function unpacked(file: BacklogFile): Promise<BacklogFile[] | null> {
  const head = new TextDecoder('latin1').decode((await file.head()).subarray(0, 4))
  if (!head.startsWith('PK\u0003\u0004')) {
    return null
  }
  const bytes = await file.read()
  const kind = officeKind(bytes)
  return kind?.kind === 'other' && kind.reason === 'source-archive'
    ? openArchive(bytes)
        .names.filter((name) => !name.endsWith('/') && isShown(name))
        .map((name) => inArchive(bytes, file.name, name))
        .toSorted(byName)
    : null
}

/** What is unpacked is limited for each file. */
function inArchive(bytes: Uint8Array, archive: string, name: string): BacklogFile {
  const read = () => Promise.resolve(openArchive(bytes).read(name) ?? new Uint8Array())
  return {
    name: `${archive}/${name}`,
    head: async () => (await read()).subarray(0, beginning),
    read,
    async *stream() {
      yield await read()
    },
  }
}
