// The links of mails to subscribers: each for one subscriber and one purpose.
import type { Payload } from 'payload'

import type { ID } from '../types.ts'
import type { Choice } from './subscribers.ts'

import { requireAddresses } from '../addresses.ts'
import { requireOptions } from '../options.ts'
import { signGrant } from '../reminders/links/tokens.ts'

/** Below the path of the blog API. */
export const subscribePath = '/subscribe'

/** Whoever has the link may choose otherwise: the choice is not signed. */
export async function confirmLink(
  payload: Payload,
  subscriber: ID,
  { cadence, language }: Choice,
): Promise<string> {
  const link = await signed(payload, 'confirm', subscriber, null)
  return `${link}&cadence=${cadence}&language=${language}`
}

/** @param row of the mail in the ledger, where it is told who has left by it. */
export async function leaveLink(payload: Payload, subscriber: ID, row: ID | null): Promise<string> {
  return signed(payload, 'leave', subscriber, row)
}

async function signed(
  payload: Payload,
  action: 'confirm' | 'leave',
  recipient: ID,
  row: ID | null,
): Promise<string> {
  const { apiPath } = requireOptions(payload)
  const grant = { action, article: null, recipient, row }
  const token = await signGrant(payload.secret, grant, new Date())
  return requireAddresses(payload).api(`${apiPath}${subscribePath}/${action}?token=${token}`)
}
