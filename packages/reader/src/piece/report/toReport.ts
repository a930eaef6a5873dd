// The machine-readable report of a dry run: plain strings, as the source prints them.
import type { CorpusReport, ParsedSource } from '../../types.ts'

import { messageText } from '../../messages.ts'

export function toReport({ pieces, unplaced, warnings = [] }: ParsedSource): CorpusReport {
  return {
    pieces,
    unplaced,
    warnings: warnings.map(messageText),
  }
}
