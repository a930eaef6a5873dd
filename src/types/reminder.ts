// The ledger of reminders: which went to whom, and each run that looked for due ones.
import type { Article } from './article.ts'
import type { User } from './people.ts'
import type { Relation, Stored } from './values.ts'

export interface Reminder<ID extends number | string = string> extends Stored<ID> {
  /** What was done by the links of the mail. */
  acts?:
    | {
        act: string
        article?: null | Relation<Article<ID>>
        at: string
        id?: null | string
        what?: null | string
      }[]
    | null
  attempts?: null | number
  claimedAt?: null | string
  email?: null | string
  /** What the mail server said. */
  error?: null | string
  /** How many articles the mail is about. */
  items?: null | number
  /** Person and period: unique. */
  key: string
  /**
   * `letter`: to an outlet; `receipt`: a copy of its answer. `confirmation` and `newsletter`: to a subscriber, whom the
   * key names by id, and without an address.
   */
  kind: 'confirmation' | 'digest' | 'letter' | 'newsletter' | 'receipt' | 'test'
  /** From then on another sender may take it over. */
  leaseUntil?: null | string
  messageId?: null | string
  /** Not tried again before. */
  nextAttemptAt?: null | string
  /** First day of the period. */
  period: string
  person?: null | Relation<User<ID>>
  /** What the person had chosen when it was sent. */
  schedule?: null | string
  sentAt?: null | string
  /** `claimed`: being sent. `waiting`: tried again. `not-sent`: no mail server. `failed`: given up. */
  state: 'claimed' | 'failed' | 'not-sent' | 'sent' | 'waiting'
}

export interface ReminderRun<ID extends number | string = string> extends Stored<ID> {
  endedAt?: null | string
  error?: null | string
  /** How many people's digests were looked at. */
  people?: null | number
  sent?: null | number
  startedAt: string
  /** Due, and not sent. */
  unsent?: null | number
  via: 'command' | 'job'
}
