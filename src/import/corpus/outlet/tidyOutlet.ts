import type { Vocabulary } from '../text/vocabulary.ts'
// Trims and completes the name of an outlet as it was caught in a note.
import type { FindOutletOptions } from './findOutlet.ts'

import { NAME_WORD, OUTLET_HEAD } from './outletCues.ts'

export const tidyOutlet = (
  raw: string,
  note: string,
  at: number,
  { knownOutlets = [], vocabulary }: FindOutletOptions,
): string => {
  const known = knownOutlets.find((name) => note.startsWith(name, at))
  if (known && known.length >= raw.replace(/['’]s.*$/u, '').length) {
    return known
  }
  const name = ofOwner(raw)
    .replace(/[.,'’-]+$/u, '')
    .replace(/(?: of \p{N}.*| \p{N}[\p{N}/.-]*)+$/u, '')
    .replace(/ (?:I|It|We|My|This|But|And|As|So)$/u, '')
  const foreign = FOREIGN_WORD.exec(note.slice(at + name.length))
  if (foreign) {
    return name + foreign[0]
  }
  const tail = NAME_GOES_ON.exec(note.slice(at + name.length))
  if (tail && isCommonWord(name, vocabulary)) {
    return name + tail[0]
  }
  const second = SECOND_HALF.exec(note.slice(at + name.length))?.[0] ?? ''
  const isOne = OUTLET_HEAD.test(name)
    ? SUBJECT.test(second) || PAIR.test(name + second)
    : OUTLET_HEAD.test(second)
  return isOne ? name + second : name
}

const NAME_GOES_ON = /^ (?:on|for|in|to|at) the \p{Lu}\p{L}+(?=[.,;:!?)]|$| \p{Ll})/u

/** "Politique étrangère" has its second word in small letters. */
const FOREIGN_WORD = /^ (?=\p{Ll}*[^\P{L}a-z])\p{Ll}+(?=[,.;:)]|$)/u

/** "the Tarn and District Messenger" is one paper. */
const SECOND_HALF = new RegExp(`^ (?:and|&) (?:${NAME_WORD} ){0,2}${NAME_WORD}`, 'u')

const PAIR =
  /^(?:Globe and Mail|Mail (?:and|&) Guardian|News and Observer|Post and Courier|Times (?:and|&) Star|News & World Report)$/u

// "British Politics and Policy": what a paper is about, never a second paper.
const SUBJECT =
  /^ (?:and|&) (?:Policy|Politics|Affairs|Security|Defence|Defense|Society|Economics|History|Strategy)$/u

/** "the Institute's Interpreter" is the Interpreter; "Herald's" is the Herald. */
const ofOwner = (name: string): string => {
  const [owner = '', owned] = name.split(/['’]s(?: |$)/u)
  return owned && OUTLET_HEAD.test(owned) ? owned : owner
}

/** "War" in "for War on the Rocks": a noun of the language is not yet a name. */
const isCommonWord = (name: string, vocabulary?: Vocabulary): boolean =>
  !name.includes(' ') &&
  !OUTLET_HEAD.test(name) &&
  ((vocabulary?.lowerCount(name) ?? 0) > 0 || COMMON.test(name))

const COMMON =
  /^(?:War|Eyes?|Windows?|Voices?|Notes?|Life|Letters?|Views?|Back|Books?|Words?|Thoughts?|Just|Next)$/u
