// Writes the row of a transition to the log.
import type { PayloadRequest } from 'payload'

import type { Stage } from '../domain/transitions.ts'
import type { Article, Transition as LogRow } from '../types.ts'
import type { TransitionInput } from './input.ts'

import { nameOf } from '../access/people.ts'
import { databaseNow } from '../database/databaseNow.ts'
import { transactionOf } from '../database/lock.ts'

export async function writeLog(
  req: PayloadRequest,
  article: Article,
  from: Stage,
  { reason, via }: TransitionInput,
): Promise<LogRow> {
  const { user } = req
  const at = (await databaseNow(await transactionOf(req))).toISOString()
  const row = await req.payload.create({
    collection: 'transitions',
    data: {
      article: article.id,
      articleTitle: article.title,
      at,
      by: user?.id,
      byName: nameOf(user) ?? (via === 'seed' ? 'Import' : null),
      createdAt: at,
      from,
      reason: reason?.trim() || null,
      to: article.stage,
      updatedAt: at,
      via,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return row as LogRow
}
