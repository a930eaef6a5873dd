// Which documents an operation concerns: the one with its `id`, or those of its `where`.
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { ID } from '../types.ts'

export interface Target {
  id?: ID
  limit?: number
  overrideAccess?: boolean
  sort?: string
  where?: Where
}

/** Only those that the caller may read; none without `id` and `where`. */
export async function idsIn(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, limit, overrideAccess = false, sort, where }: Target,
): Promise<ID[]> {
  if (id !== undefined) {
    return [id]
  }
  if (!where) {
    return []
  }
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: limit ?? 0,
    overrideAccess,
    pagination: false,
    req,
    select: { createdAt: true },
    sort,
    user: req.user,
    where,
  })
  return docs.map(({ id: found }) => found as ID)
}
