// Finds the outlet that a note names: the capitalised name behind "a piece for the", "published in", "my latest".
import type { FindOutletOptions } from './options.ts'

import { cleanOutletName } from './cleanOutletName.ts'
import { expandAcronym } from './expandAcronym.ts'
import { isPossible } from './isPossible.ts'
import {
  articleNouns,
  askedPattern,
  beforeNounPattern,
  outletCues,
  outletHeadPattern,
} from './outletPatterns.ts'

interface FoundOutlet {
  name: string
  /** About 3 for a fair guess, 5 and more for a sure one. */
  score: number
}

/** The best candidate of a note, or null. The name is as the note prints it, without a small `the`. */
export function findOutlet(note: string, options: FindOutletOptions = {}): FoundOutlet | null {
  const scores = new Map<string, number>()
  const consider = (name: string, score: number, at: number): void => {
    const tidy = cleanOutletName(name, note, at, options)
    if (isPossible(tidy)) {
      const total = score + scoreName(tidy, options) + scoreContext(note, at)
      scores.set(tidy, Math.max(scores.get(tidy) ?? 0, total))
    }
  }
  for (const { pattern, score } of outletCues) {
    eachMatch(pattern, note, (name, at) => consider(name, score, at))
  }
  eachMatch(beforeNounPattern, note, (name, at) => consider(name, 3, at))
  eachMatch(askedPattern, note, (name, at) => consider(name, 3, at))
  for (const known of options.knownOutlets ?? []) {
    const at = indexOfName(note, known)
    if (at >= 0) {
      consider(known, 2, at)
    }
  }
  const found = best(scores, options.least ?? 2.8)
  return found && { ...found, name: expandAcronym(found.name, note) }
}

function eachMatch(pattern: RegExp, text: string, visit: (name: string, at: number) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const name = match[1] ?? ''
    const at = match.index + match[0].indexOf(name, Math.max(0, match[0].length - name.length - 40))
    visit(name, at)
    pattern.lastIndex = match.index + 1 > pattern.lastIndex ? pattern.lastIndex : match.index + 1
  }
}

function scoreName(name: string, { knownOutlets = [] }: FindOutletOptions): number {
  const head = outletHeadPattern.test(name) && !housePattern.test(name) ? 2 : 0
  const known = knownOutlets.some((other) => other.toLowerCase() === name.toLowerCase()) ? 3 : 0
  return head + known
}

const housePattern =
  / (?:Society|University|Institute|Centre|Center|College|Foundation|Council|Office|Trust|Club)$/u
const spokenPattern =
  /\b(?:given|delivered|held|spoken|read out|archivist|curator|professor|lecturer|director) (?:in|at|of|to) (?:the )?$/iu

const articleBeforePattern = new RegExp(
  `(?<!\\p{L})(?:${articleNouns}|this time|(?:did|have|had|wrote) this|latest|one|something|wrote|write|writing|written|it['’]s|is)(?!\\p{L})`,
  'giu',
)
const aboutBeforePattern =
  /\b(?:about|exploring|(?<!\b(?:new|posted|posting|posted this|up|out|live|appeared|published|over|now|available) )on|between|around|against)\s+(?:the\s+|\S+\s+){0,2}$/iu
const personBeforePattern =
  /\b(?:thanks to|interview with|conversation with|talk with|friend|colleague|with the \w+)\s+$/iu

/** ": Paul Dubois and I on …" names a co-author. */
function isCoAuthor(note: string, at: number): boolean {
  return /(?:^|[:;.]\s)$/u.test(note.slice(0, at)) && andMePattern.test(note.slice(at, at + 60))
}

const andMePattern = /^\p{Lu}\S+ \p{Lu}\S+(?:,| and) (?:I|me|myself)\b/u

/** Higher the closer a word for an article is before the name; lower where the name is what the article is about. */
function scoreContext(note: string, at: number): number {
  const sentence =
    note
      .slice(Math.max(0, at - 160), at)
      .split(/[.!?]\s/u)
      .at(-1) ?? ''
  let score = 0
  const nouns = [...sentence.matchAll(articleBeforePattern)]
  const last = nouns.at(-1)
  if (last) {
    const between = sentence
      .slice(last.index + last[0].length)
      .split(/\s+/u)
      .filter(Boolean).length
    score += between <= 3 ? 2 : between <= 8 ? 1.2 : 0.6
  }
  score -= spokenPattern.test(sentence) ? 2 : 0
  score -= aboutBeforePattern.test(sentence) ? 2 : 0
  score -= personBeforePattern.test(sentence) || isCoAuthor(note, at) ? 2 : 0
  return score - at / 4000
}

function indexOfName(note: string, name: string): number {
  const at = note.indexOf(name)
  const isWhole =
    at >= 0 && !/\p{L}/u.test(note.charAt(at + name.length)) && !/\p{L}/u.test(note.charAt(at - 1))
  return isWhole ? at : -1
}

function best(scores: Map<string, number>, least: number): FoundOutlet | null {
  let found: FoundOutlet | null = null
  for (const [name, score] of scores) {
    if (score >= least && score > (found?.score ?? 0)) {
      found = { name, score }
    }
  }
  return found
}
