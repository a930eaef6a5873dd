// Answers a form that cannot be taken apart with 400: in stock Payload it is 500.
import type { AfterErrorHook } from 'payload'

import { RequestUnusable } from '../errors.ts'
import { answerWith } from './answerWith.ts'

export const unreadableForm: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const isForm = req.headers.get('content-type')?.includes('multipart/') ?? false
  const isUnread = req.data === undefined && !req.file
  const { status = 500 } = error as { status?: number }
  return isForm && isUnread && status >= 500
    ? answerWith(new RequestUnusable('The form in the body cannot be read.'), graphqlResult)
    : undefined
}
