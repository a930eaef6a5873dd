// Scores the lines above and below a place where an article may begin.
import type { LineKind } from '../lines/classifyLine.ts'
import type { LineFeatures } from './lineFeatures.ts'

import { countWords, endsSentence, isBullet } from '../text/line.ts'

/** How surely the line above ends an article. */
export function scoreEnd(features: LineFeatures[], at: number): number {
  const above = features[at - 1]
  if (!above) {
    return topOfCorpus
  }
  const separated = features[at]?.afterSeparator ? 3 : 0
  const isLastPicture = above.isCaption && features[at - 2]?.kind === 'byline'
  const end = isBelowTitle(features, at - 1)
    ? 0
    : above.kind
      ? endScores[above.kind]
      : above.isFootnote || isLastPicture
        ? 3
        : 0
  return Math.max(separated, end)
}

/** A name or a date directly below a title is part of its head. */
function isBelowTitle(features: LineFeatures[], at: number): boolean {
  const { kind } = features[at] as LineFeatures
  const above = features[at - 1]
  return (
    (kind === 'name' || kind === 'date') &&
    above?.kind === null &&
    above.titleScore >= 1.5 &&
    !endsSentence(above.line.text) &&
    !above.isCaption
  )
}

export function scoreAbove(features: LineFeatures[], at: number): number {
  const above = features[at - 1]
  if (!above || above.kind || above.isFootnote || features[at]?.afterSeparator) {
    return 0
  }
  const isHeading =
    above.titleScore > 0 && countWords(above.line.text) <= 12 && !endsSentence(above.line.text)
  const gap = features[at]?.extraGap ? 1.5 : 0
  // A certain note may follow a signature or a credit that was not recognised.
  const heading = (features[at]?.noteScore ?? 0) >= 5 ? -1.5 : -4
  return gap + (isHeading ? heading : endsSentence(above.line.text) ? 0 : -1.5)
}

/** Standfirst, caption, byline or bullets below: a title has them, a heading does not. */
export function scoreBelow(features: LineFeatures[], title: number, opens: boolean): number {
  // In the middle of running text, a line with nothing but text below it is likely a heading.
  let score = opens ? 0 : -1
  for (const { isCaption, kind, line } of features.slice(title + 1, title + 4)) {
    if (kind === 'byline' || kind === 'name' || kind === 'date') {
      return Math.max(score, 0) + 2
    }
    if (isCaption) {
      return score + 1.5
    }
    if (isBullet(line.text) || (!endsSentence(line.text) && countWords(line.text) >= 5)) {
      score = Math.max(score, 1)
    } else if (countWords(line.text) > 45) {
      return score
    }
  }
  return score
}

// The first line of a corpus ends what is above it.
const topOfCorpus = 4.8

const endScores: Record<LineKind, number> = {
  name: 2,
  acknowledgement: 2.5,
  'acknowledgements-label': 0,
  'biography-continued': 3,
  boilerplate: 2.5,
  byline: 3,
  'contributors-label': 0,
  date: 2,
  'editors-note': 2.5,
  issue: 2.5,
}
