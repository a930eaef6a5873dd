// The machine-readable report of a dry run: plain strings, as the source prints them.
import type { CorpusReport, ParsedCorpus } from '../../types.ts'

import { messageText } from '../../messages.ts'
import { toIntakePiece } from './toIntakePiece.ts'

export function toReport({ pieces, unplaced, warnings = [] }: ParsedCorpus): CorpusReport {
  return {
    pieces: pieces.map(toIntakePiece),
    unplaced: unplaced.map(({ line, text }) => ({ line, text })),
    warnings: warnings.map(messageText),
  }
}
