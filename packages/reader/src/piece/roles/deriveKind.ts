// Guesses the kind of an article again, after its note, its outlet or its footnotes have changed.
import type { Piece } from '../../types.ts'

import { readDocument } from '../../document/readDocument.ts'
import { guessKind } from '../../text/body/guessKind.ts'
import { hasJournalMatter } from '../../text/body/hasJournalMatter.ts'

/** The kind stays where it was not guessed by these rules: the source has named it, or it has another reader. */
export function deriveKind(piece: Piece, original: Piece): Piece['kind'] {
  return guessOf(original) === original.kind ? guessOf(piece) : original.kind
}

function guessOf(piece: Piece): Piece['kind'] {
  const { bylineText, document, footnotes, note, outlet, title } = piece
  return guessKind({
    footnotes: footnotes.length,
    hasJournalMatter: hasJournalMatter(bylineText),
    isInterview: readDocument(document).some(({ speaker }) => speaker !== undefined),
    note: note.join(' '),
    outlet,
    title,
  })
}
