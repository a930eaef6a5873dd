// Which letters ask about an article, the newest first, and what an editor may do about them.
import type { PayloadRequest } from 'payload'

import type { LetterAnswer, LetterProposal } from '../domain/letters.ts'
import type { Mode } from '../domain/terms.ts'
import type { AskedArticle, ID, PermissionRequest } from '../types.ts'
import type { Person } from './answers.ts'

import { isEditorOrAdmin } from '../access/people.ts'
import { findDocs } from '../database/documents.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { isOutdated, proposalOf } from '../domain/letters.ts'
import { slugsOf } from '../options.ts'
import { readClock } from './clock.ts'

export interface ArticleLetter {
  answer: 'open' | LetterAnswer
  answeredAt: null | string
  /** Of the outlet, for the desk alone. */
  answeredBy: null | Person
  askedByName: null | string
  creditLine: null | string
  /** `YYYY-MM-DD` */
  deadline: null | string
  /** Why it came back, or was not sent. */
  error: null | string
  /** `YYYY-MM-DD`; null for at once. Granted, or else what was asked. */
  from: null | string
  id: ID
  isAccepted: boolean
  /** By an editor: it can be asked for again. */
  isDeclined: boolean
  mode: Mode
  /** What to do next; of the newest letter alone, and for the desk. */
  proposal: LetterProposal | null
  sentAt: null | string
  status: PermissionRequest['status']
  /** For the desk alone. */
  to: null | string
  words: null | string
}

/** @param article that the caller may read. */
export async function lettersOfArticle(req: PayloadRequest, article: ID): Promise<ArticleLetter[]> {
  const { permissionRequests } = slugsOf(req.payload)
  const requests = await findDocs<PermissionRequest>(req, permissionRequests, {
    overrideAccess: true,
    select: { body: false, evidenceFile: false, shown: false },
    sort: '-createdAt',
    where: {
      and: [{ 'articles.article': { equals: article } }, { kind: { equals: 'permission' } }],
    },
  })
  const clock = await readClock(req)
  const isEditor = isEditorOrAdmin(req)
  const sent = requests.filter(({ sentAt }) => sentAt)
  const newest = sent.toSorted((one, other) =>
    (one.sentAt ?? '') < (other.sentAt ?? '') ? 1 : -1,
  )[0]
  return requests
    .filter(({ sentAt }) => isEditor || sentAt)
    .flatMap((request) => {
      const row = request.articles?.find((one) => idOf(one.article) === article)
      const isLast = row && request === newest && !isOutdated(request, row, requests)
      const proposal = isLast ? proposalOf(request, row, clock) : null
      return row ? [toLetter(request, row, isEditor, isEditor ? proposal : null)] : []
    })
}

function toLetter(
  request: PermissionRequest,
  row: AskedArticle,
  isEditor: boolean,
  proposal: LetterProposal | null,
): ArticleLetter {
  const { answeredBy, deadline, error = null, sentAt = null, status, to = null } = request
  return {
    id: request.id,
    answer: row.answer ?? 'open',
    answeredAt: row.answeredAt ?? null,
    answeredBy:
      isEditor && answeredBy?.name ? { name: answeredBy.name, role: answeredBy.role ?? '' } : null,
    askedByName: request.askedByName ?? null,
    creditLine: row.creditLine ?? request.creditLine ?? null,
    deadline: dayOf(deadline),
    error: isEditor ? error : null,
    from: dayOf(row.grantedFrom ?? (row.grantedMode ? null : row.from)),
    isAccepted: Boolean(row.acceptedAt),
    isDeclined: Boolean(row.declinedAt),
    mode: row.grantedMode ?? row.mode,
    proposal,
    sentAt,
    status,
    to: isEditor ? to : null,
    words: isEditor ? (row.words ?? null) : null,
  }
}
