// Names what of a form was too large: stock Payload answers 413 with an error that has no name of its own.
import type { AfterErrorHook, APIError, SanitizedConfig } from 'payload'

import { BodyTooLarge } from '../errors.ts'
import { replaceError } from './replaceError.ts'

/** Payload's own limits, where the config says nothing: a number, and bytes. */
const usual = {
  fields: 20,
  fieldSize: 1_048_576,
  fileSize: 20 * 1_048_576,
  requestSize: 50 * 1_048_576,
}

export const formTooLarge: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const isForm = req.headers.get('content-type')?.includes('multipart/') ?? false
  const { data, message, status } = error as APIError<{ code?: string } | null>
  // Our own errors say what was too large.
  if (!isForm || status !== 413 || data?.code) {
    return undefined
  }
  const [part, limit] = reached(message, req.payload.config)
  const words = `${part} at most ${Math.floor(limit / 1_048_576)} MB.`
  return replaceError(new BodyTooLarge(words, limit), graphqlResult)
}

/** By what Payload and its parser say. */
function reached(message: string, { bodyParser, upload }: SanitizedConfig): [string, number] {
  const limits = { ...usual, ...(upload.limits ?? bodyParser?.limits) }
  if (message.includes('File size')) {
    return ['A file may have', limits.fileSize]
  }
  return message.includes('request size')
    ? ['A form may have', upload.requestSizeLimit ?? limits.requestSize]
    : [`A form may have ${limits.fields} fields, each of`, limits.fieldSize]
}
