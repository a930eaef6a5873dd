// Scores each place where an article may begin: the voice of the note, the title, the lines above and below.
import type { LineFeatures } from './lineFeatures.ts'

import { isPublishedLine } from '../lines/publishedLine.ts'
import { countWords, endsSentence } from '../text/line.ts'
import { scoreBareTitles } from './bareStarts.ts'
import { readHeadBelow } from './headBelow.ts'
import { soundsLikeBlog } from './scoreNote.ts'
import { scoreAbove, scoreBelow, scoreEnd } from './scoreSurroundings.ts'

/** A place where an article may begin: `noteLength` paragraphs from `at` on, then the title. */
export interface ArticleStart {
  at: number
  /** What part of the score is due to the line above ending an article. */
  endBonus: number
  hasTitle: boolean
  /** It begins without a note, at lines above its title. */
  isBare?: boolean
  noteLength: number
  score: number
}

const maxNoteParagraphs = 4
/** An ordinary last paragraph of an article scores less. */
const leastVoice = 1.4
export const minScore = 7
// Between the end of one article and the title of the next there is nearly always a note.
export const afterEndBonus = 2.8

export function findStarts(features: LineFeatures[]): ArticleStart[] {
  const bare = scoreBareTitles(features)
  const cost = opensBare(features) ? unusualNote : 0
  return features.flatMap((_, at) => {
    const candidates = Array.from({ length: maxNoteParagraphs }, (_unused, index) =>
      withTitle(
        features,
        startAboveByline(features, at, index + 1) ?? toStart(features, at, index + 1),
        at,
        index + 1,
        bare,
      ),
    )
      .filter((start) => start !== null)
      .map((start) => ({ ...start, score: start.score - (isSureAt(features, start) ? 0 : cost) }))
    const best = [...candidates, ...bareStart(at, bare)].sort((a, b) => b.score - a.score)[0]
    return best ? [best] : untitledStart(features, at)
  })
}

/** What a note costs in a file that begins with the head of an article. */
const unusualNote = 2.5

function opensBare(features: LineFeatures[]): boolean {
  const first = features[0]
  return (
    first !== undefined &&
    first.noteScore < 1.5 &&
    features
      .slice(0, 3)
      .some(({ titleScore }, at) => titleScore >= 1 && readHeadBelow(features, at) !== null)
  )
}

function isSureAt(features: LineFeatures[], { at, noteLength }: ArticleStart): boolean {
  return features.slice(at, at + noteLength).some(({ noteScore }) => noteScore >= 5)
}

function bareStart(at: number, bare: (null | number)[]): ArticleStart[] {
  const gain = bare[at] ?? 0
  return gain > 0
    ? [{ at, endBonus: 0, hasTitle: true, noteLength: 0, score: minScore + gain }]
    : []
}

/** Where the title shows that an article begins, a weak note is enough. */
function withTitle(
  features: LineFeatures[],
  start: ArticleStart | null,
  at: number,
  noteLength: number,
  bare: (null | number)[],
): ArticleStart | null {
  const gain = bare[at + noteLength] ?? 0
  const paragraphs = features.slice(at, at + noteLength)
  if (gain <= 0 || !canBeNote(paragraphs)) {
    return start
  }
  const voice = scoreVoice(paragraphs)
  const score = minScore + gain + voice - leastVoice + Math.min(2, scoreEnd(features, at))
  return score > (start?.score ?? 0) && voice > leastVoice
    ? { at, endBonus: 0, hasTitle: true, noteLength, score }
    : start
}

export function toStart(
  features: LineFeatures[],
  at: number,
  noteLength: number,
  {
    minVoice = 0.5,
    titleAt = at + noteLength,
  }: { minVoice?: number | undefined; titleAt?: number } = {},
): ArticleStart | null {
  const title = features[titleAt]
  const paragraphs = features.slice(at, at + noteLength)
  if (!title || !canBeTitle(title) || !canBeNote(paragraphs)) {
    return null
  }
  const voice = scoreVoice(paragraphs)
  const endBonus = scoreEnd(features, at)
  const opens = at === 0 || endBonus >= 2
  if (noteLength > 1 && !opens && (paragraphs[0]?.noteScore ?? 0) < leastVoice) {
    return null
  }
  if (voice < (opens ? minVoice : 2)) {
    return null
  }
  const after = at > 0 && endBonus >= 2.5 ? afterEndBonus : 0
  const score =
    voice -
    (noteLength - 1) * 0.5 +
    title.titleScore * 0.6 +
    endBonus +
    after +
    scoreAbove(features, at) +
    scorePrior(features, at, voice) +
    scoreBelow(features, titleAt, opens)
  return { at, endBonus, hasTitle: true, noteLength, score }
}

/** A byline or a date may stand between the note and the title. */
export function startAboveByline(
  features: LineFeatures[],
  at: number,
  noteLength: number,
  minVoice?: number,
): ArticleStart | null {
  const between = features[at + noteLength]
  const title = features[at + noteLength + 1]
  const text = features[at + noteLength + 2]
  const fits =
    between !== undefined &&
    title !== undefined &&
    text !== undefined &&
    (between.kind === 'date' || (between.bylineScore >= 1 && countWords(between.line.text) <= 8)) &&
    canBeTitle(title) &&
    title.kind === null
  const start = fits
    ? toStart(features, at, noteLength, { minVoice, titleAt: at + noteLength + 1 })
    : null
  return start && { ...start, hasTitle: false, isBare: true }
}

/** In a file that begins with a note, others are expected: a brief one needs less of a proof. */
function scorePrior(features: LineFeatures[], at: number, voice: number): number {
  const { line, titleScore } = features[at] as LineFeatures
  const isBrief = countWords(line.text) <= 50 && titleScore < 1
  const first = features[0]
  if (at === 0 || !isBrief || tells.test(line.text) || !first) {
    return 0
  }
  if (isPublishedLine(line.text) && isPublishedLine(first.line.text)) {
    return 3
  }
  const opensWithNote = (first.noteScore >= 2.5 || isOverTitle(features)) && first.titleScore < 0
  if (!opensWithNote) {
    return 0
  }
  const isAnnounced = announcesMore.test(first.line.text)
  const brevity = countWords(line.text) <= 25 ? 0.5 : 0
  return voice >= (isAnnounced ? 1.4 : 2.4) ? (isAnnounced ? 3 : 2.2) + brevity : 0
}

/** The file begins with a sentence above a title. */
function isOverTitle(features: LineFeatures[]): boolean {
  const [first, title, below] = features
  return (
    first !== undefined &&
    first.kind === null &&
    endsSentence(first.line.text) &&
    (title?.titleScore ?? 0) >= 1.5 &&
    below !== undefined &&
    endsSentence(title?.line.text ?? '') === false
  )
}

/** "Two columns that …", "The first of some older things" */
const announcesMore =
  /(?<!\p{L})(?:two|three|four|five|six|several|a (?:few|couple|pair)|both|the first(?: of)?|zwei|drei|vier|einige|die erste|der erste|deux|trois|quelques|la première|le premier|dos|tres|cuatro|varias|varios|la primera|el primero|due|tre|alcuni|la prima|il primo|twee|drie|enkele|de eerste|het eerste|dua|tiga|beberapa|yang pertama)(?!\p{L})/iu

/** What a body remembers of its author's writings. */
const tells = /^(?:I|We|In (?:my|our)|My|Our) |\bago\b/u

function canBeTitle({ noteScore, titleScore }: LineFeatures): boolean {
  return titleScore >= 0 && noteScore < 5
}

function canBeNote(paragraphs: LineFeatures[]): boolean {
  return (
    paragraphs[0]?.kind !== 'date' &&
    !paragraphs.some(
      ({ isCaption, isFootnote, kind }) =>
        isFootnote ||
        isCaption ||
        kind === 'byline' ||
        kind === 'biography-continued' ||
        kind === 'contributors-label',
    )
  )
}

/** A sure note that is the first thing after an end, with nothing below that could be a title. */
function untitledStart(features: LineFeatures[], at: number): ArticleStart[] {
  const first = features[at]
  const endBonus = scoreEnd(features, at)
  const isSure =
    first !== undefined &&
    first.noteScore >= 6 &&
    first.kind === null &&
    (at === 0 || endBonus >= 2.5)
  return isSure ? [{ at, endBonus, hasTitle: false, noteLength: 1, score: minScore + 0.5 }] : []
}

/** The strongest paragraph counts; another must sound like the blog or costs more than it gives. */
function scoreVoice(paragraphs: LineFeatures[]): number {
  const scores = paragraphs.map(({ noteScore }) => noteScore)
  const strongest = Math.max(...scores)
  const others = paragraphs.reduce((sum, { line, noteScore, titleScore }, index) => {
    if (index === scores.indexOf(strongest)) {
      return sum
    }
    const supported = noteScore >= 1 || soundsLikeBlog(line.text)
    return sum + (titleScore > 0 ? -3 : supported ? scoreSupport(noteScore) : -1.8)
  }, 0)
  const penalty = paragraphs.some(({ kind }) => kind !== null && kind !== 'name') ? -1.5 : 0
  return strongest + others + penalty
}

/** A second paragraph that could be a note by itself adds to the first; one that merely fits adds nothing. */
function scoreSupport(noteScore: number): number {
  return noteScore >= 3 ? 0.3 * noteScore - 0.5 : -0.2
}
