// What an editor accepts: conditions, that silence meant agreement, and new terms of the outlet.
import type { PayloadRequest } from 'payload'

import type { Mode } from '../domain/terms.ts'
import type { Article, AskedArticle, ID, PermissionRequest } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { inTransaction } from '../database/connection.ts'
import { findDocs } from '../database/documents.ts'
import { dayOf, noonOf, todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { isOutdated, meansAgreement } from '../domain/letters.ts'
import { InvalidRequest } from '../errors.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { noPermission } from '../workflow/storedWithMove.ts'
import { acceptTerms, nothingToAccept } from './acceptTerms.ts'
import { type Clock, readClock } from './clock.ts'
import { permit } from './effects.ts'
import { evidenceOfSilence, permissionOf } from './evidence.ts'
import { type Letter, lockLetter, refuseUnread, updateLetter } from './letter.ts'
import { receiptOf } from './receipt.ts'
import { deliverReceipts, queueReceipts } from './receipts.ts'
import { republishFreed } from './republishFreed.ts'

/** Of conditions what was agreed; of another answer the article alone. */
export interface AcceptedArticle {
  article: ID
  /** @default that of the letter */
  creditLine?: string | undefined
  /** `YYYY-MM-DD`; null for at once. */
  from?: null | string | undefined
  mode?: Mode | undefined
  /** Conditions that still hold. @default the words of the outlet */
  words?: string | undefined
}

export interface DecideInput {
  articles?: AcceptedArticle[]
  /** `updatedAt` of the letter that was read, in milliseconds. */
  expectedUpdatedAt?: null | number
  /** The outlet’s "all of our articles, always" becomes its terms. */
  terms?: boolean
}

/** @throws LetterConflict where there is nothing to accept; InvalidRequest for an article that is not in the letter, or conditions without what was agreed. */
export async function acceptLetter(
  req: PayloadRequest,
  id: ID,
  { articles = [], expectedUpdatedAt = null, terms = false }: DecideInput,
): Promise<PermissionRequest> {
  const { doc, isTold } = await inTransaction(req, async () => {
    if (terms) {
      await acceptTerms(req, id, expectedUpdatedAt)
    }
    const letter = await lockLetter(req, id)
    // Accepting terms has asked it, and has changed the letter.
    refuseUnread(req, letter.request, terms ? null : expectedUpdatedAt)
    if (letter.request.kind !== 'permission') {
      throw nothingToAccept(req, letter.request.subject)
    }
    return articles.length > 0
      ? acceptArticles(req, letter, articles)
      : { doc: letter.request, isTold: false }
  })
  if (isTold) {
    await deliverReceipts(req.payload, doc)
  }
  await republishFreed(
    req.payload,
    articles.map(({ article }) => article),
  )
  return doc
}

async function acceptArticles(
  req: PayloadRequest,
  letter: Letter,
  agreed: AcceptedArticle[],
): Promise<{ doc: PermissionRequest; isTold: boolean }> {
  const clock = await readClock(req)
  const accepted = new Map<ID, AskedArticle>()
  for (const one of agreed) {
    accepted.set(one.article, await acceptOne(req, letter, one, clock))
  }
  const before = letter.request.articles ?? []
  const rows = before.map((row) => accepted.get(idOf(row.article) ?? '') ?? row)
  const doc = await updateLetter(req, letter.request.id, { articles: rows })
  // What came otherwise was agreed otherwise, too.
  const isAgreed = (row: AskedArticle, n: number) =>
    row !== before[n] && row.answer === 'conditions'
  const isTold = !doc.evidence && rows.some(isAgreed)
  if (isTold) {
    const changed = { ...letter, request: doc }
    await queueReceipts(req, changed, receiptOf(changed), ['outlet'])
  }
  return { doc, isTold }
}

async function acceptOne(
  req: PayloadRequest,
  letter: Letter,
  { article: id, ...agreed }: AcceptedArticle,
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
  const said = asAgreed(request, row, agreed, article.title)
  const permission = isSilence
    ? permissionBySilence(req, letter, row, today)
    : permissionByAnswer(req, letter, { ...said, words: agreed.words?.trim() ?? row.words }, today)
  if (!(await permit(req, article, letter, permission))) {
    throw nothingToAccept(req, article.title)
  }
  return {
    ...said,
    acceptedAt: now.toISOString(),
    acceptedBy: nameOf(req.user),
    declinedAt: null,
    declinedBy: null,
    grantedFrom: permission.from,
    grantedMode: permission.mode,
  }
}

/** Nothing of conditions is taken for granted. */
function asAgreed(
  { creditLine: asked }: PermissionRequest,
  row: AskedArticle,
  { creditLine, from, mode }: Omit<AcceptedArticle, 'article'>,
  title: string,
): AskedArticle {
  const isAgreed = mode !== undefined && from !== undefined
  if (isAgreed !== (row.answer === 'conditions')) {
    const message = isAgreed
      ? `“${title}” was not answered with conditions: give its id alone.`
      : `Say what was agreed about “${title}”: "mode", and "from" (a day, or null for at once).`
    throw new InvalidRequest(message, 'articles')
  }
  const credit = creditLine?.trim() || null
  return isAgreed
    ? {
        ...row,
        // The letter has its own once.
        creditLine: credit === asked ? null : credit,
        grantedFrom: from && noonOf(from),
        grantedMode: mode,
      }
    : row
}

function permissionBySilence(
  { payload }: PayloadRequest,
  letter: Letter,
  { from = null, mode }: AskedArticle,
  today: string,
) {
  return {
    ...noPermission,
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
  const input = { by, ...(evidence ? { evidence } : {}) }
  return permissionOf(payload, letter, row, input, dayOf(row.answeredAt) ?? today)
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
