// Which modes the terms allow today, and the refusal of each other mode.
import type { Precision } from '../domain/days.ts'
import type { Mode, Permission, Terms } from '../domain/terms.ts'
import type { Sentence } from '../translations/languages.ts'
import type { Translator } from '../translations/translator.ts'
import type { Refusal } from '../types.ts'

import { freeFrom } from '../domain/freeFrom.ts'
import { modes, permits } from '../domain/terms.ts'
import { inEnglish } from '../translations/translator.ts'

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
  if (mode === 'link' || permits(question.permission, mode)) {
    return null
  }
  return mode === 'excerpt' ? refuseExcerpt(question) : refuseFull(question)
}

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
