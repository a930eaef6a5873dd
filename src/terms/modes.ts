// What the terms allow today, mode by mode, and why not.
import type { Refusal } from '../workflow/decide.ts'
import type { Precision } from './days.ts'
import type { Mode, Permission, Terms } from './terms.ts'

import { freeFrom } from './freeFrom.ts'
import { modes, permits } from './terms.ts'

export interface TermsQuestion {
  permission?: null | Permission
  precision: Precision
  publishedOn: null | string
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
  if (fullText === 'ask' || fullText === 'forbidden') {
    return {
      code: 'permission-missing',
      field: 'permission.grantedBy',
      message:
        fullText === 'ask'
          ? 'The outlet wants to be asked first: put its permission on record, or choose a smaller mode.'
          : 'The outlet does not allow the full text: put a permission on record, or post a link only.',
    }
  }
  return refuseEmbargo(question)
}

function refuseExcerpt(question: TermsQuestion): null | Refusal {
  if (!question.terms.excerptWords) {
    return {
      code: 'permission-missing',
      field: 'permission.grantedBy',
      message:
        'The outlet’s terms name no excerpt: post a link only, or put a permission on record.',
    }
  }
  return question.terms.fullText === 'after-embargo' ? refuseEmbargo(question) : null
}

function refuseEmbargo(question: TermsQuestion): null | Refusal {
  const free = freeFrom(question.publishedOn, question.precision, question.terms)
  if (free && free <= question.today) {
    return null
  }
  return {
    code: 'embargoed',
    field: 'publishedAt',
    message: free
      ? `The outlet’s embargo runs until ${free}: the piece is free from that day.`
      : 'The date at the outlet is not known, so the end of the embargo is not known either.',
  }
}
