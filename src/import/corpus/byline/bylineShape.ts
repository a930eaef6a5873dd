// Reads a line as a byline part by part: names, and what else stands beside names in bylines.
import type { Vocabulary } from '../text/vocabulary.ts'

import { isDate, splitDate } from '../lines/readDate.ts'
import { countWords, endsSentence } from '../text/line.ts'
import { splitLead } from './bylineLeads.ts'
import { isPersonName, readNameList } from './personNames.ts'
import { rolePattern } from './roleNouns.ts'

export interface BylineShape {
  hasLead: boolean
  names: string[]
  /** What stands beside the names: roles, institutions, places. */
  others: string[]
  /** Above 0 for a likely byline, about 3 for a sure one. */
  score: number
}

const mostWords = 40

/** Null where the line cannot be a byline. */
export function readBylineShape(text: string, vocabulary: Vocabulary): BylineShape | null {
  if (countWords(text) > mostWords) {
    return null
  }
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/^[—–•*_†‡-]+\s*/u, '')
    .replace(/[*_†‡]+(?=\s|,|$)/gu, '')
  const signed = postedBy.exec(unnumbered(plain))?.[1]
  const led = signed ? { rest: signed } : splitLead(unnumbered(plain))
  const shape: BylineShape = { hasLead: led !== null, names: [], others: [], score: 0 }
  for (const part of partsOf(led?.rest ?? unnumbered(plain))) {
    readPart(part, shape, vocabulary)
  }
  if (shape.names.length === 0) {
    return null
  }
  shape.score = scoreShape(text, shape, vocabulary)
  return shape
}

/** "Posted on May 4, 2021 by Jane Okafor" */
const postedBy = /^(?:posted|published|written)(?: on)? [^.]{4,40}?\p{N} by (\p{Lu}.*)$/iu

/** Without the numbers that point from a name to an institution: "Jane Okafor1, Tom Bell²" */
export function unnumbered(text: string): string {
  return withoutPhotographers(text).replace(/(?<=\p{Ll})\p{N}(?:,?\p{N})?\*?(?=[\s,;]|$)/gu, '')
}

const pictures =
  '(?:fotos?|photos?|photographs?|pictures?|bilder|images?|illustrationen?|illustrations?|fotografie|fotografías?|foto’s)'
const pictured = new RegExp(
  `(?:,| und| and| et| y| e| en| dan| &)? \\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){1,2} \\(${pictures}\\)`,
  'iu',
)
const worded = /\s*\((?:text|texte|words|texto|testo|tekst|teks)\)/iu

/** "Jane Okafor (text) and Tom Bell (photos)": without Tom Bell. */
function withoutPhotographers(text: string): string {
  return text.includes('(') && countWords(text) <= mostWords
    ? text.replace(pictured, '').replace(worded, '')
    : text
}

/** The parts between the marks that divide a byline, the date at its end cut off. */
function partsOf(text: string): string[] {
  return splitDate(text)
    .rest.split(/\s*[|·•]\s*|\s+[/–—-]\s+|\s*;\s*|\t+/u)
    .map((part) => splitLead(part)?.rest ?? part)
    .filter(Boolean)
}

/** "Jane Okafor (University of Cork) and Tom Bell, Delta Academy" */
function readPart(part: string, shape: BylineShape, vocabulary: Vocabulary, isNext = false): void {
  const bare = part.replace(/\([^)]{0,120}\)/gu, (inner) => {
    shape.others.push(inner.slice(1, -1))
    return ''
  })
  const { names, rest } = readNameList(bare.replace(/\s+(?=[,;.]|$)/gu, '').replace(/ {2,}/gu, ' '))
  const people = names.filter((name) => vocabulary.signs(name) || isPersonName(name, vocabulary))
  const isOutlet =
    shape.names.length > 0 && !isNext && !people.every((name) => vocabulary.signs(name))
  if (people.length === 0 || isOutlet || (names.length > people.length && people.length < 2)) {
    shape.others.push(part)
    return
  }
  shape.names.push(...people)
  const more = placed.exec(rest)
  if (more) {
    shape.others.push(more[1] ?? '')
    readPart(rest.slice(more[0].length), shape, vocabulary, true)
  } else if (rest.trim()) {
    shape.others.push(rest.replace(/^[\s,]+/u, ''))
  }
}

/** "in Kiruna and" before another name */
const placed =
  /^ ((?:in|aus|from|à|en|da|uit|dari) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*)(?:,| and| und| et| y| e| en| dan) (?=\p{Lu}\S* \p{Lu})/u

function scoreShape(
  text: string,
  { hasLead, names, others }: BylineShape,
  vocabulary: Vocabulary,
): number {
  const known = names.filter((name) => vocabulary.signs(name)).length
  const bare = others.filter((other) => isBareRole(other))
  const odd = others.filter((other) => !isBareRole(other) && !isBesideNames(other)).length
  const lowers = others.join(' ').match(/(?<![\p{L}’'])\p{Ll}{3,}/gu)?.length ?? 0
  return (
    (hasLead ? 2.5 : 1.2) +
    (known > 0 ? 1.5 : 0) -
    odd * 1.2 -
    bare.length * 0.5 -
    (odd > 0 ? Math.min(3, lowers * 0.4) : 0) -
    (endsSentence(text) && !/\b\p{Lu}\p{L}?\.$/u.test(text) ? 1.5 : 0)
  )
}

/** "harbour master" behind a name: a few small words and no verb. */
function isBareRole(text: string): boolean {
  return /^(?!(?:an?|the|and|or|in|on|at|of|for|with|who|is|was|but|not|again|too|say|says)(?!\p{L}))\p{Ll}{3,}(?: \p{Ll}{3,})?$/u.test(
    text,
  )
}

/** A role, an institution, a place, a date, a handle or the time that reading takes. */
function isBesideNames(text: string): boolean {
  const isPredicate =
    /^\p{Ll}/u.test(text) && !/^(?:an?|the|is|in|at|for|of|with|and|from) /u.test(text)
  return (
    isDate(text) ||
    (!isPredicate && rolePattern.test(text)) ||
    /^(?:@\S+|\S[^\s@]*@\S+|https?:\S+)$/u.test(text) ||
    /\b\p{N}+[ -]?min(?:ute)?s?\b/iu.test(text) ||
    /^(?:in|for|special to|aus|à|en|dari|uit|desde|da) (?:the |der |la |le |el )?\p{Lu}/iu.test(
      text,
    ) ||
    /^(?:\p{Lu}[\p{L}\p{M}&.’'-]*(?:,? (?:of|the|and|for|&|in|at|on|der|die|für|de|la|le|du|des|del|di|dan|van|het)(?= ))*(?:,? |$)){1,8}$/u.test(
      text,
    )
  )
}
