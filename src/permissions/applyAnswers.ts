// What an answer does: in one transaction, once, whoever brings it.
import type { PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { Article, AskedArticle, PermissionRequest } from '../types.ts'
import type { AnswersInput, Context, GivenAnswer } from './answers.ts'
import type { Letter } from './letter.ts'
import type { Receipt } from './receipt.ts'

import { databaseNow, inTransaction, transactionOf } from '../database/connection.ts'
import { updateDoc } from '../database/documents.ts'
import { dayOf, noonOf, todayIn } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { changeDays, isWithin } from '../domain/letters.ts'
import { oneLine } from '../domain/oneLine.ts'
import { InvalidRequest, LetterConflict } from '../errors.ts'
import { requireOptions, slugsOf } from '../options.ts'
import { hold, leave, note, permit } from './effects.ts'
import { evidenceOf, givenBy } from './evidence.ts'
import { lockLetter } from './letter.ts'
import { receiptOf } from './receipt.ts'
import { deliverReceipts, queueReceipts } from './receipts.ts'
import { republishFreed } from './republishFreed.ts'

/**
 * Writes permissions and refusals to the articles, the answer to the letter, and what an editor has to decide. The same
 * answers again change nothing. Other ones count within 14 days and before the article is on the blog; later ones are
 * comments on the article.
 * @throws InvalidRequest for an article that is not in the letter; LetterConflict where it cannot be answered.
 */
export async function applyAnswers(
  req: PayloadRequest,
  { id }: Pick<PermissionRequest, 'id'>,
  input: AnswersInput,
): Promise<Receipt> {
  const system = await systemRequest(req)
  const { freed, letter, receipt } = await inTransaction(system, async () => {
    const locked = await lockLetter(system, id)
    checkAnswers(locked, input)
    return answer(system, locked, input)
  })
  // Not within the transaction of a caller, which holds the locks: then the runners do both.
  if (req.transactionID === undefined) {
    await deliverReceipts(req.payload, letter.request)
    await republishFreed(req.payload, freed)
  }
  return receipt
}

/** An answer is written by the program: whoever brings it may have no login. In the transaction of the caller. */
async function systemRequest({ payload, transactionID }: PayloadRequest): Promise<PayloadRequest> {
  const system = await createLocalReq({}, payload)
  if (transactionID !== undefined) {
    system.transactionID = transactionID
  }
  return system
}

function checkAnswers({ request }: Letter, { answers, recordedBy }: AnswersInput): void {
  const known = new Set((request.articles ?? []).map(({ article }) => idOf(article)))
  const stray = answers.find(({ article }) => !known.has(idOf(article) as string))
  if (stray) {
    throw new InvalidRequest('The letter does not ask for this article.', 'answers')
  }
  if (request.kind !== 'permission' || request.status === 'revoked') {
    throw new LetterConflict('not-answerable', 'This letter cannot be answered.')
  }
  if (!recordedBy && !request.sentAt && !request.sendingAt) {
    throw new LetterConflict('not-sent', 'This letter is not sent yet.')
  }
}

/** What one row becomes. */
interface Applied {
  isNoted: boolean
  row: AskedArticle
}

async function answer(req: PayloadRequest, letter: Letter, input: AnswersInput) {
  const now = await databaseNow(await transactionOf(req))
  const context: Context = {
    input,
    letter,
    now,
    today: todayIn(requireOptions(req.payload).timeZone, now),
  }
  const applied: Applied[] = []
  for (const row of letter.request.articles ?? []) {
    applied.push(await applyRow(req, row, context))
  }
  const rows = applied.map(({ row }) => row)
  const isNew = applied.some(({ row }, n) => row !== letter.request.articles?.[n])
  const noted = new Set(
    applied.filter(({ isNoted }) => isNoted).map(({ row }) => idOf(row.article) ?? ''),
  )
  const request =
    isNew || hasNews(letter.request, input)
      ? await store(req, letter.request, rows, context)
      : letter.request
  const changed = { ...letter, request }
  const receipt = receiptOf(changed, noted)
  if (!input.recordedBy) {
    await queueReceipts(req, changed, receipt)
  }
  const freed = rows.filter(({ acceptedAt, answer }) => acceptedAt && answer === 'yes')
  return {
    freed: isNew ? freed.flatMap(({ article }) => idOf(article) ?? []) : [],
    letter: changed,
    receipt,
  }
}

function hasNews(
  { always, answeredAt, creditLine }: PermissionRequest,
  input: AnswersInput,
): boolean {
  return (
    (!answeredAt && input.answers.length > 0) ||
    (input.always === true && !always) ||
    (Boolean(input.creditLine?.trim()) && line(input.creditLine) !== creditLine)
  )
}

async function store(
  req: PayloadRequest,
  request: PermissionRequest,
  articles: AskedArticle[],
  { input, now }: Context,
): Promise<PermissionRequest> {
  const data: Partial<PermissionRequest> = {
    always: request.always === true || input.always === true,
    answeredAt: request.answeredAt ?? now.toISOString(),
    answeredBy: { name: line(input.by.name), role: line(input.by.role) },
    articles,
    creditLine: line(input.creditLine) || request.creditLine,
    ...(input.recordedBy ? { evidence: input.evidence ?? null } : {}),
    ...(input.evidenceFile ? { evidenceFile: input.evidenceFile } : {}),
    // Of a letter whose sender died after the mail server had it.
    sentAt: request.sentAt ?? request.sendingAt ?? null,
    status: 'answered',
  }
  const { permissionRequests } = slugsOf(req.payload)
  return updateDoc(req, permissionRequests, { id: request.id, data, overrideAccess: true })
}

async function applyRow(
  req: PayloadRequest,
  row: AskedArticle,
  context: Context,
): Promise<Applied> {
  const given = context.input.answers.find(({ article }) => idOf(article) === idOf(row.article))
  const article = context.letter.articles.find(({ id }) => id === idOf(row.article))
  const next = given && withAnswer(row, given, context)
  if (!given || !next || !article || isSame(row, next)) {
    return { isNoted: false, row }
  }
  if (!mayChange(row, article, context)) {
    await note(req, article, next, context)
    return { isNoted: true, row }
  }
  return { isNoted: false, row: await take(req, article, next, context) }
}

function withAnswer(row: AskedArticle, given: GivenAnswer, { now }: Context): AskedArticle {
  const isNo = given.answer === 'no'
  const from = given.from === undefined ? (row.from ?? null) : given.from && noonOf(given.from)
  return {
    ...row,
    acceptedAt: null,
    acceptedBy: null,
    answer: given.answer,
    answeredAt: now.toISOString(),
    grantedFrom: isNo ? null : from,
    grantedMode: isNo ? null : (given.mode ?? row.mode),
    words: given.words?.trim() || null,
  }
}

function isSame(row: AskedArticle, next: AskedArticle): boolean {
  return (
    row.answer === next.answer &&
    (row.grantedMode ?? null) === next.grantedMode &&
    dayOf(row.grantedFrom) === dayOf(next.grantedFrom) &&
    (row.words ?? null) === next.words
  )
}

/** A first answer always counts. */
function mayChange(row: AskedArticle, { stage }: Article, { now }: Context): boolean {
  const isFirst = (row.answer ?? 'open') === 'open'
  if (isFirst && !row.acceptedAt) {
    return true
  }
  const since = row.answeredAt ?? row.acceptedAt ?? ''
  return stage !== 'republished-on-blog' && (isFirst || isWithin(changeDays, since, now))
}

async function take(
  req: PayloadRequest,
  article: Article,
  row: AskedArticle,
  context: Context,
): Promise<AskedArticle> {
  const { input, letter, now, today } = context
  if (row.answer === 'no') {
    await hold(req, article, row, context)
    return row
  }
  if (row.answer === 'conditions') {
    await leave(req, article, letter.request)
    return row
  }
  const isTaken = await permit(req, article, letter, {
    evidence: evidenceOf(req.payload, letter, row, input),
    from: row.grantedFrom ?? null,
    grantedBy: givenBy(input.by, letter.outlet),
    grantedOn: noonOf(today),
    mode: row.grantedMode ?? row.mode,
  })
  if (!isTaken) {
    await note(req, article, row, context)
  }
  const by = input.recordedBy ?? givenBy(input.by, letter.outlet)
  return isTaken ? { ...row, acceptedAt: now.toISOString(), acceptedBy: by } : row
}

function line(text: string | undefined): string {
  return oneLine(text ?? '', 300)
}
