import type { Precision } from '../domain/days.ts'
import type { Mode, Permission, Terms } from '../domain/terms.ts'
// What the terms allow today, mode by mode, and why not.
import type { Sentence } from '../translations/refusals.ts'
import type { Translator } from '../translations/translator.ts'
import type { Refusal } from '../types.ts'

import { freeFrom } from '../domain/freeFrom.ts'
import { modes, permits } from '../domain/terms.ts'
import { inEnglish } from '../translations/translator.ts'

export interface TermsInput {
  permission?: null | Permission
  precision: Precision
  publishedOn: null | string
  terms: Terms
  /** Today, `YYYY-MM-DD`. */
  today: string
  /** Says the sentence of a refusal; in English where absent. */
  translate?: Translator
}

/** Null where the mode is allowed today, or the refusal. */
export function refuseMode(mode: Mode, question: TermsInput): null | Refusal {
  if (mode === 'link' || permits(question.permission, mode)) {
    return null
  }
  return mode === 'excerpt' ? refuseExcerpt(question) : refuseFull(question)
}

/** The answer for each mode. */
export function modesAllowed(question: TermsInput): Record<Mode, boolean> {
  const [full, excerpt, link] = modes.map((mode) => refuseMode(mode, question) === null)
  return { excerpt: Boolean(excerpt), full: Boolean(full), link: Boolean(link) }
}

function refuseFull(question: TermsInput): null | Refusal {
  const { fullText } = question.terms
  return fullText === 'ask' || fullText === 'forbidden'
    ? unpermitted(question, `permission-missing-${fullText}`)
    : refuseEmbargo(question)
}

function refuseExcerpt(question: TermsInput): null | Refusal {
  if (!question.terms.excerptWords) {
    return unpermitted(question, 'permission-missing-excerpt')
  }
  return question.terms.fullText === 'after-embargo' ? refuseEmbargo(question) : null
}

function unpermitted(
  { permission, translate = inEnglish }: TermsInput,
  sentence: Sentence,
): Refusal {
  const { field = 'permission.grantedBy', sentences } = lackingIn(permission)
  const words = sentences.length > 0 ? sentences : [sentence]
  return {
    code: 'permission-missing',
    field,
    message: words.map((one) => translate(one)).join(' '),
  }
}

/** What a permission that somebody began to write down still needs, the first field first. */
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
  // Where the outlet allows the full text, only the date stands against it, and no embargo.
  const isAllowed = question.terms.fullText === 'allowed'
  const running = date
    ? translate(isAllowed ? 'free-later' : 'embargoed', { date })
    : translate(isAllowed ? 'free-undated' : 'embargoed-undated')
  return {
    code: 'embargoed',
    field,
    message: [running, ...sentences.map((one) => translate(one))].join(' '),
  }
}
