// Writes a planned import: each article completely or not at all, and none twice.
import type { ParsedSource } from 'offprint-reader'
import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { LostPicture } from '../pictures/lostPicture.ts'
import type { PictureSourceOptions } from '../pictures/PictureSource.ts'
import type { Facts } from './facts.ts'
import type { ImportRow } from './importRow.ts'
import type { ImportPlan, PlannedArticle } from './plan.ts'

import { requireOptions } from '../../options.ts'
import { inEnglish } from '../../translations/translator.ts'
import { PictureImport } from '../pictures/PictureImport.ts'
import { linkOriginals } from '../run/linkOriginals.ts'
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
  /** Pictures come over as well: from their addresses, or from where this function finds them. @default they do not */
  pictures?: Pick<PictureSourceOptions, 'archive'> | undefined
}

export interface ImportReport {
  /** Pictures that could not be had, by the titles of their articles. */
  picturesLost: { lost: LostPicture; title: string }[]
  plan: ImportPlan
  rows: ImportRow[]
}

/** Imports all articles in batches: one bad article does not stop the rest. */
export async function importCorpus(options: ImportOptions): Promise<ImportReport> {
  const { corpus, facts, onArticle, payload } = options
  const plan = planImport(corpus, facts ?? noFacts)
  const registry = new Registry(plan)
  const rows: ImportRow[] = []
  const picturesLost: ImportReport['picturesLost'] = []
  const pictures = options.pictures && picturesOf(payload, options.pictures)
  const begun = Date.now()
  for (let start = 0; start < plan.articles.length; start += batchSize) {
    const articles = plan.articles.slice(start, start + batchSize)
    const batch = pictures
      ? await withPictures(payload, articles, pictures, picturesLost)
      : articles
    const req = await createLocalReq({}, payload)
    // A corpus has the newest first: articles without a date keep that order.
    const seededAt = (index: number) => new Date(begun - start - index).toISOString()
    for (const row of await writeBatch(req, batch, registry, { seededAt })) {
      rows.push(row)
      onArticle?.(row, rows.length, plan.articles.length)
    }
  }
  return { picturesLost, plan, rows: await withOriginals(payload, rows) }
}

/** An original may stand after its translation. */
async function withOriginals(payload: Payload, rows: ImportRow[]): Promise<ImportRow[]> {
  const here = rows.filter(({ outcome }) => outcome !== 'failed')
  const unlinked = await linkOriginals(
    await createLocalReq({}, payload),
    here.map(({ id, article: { piece }, outcome }) => ({
      article: id,
      isThere: outcome === 'there-already',
      piece,
    })),
  )
  return rows.map((row) => {
    const found = row.id === null ? undefined : unlinked.get(row.id)
    return found ? { ...row, message: inEnglish(found.code, found.values) } : row
  })
}

function picturesOf(payload: Payload, { archive }: NonNullable<ImportOptions['pictures']>) {
  const { fetchAllow, siteUrl } = requireOptions(payload)
  return new PictureImport({
    allowed: fetchAllow,
    archive,
    lease: null,
    requestOf: () => createLocalReq({}, payload),
    siteURL: siteUrl,
  })
}

/** Of those that are written now. */
async function withPictures(
  payload: Payload,
  articles: PlannedArticle[],
  pictures: PictureImport,
  picturesLost: ImportReport['picturesLost'],
): Promise<PlannedArticle[]> {
  const there = await findThere({ payload }, articles)
  const open = articles.filter(({ importKey }) => !there.has(importKey))
  const { lost, planned } = await pictures.place(open)
  open.forEach(({ piece: { title } }, index) =>
    picturesLost.push(...(lost[index] ?? []).map((one) => ({ lost: one, title }))),
  )
  const byKey = new Map(planned.map((one) => [one.importKey, one]))
  return articles.map((one) => byKey.get(one.importKey) ?? one)
}

export async function findImported(payload: Payload, plan: ImportPlan): Promise<Set<string>> {
  return new Set((await findThere({ payload }, plan.articles)).keys())
}
