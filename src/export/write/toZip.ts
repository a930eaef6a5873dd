// Files as a zip that is made while it is read: one file at a time, and no faster than it is taken.
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

import type { ExportFile } from '../types.ts'

import { isWhole } from './toFolder.ts'

/** Destroy the stream to end it: what makes the files is then told, and its query ends. */
export function toZip(files: AsyncIterable<ExportFile>): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  addAll(zip, output, files).then(
    () => zip.end(),
    (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return output
}

async function addAll(
  zip: ZipFile,
  output: Readable,
  files: AsyncIterable<ExportFile>,
): Promise<void> {
  for await (const { content, isCompressed, path } of files) {
    const bytes = Readable.from(isWhole(content) ? [content] : content, {
      objectMode: false,
    })
    const end = () => bytes.destroy()
    output.once('close', end)
    addLean(zip, path, { bytes, compress: isCompressed ?? false })
    // A reader who leaves is no error of ours: the stream is closed already.
    await finished(bytes).catch((error: unknown) => {
      if (!output.destroyed) {
        throw error
      }
    })
    output.off('close', end)
    if (output.destroyed) {
      return
    }
  }
}

/**
 * Until its end, the zip keeps the name of each file and how it gets the bytes. So those are given once and forgotten, and
 * the name gets memory of its own: within the pool of small buffers, it would keep some kilobytes.
 */
function addLean(
  zip: ZipFile,
  path: string,
  { bytes, compress }: { bytes: Readable; compress: boolean },
): void {
  const held = [bytes]
  const { poolSize } = Buffer
  Buffer.poolSize = 0
  try {
    zip.addReadStreamLazy(path, { compress }, (give) => {
      held.splice(0).forEach((one) => give(null, one))
    })
  } finally {
    Buffer.poolSize = poolSize
  }
}
