// Reads the archive of a backup.
import { statSync } from 'node:fs'
import { extract, list } from 'tar'

import { CannotRun } from './CannotRun.ts'
import { manifestName } from './manifest.ts'

/** A file, or what is in a folder, of the archive. Its owner's numbers are left behind: here others may have them. */
export async function unpack(
  file: string,
  name: string,
  into: string,
  strip: number,
): Promise<void> {
  await extract({
    cwd: into,
    file,
    filter: (entry) => entry === name || entry.startsWith(`${name}/`),
    preserveOwner: false,
    strict: true,
    strip,
  })
}

/**
 * The text of its manifest; undefined where it has none.
 * @throws CannotRun for what is no archive, or not whole.
 */
export async function manifestIn(file: string): Promise<string | undefined> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new CannotRun(`There is no file ${file}.`)
  }
  const chunks: Buffer[] = []
  try {
    // To its end: a file that was cut short is found out now.
    await list({
      file,
      onReadEntry: (entry) => {
        if (entry.path === manifestName) {
          entry.on('data', (chunk: Buffer) => chunks.push(chunk))
        }
      },
      strict: true,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotRun(`${file} is no backup of Offprint, or it is damaged: ${why}.`)
  }
  return chunks.length > 0 ? Buffer.concat(chunks).toString('utf8') : undefined
}
