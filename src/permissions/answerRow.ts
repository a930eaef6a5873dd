// What an answer does to one article of a letter, and to its row there.
import type { PayloadRequest } from 'payload'

import type { Article, AskedArticle } from '../types.ts'
import type { Context, GivenAnswer } from './answers.ts'

import { dayOf, noonOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { changeDays, isWithin } from '../domain/letters.ts'
import { hold, leave, note, permit } from './effects.ts'
import { givenBy, permissionOf } from './evidence.ts'

export interface AnsweredRow {
  /** It came too late to change anything: an editor reads it. */
  isNoted: boolean
  /** The same object where nothing has changed. */
  row: AskedArticle
}

export async function answerRow(
  req: PayloadRequest,
  row: AskedArticle,
  context: Context,
): Promise<AnsweredRow> {
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
  // Conditions may speak of both: what is not filled in is agreed when an editor accepts them.
  const asked = given.answer === 'yes' ? row : null
  const from = given.from === undefined ? (asked?.from ?? null) : given.from && noonOf(given.from)
  return {
    ...row,
    acceptedAt: null,
    acceptedBy: null,
    answer: given.answer,
    answeredAt: now.toISOString(),
    creditLine: null,
    declinedAt: null,
    declinedBy: null,
    grantedFrom: isNo ? null : from,
    grantedMode: isNo ? null : (given.mode ?? asked?.mode ?? null),
    words: given.words?.trim() || null,
  }
}

/** Of conditions that are accepted, what was agreed stands for what the outlet leaves open. */
function isSame(row: AskedArticle, next: AskedArticle): boolean {
  const agreed = row.acceptedAt && next.answer === 'conditions' ? row : null
  const mode = next.grantedMode ?? agreed?.grantedMode ?? null
  const from = dayOf(next.grantedFrom ?? agreed?.grantedFrom)
  return (
    row.answer === next.answer &&
    (row.grantedMode ?? null) === mode &&
    dayOf(row.grantedFrom) === from &&
    (row.words ?? null) === next.words
  )
}

/** A first answer always counts. */
function mayChange(row: AskedArticle, { stage }: Article, { letter, now }: Context): boolean {
  const isFirst = (row.answer ?? 'open') === 'open'
  if (isFirst && !row.acceptedAt) {
    return true
  }
  // Of the letter: what is changed does not begin the days anew.
  const since = letter.request.answeredAt ?? ''
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
  const permission = permissionOf(req.payload, letter, row, input, today)
  const isTaken = await permit(req, article, letter, permission)
  if (!isTaken) {
    await note(req, article, row, context)
  }
  const by = input.recordedBy ?? givenBy(input.by, letter.outlet)
  return isTaken ? { ...row, acceptedAt: now.toISOString(), acceptedBy: by } : row
}
