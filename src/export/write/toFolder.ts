// Files in a folder of this machine.
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { ExportFile } from '../types.ts'

/** Texts that are written at a time: creating a file is mostly waiting. */
const atOnce = 16

/** @returns how many files were written. */
export async function toFolder(folder: string, files: AsyncIterable<ExportFile>): Promise<number> {
  const writing = new Set<Promise<void>>()
  const made = new Map<string, Promise<unknown>>()
  const failures: unknown[] = []
  let count = 0
  for await (const file of files) {
    const written = write(folder, file, made)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => writing.delete(written))
    writing.add(written)
    // A stream has to be read before the next file is asked for.
    await (typeof file.content !== 'string'
      ? written
      : writing.size < atOnce || Promise.race(writing))
    if (failures.length > 0) {
      break
    }
    count += 1
  }
  await Promise.all(writing)
  if (failures.length > 0) {
    throw failures[0]
  }
  return count
}

async function write(
  folder: string,
  { content, path: name }: ExportFile,
  made: Map<string, Promise<unknown>>,
): Promise<void> {
  const file = path.join(folder, ...name.split('/'))
  const parent = path.dirname(file)
  const making = made.get(parent) ?? mkdir(parent, { recursive: true })
  made.set(parent, making)
  await making
  await (typeof content === 'string'
    ? writeFile(file, content)
    : pipeline(Readable.from(content), createWriteStream(file)))
}

/** Whether something stands there that an export would mix with. */
export async function isOccupied(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') {
      return false
    }
    throw error
  }
}
