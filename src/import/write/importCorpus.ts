// Writes a planned import: each article completely or not at all, and none twice.
import type { ParsedSource } from 'offprint-reader'
import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { Facts } from './facts.ts'
import type { ImportRow } from './importRow.ts'
import type { ImportPlan } from './plan.ts'

import { batchSize, writeBatch } from './batch/writeBatch.ts'
import { noFacts } from './facts.ts'
import { planImport } from './plan.ts'
import { Registry } from './Registry.ts'
import { findThere } from './there.ts'

interface ImportOptions {
  corpus: ParsedSource
  facts?: Facts
  onArticle?: (row: ImportRow, done: number, total: number) => void
  payload: Payload
}

export interface ImportReport {
  plan: ImportPlan
  rows: ImportRow[]
}

/** Imports all articles in batches: one bad article does not stop the rest. */
export async function importCorpus(options: ImportOptions): Promise<ImportReport> {
  const { corpus, facts, onArticle, payload } = options
  const plan = planImport(corpus, facts ?? noFacts)
  const registry = new Registry(plan)
  const rows: ImportRow[] = []
  const begun = Date.now()
  for (let start = 0; start < plan.articles.length; start += batchSize) {
    const batch = plan.articles.slice(start, start + batchSize)
    const req = await createLocalReq({}, payload)
    // A corpus has the newest first: articles without a date keep that order.
    const seededAt = (index: number) => new Date(begun - start - index).toISOString()
    for (const row of await writeBatch(req, batch, registry, { seededAt })) {
      rows.push(row)
      onArticle?.(row, rows.length, plan.articles.length)
    }
  }
  return { plan, rows }
}

export async function findImported(payload: Payload, plan: ImportPlan): Promise<Set<string>> {
  return new Set((await findThere({ payload }, plan.articles)).keys())
}
