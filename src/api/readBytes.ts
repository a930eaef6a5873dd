// Reads the body of a request up to a limit.
import type { PayloadRequest } from 'payload'

/**
 * In a buffer of its own, which can be handed over to a worker as it is.
 * @param tooLarge thrown as soon as more than `limit` bytes have come
 */
export async function readBytes(
  body: PayloadRequest['body'],
  limit: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > limit) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(next.value)
  }
  const bytes = new Uint8Array(size)
  for (let at = 0, next = chunks.shift(); next; at += next.length, next = chunks.shift()) {
    bytes.set(next, at)
  }
  return bytes
}
