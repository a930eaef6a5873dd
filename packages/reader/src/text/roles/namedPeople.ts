// Describes a line by the names in it: a biography names the person of the title or one who speaks below, a caption names whom the text below is about.
import { readSpeaker } from '../lines/findSpeakers.ts'

/** Words with capitals in sequence, such as "Anna van den Berg" and "Omar al-Rashid". */
const namePattern =
  /(?<![\p{L}\p{N}’'-])(?:\p{Ll}{1,3}[-’'])?\p{Lu}[\p{L}’'-]+(?: (?:(?:d[aeiu]|de[lnr]|la|v[ao]n|bin|al|el) ){0,2}(?:\p{Ll}{1,3}[-’'])?\p{Lu}[\p{L}’'-]+){1,4}/gu

/** Only so many lines above, and so many lines of running text below, are compared. */
const reach = { above: 3, below: 8 }
const leastLetters = 4
const mostLetters = 600
/** Captions are no longer than this. */
const longestCaption = 300

export function namedPeopleFeatures(
  texts: readonly string[],
  isBody: readonly boolean[],
  forms: readonly string[],
  speakers: ReadonlySet<string>,
): string[][] {
  const names = texts.map((text) => namesIn(text.slice(0, mostLetters)))
  const bodies = texts.flatMap((text, at) => (isBody[at] ? [{ at, text }] : []))
  const surnames = [...speakers].map(lastWord).filter(({ length }) => length >= leastLetters)
  let passed = 0
  return texts.map((text, at) => {
    while ((bodies[passed]?.at ?? Infinity) <= at) {
      passed++
    }
    const own = names[at] ?? []
    const above = texts.slice(Math.max(0, at - reach.above), at).filter((line) => line !== text)
    const below = bodies.slice(passed, passed + reach.below).map((body) => body.text)
    const withForm = (name: string): string[] => [name, `${name},${forms[at]}`]
    const isLong = isBody[at] || text.length > longestCaption
    return [
      ...aboveFeatures(text, own, above).flatMap(withForm),
      ...(namesSpeaker(text, surnames) ? ['names-speaker'] : []).flatMap(withForm),
      ...(isLong ? [] : belowFeatures(own, below)),
    ]
  })
}

function namesIn(text: string): string[] {
  return text.match(namePattern)?.map(shortened) ?? []
}

/** Without "Pilot" and "Dr" before it, as the text below has it. */
function shortened(name: string): string {
  return name.split(' ').slice(-2).join(' ')
}

function lastWord(name: string): string {
  return name.toLowerCase().split(' ').at(-1) ?? ''
}

function aboveFeatures(text: string, names: readonly string[], above: readonly string[]): string[] {
  const place = text.startsWith(names[0] ?? ' ') ? 'first' : 'inside'
  return isNamed(names, above) ? ['names-above', `names-above,${place}`] : []
}

/** Not where it is the speaker's own turn. */
function namesSpeaker(text: string, surnames: readonly string[]): boolean {
  const words = new Set(wordsOf(text.slice(0, mostLetters)))
  return surnames.some((name) => words.has(name)) && readSpeaker(text) === null
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
}

function belowFeatures(names: readonly string[], below: readonly string[]): string[] {
  return [`people=${Math.min(2, names.length)}`, ...(isNamed(names, below) ? ['names-below'] : [])]
}

function isNamed(names: readonly string[], texts: readonly string[]): boolean {
  return names.some((name) => texts.some((text) => text.includes(name)))
}
