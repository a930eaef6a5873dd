// Which letters ask about an article, the newest first, and what an editor may do about them.
import type { PayloadRequest } from 'payload'

import type { LetterProposal } from '../domain/letters.ts'
import type { AskedArticle, ID, PermissionRequest } from '../types.ts'

import { isEditorOrAdmin } from '../access/people.ts'
import { databaseNow, databaseOf } from '../database/connection.ts'
import { findDocs } from '../database/documents.ts'
import { dayOf, todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { letterState, proposalOf } from '../domain/letters.ts'
import { requireOptions, slugsOf } from '../options.ts'

export interface ArticleLetter {
  answer: 'conditions' | 'no' | 'open' | 'yes'
  answeredAt: null | string
  /** Of the outlet, for the desk alone. */
  answeredBy: { name: string; role: string } | null
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
  mode: 'excerpt' | 'full' | 'link'
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
  const now = await databaseNow(await databaseOf(req))
  const today = todayIn(requireOptions(req.payload).timeZone, now)
  const isDesk = isEditorOrAdmin(req)
  const sent = requests.filter(({ sentAt }) => sentAt)
  const newest = sent.toSorted((one, other) =>
    (one.sentAt ?? '') < (other.sentAt ?? '') ? 1 : -1,
  )[0]
  return requests
    .filter(({ sentAt }) => isDesk || sentAt)
    .flatMap((request) => {
      const row = request.articles?.find((one) => idOf(one.article) === article)
      const proposal =
        row && request === newest ? proposalOf(letterState(request, row), today, now) : null
      return row ? [toLetter(request, row, isDesk, isDesk ? proposal : null)] : []
    })
}

function toLetter(
  request: PermissionRequest,
  row: AskedArticle,
  isDesk: boolean,
  proposal: LetterProposal | null,
): ArticleLetter {
  const { answeredBy, deadline, error = null, sentAt = null, status, to = null } = request
  return {
    id: request.id,
    answer: row.answer ?? 'open',
    answeredAt: row.answeredAt ?? null,
    answeredBy:
      isDesk && answeredBy?.name ? { name: answeredBy.name, role: answeredBy.role ?? '' } : null,
    askedByName: request.askedByName ?? null,
    creditLine: request.creditLine ?? null,
    deadline: dayOf(deadline),
    error: isDesk ? error : null,
    from: dayOf(row.grantedMode ? row.grantedFrom : row.from),
    isAccepted: Boolean(row.acceptedAt),
    isDeclined: Boolean(row.declinedAt),
    mode: row.grantedMode ?? row.mode,
    proposal,
    sentAt,
    status,
    to: isDesk ? to : null,
    words: isDesk ? (row.words ?? null) : null,
  }
}
