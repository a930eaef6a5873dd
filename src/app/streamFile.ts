// Streams a file, or a part of it, as the body of a Response.
import { open } from 'node:fs/promises'
import { streamChunks } from 'offprint/export'

/** In bytes. */
const chunkSize = 64 * 1024

interface Range {
  /** Inclusive. */
  end: number
  start: number
}

/** Opens the file on the first read: the body of a response to HEAD is never read. */
export function streamFile(name: string, range: Range): ReadableStream<Uint8Array> {
  const chunks = readChunks(name, range)
  return streamChunks(chunks, () => chunks.return())
}

async function* readChunks(name: string, { end, start }: Range) {
  const file = await open(name)
  try {
    let position = start
    while (position <= end) {
      const wanted = Math.min(chunkSize, end - position + 1)
      const { buffer, bytesRead } = await file.read(new Uint8Array(wanted), 0, wanted, position)
      // The file is shorter than before: it is being replaced.
      if (bytesRead === 0) {
        throw new Error(`The file ${name} ended early.`)
      }
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
