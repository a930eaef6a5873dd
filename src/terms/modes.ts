// What the terms allow today, mode by mode, and why not.
import type { Sentence } from '../translations/refusals.ts'
import type { Say } from '../translations/say.ts'
import type { Refusal } from '../workflow/decide.ts'
import type { Precision } from './days.ts'
import type { Mode, Permission, Terms } from './terms.ts'

import { inEnglish } from '../translations/say.ts'
import { freeFrom } from './freeFrom.ts'
import { modes, permits } from './terms.ts'

export interface TermsQuestion {
  permission?: null | Permission
  precision: Precision
  publishedOn: null | string
  /** Says the sentence of a refusal; in English where absent. */
  say?: Say
  terms: Terms
  /** Today, `YYYY-MM-DD`. */
  today: string
}

/** Null where the mode is allowed today, or the refusal. */
export function refuseMode(mode: Mode, question: TermsQuestion): null | Refusal {
  if (mode === 'link' || permits(question.permission, mode)) {
    return null
  }
  return mode === 'excerpt' ? refuseExcerpt(question) : refuseFull(question)
}

/** The answer for each mode. */
export function modesAllowed(question: TermsQuestion): Record<Mode, boolean> {
  const [full, excerpt, link] = modes.map((mode) => refuseMode(mode, question) === null)
  return { excerpt: Boolean(excerpt), full: Boolean(full), link: Boolean(link) }
}

function refuseFull(question: TermsQuestion): null | Refusal {
  const { fullText } = question.terms
  return fullText === 'ask' || fullText === 'forbidden'
    ? unpermitted(question, `permission-missing-${fullText}`)
    : refuseEmbargo(question)
}

function refuseExcerpt(question: TermsQuestion): null | Refusal {
  if (!question.terms.excerptWords) {
    return unpermitted(question, 'permission-missing-excerpt')
  }
  return question.terms.fullText === 'after-embargo' ? refuseEmbargo(question) : null
}

function unpermitted({ permission, say = inEnglish }: TermsQuestion, sentence: Sentence): Refusal {
  const code = 'permission-missing'
  if (permission?.grantedBy && !permission.mode) {
    return { code, field: 'permission.mode', message: say('permission-missing-mode') }
  }
  if (permission?.mode && !permission.grantedBy) {
    return { code, field: 'permission.grantedBy', message: say('permission-missing-by') }
  }
  return { code, field: 'permission.grantedBy', message: say(sentence) }
}

function refuseEmbargo(question: TermsQuestion): null | Refusal {
  const { say = inEnglish } = question
  const date = freeFrom(question.publishedOn, question.precision, question.terms)
  if (date && date <= question.today) {
    return null
  }
  return {
    code: 'embargoed',
    field: 'publishedAt',
    message: date ? say('embargoed', { date }) : say('embargoed-undated'),
  }
}
