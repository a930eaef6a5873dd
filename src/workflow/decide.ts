// The one rule: may this article make this move, and if not, everything that stands in the way.
import type { Precision } from '../terms/days.ts'
import type { Mode, Permission, Terms } from '../terms/terms.ts'
import type { Move, Need, Role, Stage } from './moves.ts'

import { refuseMode } from '../terms/modes.ts'
import { moveBetween } from './moves.ts'

export type RefusalCode =
  | 'author-missing'
  | 'body-missing'
  | 'byline-missing'
  | 'embargoed'
  | 'evidence-missing'
  | 'footnotes-broken'
  | 'image-rights-missing'
  | 'in-use'
  | 'move-unknown'
  | 'not-allowed'
  | 'note-missing'
  | 'outlet-date-in-future'
  | 'outlet-date-missing'
  | 'outlet-missing'
  | 'permission-missing'
  | 'reason-missing'

/** Why a move may not be made. `field` is the path of the field to mend; '' where there is none. */
export interface Refusal {
  code: RefusalCode
  field: string
  message: string
}

/** What the rule needs to know of an article. */
export interface ArticleFacts {
  /** Labels of references whose note is gone. */
  brokenFootnotes: string[]
  hasAuthor: boolean
  hasBody: boolean
  hasByline: boolean
  /** outletUrl or outletIssue is there. */
  hasEvidence: boolean
  hasNote: boolean
  hasOutlet: boolean
  permission?: null | Permission
  precision: Precision
  /** `YYYY-MM-DD`, or null. */
  publishedOn: null | string
  stage: Stage
}

export interface Question {
  /** The seed's door: a piece that is already on the blog. */
  alreadyOnBlog?: boolean
  article: ArticleFacts
  /** Mode asked for; without it the one on record, else in full. */
  mode?: Mode | null
  /** Null for the system itself (Local API without a user). */
  mover: { ownsArticle: boolean; role: null | Role } | null
  reason?: null | string
  terms: Terms
  to: string
  /** Today, `YYYY-MM-DD`, in the site's time zone. */
  today: string
}

export type Decision =
  | { allowed: false; refusals: Refusal[] }
  | { allowed: true; mode: Mode | null; move: Move; refusals: [] }

/** What the seed's door skips, and nothing else. */
export const skippedBySeed: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'byline-missing',
  'embargoed',
  'evidence-missing',
  'outlet-date-missing',
  'permission-missing',
])

/** Yes with what follows, or all refusals at once. `move-unknown` and `not-allowed` come alone. */
export function decide(question: Question): Decision {
  const { article, mover, to } = question
  const move = moveBetween(article.stage, to)
  if (!move) {
    return no(unknownMove(article.stage, to))
  }
  if (mover && !mayMake(move, mover)) {
    return no(notAllowed(move))
  }
  const refusals = move.needs
    .flatMap((need) => checks[need](question))
    .filter(({ code }) => !(question.alreadyOnBlog && skippedBySeed.has(code)))
  if (refusals.length > 0) {
    return { allowed: false, refusals }
  }
  return {
    allowed: true,
    mode: to === 'republished-on-blog' ? modeOf(question) : null,
    move,
    refusals: [],
  }
}

function no(refusal: Refusal): Decision {
  return { allowed: false, refusals: [refusal] }
}

function mayMake(move: Move, mover: NonNullable<Question['mover']>): boolean {
  if (!mover.role || !move.by.includes(mover.role)) {
    return false
  }
  return mover.role !== 'author' || mover.ownsArticle
}

function modeOf({ article, mode }: Question): Mode {
  return mode ?? article.permission?.mode ?? 'full'
}

const checks: Record<Need, (question: Question) => Refusal[]> = {
  author: ({ article }) => (article.hasAuthor ? [] : [refusals.author]),
  body: (question) =>
    question.article.hasBody || modeOf(question) === 'link' ? [] : [refusals.body],
  byline: ({ article }) => (article.hasByline ? [] : [refusals.byline]),
  evidence: ({ article }) => (article.hasEvidence ? [] : [refusals.evidence]),
  footnotes: ({ article }) =>
    article.brokenFootnotes.length > 0 ? [brokenFootnotes(article.brokenFootnotes)] : [],
  note: ({ article }) => (article.hasNote ? [] : [refusals.note]),
  outlet: ({ article }) => (article.hasOutlet ? [] : [refusals.outlet]),
  'outlet-date': (question) => checkDate(question),
  reason: ({ reason }) => (reason?.trim() ? [] : [refusals.reason]),
  terms: (question) => checkTerms(question),
}

const refusals = {
  author: {
    code: 'author-missing',
    field: 'byline',
    message: 'Nobody is named as author: add one to the byline.',
  },
  body: { code: 'body-missing', field: 'body', message: 'The piece has no text yet.' },
  byline: {
    code: 'byline-missing',
    field: 'bylineText',
    message: 'The byline as the outlet printed it is missing.',
  },
  evidence: {
    code: 'evidence-missing',
    field: 'outletUrl',
    message: 'Give the address of the piece at the outlet, or the issue it stands in.',
  },
  note: {
    code: 'note-missing',
    field: 'note',
    message: 'Write the introductory note for the blog first.',
  },
  outlet: {
    code: 'outlet-missing',
    field: 'outlet',
    message: 'Say at which outlet the piece appeared.',
  },
  reason: {
    code: 'reason-missing',
    field: 'transition.reason',
    message: 'Say why: this move needs a reason.',
  },
} satisfies Record<string, Refusal>

function checkDate({ article, today }: Question): Refusal[] {
  const { precision, publishedOn } = article
  if (!publishedOn && precision !== 'unknown') {
    return [
      {
        code: 'outlet-date-missing',
        field: 'publishedAt',
        message: 'Give the date at the outlet, or say that it is unknown.',
      },
    ]
  }
  if (!publishedOn || publishedOn <= today) {
    return []
  }
  return [
    {
      code: 'outlet-date-in-future',
      field: 'publishedAt',
      message: `The date at the outlet, ${publishedOn}, has not come yet.`,
    },
  ]
}

function checkTerms(question: Question): Refusal[] {
  const { article, terms, today } = question
  const refusal = refuseMode(modeOf(question), {
    permission: article.permission,
    precision: article.precision,
    publishedOn: article.publishedOn,
    terms,
    today,
  })
  return refusal ? [refusal] : []
}

function brokenFootnotes(labels: string[]): Refusal {
  return {
    code: 'footnotes-broken',
    field: 'body',
    message: `The text refers to footnotes that are not there: ${labels.join(', ')}.`,
  }
}

function unknownMove(from: Stage, to: string): Refusal {
  return {
    code: 'move-unknown',
    field: 'stage',
    message: `There is no move from "${from}" to "${to}".`,
  }
}

function notAllowed(move: Move): Refusal {
  return {
    code: 'not-allowed',
    field: 'stage',
    message: `Only ${move.by.join(' or ')} may move a piece from "${move.from}" to "${move.to}".`,
  }
}
