// Looks at the lines between a line that may be a title and the running text below it.
import type { LineFeatures } from './lineFeatures.ts'

import { readFootnoteItem } from '../footnotes/footnoteItems.ts'
import { isBookDetails } from '../lines/closingLines.ts'
import { isSectionName, scoreFurniture } from '../lines/furniture.ts'
import { countWords, endsSentence, isBullet } from '../text/line.ts'

/** What stands in a head: a line of names, a date, neither. */
type Part = 'byline' | 'date' | 'other' | 'standfirst'

export interface HeadBelow {
  /** How surely a byline stands there, and how far down. */
  byline: { down: number; score: number } | null
  date: { down: number } | null
  parts: Part[]
}

const reach = 6
const mostStandfirsts = 2
const mostWords = 45

/** Null where no byline and no date stands between the title and running text. */
export function readHeadBelow(features: readonly LineFeatures[], title: number): HeadBelow | null {
  const parts: Part[] = []
  for (let at = title + 1; at <= title + reach && at < features.length; at++) {
    const part = partOf(features, at, parts)
    if (part === null) {
      break
    }
    parts.push(part)
  }
  while (parts.at(-1) === 'standfirst') {
    parts.pop()
  }
  const byline = parts.indexOf('byline')
  const date = parts.indexOf('date')
  if ((byline < 0 && date < 0) || !isOverText(features, title + parts.length)) {
    return null
  }
  return {
    byline:
      byline < 0 ? null : { down: byline, score: features[title + 1 + byline]?.bylineScore ?? 0 },
    date: date < 0 ? null : { down: date },
    parts,
  }
}

/** Null for running text. Lines before the first byline or date may be standfirsts. */
function partOf(features: readonly LineFeatures[], at: number, above: Part[]): null | Part {
  const { bylineScore, isCaption, isFootnote, kind, line } = features[at] as LineFeatures
  const words = countWords(line.text)
  if (isBullet(line.text) && words > 6) {
    return null
  }
  if (kind === 'date') {
    return 'date'
  }
  if (bylineScore >= 1) {
    return 'byline'
  }
  if (isCaption || kind === 'issue' || scoreFurniture(line.text) >= 2 || isSectionName(line.text)) {
    return 'other'
  }
  const isBelow = above.includes('byline') || above.includes('date')
  if (isFootnote || (kind !== null && kind !== 'byline')) {
    return null
  }
  if (isBelow) {
    return words <= 14 && !endsSentence(line.text) ? 'other' : null
  }
  const standfirsts = above.filter((part) => part === 'standfirst').length
  const most = endsSentence(line.text) ? (isSignedBelow(features) ? 0 : 1) : mostStandfirsts
  return words <= mostWords && standfirsts < most ? 'standfirst' : null
}

/** The file ends with a name: then a name below a short text is a signature, too. */
function isSignedBelow(features: readonly LineFeatures[]): boolean {
  return (features.at(-1)?.bylineScore ?? 0) >= 1
}

/** Running text follows the last line of the head, not a list of notes or the details of a book under review. */
export function isOverText(features: readonly LineFeatures[], last: number): boolean {
  const below = features.slice(last + 1, last + 4)
  return (
    !isBookDetails(below[0]?.line.text ?? '') &&
    below.some(
      ({ kind, line }) =>
        !kind &&
        endsSentence(line.text) &&
        countWords(line.text) >= 8 &&
        readFootnoteItem(line.text) === null,
    )
  )
}
