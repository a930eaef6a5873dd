// Note numbers that are glued to the text before them: "done.12 Then", "in 201665 and", "the firms1 (which".
import type { Candidate, MarkerContext } from './types.ts'

import { isPartOfName } from './isPartOfName.ts'

const runPattern = /\p{Nd}+/gu
const yearPattern = /^(?:1[5-9]|20)\d\d$/u

/** Never a digit of a real number: what is part of 1.5, 3,000, 9/11, MI5, 5G, 45% or a year scores nothing. */
export function numberCandidates(
  text: string,
  block: number,
  context: Pick<MarkerContext, 'labels' | 'texts' | 'vocabulary'>,
): Candidate[] {
  return [...text.matchAll(runPattern)].flatMap((match) => {
    const found = readRun(match[0], context.labels)
    if (!found) {
      return []
    }
    const from = match.index + match[0].length - found.label.length
    const to = match.index + match[0].length
    const score = goesOn(text, to, found.label, context.labels)
      ? 0
      : scoreBefore(text, from, to, found.year, context)
    return score >= 2 ? [{ block, from, isExplicit: false, label: found.label, score, to }] : []
  })
}

/** The whole run is the label, or what is left of it behind a year. */
function readRun(
  run: string,
  labels: ReadonlySet<string>,
): { label: string; year: boolean } | null {
  if (run.length <= 3 || (run.length === 4 && !yearPattern.test(run))) {
    return labels.has(run) ? { label: run, year: false } : null
  }
  const label = run.slice(4)
  return yearPattern.test(run.slice(0, 4)) && labels.has(label) ? { label, year: true } : null
}

/** A number that goes on behind the label: 45%, 1.5, 3,000, 20-plus, 5G, 10:30. */
function goesOn(text: string, to: number, label: string, labels: ReadonlySet<string>): boolean {
  const rest = text.slice(to, to + 8)
  const chained = /^[,–-](\d{1,3})(?!\d)/u.exec(rest)?.[1]
  if (
    chained !== undefined &&
    labels.has(chained) &&
    Number(chained) > Number(label) &&
    Number(chained) <= Number(label) + 3
  ) {
    return false
  }
  return /^(?:[%‰°º/$€£_@=\p{Ll}]|[.,:]\p{Nd}|[-–]\p{L}|[-–]\p{Nd}|['’]s\b|\p{Lu}(?!\p{Ll}{2}))/u.test(
    rest,
  )
}

function scoreBefore(
  text: string,
  from: number,
  to: number,
  isGluedToYear: boolean,
  context: Pick<MarkerContext, 'texts' | 'vocabulary'>,
): number {
  const before = text.slice(Math.max(0, from - 40), from)
  const startsAfresh = /^(?:["'”’)\]]*\s+["'“‘([]?[\p{Lu}\p{N}]|\s*$)/u.test(text.slice(to))
  const last = before.at(-1) ?? ''
  if (isGluedToYear) {
    return 6
  }
  if (/\p{L}/u.test(last)) {
    return scoreWord(text, from, to, context)
  }
  if (/[.!?,;:…]/u.test(last)) {
    return scoreStop(before, startsAfresh, text.charAt(to))
  }
  if (/["'”’»)\]]/u.test(last)) {
    return /[\s([“‘]["'’”]$|^["'’]$/u.test(before) ? 0 : 8
  }
  if (/[%‰]/u.test(last)) {
    return 7
  }
  return /[,–-]/u.test(last) || /\p{Nd}[–-]$/u.test(before) ? 0 : 0
}

const abbreviatedPattern =
  /\b(?:[Nn]os?|[Vv]ols?|pp?|[Aa]rts?|[Cc]h|[Ff]igs?|[Ss]ec|[Pp]ara|vs?|[Ee]ds?|[Vv]er|[Rr]ev|[Cc]a?|[Aa]pprox|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Rs?|Op|cf|max|min|[Tt]el)\.$/u

function scoreStop(before: string, startsAfresh: boolean, next: string): number {
  if (abbreviatedPattern.test(before)) {
    return 0
  }
  const number = /(\p{Nd}+)\p{L}{0,2}[.,;:]$/u.exec(before)?.[1]
  if (number === undefined || /\p{Nd}\p{L}[.,;:]$/u.test(before)) {
    return /[\p{L}\p{M}"'”’»)\]%.]["'”’»)\]]*[.!?,;:…]$/u.test(before) ? 9 : 3
  }
  if (/,$/u.test(before) && !yearPattern.test(number)) {
    return chainedAbove(before) ? 5 : next === ' ' ? 2 : 0
  }
  if (yearPattern.test(number)) {
    return startsAfresh ? 7 : 5
  }
  return /\.$/u.test(before) && startsAfresh ? 2.5 : 0
}

/** "…word.12,13": the second of two markers. */
function chainedAbove(before: string): boolean {
  return /[\p{L}.”’"')]\p{Nd}{1,3},$/u.test(before)
}

/** MI5, G20 or TV5 are names: a word that also occurs elsewhere with its number keeps the number. */
function scoreWord(
  text: string,
  from: number,
  to: number,
  { texts, vocabulary }: Pick<MarkerContext, 'texts' | 'vocabulary'>,
): number {
  const word = /[\p{L}\p{M}'’-]+$/u.exec(text.slice(0, from))?.[0] ?? ''
  const beforeWord = text.charAt(from - word.length - 1)
  if (/[\p{Nd}@/_.]/u.test(beforeWord) && !/\p{Nd}{4}s$/u.test(text.slice(0, from))) {
    return 0
  }
  if (/\p{Nd}{4}s$/u.test(text.slice(0, from))) {
    return 6
  }
  if (
    isPartOfName(
      text.slice(from - word.length, to),
      text.slice(Math.max(0, from - 40), from),
      texts,
    )
  ) {
    return 0
  }
  const known = vocabulary.count(word) > 1
  if (/^\p{Lu}+$/u.test(word)) {
    return word.length >= 3 && known ? 4 : word.length === 2 && vocabulary.count(word) > 2 ? 2.5 : 0
  }
  return word.length >= 2 && known ? 6 : word.length >= 4 ? 4 : word.length >= 2 ? 2 : 0
}
