// Addresses that a mail or a calendar links to.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { SettingInvalid } from '../../errors.ts'

export interface Site {
  /** Address of the admin panel, without a slash at the end. */
  admin: string
  /** Address of the API, without a slash at the end. */
  api: string
}

/** @throws SettingInvalid if the address of the site is not set: a mail needs complete addresses. */
export function siteOf(payload: Payload, { siteUrl }: Pick<ResolvedOptions, 'siteUrl'>): Site {
  const { routes, serverURL } = payload.config
  const base = siteUrl || serverURL
  if (!base) {
    throw new SettingInvalid('site.url', 'links in mails need the address of the site')
  }
  return { admin: base + routes.admin, api: base + routes.api }
}

/** The article in the admin panel; with `opensMove` the page opens the form for republication at once. */
export function articleAddress({ admin }: Site, id: string, opensMove = false): string {
  return `${admin}/collections/articles/${id}${opensMove ? '?move=republished-on-blog' : ''}`
}
