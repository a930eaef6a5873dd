// Files in a folder of this machine.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { ExportFile } from '../types.ts'

/** Files that are written at a time: creating one is mostly waiting. */
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
    await (isWhole(file.content) ? writing.size < atOnce || Promise.race(writing) : written)
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

/** No stream. */
export function isWhole(content: ExportFile['content']): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array
}

async function write(
  folder: string,
  { content, path: name }: ExportFile,
  made: Map<string, Promise<unknown>>,
): Promise<void> {
  // Beside the heap, where what waits is not moved about.
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = path.join(folder, ...name.split('/'))
  const parent = path.dirname(file)
  const making = made.get(parent) ?? mkdir(parent, { recursive: true })
  made.set(parent, making)
  await making
  await writeFile(file, bytes)
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
