// What the place of a name says: in which line it stands, where in the line, and between which words.
import { scoreFurniture } from '../lines/furniture.ts'
import { isPublishedLine, publishedWhere } from '../lines/publishedLine.ts'
import { isDate } from '../lines/readDate.ts'
import { isSectionName } from '../lines/sectionNames.ts'
import { countWords, endsSentence } from '../words/line.ts'
import { keyOf } from './outletKey.ts'
import { kindOf, tokensOf } from './outletWords.ts'
import { isBesideDate, issuePattern, isTail, rightsPattern } from './printedOutlet.ts'

export interface Place {
  /** Features of the line, for each name in it. */
  about: readonly string[]
  at: number
  /** Keys of the names of the authors. */
  authors: readonly string[]
  lines: readonly string[]
  /** Such as `above` or `note`. */
  name: string
  /** Key of the name that the line says a text was published in. */
  said: string
  text: string
}

/** Farther from the first or the last of its lines is all the same. */
const farthest = 3
/** How many words before the name are features. */
const wordsBefore: Record<string, number> = { note: 12 }

/** The first is the kind of line. */
export function placeFeatures(place: Place, name: string, from: number): readonly string[] {
  return [...new Set(readFeatures(place, name, from))]
}

function readFeatures(place: Place, name: string, from: number): string[] {
  const { name: where, text } = place
  const lead = text.slice(0, from)
  const rest = text.slice(from + name.length)
  const before = tokensOf(lead.slice(-200)).map(norm)
  const after = tokensOf(rest.slice(0, 40)).map(norm)
  const [second = '^', last = '^'] = ['^', '^', ...before].slice(-2)
  const [next = '$'] = after
  const near = before.slice(-(wordsBefore[where] ?? 6))
  const said = near.findLast((token) => sayingKinds.has(token)) ?? 'nothing'
  return [
    where,
    layoutOf(place, extentOf(lead, rest)),
    ...lineFeatures(place, name),
    `next-word=${after.find((token) => /[\p{L}\p{N}]/u.test(token)) ?? '$'}`,
    `prev=${last}`,
    `prev2=${second} ${last}`,
    `${where},prev=${last}`,
    `next=${next}`,
    `${where},next=${next}`,
    `${where},said=${said}`,
    `said=${said},prev=${last}`,
    `${where},capitals=${Math.min(3, lead.match(capitalPattern)?.length ?? 0)}`,
    ...near.map((token) => `${where === 'note' ? 'n' : 'p'}<${token}`),
    ...flags(where, {
      'cut-after': /^\p{L}/u.test(rest),
      'goes-back': /\p{Lu}[\p{L}\p{M}\p{N}]* $/u.test(lead),
      'goes-on': /^ \p{Lu}/u.test(rest),
      'issue-after': after.includes('ISSUE'),
      'joined-back': joinedBack.test(lead),
      'joined-on': joinedOn.test(rest),
      owned: /['’]s? $/u.test(lead),
      said: place.said !== '' && place.said === keyOf(name),
      starts: from === 0,
      'stroke-after': strokeAfter.test(rest),
      'stroke-before': strokeBefore.test(lead),
      tail: isTail(rest),
      'year-after': /^.{0,60}\b(?:19|20)\p{N}{2}\b/u.test(rest),
    }),
  ]
}

/** Of words that say that something was written or printed. */
const sayingKinds: ReadonlySet<string> = new Set(['MEDIUM', 'PRINT', 'WORK', 'WRITE'])
/** Names before this one: the first is mostly where a text appeared, others are what it is about. */
const capitalPattern = /(?<=\p{Ll}[,:]? )\p{Lu}/gu

const joinedBack =
  /\p{Lu}[\p{L}’'-]* (?:of|of the|and|[&ey]|de|du|des|del|della|der|für|und|van|voor|di|et|en|da|do) $/u
const joinedOn =
  /^ (?:of|of the|and|[&ey]|de|de la|du|des|del|della|der|für|und|van|voor|di|et|en|da|do) \p{Lu}/u

function layoutOf({ name: where, at, lines }: Place, extent: string): string {
  const fromEnd = lines.length - 1 - at
  return where === 'below' || where === 'before' || where === 'end'
    ? `${where}-${Math.min(fromEnd, 2)}:${extent}`
    : `${where}@${Math.min(at, 2)}:${extent}`
}

/** How much of its line the name is. */
function extentOf(lead: string, rest: string): string {
  const isEnd = rest.trim() === ''
  if (leadPattern.test(lead)) {
    return isEnd
      ? 'whole'
      : isDatedRest(rest)
        ? 'dated'
        : strokeAfter.test(rest)
          ? 'headed'
          : 'start'
  }
  return !strokeBefore.test(lead)
    ? 'inside'
    : isEnd
      ? 'part'
      : isDatedRest(rest)
        ? 'part-dated'
        : 'inside'
}

/** Quotes, and the number of an item or a volume: "(1) ", "71 ", "VOL. 9 ". */
const leadPattern =
  /^[\p{P}\s]*(?:(?:\p{Lu}\p{L}{0,5}\.? )?[([]?(?:\p{N}{1,4}|[ivx]{1,4})[.):\]]*\s+)?$/iu
const strokeAfter = /^["”»]?(?:\s*[|·•;»›>/]|\s+[–—-]\s|\s{2,}|\t)/u
const strokeBefore = /(?:[|·•;»›>/]\s*|\s[–—-]\s+|\s{2,}|\t)["“„«]?$/u

function isDatedRest(rest: string): boolean {
  return (
    isTail(rest) ||
    /^\s\p{N}{1,4}$/u.test(rest) ||
    /^[\s,.;|·•([–—-]+.{0,60}\b(?:19|20)\p{N}{2}\b/u.test(rest)
  )
}

/** Of the line that the name stands in. */
function lineFeatures(place: Place, name: string): string[] {
  const { name: where, about, at, lines, text } = place
  const isWhole = keyOf(text) === keyOf(name)
  const words = countWords(text)
  return [
    `${where}@${Math.min(at, farthest)}`,
    `${where}-${Math.min(lines.length - 1 - at, farthest)}`,
    `${where}:${isWhole ? 'whole' : words < 6 ? 'short' : words < 25 ? 'middle' : 'long'}`,
    ...(isWhole ? besideFeatures(place) : []),
    ...about,
    ...(isWhole && about.includes('beside-date')
      ? flags(where, { 'beside-date,whole': true })
      : []),
  ]
}

export function toPlace(
  name: string,
  lines: readonly string[],
  at: number,
  authors: readonly string[],
): Place {
  const text = (lines[at] ?? '').slice(0, mostLetters)
  const about = flags(name, {
    'beside-date': isBesideDate(lines, at),
    'in-address': /@|https?:|www\./u.test(text),
    'in-date': isDate(text),
    'in-furniture': scoreFurniture(text) >= 2,
    published: isPublishedLine(text),
    rights: rightsPattern.test(text),
    sentence: endsSentence(text) && countWords(text) > 4,
  })
  const said = keyOf(publishedWhere(text) ?? '')
  return { name, about, at, authors, lines, said, text }
}

const mostLetters = 600

/** What the lines above and below a name are. */
function besideFeatures({ name: where, at, authors, lines }: Place): string[] {
  const [above, below] = [lines[at - 1], lines[at + 1]].map((text) => formOf(text, authors))
  return [`above=${above}`, `below=${below}`, `${where},above=${above},below=${below}`]
}

function formOf(text: string | undefined, authors: readonly string[]): string {
  if (text === undefined) {
    return 'nothing'
  }
  const key = keyOf(text)
  return text.length <= 100 && authors.some((author) => author !== '' && key.includes(author))
    ? 'author'
    : isDate(text)
      ? 'date'
      : issuePattern.test(text)
        ? 'issue'
        : otherFormOf(text)
}

function otherFormOf(text: string): string {
  return isSectionName(text)
    ? 'section'
    : scoreFurniture(text) >= 2
      ? 'furniture'
      : endsSentence(text)
        ? 'sentence'
        : text.split(/\s+/u).length <= 4
          ? 'short'
          : 'long'
}

/** Each that is so, by itself and with the place. */
function flags(where: string, all: Record<string, boolean>): string[] {
  return Object.entries(all).flatMap(([flag, is]) => (is ? [flag, `${where},${flag}`] : []))
}

function norm(token: string): string {
  return kindOf(token.toLowerCase())
}
