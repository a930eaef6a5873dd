// Reads the body of a request up to a limit: in a host no server of ours has judged it before.
import type { PayloadRequest } from 'payload'

import { BodyTooLarge } from '../../errors.ts'
import { isForm, maxFile } from '../../import/intake/readRequest.ts'

/** What a form has beside its file. */
const formOverhead = 100_000

/** @throws BodyTooLarge by `Content-Length`, or as soon as more has come */
export async function readBody({
  body,
  headers,
}: Pick<PayloadRequest, 'body' | 'headers'>): Promise<{ bytes: Uint8Array; contentType: string }> {
  const contentType = headers.get('content-type') ?? ''
  const limit = maxFile + (isForm(contentType) ? formOverhead : 0)
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
  return { bytes: Buffer.concat(chunks), contentType }
}

function tooLarge(limit: number): BodyTooLarge {
  return new BodyTooLarge(`The request has more than ${Math.floor(limit / 1_000_000)} MB.`, limit)
}
