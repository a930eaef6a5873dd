// Labels in round brackets that may be markers: "rope.(1)", "the wick(ii).", "fond of it. (1)".
import type { Candidate } from './types.ts'

const pattern = /\((\p{N}{1,4}|\p{Ll}{1,5})\)/gu

export function enclosedCandidates(
  text: string,
  block: number,
  labels: ReadonlySet<string>,
): Candidate[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: printed, 1: label = '', index: from }) => {
    const to = from + printed.length
    const score = labels.has(label) ? scoreOf(label, text.slice(0, from), text.slice(to)) : 0
    return score > 0 ? [{ block, from, isEnclosed: true, isExplicit: false, label, score, to }] : []
  })
}

/** Never "section 5(1)", nor an enumeration within a sentence. */
function scoreOf(label: string, before: string, after: string): number {
  if (/[.,;:!?…%"'”’»]$/u.test(before)) {
    return 6
  }
  if (/[\p{L}\p{M}]$/u.test(before)) {
    return gluedToWord(label)
  }
  if (!/\s$/u.test(before)) {
    return 0
  }
  return /^[.,;:]/u.test(after) ? 4 : afterSentence(before, after)
}

/** Letters may be an ending: "person(s)", "Schüler(innen)". */
function gluedToWord(label: string): number {
  return /\p{N}/u.test(label) ? 6 : /^[ivx]+$|^[a-d]$/u.test(label) ? 4 : 0
}

/** Behind a sentence, and not the number of the next one where something follows in small letters. */
function afterSentence(before: string, after: string): number {
  if (!/[.!?…]["'”’»)\]]*\s+$/u.test(before)) {
    return 0
  }
  return /^\s*$/u.test(after) ? 5 : /^\s+["'“‘«]?\p{Lu}/u.test(after) ? 2.5 : 0
}
