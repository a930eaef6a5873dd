// Where the links of a person's mail lead.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { DigestLinks } from '../digest/toDigest.ts'
import type { Act } from './mailTokens.ts'

import { SettingInvalid } from '../../errors.ts'
import { signGrant } from './mailTokens.ts'

interface Site {
  admin: string
  api: string
}

/** @throws SettingInvalid where nobody has said which address the site has: a mail cannot lead to a path alone. */
export function siteOf(payload: Payload, { siteUrl }: Pick<ResolvedOptions, 'siteUrl'>): Site {
  const { routes, serverURL } = payload.config
  const base = siteUrl || serverURL
  if (!base) {
    throw new SettingInvalid('siteUrl', 'mail needs the address that its links lead to')
  }
  return { admin: base + routes.admin, api: base + routes.api }
}

export function articleAddress({ admin }: Site, id: string, isNext = false): string {
  return `${admin}/collections/articles/${id}${isNext ? '?move=republished-on-blog' : ''}`
}

/** Signs a link for each article, for this person and this row of the ledger alone. */
export async function linksFor(
  payload: Payload,
  options: Pick<ResolvedOptions, 'siteUrl'>,
  { articles, person, row }: { articles: string[]; person: string; row: null | string },
): Promise<DigestLinks> {
  const site = siteOf(payload, options)
  const now = new Date()
  const link = async (act: Act, article: null | string) => {
    const token = await signGrant(payload.secret, { act, article, person, row }, now)
    return `${site.api}/reminders/${act}?token=${token}`
  }
  const signAll = async (act: Act) =>
    new Map(await Promise.all(articles.map(async (id) => [id, await link(act, id)] as const)))
  const [snooze, waive, unsubscribe] = await Promise.all([
    signAll('snooze'),
    signAll('waive'),
    link('unsubscribe', null),
  ])
  return {
    article: (id, isNext) => articleAddress(site, id, isNext),
    desk: site.admin,
    snooze: (id) => snooze.get(id) ?? site.admin,
    unsubscribe,
    waive: (id) => waive.get(id) ?? site.admin,
  }
}
