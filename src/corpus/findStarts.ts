// Scores each place where a piece may begin: the voice of the note, the title, what stands above and below.
import type { Furniture } from './furnitureLines.ts'
import type { LineFacts } from './lineFacts.ts'

import { countWords, endsSentence, isBullet } from './lines.ts'
import { soundsLikeBlog } from './noteCues.ts'

/** A place where a piece may begin: `note` paragraphs from `at` on, then the title. */
export interface Start {
  at: number
  /** What of the score rests on the line above being the end of a piece. */
  endBonus: number
  hasTitle: boolean
  note: number
  score: number
}

const MOST_NOTE_PARAGRAPHS = 4
export const THRESHOLD = 7
// What stands between the end of one piece and the title of the next can hardly be anything but a note.
export const AFTER_AN_END = 2.8
// The first line of a corpus as well.
const AT_THE_TOP = 4.8

export const findStarts = (facts: LineFacts[]): Start[] =>
  facts.flatMap((_, at) => {
    const starts = Array.from({ length: MOST_NOTE_PARAGRAPHS }, (_unused, index) =>
      toStart(facts, at, index + 1),
    ).filter((start) => start !== null)
    const best = starts.sort((a, b) => b.score - a.score)[0]
    return best ? [best] : untitledStart(facts, at)
  })

export const toStart = (
  facts: LineFacts[],
  at: number,
  note: number,
  leastVoice = 0.5,
): null | Start => {
  const title = facts[at + note]
  const paragraphs = facts.slice(at, at + note)
  if (
    !title ||
    title.title < 0 ||
    title.note >= 5 ||
    paragraphs[0]?.furniture === 'date' ||
    paragraphs.some(
      ({ furniture, isCaption, isItem }) =>
        isItem ||
        isCaption ||
        furniture === 'byline' ||
        furniture === 'bio' ||
        furniture === 'label',
    )
  ) {
    return null
  }
  const voice = scoreVoice(paragraphs)
  const endBonus = scoreEnd(facts, at)
  const opens = at === 0 || endBonus >= 2
  if (voice < (opens ? leastVoice : 2)) {
    return null
  }
  const after = at > 0 && endBonus >= 2.5 ? AFTER_AN_END : 0
  const score =
    voice +
    title.title * 0.6 +
    endBonus +
    after +
    scoreAbove(facts, at) +
    scoreBelow(facts, at + note, opens)
  return { at, endBonus, hasTitle: true, note, score }
}

/** A sure note that is the first thing after an end, with nothing below that could be a title. */
const untitledStart = (facts: LineFacts[], at: number): Start[] => {
  const first = facts[at]
  const endBonus = scoreEnd(facts, at)
  const isSure =
    first !== undefined &&
    first.note >= 6 &&
    first.furniture === null &&
    (at === 0 || endBonus >= 2.5)
  return isSure ? [{ at, endBonus, hasTitle: false, note: 1, score: THRESHOLD + 0.5 }] : []
}

/** The strongest paragraph counts; another must sound like the blog or costs more than it gives. */
const scoreVoice = (paragraphs: LineFacts[]): number => {
  const scores = paragraphs.map(({ note }) => note)
  const strongest = Math.max(...scores)
  const others = paragraphs.reduce((sum, { line, note, title }, index) => {
    if (index === scores.indexOf(strongest)) {
      return sum
    }
    const supported = note >= 1 || soundsLikeBlog(line.text)
    return sum + (title > 0 ? -3 : supported ? supportOf(note) : -1.8)
  }, 0)
  const furniture = paragraphs.some(({ furniture: kind }) => kind !== null && kind !== 'name')
    ? -1.5
    : 0
  return strongest + others + furniture
}

/** A second paragraph that could be a note by itself adds to the first; one that merely fits adds nothing. */
const supportOf = (note: number): number => (note >= 3 ? 0.3 * note - 0.5 : -0.2)

const END_SCORES: Record<Furniture, number> = {
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

/** Does the line above end a piece? */
export const scoreEnd = (facts: LineFacts[], at: number): number => {
  const above = facts[at - 1]
  if (!above) {
    return AT_THE_TOP
  }
  const separated = facts[at]?.afterSeparator ? 3 : 0
  const isLastPicture = above.isCaption && facts[at - 2]?.furniture === 'byline'
  const end = above.furniture ? END_SCORES[above.furniture] : above.isItem || isLastPicture ? 3 : 0
  return Math.max(separated, end)
}

const scoreAbove = (facts: LineFacts[], at: number): number => {
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
const scoreBelow = (facts: LineFacts[], title: number, opens: boolean): number => {
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
