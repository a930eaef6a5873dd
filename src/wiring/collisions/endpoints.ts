// Collections and endpoints of an app that stand where endpoints of ours would be.
import type { CollectionConfig, Endpoint } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { OwnEndpoints } from '../endpoints.ts'

import { SettingInvalid } from '../../errors.ts'
import { ownSlugsIn } from '../../slugs.ts'
import { isMet } from './isMet.ts'

type Theirs = Omit<Endpoint, 'root'>

/**
 * An address is answered by the collection of its first part, else by the first endpoint that fits.
 * @throws SettingInvalid
 */
export function refuseEndpoints(
  collections: CollectionConfig[],
  theirs: Theirs[],
  { admin, slugs }: ResolvedOptions,
  { api, intake, permission }: OwnEndpoints,
): void {
  const taken = [
    ...collections.map(({ slug }) => slug),
    ...ownSlugsIn(slugs).map(([, slug]) => slug),
    'globals',
  ]
  const inAPI = collisionOf(api, taken, theirs)
  if (inAPI) {
    throw new SettingInvalid('apiPath', `${inAPI}: set apiPath to another path, such as /offprint`)
  }
  const inPermission = collisionOf(permission, taken, theirs)
  if (inPermission) {
    throw new SettingInvalid('endpoints', `${inPermission}: letters lead there, so move yours`)
  }
  const inIntake = admin.newArticle && collisionOf(intake, taken, theirs)
  if (inIntake) {
    throw new SettingInvalid(
      'admin.newArticle',
      `${inIntake}: set admin.newArticle to false, which leaves that endpoint to the app`,
    )
  }
}

function collisionOf(ours: Endpoint[], taken: string[], theirs: Theirs[]): null | string {
  const handlers = new Set(ours.map(({ handler }) => handler))
  const foreign = theirs.filter(({ handler }) => !handlers.has(handler))
  for (const { method, path } of ours) {
    const slug = taken.find((one) => one === path.split('/')[1])
    const endpoint = foreign.find((one) => one.method === method && isMet(one.path, path))
    if (slug !== undefined || endpoint) {
      const other = endpoint
        ? `the endpoint ${endpoint.method} ${endpoint.path}`
        : `the collection "${slug}"`
      return `${other} of the config stands in the place of ${method} ${path}`
    }
  }
  return null
}
