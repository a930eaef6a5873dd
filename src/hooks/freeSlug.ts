// Makes a slug where there is none, and makes it free.
import type { CollectionSlug, FieldHook, PayloadRequest } from 'payload'

import slugify from '@sindresorhus/slugify'

const longest = 120

/** A field hook: the slug from `source` when absent, with `-2`, `-3` when another document has it. */
export function freeSlug(source: string): FieldHook {
  return async ({ collection, data, originalDoc, req, value }) => {
    if (typeof value === 'string' && value === originalDoc?.slug) {
      return value
    }
    const wanted = toSlug(String(value || originalDoc?.slug || data?.[source] || ''))
    if (!collection || !wanted) {
      return value || originalDoc?.slug || undefined
    }
    return firstFreeSlug(req, collection.slug, wanted, originalDoc?.id)
  }
}

/** A slug of letters, digits and hyphens; '' where nothing is left. */
export function toSlug(text: string): string {
  const slug = slugify(text, { decamelize: false })
  if (slug.length <= longest) {
    return slug
  }
  return slug.slice(0, longest).replace(/-[^-]*$/, '')
}

/** The slug itself, or with `-2`, `-3` when another document has it. */
export async function firstFreeSlug(
  req: PayloadRequest,
  collection: CollectionSlug,
  wanted: string,
  ownId?: number | string,
): Promise<string> {
  const { docs } = await req.payload.db.find<{ id: string; slug: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { slug: true },
    where: { or: [{ slug: { equals: wanted } }, { slug: { like: `${wanted}-` } }] },
  })
  const taken = new Set(docs.filter(({ id }) => id !== ownId).map(({ slug }) => slug))
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.has(slug)) {
      return slug
    }
  }
}
