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
import { repeatsHidden, stringsIn } from './hiddenWords.ts'

export interface SearchCollection {
  config: SanitizedCollectionConfig
  /** Our collections, and the pictures, that it has copies of. */
  copied: string[]
  /** Of these, those that the plugin did not find: it hears of no change of them. */
  missed: string[]
}

const fromPlugin = '@payloadcms/plugin-search/client#'

/** The plugin keeps its options to itself: its collections are known by what it adds to them, whatever the app changes. */
export function searchCollectionsOf(payload: Payload): SearchCollection[] {
  const slugs = slugsOf(payload)
  return Object.values(payload.collections).flatMap(({ config }) => {
    const doc = config.flattenedFields.find(({ name }) => name === 'doc')
    if (doc?.type !== 'relationship' || !(canBeRebuilt(config) || hasComponents(config))) {
      return []
    }
    const copied = [doc.relationTo]
      .flat()
      .filter((slug) => slug === slugs.media || isOwnSlug(slug, { slugs }))
    const labels = labelsOf(config)
    const missed = labels ? copied.filter((slug) => !(slug in labels)) : []
    return copied.length > 0 ? [{ config, copied, missed }] : []
  })
}

/** By the collections that it found. */
function labelsOf({ admin }: SanitizedCollectionConfig): object | undefined {
  const actions = admin.components?.views?.list?.actions ?? []
  const props = actions.flatMap((one) => (typeof one === 'object' ? [one.serverProps] : []))
  const found = props.find((one) => one && 'collectionLabels' in one)
  return (found as { collectionLabels?: object } | undefined)?.collectionLabels
}

function canBeRebuilt({ endpoints, flattenedFields }: SanitizedCollectionConfig): boolean {
  const isRebuilt = (endpoints || []).some(
    ({ method, path }) => method === 'post' && path === '/reindex',
  )
  return isRebuilt && flattenedFields.some(({ name }) => name === 'priority')
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

type Row = {
  doc?: { relationTo: string; value: { id: ID } | ID } | null
  id: ID
} & Record<string, unknown>

/**
 * Of the rows that `where` names: none but those whose documents and words the public may read stay.
 * @param withWords false: only whether there are such documents, which takes less for all rows at once.
 */
export async function dropHidden(
  req: PayloadRequest,
  { config, copied }: Pick<SearchCollection, 'config' | 'copied'>,
  where: Where,
  withWords = true,
): Promise<void> {
  const { slug, versions } = config
  const { db } = req.payload
  const { docs } = await db.find<Row>({ collection: slug, pagination: false, req, where })
  const [changed, hidden]: [ID[], ID[]] = [[], []]
  for (const kind of copied) {
    const rows = docs.filter(({ doc }) => doc?.relationTo === kind)
    const readable = await readByPublic(req, kind, rows.map(copiedID), withWords)
    for (const row of rows) {
      const doc = readable.get(copiedID(row))
      const names = doc && withWords ? await repeatingFields(req, kind, doc, row) : []
      if (!doc || !names.every((name) => canBeEmpty(config, name))) {
        hidden.push(row.id)
      } else if (names.length > 0) {
        changed.push(row.id)
        const data = { ...row, ...Object.fromEntries(names.map((name) => [name, ''])) }
        await db.updateOne({ id: row.id, collection: slug, data, req })
      }
    }
  }
  if (hidden.length > 0) {
    await db.deleteMany({ collection: slug, req, where: { id: { in: hidden } } })
  }
  if (versions && hidden.length + changed.length > 0) {
    const parents = { parent: { in: [...hidden, ...changed] } }
    await db.deleteVersions({ collection: slug, req, where: parents })
  }
}

function copiedID({ doc }: Row): ID {
  const value = doc?.value ?? ''
  return typeof value === 'object' ? value.id : value
}

/** Which of its fields say more than the public reads: of a post in a smaller mode, `beforeSync` of the app may copy the text. */
async function repeatingFields(
  req: PayloadRequest,
  slug: string,
  found: Found,
  { id: _, createdAt: __, doc, updatedAt: ___, ...copied }: Row,
): Promise<string[]> {
  const { flattenedFields } = configOf(req.payload, slug)
  const names: string[] = []
  for (const [name, value] of Object.entries(copied)) {
    const text = stringsIn(value).join(' ')
    if (text && (await repeatsHidden(publicRequest(req), flattenedFields, found, text))) {
      names.push(name)
    }
  }
  if (names.length > 0) {
    req.payload.logger.warn(
      { doc, fields: names },
      'Offprint: searchPlugin.beforeSync copied text that the public may not read. It is removed.',
    )
  }
  return names
}

/** Everything else goes with its row. */
function canBeEmpty({ flattenedFields }: SanitizedCollectionConfig, name: string): boolean {
  const field = flattenedFields.find((one) => one.name === name)
  const isText = field?.type === 'text' || field?.type === 'textarea'
  const isPlain = isText && !field.localized && !('hasMany' in field && field.hasMany)
  return isPlain && !field.unique && name !== 'title'
}

type Found = { id: ID } & Record<string, unknown>

/** Straight from the database: a Local API call that fails would take back the whole write. */
async function readByPublic(
  req: PayloadRequest,
  slug: string,
  ids: ID[],
  isWhole: boolean,
): Promise<Map<ID, Found>> {
  const right = ids.length > 0 && (await publicRight(req, slug))
  if (right === false) {
    return new Map()
  }
  const { docs } = await req.payload.db.find<Found>({
    collection: slug as CollectionSlug,
    pagination: false,
    req,
    ...(isWhole ? {} : { select: { id: true } }),
    where: { and: [{ id: { in: ids } }, ...(right === true ? [] : [right])] },
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}

/** A rule of the app that fails, or needs more than a request, lets the public read nothing. */
async function publicRight(req: PayloadRequest, slug: string): Promise<boolean | Where> {
  const { payload } = req
  try {
    const right = await configOf(payload, slug).access.read({ req: publicRequest(req) })
    return typeof right === 'object' ? right : right === true
  } catch (error) {
    payload.logger.warn(error, `Nothing of "${slug}" is searched by the public: its access fails.`)
    return false
  }
}

function publicRequest({ payload }: PayloadRequest): PayloadRequest {
  const req = { context: {}, headers: new Headers(), payload, payloadAPI: 'REST', user: null }
  return req as unknown as PayloadRequest
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
