// Where the files of pictures are read from: a folder of this machine, or S3 (s3Store.ts).
import { stat } from 'node:fs/promises'
import path from 'node:path'

import { streamFile } from '../streamFile.ts'

/** In bytes, inclusive. */
export interface ByteRange {
  end: number
  start: number
}

export interface StoredPicture {
  /** Strong: it changes with the bytes. */
  etag: string
  mtimeMs: number
  /** @throws StorageUnavailable, before the first byte. */
  read: (range: ByteRange) => Promise<ReadableStream<Uint8Array>>
  size: number
}

export interface PictureStore {
  /** Undefined if there is no such file. @throws StorageUnavailable */
  find: (filename: string) => Promise<StoredPicture | undefined>
}

export function diskStore(folder: string): PictureStore {
  return {
    find: async (filename) => {
      // Payload stores no folders in names.
      const name = path.join(path.resolve(folder), path.basename(filename))
      const found = await statFile(name)
      return found && { ...found, read: (range) => Promise.resolve(streamFile(name, range)) }
    },
  }
}

async function statFile(name: string) {
  try {
    const { mtimeNs, size } = await stat(name, { bigint: true })
    const etag = `"${size.toString(36)}-${mtimeNs.toString(36)}"`
    return { etag, mtimeMs: Number(mtimeNs / 1_000_000n), size: Number(size) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}
