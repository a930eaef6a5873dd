// Reads a file that is not streamed.
import { readFile, stat } from 'node:fs/promises'

import { SourceTooLarge } from '../errors.ts'

/** In bytes. */
const largest = 64_000_000

/** @throws SourceTooLarge */
export async function readWhole(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > largest) {
    throw new SourceTooLarge(largest)
  }
  return readFile(path)
}
