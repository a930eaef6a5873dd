// What an editor accepts: conditions, that silence meant agreement, and new terms of the outlet.
import type { PayloadRequest } from 'payload'

import type { Article, AskedArticle, ID, PermissionRequest } from '../types.ts'
import type { Letter } from './letter.ts'

import { nameOf } from '../access/people.ts'
import { databaseNow, inTransaction, transactionOf } from '../database/connection.ts'
import { findDocs } from '../database/documents.ts'
import { dayOf, noonOf, todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { letterState, meansAgreement } from '../domain/letters.ts'
import { InvalidRequest, LetterConflict } from '../errors.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { acceptTerms } from './acceptTerms.ts'
import { permit } from './effects.ts'
import { evidenceOf, evidenceOfSilence, givenBy } from './evidence.ts'
import { lockLetter, updateLetter } from './letter.ts'
import { republishFreed } from './republishFreed.ts'

export interface AcceptInput {
  articles?: ID[]
  /** The outlet’s "all of our articles, always" becomes its terms. */
  terms?: boolean
}

/** @throws LetterConflict where there is nothing to accept; InvalidRequest for an article that is not in the letter. */
export async function acceptLetter(
  req: PayloadRequest,
  id: ID,
  { articles = [], terms = false }: AcceptInput,
): Promise<PermissionRequest> {
  const doc = await inTransaction(req, async () => {
    if (terms) {
      await acceptTerms(req, id)
    }
    const letter = await lockLetter(req, id)
    if (letter.request.kind !== 'permission') {
      throw new LetterConflict('nothing-to-accept', 'A sign-off needs nobody to accept it.')
    }
    return articles.length > 0 ? acceptArticles(req, letter, articles) : letter.request
  })
  await republishFreed(req.payload, articles)
  return doc
}

async function acceptArticles(
  req: PayloadRequest,
  letter: Letter,
  ids: ID[],
): Promise<PermissionRequest> {
  const now = await databaseNow(await transactionOf(req))
  const today = todayIn(requireOptions(req.payload).timeZone, now)
  const accepted = new Map<ID, AskedArticle>()
  for (const id of new Set(ids)) {
    accepted.set(id, await acceptOne(req, letter, id, { now, today }))
  }
  const rows = letter.request.articles?.map((row) => accepted.get(idOf(row.article) ?? '') ?? row)
  return updateLetter(req, letter.request.id, { articles: rows ?? null })
}

async function acceptOne(
  req: PayloadRequest,
  letter: Letter,
  id: ID,
  { now, today }: { now: Date; today: string },
): Promise<AskedArticle> {
  const { outlet, request } = letter
  const article = letter.articles.find((one) => one.id === id)
  const row = request.articles?.find((one) => idOf(one.article) === id)
  if (!article || !row) {
    throw new InvalidRequest('The letter does not ask for this article.', 'articles')
  }
  if (row.acceptedAt) {
    return row
  }
  const isSilence = meansAgreement(letterState(request, row), today)
  const isWaiting = row.answer === 'conditions' || row.answer === 'yes'
  if (!isWaiting && !(isSilence && !(await wasAnsweredSince(req, article, request)))) {
    throw nothing(req, article.title)
  }
  const by = { name: request.answeredBy?.name ?? '', role: request.answeredBy?.role ?? '' }
  const from = (isSilence ? row.from : row.grantedFrom) ?? null
  const mode = (isSilence ? row.mode : row.grantedMode) ?? row.mode
  const isTaken = await permit(req, article, letter, {
    evidence: isSilence
      ? evidenceOfSilence(req.payload, letter)
      : evidenceOf(req.payload, letter, row, {
          by,
          ...(request.evidence ? { evidence: request.evidence } : {}),
        }),
    from,
    grantedBy: isSilence ? (outlet?.name ?? request.to ?? '') : givenBy(by, outlet),
    grantedOn: noonOf(isSilence ? today : (dayOf(row.answeredAt) ?? today)),
    mode,
  })
  if (!isTaken) {
    throw nothing(req, article.title)
  }
  return {
    ...row,
    acceptedAt: now.toISOString(),
    acceptedBy: nameOf(req.user),
    declinedAt: null,
    declinedBy: null,
    grantedFrom: from,
    grantedMode: mode,
  }
}

export function nothing(req: PayloadRequest, title: string): LetterConflict {
  return new LetterConflict(
    'nothing-to-accept',
    translatorFor(req)('letter-nothing-to-accept', { title }),
  )
}

/** By another letter, or by mail: then this one was not met by silence. */
async function wasAnsweredSince(
  req: PayloadRequest,
  { id, heldBack, permission }: Article,
  { id: request, sentAt }: PermissionRequest,
): Promise<boolean> {
  const since = dayOf(sentAt) ?? ''
  if (
    [heldBack?.on, permission?.mode && permission.grantedOn].some(
      (day) => (dayOf(day) ?? '') >= since && day,
    )
  ) {
    return true
  }
  const others = await findDocs<PermissionRequest>(req, slugsOf(req.payload).permissionRequests, {
    overrideAccess: true,
    where: {
      and: [
        { 'articles.article': { equals: id } },
        { id: { not_equals: request } },
        { kind: { equals: 'permission' } },
      ],
    },
  })
  return others.some(({ articles }) =>
    articles?.some(
      ({ answer, answeredAt, article }) =>
        idOf(article) === id && answer !== 'open' && (answeredAt ?? '') >= (sentAt ?? ''),
    ),
  )
}
