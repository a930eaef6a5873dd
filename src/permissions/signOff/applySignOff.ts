// Records that an author has approved the copy of an article, or asks for changes: in one transaction, bound to its text.
import type { PayloadRequest } from 'payload'

import type { Article, AskedArticle, PermissionRequest } from '../../types.ts'
import type { CopyText } from '../../workflow/signOff/copyText.ts'
import type { Brought } from '../answers.ts'

import { inTransaction } from '../../database/connection.ts'
import { formatDay } from '../../domain/days.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { LetterConflict } from '../../errors.ts'
import { fill } from '../../translations/sentTranslator.ts'
import { notAnswerable, requireAnswerable } from '../answerable.ts'
import { readClock } from '../clock.ts'
import { comment } from '../effects.ts'
import { articleIDs, type Letter, lockLetter, updateLetter } from '../letter.ts'
import { receiptOf } from '../receipt.ts'
import { deliverReceipts, queueReceipts } from '../receipts.ts'
import { republishFreed } from '../republishFreed.ts'
import { systemRequest } from '../systemRequest.ts'
import { wordsOfApp } from '../words.ts'
import { loadCopy } from './loadCopy.ts'

export interface SignOffInput extends Brought {
  /** `conditions`: changes are asked for. */
  answer: 'conditions' | 'yes'
  /** Of the text that was shown. @default the present one */
  hash?: string
  /** The changes. */
  words?: string
}

/**
 * The same answer about the same text again changes nothing.
 * @throws LetterConflict `copy-changed` where the text is not the one that was shown; `not-answerable`, `not-sent`.
 */
export async function applySignOff(
  req: PayloadRequest,
  { id }: Pick<PermissionRequest, 'id'>,
  input: SignOffInput,
): Promise<PermissionRequest> {
  const system = await systemRequest(req)
  const request = await inTransaction(system, async () => {
    const letter = await lockLetter(system, id)
    const article = articleIn(letter, input)
    const copy = await loadCopy(system, article)
    if (input.hash !== undefined && input.hash !== copy.hash) {
      throw new LetterConflict('copy-changed', 'The text has changed since it was shown.')
    }
    return isSame(letter, input, copy)
      ? letter.request
      : record(system, { article, copy, letter }, input)
  })
  if (req.transactionID === undefined) {
    await deliverReceipts(req.payload, request)
    await republishFreed(req.payload, input.answer === 'yes' ? articleIDs(request) : [])
  }
  return request
}

function articleIn({ articles: [article], request }: Letter, { recordedBy }: SignOffInput) {
  requireAnswerable(request, 'sign-off', recordedBy)
  if (!article) {
    throw notAnswerable()
  }
  return article
}

function isSame(
  { request }: Letter,
  { answer, evidence, words }: SignOffInput,
  { hash }: CopyText,
): boolean {
  const row = request.articles?.[0]
  const isSaid = row?.answer === answer && (row.words ?? '') === (words?.trim() ?? '')
  return isSaid && request.copy?.hash === hash && evidence === undefined
}

interface Signed {
  article: Article
  copy: CopyText
  letter: Letter
}

async function record(
  req: PayloadRequest,
  { article, copy, letter }: Signed,
  input: SignOffInput,
): Promise<PermissionRequest> {
  const { now, today } = await readClock(req)
  const { request } = letter
  const rows = (request.articles ?? []).map((row) => withAnswer(row, input, now))
  const line = lineOf(req, input, copy, today)
  const changed = await updateLetter(req, request.id, {
    answeredAt: now.toISOString(),
    answeredBy: { name: oneLine(input.by.name, 200), role: oneLine(input.by.role, 200) },
    articles: rows,
    copy: { hash: copy.hash, isCurrent: true, text: copy.text },
    evidence: [request.evidence, line].filter(Boolean).join('\n'),
    ...(input.evidenceFile ? { evidenceFile: input.evidenceFile } : {}),
    sentAt: request.sentAt ?? request.sendingAt ?? null,
    status: 'answered',
  })
  if (input.answer === 'conditions') {
    await comment(req, article, oneLine(input.by.name, 200), [line, input.words?.trim()])
  }
  if (!input.recordedBy) {
    const answered = { ...letter, request: changed }
    await queueReceipts(req, answered, receiptOf(answered))
  }
  return changed
}

function withAnswer(row: AskedArticle, { answer, words }: SignOffInput, now: Date): AskedArticle {
  const at = now.toISOString()
  return {
    ...row,
    acceptedAt: answer === 'yes' ? at : null,
    answer,
    answeredAt: at,
    words: words?.trim() || null,
  }
}

/** One line for each answer: the letter keeps who has said what, and about which text. */
function lineOf(
  { payload }: PayloadRequest,
  { answer, by, evidence, recordedBy }: SignOffInput,
  { hash }: CopyText,
  today: string,
): string {
  const words = wordsOfApp(payload)
  const line = fill(answer === 'yes' ? words.signOffApproved : words.signOffChanges, {
    name: oneLine([by.name, by.role].filter(Boolean).join(', ')),
    day: formatDay(today, 'day', words.locale) ?? today,
    hash: hash.slice(0, 12),
  })
  const how = evidence ?? words.signOffByLink
  return [line, recordedBy ? `${how} (${recordedBy})` : how].join(' ')
}
