// Guesses the kind of an article from its note, its outlet and its parts.
import type { ArticleKind } from '../../types.ts'

export interface KindClues {
  bylineText: readonly string[]
  footnotes: number
  isInterview: boolean
  note: string
  outlet: null | string
  title: string
}

const rules: [ArticleKind, (clues: KindClues) => boolean][] = [
  ['interview', ({ isInterview }) => isInterview],
  [
    'chapter',
    ({ note }) =>
      /\b(?:book )?chapter (?:for|in|from|of)\b|\b(?:my|our|new|first|last) (?:\w+ )?chapter\b/iu.test(
        note,
      ),
  ],
  [
    'review',
    ({ note }) =>
      /\b(?:book|film|exhibition) review\b|\breview of\b|\breviewed\b|\breviewing\b/iu.test(note),
  ],
  [
    'brief',
    ({ note, outlet }) =>
      /\bbrief(?:s|ing)?\b/iu.test(outlet ?? '') ||
      /\b(?:policy|research|short) brief(?:ing)?\b/iu.test(note),
  ],
  ['journal-article', isJournalArticle],
  ['op-ed', ({ note }) => /\b(?:op-?ed|column|comment piece|opinion)\b/iu.test(note)],
  [
    'analysis',
    ({ note }) =>
      /\b(?:analysis|report|research paper|working paper|occasional paper|backgrounder)\b/iu.test(
        note.slice(0, 200),
      ),
  ],
]

export function guessKind(clues: KindClues): ArticleKind {
  return rules.find(([, matches]) => matches(clues))?.[0] ?? 'op-ed'
}

function isJournalArticle({ bylineText, footnotes, outlet }: KindClues): boolean {
  const inJournal = /\b(?:journal|annals|proceedings|transactions)\b/iu.test(outlet ?? '')
  const hasContributors = bylineText.some((text) =>
    /contributors?|additional information/iu.test(text),
  )
  const inQuarterly = /\b(?:quarterly|review|studies|bulletin)\b/iu.test(outlet ?? '')
  return (
    (inJournal && footnotes >= 1) ||
    (inQuarterly && footnotes >= 10) ||
    (hasContributors && footnotes >= 10) ||
    footnotes >= 30
  )
}
