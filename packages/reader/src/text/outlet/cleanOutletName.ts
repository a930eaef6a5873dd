// Trims and completes the name of an outlet as it was matched in a note.
import type { Vocabulary } from '../words/vocabulary.ts'
import type { FindOutletOptions } from './options.ts'

import { nameWord, outletHeadPattern } from './outletPatterns.ts'
import { hasPeriodicalNoun } from './periodicalNouns.ts'

export function cleanOutletName(
  raw: string,
  note: string,
  at: number,
  { knownOutlets = [], vocabulary }: FindOutletOptions,
): string {
  const known = knownOutlets.find((name) => note.startsWith(name, at))
  if (known && known.length >= raw.replace(/['’]s.*$/u, '').length) {
    return known
  }
  const name = withoutOwner(raw, /(?:^|\s)(?:the|my|our|its|their)\s$/iu.test(note.slice(0, at)))
    .replace(/[.,'’-]+$/u, '')
    .replace(/(?: of \p{N}.*| \p{N}[\p{N}/.-]*)+$/u, '')
    .replace(datedPattern, '')
    .replace(/ (?:I|It|We|My|This|But|And|As|So)$/u, '')
  const foreign = foreignWordPattern.exec(note.slice(at + name.length))
  if (foreign) {
    return name + foreign[0]
  }
  const tail = nameGoesOnPattern.exec(note.slice(at + name.length))
  if (tail && isCommonWord(name, vocabulary)) {
    return name + tail[0]
  }
  const second = secondHalfPattern.exec(note.slice(at + name.length))?.[0] ?? ''
  const isOne = outletHeadPattern.test(name)
    ? subjectPattern.test(second) || pairPattern.test(name + second)
    : hasPeriodicalNoun(second.trim())
  return isOne ? name + second : name
}

// "the Sentinel of April 2004"
const datedPattern =
  /(?<=\p{L}) (?:of |in |for |on )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)(?: \p{N}.*)?$/u

const nameGoesOnPattern = /^ (?:on|for|in|to|at) the \p{Lu}\p{L}+(?=[.,;:!?)]|$| \p{Ll})/u

/** "Politique étrangère" has its second word in small letters. */
const foreignWordPattern = /^ (?=\p{Ll}*[^\P{L}a-z])\p{Ll}+(?=[,.;:)]|$)/u

/** "the Tarn and District Messenger" is one paper. */
const secondHalfPattern = new RegExp(`^ (?:and|&) (?:${nameWord} ){0,2}${nameWord}`, 'u')

const pairPattern =
  /^(?:Globe and Mail|Mail (?:and|&) Guardian|News and Observer|Post and Courier|Times (?:and|&) Star|News & World Report)$/u

// "British Politics and Policy": what a paper is about, never a second paper.
const subjectPattern =
  /^ (?:and|&) (?:Policy|Politics|Affairs|Security|Defence|Defense|Society|Economics|History|Strategy)$/u

/** "the Institute's Interpreter" is the Interpreter; "Herald's" is the Herald; "Lloyd's Gazette" is all of it. */
function withoutOwner(name: string, isOf: boolean): string {
  const [owner = '', owned] = name.split(/['’]s(?: |$)/u)
  if (owned && !owner.includes(' ') && !housePattern.test(owner) && hasPeriodicalNoun(owned)) {
    return isOf && outletHeadPattern.test(owner) ? owner : name
  }
  if (owned && outletHeadPattern.test(owned)) {
    return owned
  }
  const isWhole = owned && !isOf && !owner.includes(' ') && !outletHeadPattern.test(owner)
  return isWhole && !housePattern.test(owner) ? name : owner
}

const housePattern =
  /(?:Institute|Centre|Center|Society|University|Association|School|College|Department|Foundation|Council|Academy|Union|Club|Trust|Today|Yesterday|day|Week|Month)$|^\p{Lu}+$/u

/** "War" in "for War on the Rocks": a noun of the language is not yet a name. */
function isCommonWord(name: string, vocabulary?: Vocabulary): boolean {
  return (
    !name.includes(' ') &&
    !outletHeadPattern.test(name) &&
    ((vocabulary?.lowerCount(name) ?? 0) > 0 || commonPattern.test(name))
  )
}

const commonPattern =
  /^(?:War|Eyes?|Windows?|Voices?|Notes?|Life|Letters?|Views?|Back|Books?|Words?|Thoughts?|Just|Next)$/u
