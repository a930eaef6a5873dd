// The questions that somebody must answer before an article is written. Pure.
import type { Sentence } from '../../translations/languages.ts'
import type { RefusalCode } from '../../types.ts'
import type { PlannedArticle } from './plan.ts'

import { inEnglish, type Translator } from '../../translations/translator.ts'
import { judge } from './judge.ts'

export interface Doubt {
  /** Its sentence, with these values, is in each language among the refusals. */
  code:
    | 'first-appeared-unknown'
    | 'same-article'
    | 'same-item'
    | 'text-unchecked'
    | 'title-missing'
    | 'value-invalid'
    | 'withdrawn-in-source'
    | RefusalCode
  /** Of the article, or of the piece: `firstAppeared`. */
  field: string
  /** In English. */
  message: string
  values?: Record<string, string>
}

/** All that is refused, and what the source leaves open. */
export function doubtsOf(planned: PlannedArticle, today: string): Doubt[] {
  const { isUncertain, piece } = planned
  return [
    ...(piece.title.trim() ? [] : [doubt('title-missing', 'title')]),
    ...uncheckedOf(planned),
    // Whose it is decides what it needs.
    ...(isUncertain ? [doubt('first-appeared-unknown', 'firstAppeared')] : []),
    ...refused(planned, today).filter(({ code }) => !(isUncertain && code === 'outlet-missing')),
  ]
}

/** What a reader could not tell for sure, such as the order of columns in a PDF: a person looks at it first. */
export function uncheckedOf({ piece: { proposals } }: PlannedArticle): Doubt[] {
  const unsure = proposals.flatMap(({ message, needsPerson }) => (needsPerson ? [message] : []))
  const reason = [...unsure.slice(0, mostReasons), ...(unsure.length > mostReasons ? ['…'] : [])]
  return unsure.length > 0
    ? [doubt('text-unchecked', 'document', { reason: reason.join(' ') })]
    : []
}

const mostReasons = 3

export function doubt(
  code: Doubt['code'] & Sentence,
  field: string,
  values?: Record<string, string>,
): Doubt {
  return { code, field, message: inEnglish(code, values), ...(values ? { values } : {}) }
}

function refused(planned: PlannedArticle, today: string): Doubt[] {
  const filledIn = new Map<string, Record<string, string>>()
  const translate: Translator = Object.assign(
    (sentence: Sentence, values?: Record<string, string>) => {
      if (values) {
        filledIn.set(sentence, values)
      }
      return inEnglish(sentence, values)
    },
    { role: inEnglish.role, stage: inEnglish.stage },
  )
  return judge(planned, { today, translate }).refusals.map((refusal) => {
    const values = filledIn.get(refusal.code)
    return { ...refusal, ...(values ? { values } : {}) }
  })
}
