import { createWriteStream } from 'node:fs'
// Files in a folder of this machine.
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { ExportFile } from '../types.ts'

/** @returns how many files were written. */
export async function toFolder(folder: string, files: AsyncIterable<ExportFile>): Promise<number> {
  const made = new Set<string>()
  let count = 0
  for await (const { content, path: name } of files) {
    const file = path.join(folder, ...name.split('/'))
    const parent = path.dirname(file)
    if (!made.has(parent)) {
      await mkdir(parent, { recursive: true })
      made.add(parent)
    }
    await pipeline(
      Readable.from(typeof content === 'string' ? [content] : content),
      createWriteStream(file),
    )
    count += 1
  }
  return count
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
