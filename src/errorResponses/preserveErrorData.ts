// Gives an error its name and data where Payload does not know it for one of its own: an app that bundles Payload
// may have more than one of it, and each does not recognise the error classes of the others.
import type { AfterErrorHook, APIError } from 'payload'

import { replaceError } from './replaceError.ts'

export const preserveErrorData: AfterErrorHook = ({ error, graphqlResult, result }) => {
  const known = error as Partial<APIError>
  const isTold = graphqlResult !== undefined || result?.errors?.[0]?.data !== undefined
  if (isTold || !known.data || !known.status || known.isPublic === false) {
    return
  }
  return replaceError(known as APIError, graphqlResult)
}
