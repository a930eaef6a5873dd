// Addresses that a mail or a calendar links to.
import type { Payload } from 'payload'

import type { ID } from '../../types.ts'

import { SettingInvalid } from '../../errors.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'

export interface Site {
  admin: string
  api: string
  articles: string
  letters: string
  outlets: string
  /** Of the links in mails. */
  reminders: string
}

/** @throws SettingInvalid if the address of the site is not set: a mail needs complete addresses. */
export function siteOf(payload: Payload, { siteUrl }: Pick<ResolvedOptions, 'siteUrl'>): Site {
  const { routes, serverURL } = payload.config
  const slugs = slugsOf(payload)
  const base = serverURL || siteUrl
  if (!base) {
    throw new SettingInvalid('site.url', 'links in mails need the address of the site')
  }
  const [admin, api] = [base + routes.admin.replace(/\/$/, ''), base + routes.api]
  const [articles, letters, outlets] = [
    slugs.articles,
    slugs.permissionRequests,
    slugs.outlets,
  ].map((slug) => `${admin}/collections/${slug}`) as [string, string, string]
  return { admin, api, articles, letters, outlets, reminders: `${api}/${slugs.reminders}` }
}

/** The article in the admin panel; with `opensMove` the page opens the form for republication at once. */
export function articleAddress({ articles }: Site, id: ID, opensMove = false): string {
  return `${articles}/${id}${opensMove ? '?move=republished-on-blog' : ''}`
}
