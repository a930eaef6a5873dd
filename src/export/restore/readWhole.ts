// Reads a file of a bundle that is held as a whole.
import type { Bytes } from '../types.ts'

import { BundleUnreadable } from '../../errors.ts'

/**
 * @param most in bytes
 * @throws BundleUnreadable for more
 */
export async function readWhole(content: Bytes, most: number, place: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of content) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > most) {
      throw new BundleUnreadable(place, `it is larger than ${Math.round(most / 1024 / 1024)} MB.`)
    }
  }
  return Buffer.concat(chunks)
}
