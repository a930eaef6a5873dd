// Which documents an operation concerns: the one with its `id`, or those of its `where`.
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { ID } from '../types.ts'

import { findDocs } from '../database/documents.ts'

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
  const docs = await findDocs(req, collection, {
    limit: limit ?? 0,
    overrideAccess,
    select: { createdAt: true },
    sort,
    where,
  })
  return docs.map(({ id: found }) => found)
}
