// What stands above and below a place where a piece may begin.
import type { Furniture } from '../head/furnitureLines.ts'
import type { LineFacts } from './lineFacts.ts'

import { countWords, endsSentence, isBullet } from '../text/lines.ts'

/** Does the line above end a piece? */
export function scoreEnd(facts: LineFacts[], at: number): number {
  const above = facts[at - 1]
  if (!above) {
    return atTheTop
  }
  const separated = facts[at]?.afterSeparator ? 3 : 0
  const isLastPicture = above.isCaption && facts[at - 2]?.furniture === 'byline'
  const end = above.furniture ? endScores[above.furniture] : above.isItem || isLastPicture ? 3 : 0
  return Math.max(separated, end)
}

export function scoreAbove(facts: LineFacts[], at: number): number {
  const above = facts[at - 1]
  if (!above || above.furniture || above.isItem || facts[at]?.afterSeparator) {
    return 0
  }
  const isHeading =
    above.title > 0 && countWords(above.line.text) <= 12 && !endsSentence(above.line.text)
  const gap = facts[at]?.extraGap ? 1.5 : 0
  // A sure note may stand below a signature or a credit that nobody has recognised.
  const heading = (facts[at]?.note ?? 0) >= 5 ? -1.5 : -4
  return gap + (isHeading ? heading : endsSentence(above.line.text) ? 0 : -1.5)
}

/** Standfirst, caption, byline or bullets below: a title has them, a heading does not. */
export function scoreBelow(facts: LineFacts[], title: number, opens: boolean): number {
  // In the middle of running text, a line with nothing but text below it is likely a heading.
  let score = opens ? 0 : -1
  for (const { furniture, isCaption, line } of facts.slice(title + 1, title + 4)) {
    if (furniture === 'byline' || furniture === 'name' || furniture === 'date') {
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

// The first line of a corpus as well.
const atTheTop = 4.8

const endScores: Record<Furniture, number> = {
  name: 2,
  bio: 3,
  byline: 3,
  date: 1,
  issue: 2.5,
  label: 0,
  remark: 2.5,
  tail: 2.5,
  thanks: 2.5,
  'thanks-label': 0,
}
