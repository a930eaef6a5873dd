// Finds the articles of a series by their heads, which agree: a date below each title, one label above each, one signature below each text.
import type { ArticleStart } from './findStarts.ts'
import type { LineFeatures } from './lineFeatures.ts'

import { isPublishedLine } from '../lines/publishedLine.ts'
import { splitDate } from '../lines/readDate.ts'
import { countWords } from '../text/line.ts'
import { minScore } from './findStarts.ts'
import { isOverText, readHeadBelow } from './headBelow.ts'
import { findHeadRuns, type HeadRun } from './headRuns.ts'

/** What stands next to a title, and shows that it is one where several titles have it. */
type Mark =
  | 'byline above'
  | 'date above'
  | 'date below'
  | 'label above'
  | 'separator'
  | 'signature above'
  | 'signed'
  | `below: ${string}`

interface MarkedTitle {
  at: number
  marks: Mark[]
  run: HeadRun
}

const mostLabelWords = 6
const mostDatedWords = 10

export function findSeriesStarts(
  features: readonly LineFeatures[],
  labels: ReadonlySet<string>,
): ArticleStart[] {
  const runs = findHeadRuns(features)
  const signatures = repeatedSignatures(features, runs)
  const titles = runs.flatMap((run) => markedTitle(features, run, labels, signatures))
  const believed = believedMarks(titles, runs[0])
  return titles
    .map(({ at, marks, run }) => ({ at, marks: marks.filter((mark) => believed.has(mark)), run }))
    .filter(({ marks }) => marks.length > 0)
    .map(({ at, marks, run }) => firstOfHead(features, run, at, labels, marks))
    .filter((from) => from > 0)
    .map((from) => ({
      at: from,
      endBonus: 0,
      hasTitle: false,
      isBare: true,
      noteLength: isPublishedLine(features[from]?.line.text ?? '') ? 1 : 0,
      score: minScore,
    }))
}

/** The lines that a file prints above several of its texts: names of columns and outlets. */
export function findLabels(features: readonly LineFeatures[]): ReadonlySet<string> {
  const texts = new Map<string, string[]>()
  const top = new Set<string>()
  const runs = findHeadRuns(features)
  for (const run of runs) {
    for (let at = run.from; at < run.to - 1; at++) {
      const label = labelOf(features[at] as LineFeatures)
      if (label !== null) {
        texts.set(label, [...(texts.get(label) ?? []), features[at]?.line.text ?? ''])
        if (run === runs[0]) {
          top.add(label)
        }
      }
    }
  }
  const repeated = [...texts].filter(([label, all]) => all.length >= 2 && top.has(label))
  return new Set(repeated.flatMap(([, all]) => all))
}

/** The line without its date, which changes from article to article; null where it can be no label. */
function labelOf({ bylineScore, isCaption, isFootnote, kind, line }: LineFeatures): null | string {
  const { date, rest } = /\p{N}/u.test(line.text)
    ? splitDate(line.text)
    : { date: null, rest: line.text }
  const isDated = date !== null && rest !== ''
  const mayBeLabel =
    (kind === null || (isDated && kind !== 'name')) &&
    !isCaption &&
    !isFootnote &&
    bylineScore < 2 &&
    countWords(rest) <= (isDated ? mostDatedWords : mostLabelWords)
  // "Asean Beat | Politics": the first part is the label.
  return mayBeLabel ? (rest.split(/\s[|·•]\s/u)[0] ?? rest).replace(/\p{N}+/gu, '#') : null
}

/** One mark is believed where two titles have it, the title at the top of the file among them, or three others. Signatures are repeated already. */
function believedMarks(
  titles: readonly MarkedTitle[],
  first: HeadRun | undefined,
): ReadonlySet<Mark> {
  const counts = new Map<Mark, number>()
  const atTop = new Set<Mark>()
  for (const { marks, run } of titles) {
    for (const mark of marks) {
      counts.set(mark, (counts.get(mark) ?? 0) + 1)
      if (run === first) {
        atTop.add(mark)
      }
    }
  }
  const isBelieved = ([mark, count]: [Mark, number]): boolean =>
    mark === 'signature above' ||
    count >= (atTop.has(mark) ? 2 : mark === 'byline above' ? Infinity : 3)
  return new Set([...counts].filter(isBelieved).map(([mark]) => mark))
}

function markedTitle(
  features: readonly LineFeatures[],
  run: HeadRun,
  labels: ReadonlySet<string>,
  signatures: ReadonlySet<string>,
): MarkedTitle[] {
  if (run.to >= features.length) {
    return []
  }
  let best: ({ score: number } & MarkedTitle) | null = null
  for (let at = run.from; at < run.to; at++) {
    const line = features[at] as LineFeatures
    const marks = isTitle(line, labels) ? marksOf(features, run, at, labels, signatures) : []
    const score = line.titleScore - (line.bylineScore >= 1 ? 2 : 0)
    if (marks.length > 0 && (best === null || score > best.score + 0.5)) {
      best = { at, marks, run, score }
    }
  }
  return best ? [best] : []
}

function isTitle(
  { bylineScore, isCaption, isFootnote, kind, line, titleScore }: LineFeatures,
  labels: ReadonlySet<string>,
): boolean {
  return (
    titleScore >= 0.5 &&
    (kind === null || kind === 'name') &&
    bylineScore < 2.5 &&
    !isFootnote &&
    !isCaption &&
    !labels.has(line.text)
  )
}

function marksOf(
  features: readonly LineFeatures[],
  { from }: HeadRun,
  title: number,
  labels: ReadonlySet<string>,
  signatures: ReadonlySet<string>,
): Mark[] {
  const above = title > from ? features[title - 1] : undefined
  const below = readHeadBelow(features, title)
  const next = features[title + 1]?.line.text ?? ''
  const marks: [Mark, boolean][] = [
    [
      `below: ${next}`,
      countWords(next) <= mostLabelWords && !isTitle(features[title + 1] as LineFeatures, labels),
    ],
    ['byline above', (above?.bylineScore ?? 0) >= 2 && isOverText(features, title)],
    ['date above', above?.kind === 'date'],
    ['date below', below?.date !== null && below !== null],
    ['label above', above !== undefined && labels.has(above.line.text)],
    ['separator', features[title]?.afterSeparator === true],
    ['signature above', above !== undefined && signatures.has(above.line.text)],
    ['signed', (below?.byline?.score ?? 0) >= 2],
  ]
  return marks.filter(([, has]) => has).map(([mark]) => mark)
}

/** Dates and labels above a title belong to it; a signature ends the article above. */
function firstOfHead(
  features: readonly LineFeatures[],
  run: HeadRun,
  title: number,
  labels: ReadonlySet<string>,
  marks: readonly Mark[],
): number {
  let from = title
  const mayGoUp = !marks.includes('date below')
  while (from > run.from) {
    const { bylineScore, kind, line } = features[from - 1] as LineFeatures
    const isByline = marks.includes('byline above') && bylineScore >= 2
    if (!labels.has(line.text) && !(kind === 'date' && mayGoUp) && !isByline) {
      break
    }
    from--
  }
  return from
}

/** Names that stand alone, directly below the last line of several texts; where one comes back, others count, too. */
function repeatedSignatures(
  features: readonly LineFeatures[],
  runs: readonly HeadRun[],
): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { from } of runs) {
    const { bylineScore, kind, line } = features[from] as LineFeatures
    const isSignature =
      from > 0 &&
      (kind === 'name' || (kind === null && bylineScore >= 1 && countWords(line.text) <= 5))
    if (isSignature) {
      counts.set(line.text, (counts.get(line.text) ?? 0) + 1)
    }
  }
  return new Set([...counts.values()].some((count) => count >= 2) ? counts.keys() : [])
}
