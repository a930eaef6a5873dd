// The names in a line that may be an outlet: runs of capitalised words, whole and in parts; what stands in quotes; parts of lines.
import { monthWords } from '../lines/dateWords.ts'
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
const leadKinds = new Set(['ARTICLE', 'FIRST', 'LABEL', 'NOW', 'PLACE', 'PRINT', 'PRONOUN'])
const jointPattern = / (?:and|[&y]|und|et|en|e|dan|of|in|on|for) /gu
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
  return [...runs, ...quoted, ...parts, ...smallNames(text), ...namesBehindWords(text)]
    .map(({ name, at }) => ({ name: tidy(name), at }))
    .filter(({ name }) => name.length > 1 && name.length <= longestName)
}

/** "in La Gazette des petites criques, mars 2021": up to what ends a name, with small words in it. */
function namesBehindWords(text: string): PlacedName[] {
  return [...text.matchAll(leadPattern)]
    .filter(({ 0: lead }) => leadKinds.has(kindOf(lead.trim().toLowerCase())))
    .map(({ 0: lead, index }) => {
      const from = index + lead.length
      const name = cutName(text.slice(from, from + longestName), true)
      return { name, at: text.indexOf(name, from) }
    })
}

const leadPattern = /(?<![\p{L}\p{N}])\p{Ll}+ (?=["“„«]?\p{Lu})/gu

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
  return withoutPronoun(name)
    .replace(/['’]s$/u, '')
    .replace(/(?<=\p{L})[\s,]+(?:19|20)\p{N}{2}$/u, '')
    .replace(monthBehind, '')
    .replace(/[\s.,;:–—-]+$/u, '')
    .trim()
}

/** "Sentinel of April" */
const monthBehind = new RegExp(
  `(?<=\\p{L}) (?:of|in|for|vom|de|di|van) (?:${[...monthWords].filter(({ length }) => length > 3).join('|')})$`,
  'iu',
)

/** All of it; what is left without a lead; each side of "and" and "of"; an owner, and what is owned. */
function partsOfRun(run: string): PlacedName[] {
  const whole = { name: run, at: 0 }
  // "For Dublin Inquirer" is none, "The Lantern" may be one.
  const parts = leadOf(run) > 0 && kindOf(firstOf(run)) !== 'ARTICLE' ? [] : [whole]
  for (let cut = leadOf(run); cut > 0; cut += leadOf(run.slice(cut)) || -Infinity) {
    parts.push({ name: run.slice(cut), at: cut })
  }
  for (const { 0: joint, index } of run.matchAll(jointPattern)) {
    const next = index + joint.length
    parts.push({ name: run.slice(0, index), at: 0 }, { name: run.slice(next), at: next })
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

/** Without the number of a document. */
function withoutTail(run: string): string {
  const words = run.split(' ')
  return words.slice(0, words.findLastIndex((one) => !/\p{N}/u.test(one)) + 1).join(' ')
}

/** Without one that begins the next clause: "British Wildlife and I" */
function withoutPronoun(run: string): string {
  const words = run.split(' ')
  const end = words.findLastIndex((one) => !pronouns.has(one))
  return end === words.length - 1
    ? run
    : words
        .slice(0, end + 1)
        .join(' ')
        .replace(/ (?:and|et|und|e|y)$/u, '')
}

const pronouns = new Set('I We My It This But And As So Ich Wir Je Nous'.split(' '))

/** The length of the first word, where it is one that stands before names. */
function leadOf(run: string): number {
  const first = firstOf(run)
  return leadKinds.has(kindOf(first)) ? first.length + 1 : 0
}

function firstOf(run: string): string {
  return run.slice(0, Math.max(0, run.indexOf(' '))).toLowerCase()
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
