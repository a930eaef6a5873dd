// What the form of the first page says: an answer for each article of a letter, or what is wrong with it.
import type { LetterAnswer } from '../../domain/letters.ts'
import type { GivenAnswer } from '../../permissions/answers.ts'
import type { Language } from '../../translations/languages.ts'
import type { ID } from '../../types.ts'

import { isDay } from '../../domain/days.ts'
import { modes } from '../../domain/terms.ts'

/** In the order of the buttons. */
export const answers: readonly LetterAnswer[] = ['yes', 'conditions', 'no']

export interface Answers {
  always: boolean
  answers: GivenAnswer[]
  creditLine: null | string
}

export type FormError = keyof Language['permission']['errors']

export interface FormFault {
  error: FormError
  /** Name of the field, where it is one. */
  field?: string
}

/** In characters. */
export const longest = { name: 200, creditLine: 300, role: 200, words: 2000 } as const

/** Names of the fields: of all articles, or of the one with this number in the letter. */
export function fieldName(name: 'answer' | 'from' | 'mode' | 'words', index?: number): string {
  return index === undefined ? name : `${name}-${index + 1}`
}

/**
 * A field of one article comes before that of all. A yes with conditions written beside it is one with conditions: what
 * was written must not be lost.
 * @param articles in the order of the letter
 */
export function parseAnswers(form: URLSearchParams, articles: ID[]): Answers | FormFault {
  const given: GivenAnswer[] = []
  for (const [index, article] of articles.entries()) {
    const answer = parseAnswer(form, article, index)
    if ('error' in answer) {
      return answer
    }
    given.push(answer)
  }
  const creditLine = textIn(form, 'creditLine')
  if (creditLine.length > longest.creditLine) {
    return { error: 'too-long', field: 'creditLine' }
  }
  return {
    always: form.get('always') !== null && given.some(({ answer }) => answer !== 'no'),
    answers: given,
    creditLine: creditLine || null,
  }
}

function parseAnswer(form: URLSearchParams, article: ID, index: number): FormFault | GivenAnswer {
  const [field, said] = ownOrCommon(form, 'answer', index)
  const name = answers.find((one) => one === said)
  if (!name) {
    return { error: 'answer-missing', field }
  }
  const [wordsField, words] = wordsOf(form, index, field === 'answer' || name === 'conditions')
  if (words.length > longest.words) {
    return { error: 'too-long', field: wordsField }
  }
  if (name === 'no') {
    return { answer: name, article, ...(words && { words }) }
  }
  if (name === 'conditions' && !words) {
    return { error: 'conditions-missing', field: wordsField }
  }
  const extent = parseExtent(form, index)
  return 'error' in extent
    ? extent
    : { answer: words ? 'conditions' : 'yes', article, ...extent, ...(words && { words }) }
}

/** @param isCommon false for an article with an answer of its own: the conditions of all others are not its. */
function wordsOf(
  form: URLSearchParams,
  index: number,
  isCommon: boolean,
): [field: string, words: string] {
  const own = fieldName('words', index)
  return isCommon ? ownOrCommon(form, 'words', index) : [own, textIn(form, own)]
}

function parseExtent(
  form: URLSearchParams,
  index: number,
): FormFault | Pick<GivenAnswer, 'from' | 'mode'> {
  const [modeField, mode] = ownOrCommon(form, 'mode', index)
  const [fromField, from] = ownOrCommon(form, 'from', index)
  const known = modes.find((one) => one === mode)
  if (mode !== '' && !known) {
    return { error: 'form-invalid', field: modeField }
  }
  if (from !== '' && !isDay(from)) {
    return { error: 'day-invalid', field: fromField }
  }
  return { ...(from && { from }), ...(known && { mode: known }) }
}

function ownOrCommon(
  form: URLSearchParams,
  name: Parameters<typeof fieldName>[0],
  index: number,
): [field: string, value: string] {
  const own = fieldName(name, index)
  const value = textIn(form, own)
  return value === '' ? [name, textIn(form, name)] : [own, value]
}

/** Line ends as in text files: browsers send others. Without controls: the database takes no NUL. */
export function textIn(form: URLSearchParams, name: string): string {
  const text = (form.get(name) ?? '').toWellFormed().replaceAll(/\r\n?/g, '\n')
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim()
}
