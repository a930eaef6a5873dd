// Scores how much the lines below a title show that an article begins there, with or without a note.
import type { LineFeatures } from './lineFeatures.ts'

import { rolePattern } from '../byline/roleNouns.ts'
import { endsSentence } from '../text/line.ts'
import { readHeadBelow } from './headBelow.ts'
import { scoreEnd } from './scoreSurroundings.ts'

/** Of each line that may be a title: above 0 where an article begins there, even without a note. Null for others. */
export function scoreBareTitles(features: LineFeatures[]): (null | number)[] {
  const signs = features.map((_, at) => scoreSigns(features, at))
  const signedTitles = signs.filter((score) => score > 0).length
  return features.map((line, at) => {
    const signed = signs[at] ?? 0
    if (at === 0 || signed === 0 || !mayFollow(features, at)) {
      return null
    }
    const end = Math.min(3, scoreEnd(features, at))
    const gap = line.extraGap ? 0.7 : 0
    return line.titleScore * 0.6 + signed + end + gap + (signedTitles >= 2 ? 1.5 : 0) - 4.5
  })
}

/** How surely a byline or a date stands below the title, with at most a standfirst or a picture between them. */
function scoreSigns(features: LineFeatures[], title: number): number {
  const { isCaption, isFootnote, kind, titleScore } = features[title] as LineFeatures
  if (titleScore < 1 || isFootnote || isCaption || kind !== null) {
    return 0
  }
  const head = readHeadBelow(features, title)
  const signed = head?.byline
    ? 2.2 + Math.min(1, (head.byline.score - 1) / 2) - head.byline.down * 0.5
    : 0
  const dated = head?.date ? 1.5 - head.date.down * 0.3 : 0
  return Math.max(signed, dated) + (signed > 0 && dated > 0 ? 0.5 : 0)
}

/** A title does not interrupt a sentence, and stands on no list. */
function mayFollow(features: LineFeatures[], at: number): boolean {
  const above = features[at - 1]
  return (
    above !== undefined &&
    !(above.bylineScore >= 1 && (isRole(features[at]?.line.text ?? '') || isClose(features, at))) &&
    (endsSentence(above.line.text) || scoreEnd(features, at) >= 2)
  )
}

/** Directly below the name, which has a blank line above it. */
function isClose(features: LineFeatures[], at: number): boolean {
  return features[at]?.line.gap === 0 && (features[at - 1]?.line.gap ?? 0) > 0
}

/** "Senior Fellow, Coast Institute", below a name. */
function isRole(text: string): boolean {
  return rolePattern.test(text.split(/,| at | of | for /u)[0] ?? '')
}
