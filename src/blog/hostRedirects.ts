// The redirects of the app itself: a collection of `@payloadcms/plugin-redirects`, read where ours have no answer.
import type { Payload } from 'payload'

import type { HostRedirect, RedirectList } from '../database/hostRedirects.ts'
import type { AskedPath } from '../domain/oldPaths.ts'

import { poolOf } from '../database/connection.ts'
import { permanentTypes, redirectsOf, referenceOf } from '../database/hostRedirects.ts'
import { readID } from '../database/ids.ts'
import { addressOfPath } from '../domain/paths.ts'
import { slugsOf } from '../options.ts'
import { pathIn } from './folder.ts'
import { readPathOf } from './readMoved.ts'

/**
 * Where the app leads an address of the site: a path of the site or a web address; null where nowhere, or for a while only.
 * @param folder of the blog.
 */
export async function findHostRedirect(
  payload: Payload,
  { path, query }: AskedPath,
  folder: string,
): Promise<null | string> {
  const list = redirectsOf(payload)
  if (!list) {
    return null
  }
  const spellings = [path, addressOfPath(path)].flatMap((one) => [one, `${one}/`])
  const asked = query === '' ? spellings : spellings.map((one) => one + query)
  const { docs } = await payload.find({
    collection: list.config.slug,
    depth: 0,
    disableErrors: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    where: { from: { in: asked } },
  })
  const [found] = docs as unknown as HostRedirect[]
  return found ? targetOf(payload, list, found, folder) : null
}

async function targetOf(
  payload: Payload,
  list: RedirectList,
  redirect: HostRedirect,
  folder: string,
): Promise<null | string> {
  const { type, to } = redirect
  if (type && !permanentTypes.includes(type)) {
    return null
  }
  if (to?.type === 'reference') {
    const path = await pathOfReference(payload, referenceOf(list, redirect))
    return path === null ? null : pathIn(folder, addressOfPath(path))
  }
  const url = to?.url?.trim() ?? ''
  return /^(?:\/(?![/\\])|https?:\/\/)[\x21-\x7e]*$/.test(url) ? url : null
}

/** Of documents of the app, only the app knows where they are. */
async function pathOfReference(
  payload: Payload,
  reference: ReturnType<typeof referenceOf>,
): Promise<null | string> {
  const { articles, republications } = slugsOf(payload)
  const id = readID(payload, reference?.id)
  if (!reference || id === null) {
    return null
  }
  if (reference.slug === articles) {
    return readPathOf(poolOf(payload), { article: id })
  }
  return reference.slug === republications
    ? readPathOf(poolOf(payload), { republication: id })
    : null
}
