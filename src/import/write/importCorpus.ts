// Writes a planned import: each piece whole or not at all, and none twice.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

import type { Article } from '../../types.ts'
import type { ParsedCorpus } from '../types.ts'
import type { Facts } from './facts.ts'
import type { ImportPlan, PlannedPiece } from './plan.ts'

import { transactionOf } from '../../database/lock.ts'
import { noFacts } from './facts.ts'
import { planImport } from './plan.ts'
import { Registry } from './registry.ts'
import { writePiece } from './writePiece.ts'

export interface ImportOptions {
  corpus: ParsedCorpus
  facts?: Facts
  /** Called after each piece. */
  onArticle?: (row: ImportRow, done: number, total: number) => void
  payload: Payload
}

export interface ImportRow {
  /** Why it failed. */
  message: null | string
  outcome: 'created' | 'failed' | 'there-already'
  piece: PlannedPiece
}

export interface ImportReport {
  plan: ImportPlan
  rows: ImportRow[]
}

/** Imports every piece in a transaction of its own: one bad piece does not stop the rest. */
export async function importCorpus(options: ImportOptions): Promise<ImportReport> {
  const { corpus, facts, onArticle, payload } = options
  const plan = planImport(corpus, facts ?? noFacts)
  const registry = new Registry(plan)
  const rows: ImportRow[] = []
  const begun = Date.now()
  for (const [index, piece] of plan.pieces.entries()) {
    // A blog is written down newest first: pieces without a date keep that order.
    const seededAt = new Date(begun - index).toISOString()
    const row = await importPiece(payload, piece, registry, seededAt)
    rows.push(row)
    onArticle?.(row, rows.length, plan.pieces.length)
  }
  return { plan, rows }
}

/** Which of these pieces are in the database already. */
export async function findImported(payload: Payload, plan: ImportPlan): Promise<Set<string>> {
  const keys = plan.pieces.map(({ importKey }) => importKey)
  const { docs } = await payload.find({
    collection: 'articles',
    depth: 0,
    joins: false,
    overrideAccess: true,
    pagination: false,
    select: { importKey: true },
    where: { importKey: { in: keys } },
  })
  return new Set((docs as Pick<Article, 'importKey'>[]).map(({ importKey }) => importKey ?? ''))
}

async function importPiece(
  payload: Payload,
  piece: PlannedPiece,
  registry: Registry,
  seededAt: string,
): Promise<ImportRow> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    await oneAtATime(req)
    const outcome = (await isThere(req, piece.importKey)) ? 'there-already' : 'created'
    if (outcome === 'created') {
      await writePiece(req, piece, registry, seededAt)
    }
    await commitTransaction(req)
    return { message: null, outcome, piece }
  } catch (error) {
    await killTransaction(req)
    registry.forget()
    return { message: describe(error), outcome: 'failed', piece }
  }
}

/** Two imports at once take turns, piece by piece: neither makes what the other has made. */
async function oneAtATime(req: PayloadRequest): Promise<void> {
  const database = await transactionOf(req)
  await database.execute(sql`select pg_advisory_xact_lock(hashtext('offprint import'))`)
}

async function isThere(req: PayloadRequest, importKey: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'articles',
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
