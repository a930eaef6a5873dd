// Reads the body of a request up to a limit: in a host no server of ours has judged it before.
import type { PayloadRequest } from 'payload'

import { BodyTooLarge } from '../../errors.ts'

/**
 * @param limit in bytes
 * @throws BodyTooLarge by `Content-Length`, or as soon as more has come
 */
export async function readBody(
  { body, headers }: Pick<PayloadRequest, 'body' | 'headers'>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get('content-length') ?? 0) > limit) {
    throw tooLarge(limit)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > limit) {
      await reader?.cancel()
      throw tooLarge(limit)
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks) as Uint8Array<ArrayBuffer>
}

function tooLarge(limit: number): BodyTooLarge {
  return new BodyTooLarge(`The request has more than ${Math.floor(limit / 1_000_000)} MB.`, limit)
}
