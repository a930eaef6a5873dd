// Samples of an import: which items to look at first, and one of them beside its original.
import type { PayloadRequest } from 'payload'

import { type Original, type Piece, showOriginal } from 'offprint-reader'
import { z } from 'zod'

import type { PageSite } from '../../blog/pages/pageSite.ts'
import type { PlannedArticle } from '../../import/write/plan.ts'
import type { ResolvedOptions } from '../../options.ts'
import type { ID } from '../../types.ts'

import { renderPost } from '../../blog/pages/renderPost.tsx'
import { poolOf } from '../../database/connection.ts'
import { pathOf, usablePathOf } from '../../domain/paths.ts'
import { toSlug } from '../../domain/slug.ts'
import { NotFound } from '../../errors.ts'
import { readItems, type StoredItem } from '../../import/run/items.ts'
import { toKeyed } from '../../import/run/judgeItems.ts'
import { readRun } from '../../import/run/runs.ts'
import { findSamples, readOriginal } from '../../import/run/samples.ts'
import { BacklogPlan } from '../../import/write/BacklogPlan.ts'
import { inputOf } from '../../import/write/writeArticle.ts'
import { translatorFor } from '../../translations/translator.ts'
import { readQuery } from '../readQuery.ts'
import { previewPlanned } from './previewPlanned.ts'
import { itemsQuery, toFilter } from './queries.ts'
import { toItem } from './toItem.ts'

/** Of those that the filter finds: a typical one, and those that may not have been read well. */
export async function showSamples(req: PayloadRequest, id: ID) {
  const { cursor: _, limit: __, ...filter } = readQuery(itemsQuery, req)
  const samples = await findSamples(poolOf(req.payload), id, toFilter(filter))
  const translate = translatorFor(req)
  return { docs: samples.map(({ why, ...item }) => ({ ...toItem(item, translate), why })) }
}

export interface SampleResponse {
  addresses: Addresses | null
  /** Whether it appeared elsewhere first, and what says so. */
  firstAppeared: Piece['firstAppeared']
  /** Nothing of it runs or loads; `isWhole`: as it stands in the source, else its words in their order. */
  original: { html: string; isWhole: boolean }
  /** As readers would see it. */
  page: string
  pictures: number
  /** What looks wrong. */
  proposals: string[]
}

/** `?key=` names an item that is an article. */
export function sampleHandler(options: ResolvedOptions) {
  return async (req: PayloadRequest, id: ID): Promise<SampleResponse> => {
    const { key } = readQuery(z.object({ key: z.string().min(1).max(500) }), req)
    const database = poolOf(req.payload)
    const [item] = await readItems(database, id, { after: -1, filter: { keys: [key] }, limit: 1 })
    if (!item?.piece) {
      throw new NotFound('article')
    }
    const run = await readRun(database, id)
    const planned = planOf(item, run?.site ?? null)
    const post = await previewPlanned(req, planned, options)
    return {
      addresses: addressesOf(item, run?.site ?? null, options),
      firstAppeared: planned.piece.firstAppeared,
      original: originalOf(await readOriginal(database, id, item.position), item.piece),
      page: withoutSite(renderPost(post, noNeighbours, siteOf(options))),
      pictures: item.piece.images.length,
      proposals: item.piece.proposals.map(({ message }) => message),
    }
  }
}

/** The article alone, whose links lead to its notes only. */
function withoutSite(page: string): string {
  const hidden =
    '.skip, .site, .cite { display: none } main { padding-top: 1rem } a:not([href^="#"]) { pointer-events: none }'
  return page.replace('</head>', `<style>${hidden}</style></head>`)
}

const noNeighbours = { next: null, previous: null }

function siteOf({ feeds, site, siteUrl }: ResolvedOptions): PageSite {
  return { ...site, feeds: feeds !== false, url: siteUrl }
}

function planOf(item: StoredItem, blogName: null | string): PlannedArticle {
  return new BacklogPlan({ blogName }).add([toKeyed(item)])[0]!
}

/** Of formats that are no text there are only the words. */
function originalOf(stored: null | Original, { blocks, leftOut }: Piece) {
  const words = blocks.map(({ text }) => text).join('\n\n')
  const html = showOriginal(stored ?? { text: words }, leftOut)
  return { html: pageOf(html), isWhole: stored !== null }
}

/** Nothing is loaded, also if something should have been overlooked. */
function pageOf(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${styles}</style><body>${html}`
}

const styles = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.6 Georgia, serif; }
body { max-width: 40em; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
pre { font: inherit; white-space: pre-wrap; }
mark { background: #fcd34d; color: #000; }
.media { display: inline-block; padding: 0.1em 0.5em; border: 1px dashed; font: 0.8rem/1.5 sans-serif; }
table { border-collapse: collapse; }
td, th { padding: 0.2em 0.5em; border: 1px solid; }
`

export interface Addresses {
  /** On the old blog. */
  from: string
  /** Here, where it is made of the title. */
  new: string
  /** Here, where it has the end of the old one. */
  old: string
}

/** Null for what was on no blog. */
export function addressesOf(
  item: StoredItem,
  site: null | string,
  { permalink }: Pick<ResolvedOptions, 'permalink'>,
): Addresses | null {
  const { piece } = item
  const place = piece?.permalink ?? null
  if (!piece || place === null) {
    return null
  }
  const pathWith = (address: 'new' | 'old') => {
    const planned = planOf({ ...item, choices: { ...item.choices, address } }, site)
    const { slug, republishedAt = '', republishedAtPrecision = 'unknown' } = inputOf(planned, now())
    const placed = {
      slug: slug || toSlug(piece.title),
      precision: republishedAtPrecision,
      republishedAt,
    }
    return usablePathOf(placed, permalink) ?? pathOf(placed)
  }
  return { from: `${site ?? ''}${place}`, new: pathWith('new'), old: pathWith('old') }
}

const mostAsked = 25

/** Of the first post that would be written; one whose addresses differ, if there is one. */
export async function exampleOf(
  req: PayloadRequest,
  id: ID,
  options: ResolvedOptions,
): Promise<Addresses | null> {
  const database = poolOf(req.payload)
  const filter = { status: 'published' }
  const items = await readItems(database, id, { after: -1, filter, limit: mostAsked })
  const site = (await readRun(database, id))?.site ?? null
  const found = items.flatMap((item) => addressesOf(item, site, options) ?? [])
  return found.find((one) => one.old !== one.new) ?? found[0] ?? null
}

function now(): string {
  return new Date().toISOString()
}
