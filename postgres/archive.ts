// Reads the archive of a backup.
import { statSync } from 'node:fs'
import { extract, list } from 'tar'

import { CommandError } from '../scripts/bootstrap/errors.mjs'
import { manifestName } from './manifest.ts'

/** Extracts a file or the contents of a folder. Owners are not restored: here the ids may belong to other users. */
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
 * The text of the manifest; undefined if the archive has none.
 * @throws CommandError if the file is not an archive, or is truncated.
 */
export async function manifestIn(file: string): Promise<string | undefined> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new CommandError(`File not found: ${file}.`)
  }
  const chunks: Buffer[] = []
  try {
    // Reads to the end, so that a truncated file is detected.
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
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} is not a backup of Offprint, or it is damaged: ${reason}.`)
  }
  return chunks.length > 0 ? Buffer.concat(chunks).toString('utf8') : undefined
}
