// Reads the files of a zip. Names that lead out of it, and sizes that nobody would pack, are refused before anything is
// unpacked.
import type { Readable } from 'node:stream'

import path from 'node:path'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

import type { Bundle } from './types.ts'

import { BundleUnreadable } from '../../errors.ts'

/** So many times its size may a zip hold, and this much in any case: texts are packed to a tenth. */
const mostTimes = 100
const mostAnyway = 64 * 1024 * 1024

/** @throws BundleUnreadable */
export async function openZip(source: string): Promise<{ paths: string[] } & Bundle> {
  const name = path.basename(source)
  const refuse = (error: unknown): never => {
    throw new BundleUnreadable(name, sentenceOf(error))
  }
  const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open)
  const zip = await open(source, { autoClose: false, lazyEntries: true }).catch(refuse)
  try {
    const entries = await readEntries(zip).catch(refuse)
    checkSizes(name, [...entries.values()], zip.fileSize)
    const openEntry = promisify<Entry, Readable>(zip.openReadStream.bind(zip))
    return {
      name,
      close: () => zip.close(),
      paths: [...entries.keys()],
      read: async (file) => {
        const entry = entries.get(file)
        return entry ? openEntry(entry).catch(refuse) : null
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** By path, below the one folder in which all may stand. @throws Error for a name that leads out of the zip. */
async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries: Entry[] = []
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.readEntry()
  })
  const [, folder = ''] =
    entries.map(({ fileName }) => /^([^/]+\/)?manifest\.json$/.exec(fileName)).find(Boolean) ?? []
  return new Map(
    entries
      .filter(({ fileName }) => fileName.startsWith(folder) && !fileName.endsWith('/'))
      .map((entry) => [entry.fileName.slice(folder.length), entry]),
  )
}

/** @throws BundleUnreadable for a zip bomb: also where files lie over one another. */
function checkSizes(name: string, entries: Entry[], size: number): void {
  const sum = (sizeOf: (entry: Entry) => number) =>
    entries.reduce((total, entry) => total + sizeOf(entry), 0)
  const unpacked = sum(({ uncompressedSize }) => uncompressedSize)
  if (
    unpacked > Math.max(size * mostTimes, mostAnyway) ||
    sum(({ compressedSize }) => compressedSize) > size
  ) {
    throw new BundleUnreadable(
      name,
      `the zip claims to hold ${Math.round(unpacked / 1024 / 1024)} MB, which no bundle of its size does.`,
    )
  }
}

function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /end of central directory/i.test(message)
    ? 'this is no zip, or one that was cut off.'
    : `the zip cannot be read (${message}).`
}
