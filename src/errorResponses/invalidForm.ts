// Answers a form that cannot be taken apart with 400: in stock Payload it is 500.
import type { AfterErrorHook, APIError } from 'payload'

import { InvalidRequest } from '../errors.ts'
import { replaceError } from './replaceError.ts'

/** What Payload and its parser say of a form without an end, a boundary, or a head of its parts. */
const ofForms = /\bform\b|\bmultipart\b|\bboundary\b|\bpart header\b|not eligible for file upload/i

export const invalidForm: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const isForm = req.headers.get('content-type')?.includes('multipart/') ?? false
  const isUnread = req.data === undefined && !req.file
  // Our own errors say what is wrong.
  const isOwn = Boolean((error as APIError<{ code?: string } | null>).data?.code)
  const isOfForm = error instanceof SyntaxError || ofForms.test(error.message)
  return isForm && isUnread && isOfForm && !isOwn
    ? replaceError(new InvalidRequest('The form in the body cannot be read.'), graphqlResult)
    : undefined
}
