// Reads the body of a request up to a limit: in a host no server of ours has judged it before.
import type { PayloadRequest } from 'payload'

import type { IntakeMessage } from '../../import/intake/errors.ts'

import { BodyTooLarge } from '../../errors.ts'
import { isForm, maxFile, type RequestBody } from '../../import/intake/readRequest.ts'
import { inEnglish } from '../../translations/translator.ts'
import { readBytes } from '../readBytes.ts'
import { inLanguageOf } from './run.ts'

const formOverhead = 100_000

/** @throws BodyTooLarge by `Content-Length`, or as soon as more has come */
export function readBody(req: PayloadRequest): Promise<RequestBody> {
  return inLanguageOf(req, () => read(req))
}

async function read({ body, headers }: PayloadRequest): Promise<RequestBody> {
  const contentType = headers.get('content-type') ?? ''
  const limit = maxFile + (isForm(contentType) ? formOverhead : 0)
  if (Number(headers.get('content-length') ?? 0) > limit) {
    throw tooLarge(limit)
  }
  return { bytes: await readBytes(body, limit, () => tooLarge(limit)), contentType }
}

function tooLarge(limit: number): BodyTooLarge {
  const values = { megabytes: String(Math.floor(limit / 1_000_000)) }
  const said: IntakeMessage = { code: 'intake-body-large', values }
  return Object.assign(new BodyTooLarge(inEnglish(said.code, values), limit), { said })
}
