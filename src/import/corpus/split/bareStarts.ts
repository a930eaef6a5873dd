// Scores how much the lines below a title show that an article begins there, with or without a note.
import type { LineFeatures } from './lineFeatures.ts'

import { rolePattern } from '../byline/roleNouns.ts'
import { isBookDetails } from '../lines/closingLines.ts'
import { countWords, endsSentence } from '../text/line.ts'
import { scoreEnd } from './scoreSurroundings.ts'

/** So many lines below a title may stand above its byline. */
const reach = 4

/** Of each line that may be a title: above 0 where an article begins there, even without a note. Null for others. */
export function scoreBareTitles(features: LineFeatures[]): (null | number)[] {
  const bylines = features.map((_, at) => bylineBelow(features, at))
  const signedTitles = features.filter(
    (_, at) => (bylines[at] ?? 0) > 0 || isDated(features, at),
  ).length
  return features.map((line, at) => {
    const signed = Math.max(bylines[at] ?? 0, isDated(features, at) ? 1.5 : 0)
    if (at === 0 || signed === 0 || !mayFollow(features, at)) {
      return null
    }
    const end = Math.min(3, scoreEnd(features, at))
    const gap = line.extraGap ? 0.7 : 0
    return line.titleScore * 0.6 + signed + end + gap + (signedTitles >= 2 ? 1.5 : 0) - 4.5
  })
}

/** A date stands below the title, and text below the date. */
function isDated(features: LineFeatures[], title: number): boolean {
  const { isCaption, isFootnote, kind, titleScore } = features[title] as LineFeatures
  return (
    titleScore >= 1 &&
    kind === null &&
    !isFootnote &&
    !isCaption &&
    features[title + 1]?.kind === 'date' &&
    isOverText(features, title + 1)
  )
}

/** A title does not interrupt a sentence, and stands on no list. */
function mayFollow(features: LineFeatures[], at: number): boolean {
  const above = features[at - 1]
  return (
    above !== undefined &&
    !(above.bylineScore >= 1 && isRole(features[at]?.line.text ?? '')) &&
    (endsSentence(above.line.text) || scoreEnd(features, at) >= 2)
  )
}

/** "Senior Fellow, Coast Institute", below a name. */
function isRole(text: string): boolean {
  return rolePattern.test(text.split(/,| at | of | for /u)[0] ?? '')
}

/** How surely a byline stands below the title, with at most a standfirst, a date or a picture between them. */
function bylineBelow(features: LineFeatures[], title: number): number {
  const { isCaption, isFootnote, kind, titleScore } = features[title] as LineFeatures
  if (titleScore < 1 || isFootnote || isCaption || kind !== null) {
    return 0
  }
  for (let at = title + 1; at <= title + reach && at < features.length - 1; at++) {
    const { bylineScore, isCaption: isPicture, kind: below, line } = features[at] as LineFeatures
    if (bylineScore >= 1 && isOverText(features, at)) {
      return 2.2 + Math.min(1, (bylineScore - 1) / 2) - (at - title - 1) * 0.5
    }
    const mayStandBetween =
      below === 'date' || isPicture || (countWords(line.text) <= 35 && at - title <= 2)
    if (!mayStandBetween) {
      return 0
    }
  }
  return 0
}

/** Running text follows the byline, not the details of a book under review. */
function isOverText(features: LineFeatures[], byline: number): boolean {
  const below = features.slice(byline + 1, byline + 4)
  return (
    !isBookDetails(below[0]?.line.text ?? '') &&
    below.some(({ kind, line }) => !kind && endsSentence(line.text) && countWords(line.text) >= 8)
  )
}
