// The links of one mail, signed for its recipient.
import type { Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { ID } from '../../types.ts'
import type { DigestLinks } from '../digest/digest.ts'

import { articleAddress, siteOf } from './site.ts'
import { type LinkAction, signGrant } from './tokens.ts'

interface LinkInput {
  /** Ids of the articles in the mail. */
  articles: ID[]
  recipient: ID
  /** The row of the mail in the ledger. */
  row: ID | null
}

export async function signLinks(
  payload: Payload,
  options: Pick<ResolvedOptions, 'siteUrl'>,
  { articles, recipient, row }: LinkInput,
): Promise<DigestLinks> {
  const site = siteOf(payload, options)
  const now = new Date()
  const sign = async (action: LinkAction, article: ID | null) => {
    const token = await signGrant(payload.secret, { action, article, recipient, row }, now)
    return `${site.reminders}/${action}?token=${token}`
  }
  const signForEach = async (action: LinkAction) =>
    new Map(await Promise.all(articles.map(async (id) => [id, await sign(action, id)] as const)))
  const [snooze, waive, unsubscribe] = await Promise.all([
    signForEach('snooze'),
    signForEach('waive'),
    sign('unsubscribe', null),
  ])
  return {
    admin: site.admin,
    article: (id, opensMove) => articleAddress(site, id, opensMove),
    outlet: (id) => `${site.outlets}/${id}`,
    snooze: (id) => snooze.get(id) ?? site.admin,
    unsubscribe,
    waive: (id) => waive.get(id) ?? site.admin,
  }
}
