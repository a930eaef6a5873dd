// Writes the row of a transition to the log.
import type { PayloadRequest } from 'payload'

import type { Article, Transition as LogRow } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { nameOf } from '../access/people.ts'
import { databaseNow, transactionOf } from '../database/connection.ts'
import { slugsOf } from '../options.ts'

/** @param now by the clock of the database, where the caller has asked for it in this transaction. */
export async function writeLog(
  req: PayloadRequest,
  article: Article,
  { blogMode: fromMode, stage: from }: Pick<Article, 'blogMode' | 'stage'>,
  { now, reason, via }: { now?: Date | undefined } & Pick<TransitionInput, 'reason' | 'via'>,
): Promise<LogRow> {
  const at = (now ?? (await databaseNow(await transactionOf(req)))).toISOString()
  const { blogMode, stage: to } = article
  const data = logRow(req, {
    article,
    at,
    from,
    fromMode: from === 'republished-on-blog' ? fromMode : null,
    reason: reason?.trim() || null,
    to,
    toMode: to === 'republished-on-blog' ? blogMode : null,
    via,
  })
  const row = await req.payload.create({
    collection: slugsOf(req.payload).transitions,
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return row as LogRow
}

interface LogValues extends Pick<LogRow, 'at' | 'from' | 'to' | 'via'> {
  article: Pick<Article, 'id' | 'title'>
  fromMode?: LogRow['fromMode']
  reason?: LogRow['reason']
  toMode?: LogRow['toMode']
}

/** By the user of the request. */
export function logRow({ user }: PayloadRequest, { article, at, ...move }: LogValues) {
  const { fromMode = null, reason = null, toMode = null } = move
  return {
    ...move,
    article: article.id,
    articleTitle: article.title,
    at,
    by: user?.id,
    byName: nameOf(user) ?? (move.via === 'seed' ? 'Import' : null),
    createdAt: at,
    fromMode,
    reason,
    toMode,
    updatedAt: at,
  }
}
