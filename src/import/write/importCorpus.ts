// Writes a planned import: each article completely or not at all, and none twice.
import type { ParsedSource } from 'offprint-reader'
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import type { Article } from '../../types.ts'
import type { Facts } from './facts.ts'
import type { ImportPlan, PlannedArticle } from './plan.ts'

import { transactionOf } from '../../database/connection.ts'
import { slugsOf } from '../../options.ts'
import { noFacts } from './facts.ts'
import { planImport } from './plan.ts'
import { Registry } from './Registry.ts'
import { writeArticle } from './writeArticle.ts'

interface ImportOptions {
  corpus: ParsedSource
  facts?: Facts
  /** Called after each article. */
  onArticle?: (row: ImportRow, done: number, total: number) => void
  payload: Payload
}

export interface ImportRow {
  article: PlannedArticle
  /** Why it failed; null where it did not. */
  message: null | string
  outcome: 'created' | 'failed' | 'there-already'
}

export interface ImportReport {
  plan: ImportPlan
  rows: ImportRow[]
}

/** Imports every article in a transaction of its own: one bad article does not stop the rest. */
export async function importCorpus(options: ImportOptions): Promise<ImportReport> {
  const { corpus, facts, onArticle, payload } = options
  const plan = planImport(corpus, facts ?? noFacts)
  const registry = new Registry(plan)
  const rows: ImportRow[] = []
  const begun = Date.now()
  for (const [index, article] of plan.articles.entries()) {
    // A corpus has the newest first: articles without a date keep that order.
    const seededAt = new Date(begun - index).toISOString()
    const row = await importArticle(payload, article, registry, seededAt)
    rows.push(row)
    onArticle?.(row, rows.length, plan.articles.length)
  }
  return { plan, rows }
}

/** Which of these articles are in the database already. */
export async function findImported(payload: Payload, plan: ImportPlan): Promise<Set<string>> {
  const keys = plan.articles.map(({ importKey }) => importKey)
  const { docs } = await payload.find({
    collection: slugsOf(payload).articles,
    depth: 0,
    joins: false,
    overrideAccess: true,
    pagination: false,
    select: { importKey: true },
    where: { importKey: { in: keys } },
  })
  return new Set((docs as Pick<Article, 'importKey'>[]).map(({ importKey }) => importKey ?? ''))
}

async function importArticle(
  payload: Payload,
  article: PlannedArticle,
  registry: Registry,
  seededAt: string,
): Promise<ImportRow> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    await lockImports(req)
    const outcome = (await isImported(req, article.importKey)) ? 'there-already' : 'created'
    if (outcome === 'created') {
      await writeArticle(req, article, registry, seededAt)
    }
    await commitTransaction(req)
    return { article, message: null, outcome }
  } catch (error) {
    await killTransaction(req)
    registry.reset()
    return { article, message: describe(error), outcome: 'failed' }
  }
}

/** Two imports at once take turns, article by article, so that neither creates what the other has created. */
export async function lockImports(req: PayloadRequest): Promise<void> {
  const database = await transactionOf(req)
  await database.execute(sql`select pg_advisory_xact_lock(hashtext('offprint import'))`)
}

async function isImported(req: PayloadRequest, importKey: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slugsOf(req.payload).articles,
    overrideAccess: true,
    req,
    where: { importKey: { equals: importKey } },
  })
  return totalDocs > 0
}

function describe(error: unknown): string {
  const { data, message } = error as {
    data?: { errors?: { message: string; path: string }[] }
    message: string
  }
  const fields = (data?.errors ?? []).map(({ message: why, path }) => `${path}: ${why}`)
  return fields.length > 0 ? fields.join('; ') : message
}
