// Writes the rows of many transitions to the log at once.
import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Article, Transition as LogRow } from '../types.ts'

import { databaseNow, transactionOf } from '../database/connection.ts'
import { nameTextsOf, tableKeyOf } from '../database/names.ts'
import { sessionOf } from '../database/session.ts'
import { slugsOf } from '../options.ts'
import { logRow } from './writeLog.ts'

export interface LoggedMove {
  /** As it is after all of its moves. */
  article: Article
  from: LogRow['from']
  to: LogRow['to']
}

/**
 * Of articles that arrive at a stage by several moves, whose order is that of the rows. Hooks and validation of the host
 * run where its config has any: otherwise all rows are one statement.
 */
export async function writeLogs(
  req: PayloadRequest,
  moves: LoggedMove[],
  via: LogRow['via'],
): Promise<void> {
  const at = (await databaseNow(await transactionOf(req))).toISOString()
  const rows = moves.map(({ article, from, to }) => {
    const isOnBlog = to === 'republished-on-blog'
    return logRow(req, { article, at, from, to, toMode: isOnBlog ? article.blogMode : null, via })
  })
  const collection = slugsOf(req.payload).transitions
  if (!hasHooks(req, collection)) {
    await insertRows(req, rows)
    return
  }
  for (const data of rows) {
    await req.payload.create({ collection, data, depth: 0, overrideAccess: true, req })
  }
}

function hasHooks({ payload }: PayloadRequest, collection: CollectionSlug): boolean {
  const hooks = payload.collections[collection]?.config.hooks
  const lists = [hooks?.afterChange, hooks?.beforeChange, hooks?.beforeValidate]
  return lists.some((list) => list && list.length > 0)
}

async function insertRows(req: PayloadRequest, values: object[]): Promise<void> {
  const session = await sessionOf(req)
  const tableName = tableKeyOf(nameTextsOf(req.payload).table('transitions'))
  if (values.length > 0) {
    await req.payload.db.insert({ db: session?.db as never, tableName, values: values as never })
  }
}
