// What `@payloadcms/plugin-seo` says of posts, which goes into their heads: on the record of the blog, else on the article.
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import type { ID } from '../types.ts'
import type { PostRow } from './postRow.ts'

import { seoFieldsOf } from '../database/seoFields.ts'
import { idOf } from '../domain/idOf.ts'
import { slugsOf } from '../options.ts'

export interface SEO {
  description?: string
  image?: ID
  title?: string
}

type Rows = readonly Pick<PostRow, 'article_id' | 'id' | 'language'>[]

/** Of each row, in their order. Without the plugin nothing is asked. */
export async function readSEO(payload: Payload, rows: Rows, req?: PayloadRequest): Promise<SEO[]> {
  const { articles, republications } = slugsOf(payload)
  const ofArticles = await readMeta(
    payload,
    articles,
    rows.map(({ article_id }) => article_id),
    req,
  )
  const ofRecords = await readMeta(
    payload,
    republications,
    rows.map(({ id }) => id),
    req,
  )
  return rows.map(({ id, article_id, language }) => {
    const read = (meta: Meta | undefined) => toSEO(payload, meta, language)
    return { ...read(ofArticles.get(String(article_id))), ...read(ofRecords.get(String(id))) }
  })
}

type Meta = Partial<Record<keyof SEO, unknown>>

async function readMeta(
  { collections, db }: Payload,
  collection: CollectionSlug,
  ids: ID[],
  req?: PayloadRequest,
): Promise<Map<string, Meta>> {
  if (ids.length === 0 || seoFieldsOf({ collections }, collection).length === 0) {
    return new Map()
  }
  const { docs } = await db.find<{ id: ID; meta?: Meta }>({
    collection,
    pagination: false,
    ...(req ? { req } : {}),
    select: { meta: true },
    where: { id: { in: ids } },
  })
  return new Map(docs.map(({ id, meta = {} }) => [String(id), meta]))
}

/** Only what is filled. */
function toSEO(payload: Payload, meta: Meta = {}, language: null | string): SEO {
  const [description, title] = [meta.description, meta.title].map((value) =>
    textOf(inLanguage(payload, value, language)),
  )
  const image = idOf(inLanguage(payload, meta.image, language) as ID | null)
  return {
    ...(description ? { description } : {}),
    ...(image === null ? {} : { image }),
    ...(title ? { title } : {}),
  }
}

/** An app with several languages has a value for each of them. */
function inLanguage(
  { config: { localization } }: Payload,
  value: unknown,
  language: null | string,
): unknown {
  if (!localization || typeof value !== 'object' || value === null) {
    return value
  }
  const values = value as Record<string, unknown>
  return values[language ?? ''] ?? values[localization.defaultLocale]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : ''
}
