// Which planned articles are in the database already.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID } from '../../types.ts'
import type { PlannedArticle } from './plan.ts'

import { transactionOf } from '../../database/connection.ts'
import { slugsOf } from '../../options.ts'

/** Two imports at once take turns, batch by batch, so that neither creates what the other has created. */
export async function lockImports(req: PayloadRequest): Promise<void> {
  const database = await transactionOf(req)
  await database.execute(sql`select pg_advisory_xact_lock(hashtext('offprint import'))`)
}

type Keyed = Pick<PlannedArticle, 'formerKey' | 'importKey'>

/** Their ids, by importKey; also of those that an earlier version has imported under another key. */
export async function findThere(
  req: Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>,
  articles: Keyed[],
): Promise<Map<string, ID>> {
  const keys = articles.flatMap(({ formerKey, importKey }) => [importKey, formerKey ?? importKey])
  const { docs } = await req.payload.db.find<Pick<Article, 'id' | 'importKey'>>({
    collection: slugsOf(req.payload).articles,
    pagination: false,
    req,
    select: { importKey: true },
    where: { importKey: { in: [...new Set(keys)] } },
  })
  const byKey = new Map(docs.map(({ id, importKey }) => [importKey, id]))
  return new Map(
    articles.flatMap(({ formerKey, importKey }) => {
      const id = byKey.get(importKey) ?? byKey.get(formerKey)
      return id === undefined ? [] : [[importKey, id] as const]
    }),
  )
}
