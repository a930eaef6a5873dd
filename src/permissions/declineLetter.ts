// What an editor declines: conditions, that silence meant agreement, and new terms of the outlet. It frees nothing.
import type { PayloadRequest } from 'payload'

import type { AskedArticle, ID, PermissionRequest } from '../types.ts'
import type { DecideInput } from './acceptLetter.ts'

import { nameOf } from '../access/people.ts'
import { inTransaction } from '../database/connection.ts'
import { idOf } from '../domain/idOf.ts'
import { meansAgreement } from '../domain/letters.ts'
import { InvalidRequest } from '../errors.ts'
import { nothingToAccept } from './acceptTerms.ts'
import { readClock } from './clock.ts'
import { type Letter, lockLetter, refuseUnread, updateLetter } from './letter.ts'

/**
 * What the outlet said stays, and another answer of it opens this again. A second time it is the same.
 * @throws LetterConflict where there is nothing to decline; InvalidRequest for an article that is not in the letter.
 */
export async function declineLetter(
  req: PayloadRequest,
  id: ID,
  { articles = [], expectedUpdatedAt = null, terms = false }: DecideInput,
): Promise<PermissionRequest> {
  return inTransaction(req, async () => {
    const letter = await lockLetter(req, id)
    refuseUnread(req, letter.request, expectedUpdatedAt)
    if (letter.request.kind !== 'permission') {
      throw nothingToAccept(req, letter.request.subject)
    }
    const { now, today } = await readClock(req)
    const ids = articles.map(({ article }) => article)
    const stamp = { at: now.toISOString(), by: nameOf(req.user) }
    return updateLetter(req, id, {
      ...(terms ? declineTerms(req, letter.request, stamp) : {}),
      ...(articles.length > 0
        ? { articles: declineArticles(req, letter, ids, { stamp, today }) }
        : {}),
    })
  })
}

interface Stamp {
  at: string
  by: null | string
}

function declineTerms(
  req: PayloadRequest,
  { always, subject, termsAcceptedAt, termsDeclinedAt }: PermissionRequest,
  { at, by }: Stamp,
): Partial<PermissionRequest> {
  if (!always || termsAcceptedAt) {
    throw nothingToAccept(req, subject)
  }
  return termsDeclinedAt ? {} : { termsDeclinedAt: at, termsDeclinedBy: by }
}

function declineArticles(
  req: PayloadRequest,
  { articles, request }: Letter,
  ids: ID[],
  { stamp, today }: { stamp: Stamp; today: string },
): AskedArticle[] {
  const rows = request.articles ?? []
  if (ids.some((id) => !rows.some(({ article }) => idOf(article) === id))) {
    throw new InvalidRequest('The letter does not ask for this article.', 'articles')
  }
  return rows.map((row) => {
    const id = idOf(row.article)
    if (id === null || !ids.includes(id) || row.declinedAt) {
      return row
    }
    const isProposed = row.answer === 'conditions' || meansAgreement(request, row, today)
    if (row.acceptedAt || !isProposed) {
      throw nothingToAccept(req, articles.find((one) => one.id === id)?.title)
    }
    return { ...row, declinedAt: stamp.at, declinedBy: stamp.by }
  })
}
