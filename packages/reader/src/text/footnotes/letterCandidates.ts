// Note letters that are glued to the text before them: "the Ministrya said", "the fleet.c Since".
import type { Candidate, MarkerContext } from './types.ts'

import { isPartOfName } from './isPartOfName.ts'

const afterStopPattern =
  /(?<=(?:[\p{L}\p{M}\p{N}]{2}|["”’»)\]%])["'”’»)\]]*[.,;:!?…"'”’»)\]])\p{Ll}(?=[\s"'”’)]|$)/gu
const inWordPattern =
  /(?<![\p{L}\p{M}\p{N}'’])(\p{L}[\p{L}\p{M}]+?)(\p{Ll})(?![\p{L}\p{M}\p{N}'’-])/gu

export function letterCandidates(text: string, block: number, context: MarkerContext): Candidate[] {
  return [
    ...afterStop(text, block, context),
    ...numerals(text, block, context),
    ...inWord(text, block, context),
  ]
}

const numeralPattern = /(?<=[\p{L}\p{M}\p{N}"'”’)\]%][.,;:!?…"'”’»)\]])[ivxl]{2,6}(?=[\s"'”’)]|$)/gu

/** A small roman numeral behind a stop: "the ministries.ii They". */
function numerals(text: string, block: number, { labels }: MarkerContext): Candidate[] {
  const found = [...text.matchAll(numeralPattern)]
  return found.filter(([label]) => labels.has(label)).map((match) => sureCandidate(match, block))
}

function sureCandidate({ 0: label, index }: RegExpExecArray, block: number): Candidate {
  return { block, from: index, isExplicit: false, label, score: 9, to: index + label.length }
}

/** A lone letter behind a stop or a closing quotation mark; never the second letter of "e.g." or "a.m.". */
function afterStop(text: string, block: number, { labels }: MarkerContext): Candidate[] {
  return [...text.matchAll(afterStopPattern)]
    .filter(([letter]) => labels.has(letter))
    .filter(
      ({ index }) =>
        !/['’]$/u.test(text.slice(0, index)) || /[.,;:!?]['’]$/u.test(text.slice(0, index)),
    )
    .map((match) => sureCandidate(match, block))
}

function inWord(text: string, block: number, context: MarkerContext): Candidate[] {
  return [...text.matchAll(inWordPattern)].flatMap((match) => {
    const [token, word = '', letter = ''] = match
    if (!context.labels.has(letter) || word.length < 3) {
      return []
    }
    const from = match.index + word.length
    const score = scoreGlued(
      token,
      word,
      letter,
      text.slice(Math.max(0, match.index - 40), match.index),
      context,
    )
    return score >= 2
      ? [{ block, from, isExplicit: false, label: letter, score, to: from + 1 }]
      : []
  })
}

/** Likely if the word occurs elsewhere without the letter and never with it, and the letter is not an ending. */
function scoreGlued(
  token: string,
  word: string,
  letter: string,
  before: string,
  { noteTexts, texts, vocabulary }: MarkerContext,
): number {
  const known = vocabulary.count(word)
  if (known === 0 || (vocabulary.count(token) > 1 && isPartOfName(token, before, texts))) {
    return 0
  }
  const inNote = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(noteTexts.get(letter) ?? '')
  const isName = /^\p{Lu}/u.test(word) && vocabulary.lowerCount(word) === 0
  return 4 + (inNote ? 2 : 0) + Math.min(1, known / 20) - endingPenalty(word, letter, isName)
}

/** How much the letter looks like the end of an ordinary form: placed, plane, Israeli, larger, ports. */
function endingPenalty(word: string, letter: string, isName: boolean): number {
  if (letter === 'e') {
    return word.endsWith('e') ? 0 : 2.5
  }
  if (letter === 'd') {
    return /[eé]$/u.test(word) ? 3.5 : 1
  }
  if (letter === 'i') {
    return isName ? 3 : 1
  }
  return letter === 's' || letter === 'r' || letter === 'n' || letter === 'y' || letter === 't'
    ? 3
    : 0
}
