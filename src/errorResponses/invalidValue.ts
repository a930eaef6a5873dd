// Answers a value that the database cannot take, or a relation to nothing, with 400: in stock Payload it is 500.
import type { AfterErrorHook } from 'payload'

import { InvalidValue } from '../errors.ts'
import { replaceError, sqlStatesOf } from './replaceError.ts'

/** SQLSTATE classes 22 and 54: no such value of an enum, a NUL in a text, a number too large, a line too long for its index. */
const dataException = /^(?:22|54)[0-9A-Z]{3}$/

/** Class 42, when somebody only reads: a field that cannot be compared or sorted so. */
const unanswerable = /^42[0-9A-Z]{3}$/

/** A relation to a document that is not there; what a delete would tear out is told by the hooks. */
const namesNothing = '23503'

/** What the adapter says of a path that leads through a join. */
const noSuchPath = /^Cannot find field for path/

/** Addresses are not verified here, but Payload's endpoint for it looks up the token all the same. */
const noSuchToken = /^Cannot find field for path at _verificationToken$/

export const invalidValue: AfterErrorHook = ({ error, graphqlResult, req }) => {
  // A write that looks for its documents reads first.
  const isRead = !graphqlResult && (req.method === 'GET' || req.query?.where !== undefined)
  return isAboutTheRequest(error, isRead)
    ? replaceError(new InvalidValue(), graphqlResult)
    : undefined
}

function isAboutTheRequest(error: unknown, isRead: boolean): boolean {
  const isUnreadable = error instanceof SyntaxError || noSuchPath.test((error as Error).message)
  return (
    (isRead && isUnreadable) ||
    error instanceof URIError ||
    noSuchToken.test((error as Error).message) ||
    sqlStatesOf(error).some(
      (code) =>
        code === namesNothing || dataException.test(code) || (isRead && unanswerable.test(code)),
    )
  )
}
