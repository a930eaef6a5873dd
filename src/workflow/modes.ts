// Which modes the terms allow today, and the refusal of each other mode.
import type { Precision } from '../domain/days.ts'
import type { Mode, Permission, Terms } from '../domain/terms.ts'
import type { Sentence } from '../translations/languages.ts'
import type { Refusal } from '../types.ts'

import { askFrom, freeDay, freeFrom, stepOn, termsFor } from '../domain/freeFrom.ts'
import { modes, permits, permittedFrom } from '../domain/terms.ts'
import { inEnglish, type Translator } from '../translations/translator.ts'

interface TermsInput {
  permission?: null | Permission
  precision: Precision
  publishedOn: null | string
  terms: Terms
  today: string
  /** Translates the refusal. @default English */
  translate?: Translator
}

export function refuseMode(mode: Mode, question: TermsInput): null | Refusal {
  const { permission, today } = question
  if (mode === 'link' || permits(permission, mode, today)) {
    return null
  }
  const refusal = mode === 'excerpt' ? refuseExcerpt(question) : refuseFull(question)
  return refusal && permittedFrom(permission, mode) ? refuseUntil(mode, question) : refusal
}

export function modesAllowed(question: TermsInput): Record<Mode, boolean> {
  const [full, excerpt, link] = modes.map((mode) => refuseMode(mode, question) === null)
  return { excerpt: Boolean(excerpt), full: Boolean(full), link: Boolean(link) }
}

function refuseFull(question: TermsInput): null | Refusal {
  const step = stepOn(question.terms, question, question.today)
  return step === 'ask' || step === 'forbidden'
    ? unpermitted(question, `permission-missing-${step}`, stepsAhead(question))
    : refuseEmbargo(question)
}

/** What the terms will say later. */
function stepsAhead({
  precision,
  publishedOn,
  terms,
  today,
  translate = inEnglish,
}: TermsInput): string[] {
  const steps = [
    ['permission-ask-from', askFrom(publishedOn, precision, terms)],
    ['permission-free-from', freeFrom(publishedOn, precision, terms)],
  ] as const
  return steps.flatMap(([sentence, date]) =>
    date !== null && date > today ? [translate(sentence, { date })] : [],
  )
}

/** Allowed where the full text is, and before that where the outlet names a number of words. */
function refuseExcerpt(question: TermsInput): null | Refusal {
  const { excerptWords, fullText } = question.terms
  const refusal = refuseFull(question)
  if (excerptWords) {
    return fullText === 'after-embargo' ? refusal : null
  }
  return refusal?.code === 'permission-missing'
    ? unpermitted(question, 'permission-missing-excerpt', stepsAhead(question))
    : refusal
}

/** A permission on record holds from a later day on, unless the terms free the article before. */
function refuseUntil(mode: Mode, question: TermsInput): Refusal {
  const { permission, translate = inEnglish } = question
  const date = freeDay(mode, question) ?? ''
  const [field, sentence] =
    date === permission?.from
      ? (['permission.from', 'permission-later'] as const)
      : (['publishedAt', 'embargoed'] as const)
  return { code: 'embargoed', field, message: translate(sentence, { date }) }
}

function unpermitted(
  { permission, translate = inEnglish }: TermsInput,
  sentence: Sentence,
  more: string[] = [],
): Refusal {
  const { field = 'permission.grantedBy', sentences } = lackingIn(permission)
  const words = sentences.length > 0 ? sentences : [sentence]
  return {
    code: 'permission-missing',
    field,
    message: [...words.map((one) => translate(one)), ...more].join(' '),
  }
}

/** What an incomplete permission still needs: its first missing field. */
function lackingIn(permission: TermsInput['permission']): {
  field?: string
  sentences: Sentence[]
} {
  const { evidence, grantedBy, grantedOn, mode } = permission ?? {}
  const isBegun = Boolean(evidence || grantedBy || grantedOn || mode)
  const lacking = (
    [
      ['permission.grantedBy', grantedBy, 'permission-missing-by'],
      ['permission.mode', mode, 'permission-missing-mode'],
    ] as const
  ).filter(([, value]) => isBegun && !value)
  return { field: lacking[0]?.[0], sentences: lacking.map(([, , sentence]) => sentence) }
}

function refuseEmbargo(question: TermsInput): null | Refusal {
  const { translate = inEnglish } = question
  const date = freeFrom(question.publishedOn, question.precision, question.terms)
  if (date && date <= question.today) {
    return null
  }
  const { field = 'publishedAt', sentences } = lackingIn(question.permission)
  // If the outlet allows the full text, the reason is the date itself and not an embargo.
  const isAllowed = termsFor(question, question.terms).fullText === 'allowed'
  const running = date
    ? translate(isAllowed ? 'free-later' : 'embargoed', { date })
    : translate(isAllowed ? 'free-undated' : 'embargoed-undated')
  return {
    code: 'embargoed',
    field,
    message: [running, ...sentences.map((one) => translate(one))].join(' '),
  }
}
