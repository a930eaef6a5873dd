// Cuts a corpus into articles. Each begins with a note in the blog's own voice, then the title.
import type { Head } from '../head/types.ts'
import type { Vocabulary } from '../text/vocabulary.ts'

import { readFootnoteItem } from '../footnotes/footnoteItems.ts'
import { isSectionName, scoreFurniture } from '../lines/furniture.ts'
import { isMail } from '../lines/mailPrelude.ts'
import { countWords, endsSentence, isSeparator, type Line } from '../text/line.ts'
import { chooseStarts, withWeakFirstNote } from './chooseStarts.ts'
import { type ArticleStart, findStarts } from './findStarts.ts'
import { findTitle, type TitleContext } from './findTitle.ts'
import { readHeadBelow } from './headBelow.ts'
import { isText } from './headRuns.ts'
import { type LineFeatures, toLineFeatures } from './lineFeatures.ts'
import { isVerbless } from './scoreNote.ts'
import { scoreEnd } from './scoreSurroundings.ts'
import { findLabels, findSeriesStarts } from './seriesStarts.ts'

const mostAbove = 4

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
  const chosen = withWeakFirstNote(chooseStarts(findStarts(features), features), features)
  const labels = findLabels(features)
  const all = withSeries(chosen, findSeriesStarts(features, labels), features)
  const opensWithNote = (chosen[0]?.at ?? 1) === 0 && (chosen[0]?.noteLength ?? 0) > 0
  const hasNotes = opensWithNote || (features[0] !== undefined && isNoteAbove(features[0].line))
  const starts = all
    .map((start) => withLinesAbove(start, features))
    .map((start) => (hasNotes ? withNoteAbove(start, features) : start))
  const first = bareTop(lines, features, starts, { labels, vocabulary })
  const { articles, outer } = cut(lines, separators, first ? first.starts : starts, features, {
    labels,
    vocabulary,
  })
  const firstLine = articles[0] ? firstLineOf(articles[0]) : Infinity
  const before = first ? [] : lines.filter(({ line }) => line < firstLine)
  return { articles: first ? [first.article, ...articles] : articles, before, separators: outer }
}

/** Names of sections and a title that was taken for a standfirst stand above a title with a byline. */
function withLinesAbove(start: ArticleStart, features: LineFeatures[]): ArticleStart {
  if (start.noteLength > 0 || !start.hasTitle) {
    return start
  }
  let from = start.at
  while (from > Math.max(0, start.at - mostAbove) && isAboveTitle(features, from - 1)) {
    from--
  }
  return { ...start, at: from, hasTitle: false, isBare: true }
}

/** Starts that the agreement of the heads shows; of two within one head the upper one counts. */
function withSeries(
  starts: ArticleStart[],
  series: ArticleStart[],
  features: LineFeatures[],
): ArticleStart[] {
  const chosen: ArticleStart[] = []
  for (const start of [...starts, ...series].sort((a, b) => a.at - b.at)) {
    const from = chosen.at(-1) ?? topOfFile
    const isOwn = features.slice(endOfHead(features, from), start.at).some((line) => isText(line))
    if (start.at === 0 || isOwn || start.noteLength > 0) {
      if (start.at !== chosen.at(-1)?.at) {
        chosen.push(start)
      }
    }
  }
  return chosen
}

const topOfFile = { at: 0, noteLength: 0 }

/** Behind the last line of the head that begins there, as far as a byline or a date shows it. */
function endOfHead(
  features: LineFeatures[],
  { at, noteLength }: Pick<ArticleStart, 'at' | 'noteLength'>,
): number {
  const from = at + noteLength
  const ends = features.slice(from, from + mostAbove).map(({ titleScore }, index) => {
    const head = titleScore >= 0.4 ? readHeadBelow(features, from + index) : null
    return head ? from + index + 1 + head.parts.length : from + 1
  })
  return Math.max(from, ...ends)
}

/** In a file with notes, a short sentence above a title or its byline is one, though it says little. */
function withNoteAbove(start: ArticleStart, features: LineFeatures[]): ArticleStart {
  if (start.noteLength > 0) {
    return start
  }
  const isSigned = features[start.at - 1]?.kind === 'name'
  const at = [start.at - 1, ...(isSigned ? [start.at - 2] : [])].find((above) =>
    isWeakNote(features, above),
  )
  return at === undefined ? start : { ...start, at, hasTitle: false, isBare: true, noteLength: 1 }
}

function isWeakNote(features: LineFeatures[], at: number): boolean {
  const above = features[at]
  return (
    above?.kind === null &&
    !above.isCaption &&
    countWords(above.line.text) <= 30 &&
    endsSentence(above.line.text) &&
    (above.noteScore >= 1.5 || isVerbless(above.line.text) || scoreEnd(features, at) >= 2.5)
  )
}

function isAboveTitle(features: LineFeatures[], at: number): boolean {
  const { kind, line, titleScore } = features[at] as LineFeatures
  return isSectionName(line.text) || (kind === null && titleScore >= 1 && !endsSentence(line.text))
}

/** What stands above the first start is an article, too, or the head of the one that begins there. */
function bareTop(
  lines: Line[],
  features: LineFeatures[],
  starts: ArticleStart[],
  known: TitleContext,
): { article: RawArticle; starts: ArticleStart[] } | null {
  const [first] = starts
  if (first?.at === 0 && !first.isBare) {
    return null
  }
  const hasMailHead =
    lines.slice(0, first?.at ?? 0).filter(({ text }) => scoreFurniture(text) >= 3).length >= 3
  const hasText = (features[first?.at ?? lines.length]?.bodiesBefore ?? 1) >= 1
  const left = (first?.isBare || hasMailHead) && !hasText ? starts.slice(1) : starts
  const article = bareArticle(lines.slice(0, left[0]?.at ?? lines.length), known)
  return article && { article, starts: left }
}

/** An article at the top of the file, without a note. */
function bareArticle(lines: Line[], known: TitleContext): null | RawArticle {
  const found = findTitle(lines, known)
  if (!found) {
    return null
  }
  const { above, rest, title } = found
  const note = isMail(lines) ? [] : above.boilerplate.filter(isNoteAbove)
  const boilerplate = above.boilerplate.filter((line) => !note.includes(line))
  return { above: { ...above, boilerplate }, dateline: null, note, rest, title }
}

/** A sentence above a title is the blog's own. */
function isNoteAbove({ text }: Line): boolean {
  const isOfPerson = /^\p{Lu}\S+ \p{Lu}\S+(?:, [^.]+,)? (?:is|was|has)\b/u.test(text)
  return (
    !isOfPerson &&
    readFootnoteItem(text) === null &&
    countWords(text) >= 5 &&
    /[.:][”"’)]?$/u.test(text) &&
    scoreFurniture(text) < 2
  )
}

function firstLineOf({ dateline, note, title }: RawArticle): number {
  return dateline?.line ?? note[0]?.line ?? title?.line ?? Infinity
}

function cut(
  lines: Line[],
  separators: Line[],
  starts: ArticleStart[],
  features: LineFeatures[],
  known: TitleContext,
): { articles: RawArticle[]; outer: Line[] } {
  const outer: Line[] = []
  let next = 0
  const articles = starts.map(({ at, hasTitle, isBare, noteLength }, index): RawArticle => {
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
    const all = inside.length > 0 ? byLine([...rest, ...inside]) : rest
    const bare = isBare ? bareArticle(all, known) : null
    const dateline = hasDateAbove(features, starts[index] as ArticleStart)
      ? (lines[at - 1] ?? null)
      : null
    if (bare) {
      return { ...bare, dateline, note: [...lines.slice(at, at + noteLength), ...bare.note] }
    }
    return {
      dateline,
      note: lines.slice(at, at + noteLength),
      rest: all,
      title: hasTitle ? (lines[at + noteLength] ?? null) : null,
    }
  })
  outer.push(...separators.slice(next))
  return { articles, outer }
}

function byLine(lines: Line[]): Line[] {
  return [...lines].sort((a, b) => a.line - b.line)
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
