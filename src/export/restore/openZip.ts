// Reads the files of a zip. Names that lead out of it, and sizes that nobody would pack, are refused before anything is
// unpacked.
import path from 'node:path'
import { openArchive, SourceUnreadable } from 'offprint-reader/archive'

import type { Bundle } from './types.ts'

import { BundleUnreadable } from '../../errors.ts'

/** Of a bundle with as many pictures as nobody has. */
const mostEntries = 500_000

/** @throws BundleUnreadable */
export async function openZip(source: string): Promise<{ paths: string[] } & Bundle> {
  const name = path.basename(source)
  const { names, stream } = await openArchive(source, { entries: mostEntries }).catch(
    (error: unknown) => {
      throw asUnreadable(name, error)
    },
  )
  const folder = folderOf(names)
  const paths = new Set(
    names.filter((one) => one.startsWith(folder)).map((one) => one.slice(folder.length)),
  )
  return {
    name,
    paths: [...paths],
    read: (file) =>
      Promise.resolve(paths.has(file) ? contentOf(stream(folder + file), name) : null),
  }
}

/** The one folder in which all may stand. */
function folderOf(names: string[]): string {
  return names.flatMap((name) => /^([^/]+\/)?manifest\.json$/.exec(name) ?? []).at(1) ?? ''
}

async function* contentOf(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw asUnreadable(name, error)
  }
}

function asUnreadable(name: string, error: unknown): unknown {
  return error instanceof SourceUnreadable ? new BundleUnreadable(name, error.message) : error
}
