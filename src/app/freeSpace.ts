// How much can still be written to a disk.
import { statfs } from 'node:fs/promises'
import path from 'node:path'

/** Free bytes at the nearest parent folder that exists and is readable. */
export async function freeSpaceAt(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    if (path.dirname(folder) === folder) {
      throw error
    }
    return freeSpaceAt(path.dirname(folder))
  }
}
