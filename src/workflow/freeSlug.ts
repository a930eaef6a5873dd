// Generates a slug if none is given, and makes it unique.
import type { CollectionSlug, FieldHook, PayloadRequest } from 'payload'

import { hasTransaction } from '../database/connection.ts'
import { lockName } from '../database/lock.ts'
import { toSlug } from '../domain/slug.ts'
import { InvalidRequest } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { setsOf } from './inSets.ts'

const atOnce = 8

/** A field hook: generates the slug from `source` if it is empty, and adds `-2`, `-3` if another document has it. */
export function freeSlug(source: string): FieldHook {
  return async ({ collection, data, operation, originalDoc, req, value }) => {
    if (value !== undefined && value !== null && typeof value !== 'string') {
      throw new InvalidRequest('"slug" is a text.', 'slug')
    }
    // A duplicate has the values of its original, but must not have its slug.
    const own = operation === 'update' ? originalDoc : undefined
    if (value && value === own?.slug && !isReserved(req, collection?.slug, value)) {
      return value
    }
    const wanted = toSlug(value ?? '') || own?.slug || toSlug(String(data?.[source] ?? ''))
    if (!collection || !wanted) {
      return undefined
    }
    // Only once: the next document that wants it looks for another.
    if ((await setsOf(req))?.freeSlugs.delete(`${collection.slug}/${wanted}`)) {
      return wanted
    }
    return firstFreeSlug(req, collection.slug, wanted, own?.id)
  }
}

/** The slug, with `-2`, `-3` if another document has it or the address is reserved. */
export async function firstFreeSlug(
  req: PayloadRequest,
  collection: CollectionSlug,
  wanted: string,
  ownId?: number | string,
): Promise<string> {
  await oneAfterTheOther(req, collection, wanted)
  // A few candidates at a time, so that the index answers however many documents there are.
  for (let from = 1; ; from += atOnce) {
    const slugs = Array.from({ length: atOnce }, (_, n) => numbered(wanted, from + n))
    const taken = await takenSlugs(req, collection, slugs, ownId)
    const free = slugs.find((slug) => !taken.has(slug) && !isReserved(req, collection, slug))
    if (free) {
      return free
    }
  }
}

/** The path of an article with an unknown day is its slug alone: it must not be that of the admin panel or of Next's pages. */
function isReserved(
  { payload }: PayloadRequest,
  collection: string | undefined,
  slug: string,
): boolean {
  const others = [payload.config.routes.admin, '/404', '/500']
  return collection === slugsOf(payload).republications && others.includes(`/${slug}`)
}

/** Two requests for the same slug would both find it free: the second waits until the first is stored. */
async function oneAfterTheOther(req: PayloadRequest, collection: string, wanted: string) {
  if (await hasTransaction(req)) {
    await lockName(req, 'offprint slug', `${collection}/${wanted}`)
  }
}

async function takenSlugs(
  req: PayloadRequest,
  collection: CollectionSlug,
  slugs: string[],
  ownId: number | string | undefined,
): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<{ id: string; slug: string }>({
    collection,
    limit: atOnce,
    pagination: false,
    req,
    select: { slug: true },
    where: { slug: { in: slugs } },
  })
  return new Set(docs.filter(({ id }) => id !== ownId).map(({ slug }) => slug))
}

function numbered(slug: string, n: number): string {
  return n === 1 ? slug : `${slug}-${n}`
}
