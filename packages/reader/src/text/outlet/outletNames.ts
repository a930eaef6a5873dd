// The names in a line that may be an outlet: runs of capitalised words, whole and in parts; what stands in quotes; parts of lines.
import { anyOf } from '../words/anyOf.ts'
import { cutName } from './cutName.ts'
import { kindOf } from './outletWords.ts'
import { isWellKnown } from './wellKnownOutlets.ts'

export interface PlacedName {
  at: number
  name: string
}

const word = String.raw`(?:(?:\p{Lu}\.)+(?![\p{L}\p{N}])|[\p{Lu}\p{N}][\p{L}\p{M}\p{N}&'’+.-]*(?<!\.)|\p{Ll}{1,4}['’]?\p{Lu}[\p{L}\p{M}]+|taz|nrc)`
const joiner = anyOf(
  'of the|of|&|and|in the|in|on the|for|de la|de las|de los|de|des|du|del|della|delle|dei|di|da|do|dos|das|der|die|den|und|für',
  'van de|van het|van|het|voor|en|y|et|e|la|le|el|dan|untuk|och|för|dla|i|w|ve|için',
)
const runPattern = new RegExp(`${word}(?: (?:${joiner} )?${word}){0,8}`, 'gu')
const leadKinds = new Set(['ARTICLE', 'FIRST', 'NOW', 'PLACE', 'PRONOUN'])
const jointPattern = / (?:and|[&y]|und|et|en|e|dan|of|in|on|for) /gu
const pairPattern = /^ (?:and|&|und|et|y) $/u
const quotedPattern = /["“„«‹]([^"”“»›]{2,70})["”“»›]/gu
const strokePattern = /(\s*[|·•;»›>[]\s*|\s[–—-]\s|\s\/\s|\s{2,}|\t|(?<=\p{L}): |, )/u
const longestName = 90
const longestLine = 160

export function namesIn(text: string): PlacedName[] {
  const runs = [...text.matchAll(runPattern)].flatMap(({ 0: run, index }) =>
    partsOfRun(run).map(({ name, at }) => ({ name, at: index + at })),
  )
  const quoted = [...text.matchAll(quotedPattern)].map((match) => ({
    name: match[1] ?? '',
    at: match.index + 1,
  }))
  const parts = text.length <= longestLine ? partsOfLine(text) : []
  return [...runs, ...quoted, ...parts, ...smallNames(text)]
    .map(({ name, at }) => ({ name: tidy(name), at }))
    .filter(({ name }) => name.length > 1 && name.length <= longestName)
}

/** "il manifesto" as a line, "de Volkskrant" anywhere, "the magazine piauí". */
function smallNames(text: string): PlacedName[] {
  const withArticle = [...text.matchAll(smallArticlePattern)].filter(
    ({ 0: name, index }) => index === 0 || isWellKnown(name),
  )
  const behindNoun = [...text.matchAll(smallNamePattern)].filter(
    ({ 0: name, index }) =>
      kindOf(name) === name && kindOf(wordBefore(text.slice(0, index))) === 'MEDIUM',
  )
  return [...withArticle, ...behindNoun].map(({ 0: name, index }) => ({ name, at: index }))
}

const smallArticlePattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:de|het|el|la|le|lo|il|i|o|os|die|das) |l['’])(?:${word}(?: ${word}){0,2}|\p{Ll}{4,}(?=,))`,
  'gu',
)
const smallNamePattern = /(?<=\p{L} )\p{Ll}[\p{L}\p{M}+]{2,}(?=[,.;:)]|$)/gu

function wordBefore(text: string): string {
  return /(\p{L}+) $/u.exec(text)?.[1]?.toLowerCase() ?? ''
}

function tidy(name: string): string {
  return name
    .replace(/['’]s$/u, '')
    .replace(/(?<=\p{L})[\s,]+(?:19|20)\p{N}{2}$/u, '')
    .replace(/[\s.,;:–—-]+$/u, '')
    .trim()
}

/** All of it; what is left without a lead; each side of "and" and "of"; an owner, and what is owned. */
function partsOfRun(run: string): PlacedName[] {
  const parts = [{ name: run, at: 0 }]
  for (let cut = leadOf(run); cut > 0; cut += leadOf(run.slice(cut)) || -Infinity) {
    parts.push({ name: run.slice(cut), at: cut })
  }
  for (const { 0: joint, index } of run.matchAll(jointPattern)) {
    const next = index + joint.length
    parts.push({ name: run.slice(0, index), at: 0 })
    if (pairPattern.test(joint)) {
      parts.push({ name: run.slice(next), at: next })
    }
  }
  const owner = /['’]s /u.exec(run)
  if (owner) {
    parts.push({ name: run.slice(0, owner.index), at: 0 })
    parts.push({ name: run.slice(owner.index + 3), at: owner.index + 3 })
  }
  const number =
    /^(?:\p{Lu}\p{L}{0,5}\. )?\p{N}[\p{N}().:-]* (?:in |of )?(?=\p{L})/u.exec(run)?.[0] ?? ''
  if (number) {
    parts.push({ name: withoutTail(run.slice(number.length)), at: number.length })
  }
  return [...parts, { name: withoutTail(run), at: 0 }]
}

/** Without a pronoun that begins the next clause, and without the number of a document. */
function withoutTail(run: string): string {
  const words = run.split(' ')
  const end = words.findLastIndex((one) => !/\p{N}/u.test(one) && !pronouns.has(one))
  return words.slice(0, end + 1).join(' ')
}

const pronouns = new Set('I We My It This But And As So Ich Wir Je Nous'.split(' '))

/** The length of the first word, where it is one that stands before names. */
function leadOf(run: string): number {
  const first = run.slice(0, run.indexOf(' ') + 1)
  return leadKinds.has(kindOf(first.trim().toLowerCase())) ? first.length : 0
}

/** Between strokes, colons and commas, up to the date or the issue; and the line. */
function partsOfLine(text: string): PlacedName[] {
  const names: PlacedName[] = []
  let at = 0
  for (const part of text.split(strokePattern)) {
    if (/^[\p{L}\p{N}"“„«]/u.test(part)) {
      names.push({ name: cutName(part, true), at })
      names.push({ name: part.replace(/[“”"„«»]/gu, ''), at })
    }
    at += part.length
  }
  return [...names, { name: text, at: 0 }]
}
