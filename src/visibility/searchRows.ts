// The collection of @payloadcms/plugin-search is public, and has copies of titles: what the public may not read leaves it.
import type {
  CollectionSlug,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import type { ID } from '../types.ts'
import type { Used } from './publicRules.ts'

import { configOf } from '../database/configOf.ts'
import { slugsOf } from '../options.ts'
import { isOwnSlug } from '../slugs.ts'

export interface SearchCollection {
  config: SanitizedCollectionConfig
  /** Our collections, and the pictures, that it has copies of. */
  copied: string[]
}

const fromPlugin = '@payloadcms/plugin-search/client#'

/** The plugin keeps its options to itself: its collections are known by its components and its field `doc`. */
export function searchCollectionsOf(payload: Payload): SearchCollection[] {
  const slugs = slugsOf(payload)
  return Object.values(payload.collections).flatMap(({ config }) => {
    const doc = config.flattenedFields.find(({ name }) => name === 'doc')
    if (doc?.type !== 'relationship' || !hasComponents(config)) {
      return []
    }
    const copied = [doc.relationTo]
      .flat()
      .filter((slug) => slug === slugs.media || isOwnSlug(slug, { slugs }))
    return copied.length > 0 ? [{ config, copied }] : []
  })
}

function hasComponents({ admin, fields }: SanitizedCollectionConfig): boolean {
  const actions = admin.components?.views?.list?.actions ?? []
  const shown = fields.flatMap((field) =>
    field.type === 'ui' && field.admin?.components?.Field ? [field.admin.components.Field] : [],
  )
  return [...actions, ...shown].some((one) =>
    (typeof one === 'object' ? one.path : String(one)).startsWith(fromPlugin),
  )
}

/** What these documents have there, where the public may not read them (any more). */
export async function dropHiddenRows(req: PayloadRequest, used: Used): Promise<void> {
  const slugs = slugsOf(req.payload)
  for (const search of searchCollectionsOf(req.payload)) {
    const ids: Record<string, ID[]> = {
      [slugs.articles]: used.articles,
      [slugs.authors]: used.authors,
      [slugs.institutions]: used.institutions,
      [slugs.media]: used.media,
      [slugs.notes]: search.copied.includes(slugs.notes) ? await notesOf(req, used.articles) : [],
      [slugs.outlets]: used.outlets,
    }
    const copies = search.copied.filter((slug) => ids[slug]?.length)
    if (copies.length > 0) {
      await dropHidden(req, search, { or: copies.map((slug) => copiesOf(slug, ids[slug] ?? [])) })
    }
  }
}

export function copiesOf(slug: string, ids: ID[]): Where {
  return { and: [{ 'doc.relationTo': { equals: slug } }, { 'doc.value': { in: ids } }] }
}

interface Row {
  doc?: { relationTo: string; value: { id: ID } | ID } | null
  id: ID
}

/** Of the rows that `where` names: none but those whose documents the public may read stay. */
export async function dropHidden(
  req: PayloadRequest,
  { config: { slug }, copied }: SearchCollection,
  where: Where,
): Promise<void> {
  const { db } = req.payload
  const { docs } = await db.find<Row>({ collection: slug, pagination: false, req, where })
  const hidden = await Promise.all(
    copied.map(async (kind) => {
      const rows = docs.filter(({ doc }) => doc?.relationTo === kind)
      const readable =
        rows.length > 0 ? await readByPublic(req, kind, rows.map(copiedID)) : new Set()
      return rows.filter((row) => !readable.has(copiedID(row)))
    }),
  )
  const ids = hidden.flat().map(({ id }) => id)
  if (ids.length > 0) {
    await db.deleteMany({ collection: slug, req, where: { id: { in: ids } } })
  }
}

function copiedID({ doc }: Row): ID {
  const value = doc?.value ?? ''
  return typeof value === 'object' ? value.id : value
}

/** Straight from the database: a Local API call that fails would take back the whole write. */
async function readByPublic(req: PayloadRequest, slug: string, ids: ID[]): Promise<Set<ID>> {
  const right = await publicRight(req, slug)
  if (right === false) {
    return new Set()
  }
  const { docs } = await req.payload.db.find<{ id: ID }>({
    collection: slug as CollectionSlug,
    pagination: false,
    req,
    where: { and: [{ id: { in: ids } }, ...(right === true ? [] : [right])] },
  })
  return new Set(docs.map(({ id }) => id))
}

/** A rule of the app that fails, or needs more than a request, lets the public read nothing. */
async function publicRight({ payload }: PayloadRequest, slug: string): Promise<boolean | Where> {
  const req = { context: {}, headers: new Headers(), payload, payloadAPI: 'REST', user: null }
  try {
    const right = await configOf(payload, slug).access.read({ req: req as never })
    return typeof right === 'object' ? right : right === true
  } catch (error) {
    payload.logger.warn(error, `Nothing of "${slug}" is searched by the public: its access fails.`)
    return false
  }
}

async function notesOf(req: PayloadRequest, articles: ID[]): Promise<ID[]> {
  const { docs } = await req.payload.db.find<{ id: ID }>({
    collection: slugsOf(req.payload).notes,
    pagination: false,
    req,
    where: { article: { in: articles } },
  })
  return docs.map(({ id }) => id)
}
