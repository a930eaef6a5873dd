// The links of one mail, signed for its recipient.
import type { Payload } from 'payload'

import type { ID } from '../../types.ts'
import type { DigestLinks } from '../digest/digest.ts'

import { articleAddress, requireAddresses } from '../../addresses.ts'
import { slugsOf } from '../../options.ts'
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
  { articles, recipient, row }: LinkInput,
): Promise<DigestLinks> {
  const addresses = requireAddresses(payload)
  const reminders = addresses.api(`/${slugsOf(payload).reminders}`)
  const now = new Date()
  const sign = async (action: LinkAction, article: ID | null) => {
    const token = await signGrant(payload.secret, { action, article, recipient, row }, now)
    return `${reminders}/${action}?token=${token}`
  }
  const signForEach = async (action: LinkAction) =>
    new Map(await Promise.all(articles.map(async (id) => [id, await sign(action, id)] as const)))
  const [snooze, waive, unsubscribe] = await Promise.all([
    signForEach('snooze'),
    signForEach('waive'),
    sign('unsubscribe', null),
  ])
  return {
    admin: addresses.admin(),
    article: (id, opensMove) => articleAddress(addresses, id, opensMove),
    outlet: (id) => addresses.document('outlets', id),
    snooze: (id) => snooze.get(id) ?? addresses.admin(),
    unsubscribe,
    waive: (id) => waive.get(id) ?? addresses.admin(),
  }
}
