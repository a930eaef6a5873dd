// What an answer does: in one transaction, once, whoever brings it.
import type { PayloadRequest } from 'payload'

import type { AskedArticle, PermissionRequest } from '../types.ts'
import type { AnswersInput, Context } from './answers.ts'

import { inTransaction } from '../database/connection.ts'
import { dayOf, noonOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { oneLine } from '../domain/oneLine.ts'
import { InvalidRequest } from '../errors.ts'
import { recordEvent } from '../events/record.ts'
import { requireAnswerable } from './answerable.ts'
import { type AnsweredRow, answerRow } from './answerRow.ts'
import { readClock } from './clock.ts'
import { type Letter, lockLetter, updateLetter } from './letter.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import { deliverReceipts, queueReceipts } from './receipts.ts'
import { republishFreed } from './republishFreed.ts'
import { systemRequest } from './systemRequest.ts'

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

function checkAnswers({ request }: Letter, { answers, recordedBy }: AnswersInput): void {
  const known = new Set((request.articles ?? []).map(({ article }) => idOf(article)))
  const stray = answers.find(({ article }) => !known.has(idOf(article) as string))
  if (stray) {
    throw new InvalidRequest('The letter does not ask for this article.', 'answers')
  }
  requireAnswerable(request, 'permission', recordedBy)
}

async function answer(req: PayloadRequest, letter: Letter, input: AnswersInput) {
  const context: Context = { ...(await readClock(req)), input, letter }
  const answered: AnsweredRow[] = []
  for (const row of letter.request.articles ?? []) {
    answered.push(await answerRow(req, row, context))
  }
  const noted = answered.flatMap(({ isNoted, row }) => (isNoted ? (idOf(row.article) ?? []) : []))
  const isNew = answered.some(({ row }, n) => row !== letter.request.articles?.[n])
  const isBack = (isNew || noted.length === 0) && takesBack(letter.request, input)
  if (!isNew && !isBack && !hasNews(letter.request, input)) {
    return { freed: [], letter, receipt: receiptOf(letter, new Set(noted)) }
  }
  const rows = answered.map(({ row }) => row)
  for (const row of rows.filter((one, n) => one !== letter.request.articles?.[n])) {
    await recordEvent(req, { article: idOf(row.article), kind: 'permission.answered' })
  }
  const stored = isBack ? { ...letter.request, always: false } : letter.request
  const changed = { ...letter, request: await store(req, stored, rows, context) }
  const receipt = receiptOf(changed, new Set(noted))
  if (!input.recordedBy) {
    await queueReceipts(req, changed, receipt)
  }
  return {
    freed: isNew ? rows.filter(isFree).flatMap(({ article }) => idOf(article) ?? []) : [],
    letter: changed,
    receipt,
  }
}

function isFree({ acceptedAt, answer }: AskedArticle): boolean {
  return Boolean(acceptedAt) && answer === 'yes'
}

function hasNews(request: PermissionRequest, input: AnswersInput): boolean {
  const { answeredAt, creditLine } = request
  return (
    (!answeredAt && input.answers.length > 0) ||
    isNewProposal(request, input) ||
    (Boolean(input.creditLine?.trim()) && line(input.creditLine) !== creditLine)
  )
}

/** Of terms for all articles, or for those from a day on. */
function isNewProposal({ always, alwaysFrom }: PermissionRequest, input: AnswersInput): boolean {
  return proposes(input) && (!always || dayOf(alwaysFrom) !== (input.alwaysFrom ?? null))
}

function proposes({ always, alwaysFrom }: AnswersInput): boolean {
  return always === true || alwaysFrom !== undefined
}

/** By the link, of what no editor has accepted yet. What the desk has recorded of a contract is no answer by the link. */
function takesBack(
  { always, alwaysFrom, termsAcceptedAt }: PermissionRequest,
  input: AnswersInput,
): boolean {
  const isOpen = always === true && !alwaysFrom && !termsAcceptedAt
  return isOpen && input.always === false && !input.recordedBy
}

/**
 * Another answer that says it again opens what was declined; another proposal also what was accepted. A no to each
 * article ends it, but for a contract.
 */
function proposal(
  request: PermissionRequest,
  rows: AskedArticle[],
  input: AnswersInput,
): Partial<PermissionRequest> {
  if (proposes(input)) {
    return {
      always: true,
      alwaysFrom: input.alwaysFrom ? noonOf(input.alwaysFrom) : null,
      termsDeclinedAt: null,
      termsDeclinedBy: null,
      ...(isNewProposal(request, input) ? { termsAcceptedAt: null, termsAcceptedBy: null } : {}),
    }
  }
  const isEnded =
    !request.alwaysFrom && rows.length > 0 && rows.every(({ answer: said }) => said === 'no')
  return { always: request.always === true && !isEnded }
}

async function store(
  req: PayloadRequest,
  request: PermissionRequest,
  rows: AskedArticle[],
  { input, now }: Context,
): Promise<PermissionRequest> {
  const wasSent = Boolean(request.sentAt ?? request.sendingAt)
  return updateLetter(req, request.id, {
    ...proposal(request, rows, input),
    answeredAt: request.answeredAt ?? now.toISOString(),
    answeredBy: { name: line(input.by.name), role: line(input.by.role) },
    // What was never asked is not left open by an answer that came otherwise.
    articles: wasSent ? rows : rows.filter(({ answer: said }) => said && said !== 'open'),
    creditLine: line(input.creditLine) || request.creditLine,
    ...evidenceFor(request, rows, input, now),
    ...(input.evidenceFile ? { evidenceFile: input.evidenceFile } : {}),
    // Of a letter whose sender died after the mail server had it.
    sentAt: request.sentAt ?? request.sendingAt ?? null,
    status: 'answered',
  })
}

function line(text: string | undefined): string {
  return oneLine(text ?? '', 300)
}

/** What shows an earlier answer shows none that came by the link since; a contract keeps what shows it. */
function evidenceFor(
  { alwaysFrom, termsAcceptedAt }: PermissionRequest,
  rows: AskedArticle[],
  { evidence, recordedBy }: AnswersInput,
  now: Date,
): Pick<PermissionRequest, 'evidence'> {
  if (recordedBy) {
    return { evidence: evidence ?? null }
  }
  const isNew = rows.some(({ answeredAt }) => answeredAt === now.toISOString())
  return isNew && !alwaysFrom && !termsAcceptedAt ? { evidence: null } : {}
}
