// What a program proposes of an article, for a person to do: a move, or a letter to its outlet.
import type { Article, Proposal } from '../types.ts'
import type { LetterLanguage } from './letters.ts'
import type { Mode } from './terms.ts'

export interface ProposedMove {
  creditLine?: string | undefined
  mode?: Mode | undefined
  slug?: string | undefined
  to: Article['stage']
  withPictures?: boolean | undefined
}

/** As drafts of letters are made. */
export interface ProposedLetter {
  from?: string | undefined
  language?: LetterLanguage | undefined
  mode?: Mode | undefined
}

/** One of the two. */
export interface WaitingProposal {
  at: string
  /** The name of the key. */
  by: string
  letter: null | ProposedLetter
  move: null | ProposedMove
  note: null | string
  /** `updatedAt` of the article that it is about. */
  of: string
}

export const noProposal = { at: null, by: null, letter: null, move: null, note: null, of: null }

/** Null where nothing is proposed. */
export function waitingProposal(proposal: Proposal | undefined): null | WaitingProposal {
  const { at, by, letter, move, note, of } = proposal ?? {}
  return at && of && (letter || move)
    ? {
        at,
        by: by ?? '',
        letter: (letter ?? null) as null | ProposedLetter,
        move: (move ?? null) as null | ProposedMove,
        note: note ?? null,
        of,
      }
    : null
}
