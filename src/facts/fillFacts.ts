// Works out the facts of articles that have none: those of before, and those whose texts were changed without our hooks.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Executor } from '../database/session.ts'
import type { ID } from '../types.ts'

import { type Database, hasTransaction, transactionOf, withNames } from '../database/connection.ts'
import { findDifferent } from './derivedRows.ts'
import { deriveFromNames, writeNames } from './refreshNames.ts'
import { deriveFromTexts, writeTexts } from './refreshTexts.ts'

const batchSize = 50

/**
 * In batches, each in a transaction of its own: whoever ends in between has lost nothing. Several processes may do it at
 * once.
 * @param within a transaction of the caller, for all of them
 * @returns how many were filled.
 */
export async function fillFacts(payload: Payload, within?: Database): Promise<number> {
  let filled = 0
  for (let after: ID | null = null; ;) {
    const from: ID | null = after
    const ids: ID[] = within
      ? await fillBatch(within, from)
      : await payload.db.drizzle.transaction((tx) =>
          fillBatch(withNames(tx as Executor, payload), from),
        )
    filled += ids.length
    after = ids.at(-1) ?? null
    if (ids.length < batchSize) {
      return filled
    }
  }
}

/**
 * What `read` finds, after a second look where facts were missing. What the caller has written itself is in its own
 * transaction.
 */
export async function fillFor<Row extends { is_filled: boolean | null }>(
  req: PayloadRequest,
  read: () => Promise<Row | undefined>,
): Promise<Row | undefined> {
  const row = await read()
  if (row?.is_filled !== false) {
    return row
  }
  await fillFacts(req.payload, (await hasTransaction(req)) ? await transactionOf(req) : undefined)
  return read()
}

/** SQL: whether all articles have facts. None have any without an article, and what is forgotten are facts. */
export function areFilled({ names: { own, table } }: Pick<Database, 'names'>) {
  const count = (from: ReturnType<typeof own>) => sql`(select count(*) from ${from})`
  return sql`(${count(table('articles'))} = ${count(own('article_facts'))})`
}

/** SQL: whether an article `a` has no facts yet, or cannot be found yet. */
export function isUnfilled({ names: { own } }: Pick<Database, 'names'>) {
  const without = (table: 'article_facts' | 'article_search') =>
    sql`not exists (select 1 from ${own(table)} f where f.article_id = a.id)`
  return sql`(${without('article_facts')} or ${without('article_search')})`
}

async function fillBatch(database: Database, after: ID | null): Promise<ID[]> {
  const { execute, names } = database
  const { rows } = await execute<{ id: ID }>(
    sql`select a.id from ${names.table('articles')} a
      where ${after === null ? sql`true` : sql`a.id > ${after}::${names.id}`} and ${isUnfilled(database)}
      order by a.id limit ${batchSize}`,
  )
  const ids = rows.map(({ id }) => id)
  await writeAll(database, ids)
  return ids
}

/** Everything that is worked out from these articles, anew. */
export async function writeAll(database: Database, articles: ID[]): Promise<void> {
  if (articles.length > 0) {
    await writeTexts(database, articles)
    await writeNames(database, articles)
  }
}

/** Of these articles, those whose facts or words are not as they are now. */
export async function findStaleFacts(database: Database, articles: ID[]): Promise<Set<ID>> {
  const derived = [
    ...(await deriveFromTexts(database, articles)),
    await deriveFromNames(database, articles),
  ]
  const stale = new Set<ID>()
  for (const rows of derived) {
    for (const id of await findDifferent(database, rows)) {
      stale.add(id)
    }
  }
  return stale
}
