// What an editor accepts: conditions, that silence meant agreement, and new terms of the outlet.
import type { PayloadRequest } from 'payload'

import type { Article, AskedArticle, ID, PermissionRequest } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { inTransaction } from '../database/connection.ts'
import { findDocs } from '../database/documents.ts'
import { dayOf, noonOf, todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { isOutdated, meansAgreement } from '../domain/letters.ts'
import { InvalidRequest } from '../errors.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { acceptTerms, nothingToAccept } from './acceptTerms.ts'
import { type Clock, readClock } from './clock.ts'
import { permit } from './effects.ts'
import { evidenceOf, evidenceOfSilence, givenBy } from './evidence.ts'
import { type Letter, lockLetter, refuseUnread, updateLetter } from './letter.ts'
import { republishFreed } from './republishFreed.ts'

export interface AcceptInput {
  articles?: ID[]
  /** `updatedAt` of the letter that was read, in milliseconds. */
  expectedUpdatedAt?: null | number
  /** The outlet’s "all of our articles, always" becomes its terms. */
  terms?: boolean
}

/** @throws LetterConflict where there is nothing to accept; InvalidRequest for an article that is not in the letter. */
export async function acceptLetter(
  req: PayloadRequest,
  id: ID,
  { articles = [], expectedUpdatedAt = null, terms = false }: AcceptInput,
): Promise<PermissionRequest> {
  const doc = await inTransaction(req, async () => {
    if (terms) {
      await acceptTerms(req, id, expectedUpdatedAt)
    }
    const letter = await lockLetter(req, id)
    // Accepting terms has asked it, and has changed the letter.
    refuseUnread(req, letter.request, terms ? null : expectedUpdatedAt)
    if (letter.request.kind !== 'permission') {
      throw nothingToAccept(req, letter.request.subject)
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
  const clock = await readClock(req)
  const accepted = new Map<ID, AskedArticle>()
  for (const id of new Set(ids)) {
    accepted.set(id, await acceptOne(req, letter, id, clock))
  }
  const rows = letter.request.articles?.map((row) => accepted.get(idOf(row.article) ?? '') ?? row)
  return updateLetter(req, letter.request.id, { articles: rows ?? null })
}

async function acceptOne(
  req: PayloadRequest,
  letter: Letter,
  id: ID,
  { now, today }: Clock,
): Promise<AskedArticle> {
  const { request } = letter
  const article = letter.articles.find((one) => one.id === id)
  const row = request.articles?.find((one) => idOf(one.article) === id)
  if (!article || !row) {
    throw new InvalidRequest('The letter does not ask for this article.', 'articles')
  }
  if (row.acceptedAt) {
    return row
  }
  const isSilence = meansAgreement(request, row, today)
  const isWaiting = row.answer === 'conditions' || row.answer === 'yes' || isSilence
  if (!isWaiting || (await wasAnsweredSince(req, article, request, row))) {
    throw nothingToAccept(req, article.title)
  }
  const permission = isSilence
    ? permissionBySilence(req, letter, row, today)
    : permissionByAnswer(req, letter, row, today)
  if (!(await permit(req, article, letter, permission))) {
    throw nothingToAccept(req, article.title)
  }
  return {
    ...row,
    acceptedAt: now.toISOString(),
    acceptedBy: nameOf(req.user),
    declinedAt: null,
    declinedBy: null,
    grantedFrom: permission.from,
    grantedMode: permission.mode,
  }
}

function permissionBySilence(
  { payload }: PayloadRequest,
  letter: Letter,
  { from = null, mode }: AskedArticle,
  today: string,
) {
  return {
    evidence: evidenceOfSilence(payload, letter),
    from,
    grantedBy: letter.outlet?.name ?? letter.request.to ?? '',
    grantedOn: noonOf(today),
    mode,
  }
}

function permissionByAnswer(
  { payload }: PayloadRequest,
  letter: Letter,
  row: AskedArticle,
  today: string,
) {
  const { answeredBy, evidence } = letter.request
  const by = { name: answeredBy?.name ?? '', role: answeredBy?.role ?? '' }
  return {
    evidence: evidenceOf(payload, letter, row, { by, ...(evidence ? { evidence } : {}) }),
    from: row.grantedFrom ?? null,
    grantedBy: givenBy(by, letter.outlet),
    grantedOn: noonOf(dayOf(row.answeredAt) ?? today),
    mode: row.grantedMode ?? row.mode,
  }
}

/** By another letter, or by mail: then this one was not met by silence, or its answer is not the last one. */
async function wasAnsweredSince(
  req: PayloadRequest,
  article: Article,
  request: PermissionRequest,
  row: AskedArticle,
): Promise<boolean> {
  if (isOnRecord(req, article, request, row)) {
    return true
  }
  const others = await findDocs<PermissionRequest>(req, slugsOf(req.payload).permissionRequests, {
    overrideAccess: true,
    where: {
      and: [{ 'articles.article': { equals: article.id } }, { kind: { equals: 'permission' } }],
    },
  })
  return isOutdated(request, row, others)
}

/** Whether the article has a no that is newer; of a letter without an answer, also a no or a permission of its day. */
function isOnRecord(
  { payload }: PayloadRequest,
  { heldBack, permission }: Article,
  { sentAt }: PermissionRequest,
  { answeredAt }: AskedArticle,
): boolean {
  const saidNo = dayOf(heldBack?.on) ?? ''
  if (answeredAt) {
    return saidNo > todayIn(requireOptions(payload).timeZone, new Date(answeredAt))
  }
  const granted = permission?.mode ? (dayOf(permission.grantedOn) ?? '') : ''
  const since = dayOf(sentAt) ?? ''
  return [saidNo, granted].some((day) => day && day >= since)
}
