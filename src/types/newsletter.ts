// Issues of the newsletter, and who gets them.
import type { Article } from './article.ts'
import type { Relation, Stored } from './values.ts'

/** `each`: soon after a republication. `weekly`: a round-up that an editor sends. */
export type NewsletterCadence = 'each' | 'weekly'

/** `pending`: not confirmed yet. `bounced`: the mail server of the address has refused it for good. */
type SubscriberState = 'active' | 'bounced' | 'left' | 'pending'

export interface Subscriber<ID extends number | string = string> extends Stored<ID> {
  cadence: NewsletterCadence
  confirmedAt?: null | string
  email: string
  endedAt?: null | string
  /** Tag of the language of the mails. */
  language: string
  /** Why it ended: what the mail server said. */
  reason?: null | string
  requestedAt?: null | string
  state: SubscriberState
}

export interface Newsletter<ID extends number | string = string> extends Stored<ID> {
  failed?: null | number
  introduction?: null | string
  /** Which week, or which posts: unique. Null for one that somebody has made. */
  key?: null | string
  kind: NewsletterCadence
  posts?:
    { article?: null | Relation<Article<ID>>; id?: null | string; note?: null | string }[] | null
  /** How many it went to; null before it is sent. */
  recipients?: null | number
  sendingAt?: null | string
  sent?: null | number
  sentAt?: null | string
  state: 'draft' | 'sending' | 'sent'
  subject?: null | string
}
