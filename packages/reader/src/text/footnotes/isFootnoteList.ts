// Distinguishes a list of footnotes from numbered points and sections: by its label, its markers, and the roles of its lines.
import type { Run } from './readFootnoteList.ts'
import type { RoleOf } from './types.ts'

import { type FootnoteItem, readFootnoteItem } from '../lines/footnoteItems.ts'
import { countWords, endsSentence, type Line } from '../words/line.ts'
import { isCitation } from '../words/textForm.ts'
import { enclosedCandidates } from './enclosedCandidates.ts'

/** How many of the labels these lines have markers for. */
export type CountMarkers = (lines: Line[], labels: string[]) => number

interface ListContext {
  countMarkers: CountMarkers
  /** "Notes" stands above it. */
  labelled: boolean
  /** All lines of the article. */
  lines: readonly Line[]
  roleOf: RoleOf
  /** The text that may refer to it. */
  text: Line[]
}

export function isFootnoteList(run: Run, context: ListContext): boolean {
  if (context.labelled) {
    return true
  }
  const seen = run.items.filter(({ lines }) => context.roleOf(lines[0] as Line) === 'footnote')
  const isLikely = seen.length > 0 || (!areSections(run) && !isInHead(run, context.lines))
  return isLikely && !hasRival(run, context, seen.length) && isMarked(run, context, seen.length)
}

export function labelsOf({ items }: Run): string[] {
  return items.map(({ item }) => item.label)
}

/** Half of the labels have markers, or one where most of the lines were taken for footnotes; none where all were, and they cite. */
function isMarked(run: Run, { countMarkers, text }: ListContext, seen: number): boolean {
  const first = run.items[0]?.item
  const labels = labelsOf(run)
  const cited = run.items.filter(({ item }) => isCitation(item.text))
  if (seen === labels.length && seen > 1 && cited.length > labels.length / 2) {
    return true
  }
  const least = seen > labels.length / 2 ? 1 : labels.length / 2
  return (
    (first?.style === 'bracket' && /\p{N}/u.test(first.label)) ||
    countMarkers(text, labels) >= Math.max(1, least)
  )
}

/** Others with the same labels were taken for footnotes, and these were not, or are not printed as the markers are. */
function hasRival(run: Run, { lines, roleOf, text }: ListContext, seen: number): boolean {
  const [first] = run.items
  return lines.some((line) => {
    const item = readFootnoteItem(line.text)
    return (
      line !== first?.lines[0] &&
      item?.label === first?.item.label &&
      roleOf(line) === 'footnote' &&
      (seen === 0 || (item?.style !== first?.item.style && isPrintedLike(item?.style, run, text)))
    )
  })
}

/** The markers stand in the same brackets as the labels of another list. */
function isPrintedLike(style: FootnoteItem['style'] | undefined, run: Run, text: Line[]): boolean {
  const labels = labelsOf(run)
  const marked = labels.filter((label) =>
    text.some((line) =>
      style === 'bracket'
        ? line.text.includes(`[${label}]`)
        : style === 'parens' && enclosedCandidates(line.text, 0, new Set([label])).length > 0,
    ),
  )
  return marked.length >= Math.max(1, labels.length / 2)
}

/** "1. Introduction", with paragraphs below: the headings of a text. */
function areSections({ items }: Run): boolean {
  const headings = items.filter(
    ({ item, lines }) => countWords(item.text) <= 8 && !endsSentence(item.text) && lines.length > 1,
  )
  return headings.length > 0 && headings.length >= items.length / 2
}

/** "* Department of Geography" below the names, above any running text. */
function isInHead({ from, items }: Run, lines: readonly Line[]): boolean {
  const isText = ({ text }: Line): boolean => endsSentence(text) && countWords(text) >= 8
  return items[0]?.item.style === 'symbol' && !lines.slice(0, from).some(isText)
}
