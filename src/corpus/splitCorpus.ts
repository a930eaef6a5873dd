import type { Vocabulary } from './vocabulary.ts'

// Finds where each piece begins: a note in the blog's own voice, then the title.
import { readFootnoteItem } from './footnoteItems.ts'
import { classifyFurniture, type Furniture } from './furnitureLines.ts'
import { countWords, endsSentence, isBullet, isSeparator, type Line } from './lines.ts'
import { scoreNote, soundsLikeBlog } from './noteCues.ts'
import { splitCredit } from './splitCredit.ts'
import { scoreTitle } from './titleCues.ts'

export interface RawPiece {
  /** A date above the note. */
  dateline: Line | null
  note: Line[]
  rest: Line[]
  /** Null where the note is followed by nothing that could be a title. */
  title: Line | null
}

export interface SplitCorpus {
  /** Lines before the first note. */
  before: Line[]
  pieces: RawPiece[]
  separators: Line[]
}

/** A place where a piece may begin: `note` paragraphs from `at` on, then the title. */
interface Start {
  at: number
  /** What of the score rests on the line above being the end of a piece. */
  endBonus: number
  hasTitle: boolean
  note: number
  score: number
}

const MOST_NOTE_PARAGRAPHS = 4
const THRESHOLD = 7
// What stands between the end of one piece and the title of the next can hardly be anything but a note.
const AFTER_AN_END = 2.8
// The first line of a corpus as well.
const AT_THE_TOP = 4.8

export const splitCorpus = (
  source: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[] = [],
): SplitCorpus => {
  const lines = source.filter(({ text }) => !isSeparator(text))
  const separators = source.filter(({ text }) => isSeparator(text))
  const facts = toFacts(lines, separators, vocabulary, knownOutlets)
  const starts = withQuietOpening(chooseStarts(findStarts(facts), facts), facts)
  const { outer, pieces } = cut(lines, separators, starts, facts)
  const firstLine = pieces[0]?.dateline?.line ?? pieces[0]?.note[0]?.line ?? Infinity
  return { before: lines.filter(({ line }) => line < firstLine), pieces, separators: outer }
}

interface LineFacts {
  afterSeparator: boolean
  /** How many lines of running text stand before this one. */
  bodiesBefore: number
  extraGap: boolean
  furniture: Furniture | null
  isCaption: boolean
  isItem: boolean
  line: Line
  note: number
  title: number
}

const toFacts = (
  lines: Line[],
  separators: Line[],
  vocabulary: Vocabulary,
  knownOutlets: readonly string[],
): LineFacts[] => {
  const gaps = lines.map(({ gap }) => gap).sort((a, b) => a - b)
  const usualGap = gaps[gaps.length >> 1] ?? 0
  let bodies = 0
  let next = 0
  return lines.map((line) => {
    const furniture = classifyFurniture(line.text, vocabulary)
    const isCaption = splitCredit(line.text) !== null
    const isItem = readFootnoteItem(line.text) !== null
    const bodiesBefore = bodies
    const isBody =
      !furniture && !isCaption && endsSentence(line.text) && countWords(line.text) >= 10
    bodies += isBody ? 1 : 0
    const separator = separators[next]
    const afterSeparator = separator !== undefined && separator.line < line.line
    while ((separators[next]?.line ?? Infinity) < line.line) {
      next++
    }
    return {
      afterSeparator,
      bodiesBefore,
      extraGap: line.gap > usualGap,
      furniture,
      isCaption,
      isItem,
      line,
      note: isItem ? 0 : scoreNote(line.text, { knownOutlets, vocabulary }),
      title: scoreTitle(line.text),
    }
  })
}

const findStarts = (facts: LineFacts[]): Start[] =>
  facts.flatMap((_, at) => {
    const starts = Array.from({ length: MOST_NOTE_PARAGRAPHS }, (_unused, index) =>
      toStart(facts, at, index + 1),
    ).filter((start) => start !== null)
    const best = starts.sort((a, b) => b.score - a.score)[0]
    return best ? [best] : untitledStart(facts, at)
  })

/** The first lines of a corpus are a note even where they whisper, once other notes are found. */
const withQuietOpening = (starts: Start[], facts: LineFacts[]): Start[] => {
  const first = starts[0]
  if (!first || first.at === 0) {
    return starts
  }
  const quiet = [1, 2, 3]
    .map((note) => toStart(facts, 0, note, 0))
    .find((start) => start !== null && bodiesBetween(facts, start, first) >= 1)
  return quiet && (facts[0]?.title ?? 0) < 0 ? [quiet, ...starts] : starts
}

const toStart = (facts: LineFacts[], at: number, note: number, leastVoice = 0.5): null | Start => {
  const title = facts[at + note]
  const paragraphs = facts.slice(at, at + note)
  if (
    !title ||
    title.title < 0 ||
    title.note >= 5 ||
    paragraphs.some(
      ({ furniture, isItem }) =>
        isItem || furniture === 'byline' || furniture === 'bio' || furniture === 'label',
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
    scoreBelow(facts, at + note)
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
const scoreEnd = (facts: LineFacts[], at: number): number => {
  const above = facts[at - 1]
  if (!above) {
    return AT_THE_TOP
  }
  const separated = facts[at]?.afterSeparator ? 3 : 0
  const end = above.furniture ? END_SCORES[above.furniture] : above.isItem ? 3 : 0
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
  return gap + (isHeading ? -4 : endsSentence(above.line.text) ? 0 : -1.5)
}

/** Standfirst, caption, byline or bullets below: a title has them, a heading does not. */
const scoreBelow = (facts: LineFacts[], title: number): number => {
  let score = 0
  for (const { furniture, isCaption, line } of facts.slice(title + 1, title + 4)) {
    if (isCaption || furniture === 'byline' || furniture === 'name' || furniture === 'date') {
      return score + 1.5
    }
    if (isBullet(line.text) || (!endsSentence(line.text) && countWords(line.text) >= 5)) {
      score = 1
    } else if (countWords(line.text) > 45) {
      return score
    }
  }
  return score
}

/** The set of starts with the best sum; a start too near the one above is a note with no piece, and costs. */
const chooseStarts = (starts: Start[], facts: LineFacts[]): Start[] => {
  const sums: number[] = []
  const previous: number[] = []
  let settled = -1
  let bestFar = -1
  for (const [index, start] of starts.entries()) {
    const far = (other: Start): boolean => bodiesBetween(facts, other, start) >= 2
    while (settled + 1 < index && far(starts[settled + 1] as Start)) {
      settled++
      bestFar = bestFar < 0 || (sums[settled] ?? 0) > (sums[bestFar] ?? 0) ? settled : bestFar
    }
    let gain = start.score - THRESHOLD
    let from = -1
    if (bestFar >= 0 && (sums[bestFar] ?? 0) > 0) {
      gain += sums[bestFar] ?? 0
      from = bestFar
    }
    for (let near = settled + 1; near < index; near++) {
      const other = starts[near] as Start
      const cost = closeness(facts, other, start)
      const sum = (sums[near] ?? 0) + start.score - THRESHOLD - cost
      if (other.at + other.note < start.at && sum > gain) {
        gain = sum
        from = near
      }
    }
    sums.push(gain)
    previous.push(from)
  }
  return traceBack(starts, sums, previous)
}

const traceBack = (starts: Start[], sums: number[], previous: number[]): Start[] => {
  let at = sums.reduce((best, sum, index) => (sum > (sums[best] ?? 0) ? index : best), -1)
  const chosen: Start[] = []
  while (at >= 0) {
    chosen.unshift(starts[at] as Start)
    at = previous[at] ?? -1
  }
  return chosen
}

const bodiesBetween = (facts: LineFacts[], from: Start, to: Start): number =>
  (facts[to.at]?.bodiesBefore ?? 0) - (facts[from.at + from.note]?.bodiesBefore ?? 0)

const closeness = (facts: LineFacts[], from: Start, to: Start): number => {
  const bodies = bodiesBetween(facts, from, to)
  const lost = to.endBonus + (to.endBonus >= 2.5 ? AFTER_AN_END : 0)
  return bodies >= 2 ? 0 : (bodies === 1 ? 1 : 3) + lost
}

const cut = (
  lines: Line[],
  separators: Line[],
  starts: Start[],
  facts: LineFacts[],
): { outer: Line[]; pieces: RawPiece[] } => {
  const outer: Line[] = []
  let next = 0
  const pieces = starts.map(({ at, hasTitle, note }, index) => {
    const following = starts[index + 1]
    const until = following ? following.at - (hasDateAbove(facts, following) ? 1 : 0) : lines.length
    const rest = lines.slice(at + note + (hasTitle ? 1 : 0), until)
    const inside: Line[] = []
    for (; (separators[next]?.line ?? Infinity) < (lines[until]?.line ?? Infinity); next++) {
      const separator = separators[next] as Line
      const isInside =
        separator.line > (rest[0]?.line ?? Infinity) && separator.line < (rest.at(-1)?.line ?? 0)
      ;(isInside ? inside : outer).push(separator)
    }
    return {
      dateline: hasDateAbove(facts, starts[index] as Start) ? (lines[at - 1] ?? null) : null,
      note: lines.slice(at, at + note),
      rest: inside.length > 0 ? [...rest, ...inside].sort((a, b) => a.line - b.line) : rest,
      title: hasTitle ? (lines[at + note] ?? null) : null,
    }
  })
  outer.push(...separators.slice(next))
  return { outer, pieces }
}

/** A date above the note is the day of the post, if what stands above has ended without it or all posts have one. */
const hasDateAbove = (facts: LineFacts[], { at }: Start): boolean =>
  facts[at - 1]?.furniture === 'date' &&
  (at === 1 ||
    facts[0]?.furniture === 'date' ||
    facts[at - 1]?.afterSeparator === true ||
    scoreEnd(facts, at - 1) >= 2)
