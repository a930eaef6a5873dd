// Answers a second note for an article in words of the desk: the database, which refuses it, has only its own.
import type { AfterErrorHook, APIError } from 'payload'

import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { replaceError } from './replaceError.ts'

interface Violation {
  collection?: string
  errors?: { path: string; tableName?: string }[]
}

export const duplicateNote: AfterErrorHook = ({ error, graphqlResult, req }) => {
  // GraphQL wraps what it passes on.
  const { originalError = error } = error as { originalError?: unknown }
  const { data } = originalError as Partial<APIError<null | Violation>>
  if (!data || !isSecondNote(data, slugsOf(req.payload).notes)) {
    return
  }
  const message = translatorFor(req)('note-exists')
  const byField = { ...data, errors: [{ message, path: 'article' }] }
  return replaceError(
    { name: 'ValidationError', data: byField, message, status: 400 },
    graphqlResult,
  )
}

/** Only what the database refuses names its table. */
function isSecondNote({ collection, errors }: Violation, notes: string): boolean {
  return (
    collection === notes &&
    (errors ?? []).some(({ path, tableName }) => path === 'article' && tableName !== undefined)
  )
}
