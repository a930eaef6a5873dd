// Finds where each piece begins: a note in the blog's own voice, then the title.
import type { Vocabulary } from '../text/vocabulary.ts'

import { isSeparator, type Line } from '../text/lines.ts'
import { chooseStarts, withQuietOpening } from './chooseStarts.ts'
import { findStarts, type Start } from './findStarts.ts'
import { type LineFacts, toFacts } from './lineFacts.ts'
import { scoreEnd } from './scoreSurroundings.ts'

export interface RawPiece {
  /** A date above the note. */
  dateline: Line | null
  note: Line[]
  rest: Line[]
  /** Null where the note is followed by nothing that could be a title. */
  title: Line | null
}

export interface SplitCorpus {
  /** Lines before the first note. */
  before: Line[]
  pieces: RawPiece[]
  separators: Line[]
}

export function splitCorpus(
  source: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[] = [],
): SplitCorpus {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const separators = source.filter(({ text }) => isSeparator(text))
  const facts = toFacts(lines, separators, vocabulary, knownOutlets)
  const starts = withQuietOpening(chooseStarts(findStarts(facts), facts), facts)
  const { outer, pieces } = cut(lines, separators, starts, facts)
  const firstLine = pieces[0]?.dateline?.line ?? pieces[0]?.note[0]?.line ?? Infinity
  return { before: lines.filter(({ line }) => line < firstLine), pieces, separators: outer }
}

function cut(
  lines: Line[],
  separators: Line[],
  starts: Start[],
  facts: LineFacts[],
): { outer: Line[]; pieces: RawPiece[] } {
  const outer: Line[] = []
  let next = 0
  const pieces = starts.map(({ at, hasTitle, note }, index) => {
    const following = starts[index + 1]
    const until = following ? following.at - (hasDateAbove(facts, following) ? 1 : 0) : lines.length
    const rest = lines.slice(at + note + (hasTitle ? 1 : 0), until)
    const inside: Line[] = []
    for (; (separators[next]?.line ?? Infinity) < (lines[until]?.line ?? Infinity); next++) {
      const separator = separators[next] as Line
      const isInside =
        separator.line > (rest[0]?.line ?? Infinity) && separator.line < (rest.at(-1)?.line ?? 0)
      ;(isInside ? inside : outer).push(separator)
    }
    return {
      dateline: hasDateAbove(facts, starts[index] as Start) ? (lines[at - 1] ?? null) : null,
      note: lines.slice(at, at + note),
      rest: inside.length > 0 ? [...rest, ...inside].sort((a, b) => a.line - b.line) : rest,
      title: hasTitle ? (lines[at + note] ?? null) : null,
    }
  })
  outer.push(...separators.slice(next))
  return { outer, pieces }
}

/** A date above the note is the day of the post, if what stands above has ended without it or all posts have one. */
function hasDateAbove(facts: LineFacts[], { at }: Start): boolean {
  return (
    facts[at - 1]?.furniture === 'date' &&
    (at === 1 ||
      facts[0]?.furniture === 'date' ||
      facts[at - 1]?.afterSeparator === true ||
      scoreEnd(facts, at - 1) >= 2)
  )
}
