// The names by which a source may call outlets or authors that are there.
import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Outlet } from '../types.ts'

import { findDocs } from '../database/documents.ts'

const most = 2000

/** With acronyms and aliases. @param overrideAccess true: all of them, whoever asks */
export async function knownNames(
  req: PayloadRequest,
  collection: CollectionSlug,
  overrideAccess: boolean,
): Promise<string[]> {
  const docs = await findDocs<Partial<Outlet>>(req, collection, {
    limit: most,
    overrideAccess,
    select: { name: true, acronym: true, aliases: true },
  })
  return docs.flatMap(({ name, acronym, aliases }) =>
    [name, acronym, ...(aliases ?? [])].filter((one) => typeof one === 'string'),
  )
}
