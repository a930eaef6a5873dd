// What a row of the ledger says of a mail to a subscriber: which mail it is, by its key. No key has an address.
import type { Payload } from 'payload'

import type { ID, NewsletterCadence } from '../types.ts'

import { readID } from '../database/ids.ts'
import { isCadence } from '../domain/newsletter.ts'
import { slugsOf } from '../options.ts'

interface ConfirmationKey {
  cadence: NewsletterCadence
  kind: 'confirmation'
  language: string
  /** In milliseconds: when it was asked for. */
  moment: number
  subscriber: ID
}

interface IssueKey {
  issue: ID
  kind: 'newsletter'
  subscriber: ID
}

export type SubscriberKey = ConfirmationKey | IssueKey

export function keyOf(key: SubscriberKey): string {
  const { kind, subscriber } = key
  return key.kind === 'newsletter'
    ? `${kind} ${key.issue} ${subscriber}`
    : `${kind} ${key.moment} ${subscriber} ${key.cadence} ${key.language}`
}

/** Null for what is no mail to a subscriber. */
export function readKey(payload: Payload, key: string): null | SubscriberKey {
  const { newsletters, subscribers } = slugsOf(payload)
  const [kind, first = '', second, cadence, language = ''] = key.split(' ')
  const subscriber = readID(payload, second, subscribers)
  if (subscriber === null) {
    return null
  }
  if (kind === 'confirmation' && isCadence(cadence)) {
    return { cadence, kind, language, moment: Number(first), subscriber }
  }
  const issue = kind === 'newsletter' ? readID(payload, first, newsletters) : null
  return issue === null ? null : { issue, kind: 'newsletter', subscriber }
}

/** What all keys of an issue begin with. */
export function prefixOf(issue: ID): string {
  return `newsletter ${issue} `
}
