// Why a run has failed, as it is stored: a message of the reader, which is translated where it is shown, or none.
import type { Message } from 'offprint-reader'

import { SourceError } from 'offprint-reader'

/** Null for what only the log of the server explains. */
export function describeProblem(error: unknown): Message | null {
  return error instanceof SourceError ? { code: error.code, values: error.values } : null
}
