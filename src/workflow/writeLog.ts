// Writes the row of a transition to the log.
import type { PayloadRequest } from 'payload'

import type { Article, Transition as LogRow } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { nameOf } from '../access/people.ts'
import { databaseNow, transactionOf } from '../database/connection.ts'
import { slugsOf } from '../options.ts'

/** @param before the article as it was. */
export async function writeLog(
  req: PayloadRequest,
  article: Article,
  { blogMode: fromMode, stage: from }: Pick<Article, 'blogMode' | 'stage'>,
  { reason, via }: Pick<TransitionInput, 'reason' | 'via'>,
): Promise<LogRow> {
  const { user } = req
  const at = (await databaseNow(await transactionOf(req))).toISOString()
  const row = await req.payload.create({
    collection: slugsOf(req.payload).transitions,
    data: {
      article: article.id,
      articleTitle: article.title,
      at,
      by: user?.id,
      byName: nameOf(user) ?? (via === 'seed' ? 'Import' : null),
      createdAt: at,
      from,
      fromMode: from === 'republished-on-blog' ? fromMode : null,
      reason: reason?.trim() || null,
      to: article.stage,
      toMode: article.stage === 'republished-on-blog' ? article.blogMode : null,
      updatedAt: at,
      via,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return row as LogRow
}
