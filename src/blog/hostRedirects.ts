// The redirects of the app itself: a collection of `@payloadcms/plugin-redirects`, which is only read.
import type { CollectionSlug, Payload } from 'payload'

import type { AskedPath } from '../domain/oldPaths.ts'
import type { ID } from '../types.ts'

import { poolOf } from '../database/connection.ts'
import { readID } from '../database/ids.ts'
import { idOf } from '../domain/idOf.ts'
import { addressOfPath } from '../domain/paths.ts'
import { slugsOf } from '../options.ts'
import { pathIn } from './folder.ts'
import { readPathOf } from './readMoved.ts'

/** As the plugin calls it. */
const collection = 'redirects' as CollectionSlug

interface HostRedirect {
  to?: {
    reference?: { relationTo: string; value: { id: ID } | ID } | null
    type?: 'custom' | 'reference' | null
    url?: null | string
  }
  /** Absent unless the app lets people choose it. */
  type?: null | string
}

/**
 * Where the app leads an address of the site: a path of the site or a web address; null where nowhere, or for a while only.
 * @param folder of the blog.
 */
export async function findHostRedirect(
  payload: Payload,
  { path, query }: AskedPath,
  folder: string,
): Promise<null | string> {
  if (!hasRedirects(payload)) {
    return null
  }
  const spellings = [path, addressOfPath(path)].flatMap((one) => [one, `${one}/`])
  const asked = query === '' ? spellings : spellings.map((one) => one + query)
  const { docs } = await payload.find({
    collection,
    depth: 0,
    disableErrors: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    where: { from: { in: asked } },
  })
  const [found] = docs as unknown as HostRedirect[]
  return found ? targetOf(payload, found, folder) : null
}

function hasRedirects({ collections }: Payload): boolean {
  const fields = collections[collection]?.config.flattenedFields ?? []
  return ['from', 'to'].every((name) => fields.some((field) => field.name === name))
}

const permanent = new Set(['301', '308'])

async function targetOf(
  payload: Payload,
  { type, to }: HostRedirect,
  folder: string,
): Promise<null | string> {
  if (type && !permanent.has(type)) {
    return null
  }
  if (to?.type === 'reference') {
    const path = to.reference ? await pathOfReference(payload, to.reference) : null
    return path === null ? null : pathIn(folder, addressOfPath(path))
  }
  const url = to?.url?.trim() ?? ''
  return /^(?:\/(?![/\\])|https?:\/\/)[\x21-\x7e]*$/.test(url) ? url : null
}

/** Of documents of the app, only the app knows where they are. */
async function pathOfReference(
  payload: Payload,
  { relationTo, value }: { relationTo: string; value: { id: ID } | ID },
): Promise<null | string> {
  const { articles, republications } = slugsOf(payload)
  const id = readID(payload, idOf(value))
  if (id === null) {
    return null
  }
  if (relationTo === articles) {
    return readPathOf(poolOf(payload), { article: id })
  }
  return relationTo === republications ? readPathOf(poolOf(payload), { republication: id }) : null
}
