// Reads documents within the transaction of a request: in one go, and with ids for relations.
import type { CollectionSlug, PayloadRequest, SelectType, Where } from 'payload'

import type { ID } from '../types.ts'

interface Asked {
  /** True: whatever the caller may read. */
  overrideAccess: boolean
  select?: SelectType
}

/** All that match, or as many as `limit` says. */
export async function findDocs<Doc = { id: ID }>(
  req: PayloadRequest,
  collection: CollectionSlug,
  asked: { limit?: number; sort?: string; where?: Where } & Asked,
): Promise<Doc[]> {
  const { docs } = await req.payload.find({
    ...asked,
    collection,
    depth: 0,
    overrideAccess: asked.overrideAccess,
    pagination: false,
    req,
    user: req.user,
  })
  return docs as Doc[]
}

/** Null if there is none, or the caller may not read it. */
export async function findDoc<Doc>(
  req: PayloadRequest,
  collection: CollectionSlug,
  asked: { id: ID } & Asked,
): Promise<Doc | null> {
  const doc = await req.payload.findByID({
    ...asked,
    collection,
    depth: 0,
    disableErrors: true,
    overrideAccess: asked.overrideAccess,
    req,
    user: req.user,
  })
  return doc as Doc | null
}

export async function updateDoc<Doc>(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, data, overrideAccess }: { data: object; id: ID; overrideAccess: boolean },
): Promise<Doc> {
  const doc = await req.payload.update({
    id,
    collection,
    data,
    depth: 0,
    overrideAccess,
    req,
    user: req.user,
  })
  return doc as Doc
}

/** Whether any matches, whatever the caller may read. */
export async function exists(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
): Promise<boolean> {
  return (await findDocs(req, collection, { limit: 1, overrideAccess: true, where })).length > 0
}

/** How many match, whatever the caller may read. */
export async function countDocs(
  req: PayloadRequest,
  collection: CollectionSlug,
  where?: Where,
): Promise<number> {
  const found = await req.payload.count({ collection, overrideAccess: true, req, where })
  return found.totalDocs
}

/** Whether what an access rule has answered includes all of these documents. */
export async function includesAll(
  req: PayloadRequest,
  collection: CollectionSlug,
  which: boolean | Where,
  ids: ID[],
): Promise<boolean> {
  if (typeof which === 'boolean') {
    return which
  }
  const where = { and: [{ id: { in: ids } }, which] }
  return (await countDocs(req, collection, where)) === ids.length
}
