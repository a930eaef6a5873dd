// Scores each place where a piece may begin: the voice of the note, the title, what stands above and below.
import type { LineFacts } from './lineFacts.ts'

import { soundsLikeBlog } from './noteCues.ts'
import { scoreAbove, scoreBelow, scoreEnd } from './scoreSurroundings.ts'

/** A place where a piece may begin: `note` paragraphs from `at` on, then the title. */
export interface Start {
  at: number
  /** What of the score rests on the line above being the end of a piece. */
  endBonus: number
  hasTitle: boolean
  note: number
  score: number
}

const mostNoteParagraphs = 4
export const threshold = 7
// What stands between the end of one piece and the title of the next can hardly be anything but a note.
export const afterAnEnd = 2.8
export function findStarts(facts: LineFacts[]): Start[] {
  return facts.flatMap((_, at) => {
    const starts = Array.from({ length: mostNoteParagraphs }, (_unused, index) =>
      toStart(facts, at, index + 1),
    ).filter((start) => start !== null)
    const best = starts.sort((a, b) => b.score - a.score)[0]
    return best ? [best] : untitledStart(facts, at)
  })
}

export function toStart(
  facts: LineFacts[],
  at: number,
  note: number,
  leastVoice = 0.5,
): null | Start {
  const title = facts[at + note]
  const paragraphs = facts.slice(at, at + note)
  if (!title || !canBeTitle(title) || !canBeNote(paragraphs)) {
    return null
  }
  const voice = scoreVoice(paragraphs)
  const endBonus = scoreEnd(facts, at)
  const opens = at === 0 || endBonus >= 2
  if (voice < (opens ? leastVoice : 2)) {
    return null
  }
  const after = at > 0 && endBonus >= 2.5 ? afterAnEnd : 0
  const score =
    voice +
    title.title * 0.6 +
    endBonus +
    after +
    scoreAbove(facts, at) +
    scoreBelow(facts, at + note, opens)
  return { at, endBonus, hasTitle: true, note, score }
}

function canBeTitle({ note, title }: LineFacts): boolean {
  return title >= 0 && note < 5
}

function canBeNote(paragraphs: LineFacts[]): boolean {
  return (
    paragraphs[0]?.furniture !== 'date' &&
    !paragraphs.some(
      ({ furniture, isCaption, isItem }) =>
        isItem ||
        isCaption ||
        furniture === 'byline' ||
        furniture === 'bio' ||
        furniture === 'label',
    )
  )
}

/** A sure note that is the first thing after an end, with nothing below that could be a title. */
function untitledStart(facts: LineFacts[], at: number): Start[] {
  const first = facts[at]
  const endBonus = scoreEnd(facts, at)
  const isSure =
    first !== undefined &&
    first.note >= 6 &&
    first.furniture === null &&
    (at === 0 || endBonus >= 2.5)
  return isSure ? [{ at, endBonus, hasTitle: false, note: 1, score: threshold + 0.5 }] : []
}

/** The strongest paragraph counts; another must sound like the blog or costs more than it gives. */
function scoreVoice(paragraphs: LineFacts[]): number {
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
function supportOf(note: number): number {
  return note >= 3 ? 0.3 * note - 0.5 : -0.2
}
