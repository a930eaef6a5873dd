// Answers a write that met another one on its way with 409: it was taken back whole, and may be tried again.
import type { AfterErrorHook } from 'payload'

import { Busy } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'
import { replaceError, sqlStatesOf } from './replaceError.ts'

/** Serialization failure, deadlock, a lock that was not to be had in time. */
const met = new Set(['40P01', '55P03', '40001'])

export const explainWriteConflict: AfterErrorHook = ({ error, graphqlResult, req }) =>
  isWriteConflict(error)
    ? replaceError(new Busy(translatorFor(req)('busy')), graphqlResult)
    : undefined

export function isWriteConflict(error: unknown): boolean {
  return sqlStatesOf(error).some((state) => met.has(state))
}
