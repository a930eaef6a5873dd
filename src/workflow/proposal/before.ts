// An article as a person saved it last, before programs wrote in it: what their changes are compared with.
import type { PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'

import { slugsOf } from '../../options.ts'

/** Null where a person has saved it last, or that state is no longer kept; empty where a program has made it. */
export async function readBefore(
  req: PayloadRequest,
  { id, updatedVia }: Article,
): Promise<null | Partial<Article>> {
  if (!updatedVia) {
    return null
  }
  const { docs } = await req.payload.findVersions({
    collection: slugsOf(req.payload).articles,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    sort: '-updatedAt',
    user: req.user,
    where: { and: [{ parent: { equals: id } }, { 'version.updatedVia': { exists: false } }] },
  })
  return (docs[0]?.version as Partial<Article> | undefined) ?? {}
}
