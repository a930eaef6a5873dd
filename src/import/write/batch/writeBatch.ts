// Writes planned articles in one transaction, in which each is written completely or not at all.
import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, killTransaction } from 'payload'

import type { ImportRow } from '../importRow.ts'
import type { PlannedArticle } from '../plan.ts'
import type { Registry } from '../Registry.ts'

import { withSavepoint } from '../../../database/savepoint.ts'
import { describeError } from '../importRow.ts'
import { findThere, lockImports } from '../there.ts'
import { Batch } from './Batch.ts'
import { finishBatch } from './finishBatch.ts'
import { writeOne } from './writeOne.ts'

/** As many as are written while other imports wait, and while readers see none of them. */
export const batchSize = 25

interface BatchOptions {
  /** Called in the transaction, before it is committed. */
  beforeCommit?: (req: PayloadRequest, rows: ImportRow[]) => Promise<void>
  /** For posts whose date is not known. @default now, each a millisecond older than the one before */
  seededAt?: (index: number) => string
}

/**
 * Each article is created at its final stage, if `decide()` allows every move on the way. The log, public flags and the
 * search index are as if it had been moved there; of versions it has one. An article that cannot be written leaves
 * nothing behind. The request must have no transaction: one is begun, and ended.
 */
export async function writeBatch(
  req: PayloadRequest,
  articles: PlannedArticle[],
  registry: Registry,
  options: BatchOptions = {},
): Promise<ImportRow[]> {
  const counts = registry.counts()
  await initTransaction(req)
  try {
    const rows = await writeAll(req, articles, registry, options)
    await commitTransaction(req)
    return rows
  } catch (error) {
    await killTransaction(req)
    registry.reset(counts)
    // What is done for all of them has failed: the others go without the one that it was for.
    return articles.length > 1
      ? writeSingly(req, articles, registry, options)
      : articles.map((article) => ({
          id: null,
          article,
          message: describeError(error),
          outcome: 'failed',
        }))
  }
}

async function writeSingly(
  req: PayloadRequest,
  articles: PlannedArticle[],
  registry: Registry,
  options: BatchOptions,
): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for (const [index, article] of articles.entries()) {
    const seededAt = () => (options.seededAt ?? backFrom(Date.now()))(index)
    rows.push(...(await writeBatch(req, [article], registry, { ...options, seededAt })))
  }
  return rows
}

async function writeAll(
  req: PayloadRequest,
  articles: PlannedArticle[],
  registry: Registry,
  { beforeCommit, seededAt = backFrom(Date.now()) }: BatchOptions,
): Promise<ImportRow[]> {
  await lockImports(req)
  const there = await findThere(req, articles)
  const fresh = articles.filter(({ importKey }) => !there.has(importKey))
  const batch = await Batch.begin(req, fresh, registry)
  const rows: ImportRow[] = []
  for (const [index, article] of articles.entries()) {
    const id = there.get(article.importKey)
    rows.push(
      id === undefined
        ? await writeSafely(req, article, batch, seededAt(index))
        : { id, article, message: null, outcome: 'there-already' },
    )
  }
  await finishBatch(req, batch)
  await beforeCommit?.(req, rows)
  return rows
}

async function writeSafely(
  req: PayloadRequest,
  article: PlannedArticle,
  batch: Batch,
  seededAt: string,
): Promise<ImportRow> {
  const counts = batch.registry.counts()
  try {
    const written = await withSavepoint(req, (inner) => writeOne(inner, article, batch, seededAt))
    batch.written.push(written)
    return { id: written.doc.id, article, message: null, outcome: 'created' }
  } catch (error) {
    batch.registry.reset(counts)
    batch.clear()
    return { id: null, article, message: describeError(error), outcome: 'failed' }
  }
}

/** A source has the newest first: articles without a date keep that order. */
function backFrom(begun: number): (index: number) => string {
  return (index) => new Date(begun - index).toISOString()
}
