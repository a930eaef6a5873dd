// Why there is no article where one was looked for.
import type { Message } from '../messages.ts'

import { CorpusUnreadable, SourceError } from '../errors.ts'

const codes = {
  binary: 'source-binary',
  empty: 'source-empty',
  encoding: 'source-encoding',
  'no-note': 'source-no-article',
  'too-large': 'source-long',
} as const satisfies Record<CorpusUnreadable['code'], Message['code']>

/** Null for a fault of ours. */
export function problemOf(error: unknown): Message | null {
  if (error instanceof CorpusUnreadable) {
    return { code: codes[error.code], values: { line: String(error.line ?? 1) } }
  }
  return error instanceof SourceError ? { code: error.code, values: error.values } : null
}
