// Every absolute address that leaves the system. The blog stands at `site.url`, with its folder. Payload's admin panel
// and API stand at `serverURL`, else at the origin of `site.url`, below the `basePath` of Next.
import type { Payload } from 'payload'

import { formatAdminURL } from 'payload/shared'

import type { Slugs } from './slugs.ts'
import type { ID } from './types.ts'

import { SettingInvalid } from './errors.ts'
import { requireOptions } from './options.ts'

/** As Payload types it. */
type Path = `/${string}`

export interface Addresses {
  admin: (path?: string) => string
  api: (path?: string) => string
  /** @param path below the folder of the blog: of a page, a post or a feed. */
  blog: (path: string) => string
  /** The page of a document in the admin panel. */
  document: (kind: keyof Slugs, id: ID) => string
  /** In which the blog stands, such as `/writing`; '' for none. */
  folder: string
  /** Of the blog, without a slash at the end; '' where `site.url` is not set. */
  origin: string
}

/** Paths, where neither `serverURL` nor `site.url` is set. */
export function addressesOf({ config }: Pick<Payload, 'config'>): Addresses {
  const { siteUrl, slugs } = requireOptions({ config })
  const { routes, serverURL } = config
  const { origin, pathname } = siteUrl ? new URL(siteUrl) : { origin: '', pathname: '' }
  const folder = pathname.replace(/\/+$/, '')
  const app = { includeBasePath: true, serverURL: serverURL || origin }
  const admin = (path = '') =>
    formatAdminURL({ ...app, adminRoute: routes.admin, path: path as Path })
  return {
    admin,
    api: (path = '') => formatAdminURL({ ...app, apiRoute: routes.api, path: path as Path }),
    blog: (path) => (path === '/' && folder ? siteUrl : siteUrl + path),
    document: (kind, id) => admin(`/collections/${slugs[kind]}/${id}`),
    folder,
    origin,
  }
}

/** @throws SettingInvalid if the address of the site is not set: a mail needs complete addresses. */
export function requireAddresses(payload: Pick<Payload, 'config'>): Addresses {
  if (!payload.config.serverURL && !requireOptions(payload).siteUrl) {
    throw new SettingInvalid('site.url', 'links in mails need the address of the site')
  }
  return addressesOf(payload)
}

/** The article in the admin panel; with `opensMove` the page opens the form for republication at once. */
export function articleAddress({ document }: Addresses, id: ID, opensMove = false): string {
  return `${document('articles', id)}${opensMove ? '?move=republished-on-blog' : ''}`
}

/** Path of the public blog API, without a slash at the end: `/api/blog`. */
export function blogAPIOf({ config }: Pick<Payload, 'config'>): string {
  const { apiPath } = requireOptions({ config })
  return formatAdminURL({ apiRoute: config.routes.api, path: apiPath as Path })
}

/** The path of a request as browsers ask for it: Next takes its `basePath` away before its routes see it. */
export function publicPath(path: string): string {
  return `${process.env.NEXT_BASE_PATH ?? ''}${path}`
}
