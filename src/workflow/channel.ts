// By which channel a request came: what the log says under `via`.
import type { PayloadRequest } from 'payload'

import type { Transition as LogRow } from '../types.ts'

/** The schemes by which Payload signs somebody in; another one says nothing of who asks. */
const signsIn = /^(?:jwt|bearer|\S+ api-key) /i

export function channelOf(req: PayloadRequest): LogRow['via'] {
  if (req.payloadAPI === 'GraphQL') {
    return 'graphql'
  }
  if (req.payloadAPI === 'local') {
    // A task of a job says so itself: nothing else distinguishes it from a script, and no outside request can claim it.
    return req.context.via === 'job' ? 'job' : 'local'
  }
  return signsIn.test(req.headers.get('authorization') ?? '') ? 'rest' : 'admin'
}
