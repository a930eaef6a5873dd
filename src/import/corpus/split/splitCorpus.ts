// Cuts a corpus into articles. Each begins with a note in the blog's own voice, then the title.
import type { Head } from '../head/types.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { isSeparator, type Line } from '../text/line.ts'
import { chooseStarts, withWeakFirstNote } from './chooseStarts.ts'
import { type ArticleStart, findStarts } from './findStarts.ts'
import { findTitle } from './findTitle.ts'
import { type LineFeatures, toLineFeatures } from './lineFeatures.ts'
import { scoreEnd } from './scoreSurroundings.ts'

export interface RawArticle {
  /** What stands above the title, where the article begins without a note. */
  above?: Head
  /** A date above the note. */
  dateline: Line | null
  note: Line[]
  rest: Line[]
  /** Null where the note is followed by nothing that could be a title. */
  title: Line | null
}

interface SplitCorpus {
  articles: RawArticle[]
  /** Lines before the first note. */
  before: Line[]
  separators: Line[]
}

export function splitCorpus(
  source: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[] = [],
): SplitCorpus {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const separators = source.filter(({ text }) => isSeparator(text))
  const features = toLineFeatures(lines, separators, vocabulary, knownOutlets)
  const starts = withWeakFirstNote(chooseStarts(findStarts(features), features), features)
  const { articles, outer } = cut(lines, separators, starts, features)
  const firstLine = articles[0] ? firstLineOf(articles[0]) : Infinity
  const before = lines.filter(({ line }) => line < firstLine)
  const first = before.length > 0 ? bareArticle(before, vocabulary) : null
  return first
    ? { articles: [first, ...articles], before: [], separators: outer }
    : { articles, before, separators: outer }
}

/** An article at the top of the file, without a note. */
function bareArticle(lines: Line[], vocabulary: Vocabulary): null | RawArticle {
  const found = findTitle(lines, vocabulary)
  return found
    ? { above: found.above, dateline: null, note: [], rest: found.rest, title: found.title }
    : null
}

function firstLineOf({ dateline, note, title }: RawArticle): number {
  return dateline?.line ?? note[0]?.line ?? title?.line ?? Infinity
}

function cut(
  lines: Line[],
  separators: Line[],
  starts: ArticleStart[],
  features: LineFeatures[],
): { articles: RawArticle[]; outer: Line[] } {
  const outer: Line[] = []
  let next = 0
  const articles = starts.map(({ at, hasTitle, noteLength }, index) => {
    const following = starts[index + 1]
    const until = following
      ? following.at - (hasDateAbove(features, following) ? 1 : 0)
      : lines.length
    const rest = lines.slice(at + noteLength + (hasTitle ? 1 : 0), until)
    const inside: Line[] = []
    for (; (separators[next]?.line ?? Infinity) < (lines[until]?.line ?? Infinity); next++) {
      const separator = separators[next] as Line
      const isInside =
        separator.line > (rest[0]?.line ?? Infinity) && separator.line < (rest.at(-1)?.line ?? 0)
      ;(isInside ? inside : outer).push(separator)
    }
    return {
      dateline: hasDateAbove(features, starts[index] as ArticleStart)
        ? (lines[at - 1] ?? null)
        : null,
      note: lines.slice(at, at + noteLength),
      rest: inside.length > 0 ? [...rest, ...inside].sort((a, b) => a.line - b.line) : rest,
      title: hasTitle ? (lines[at + noteLength] ?? null) : null,
    }
  })
  outer.push(...separators.slice(next))
  return { articles, outer }
}

/** A date above the note is the day of the post, if the article above ends without it or all posts have one. */
function hasDateAbove(features: LineFeatures[], { at }: ArticleStart): boolean {
  return (
    features[at - 1]?.kind === 'date' &&
    (at === 1 ||
      features[0]?.kind === 'date' ||
      features[at - 1]?.afterSeparator === true ||
      scoreEnd(features, at - 1) >= 2)
  )
}
