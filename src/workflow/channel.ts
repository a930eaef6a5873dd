// By which channel a request came: what the log says under `via`.
import type { PayloadRequest } from 'payload'

import type { Transition as LogRow } from '../types.ts'

import { fromFile, isFromFile } from '../editing/fromFile.ts'

/** Payload's schemes in `Authorization`, as programs send them. The admin panel signs in by its cookie. */
const signsIn = /^(?:jwt|bearer|\S+ api-key) /i

export function channelOf(req: PayloadRequest): LogRow['via'] {
  if (isFromFile(req)) {
    return fromFile
  }
  if (req.payloadAPI === 'GraphQL') {
    return 'graphql'
  }
  if (req.payloadAPI === 'local') {
    // A job sets this itself: nothing else distinguishes it from a script, and no outside request can set it.
    return req.context.via === 'job' ? 'job' : 'local'
  }
  return signsIn.test(req.headers.get('authorization') ?? '') ? 'rest' : 'admin'
}
