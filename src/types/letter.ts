// A letter that asks an outlet for its permission, with what was asked and answered for each article.
import type { Article } from './article.ts'
import type { Outlet } from './outlet.ts'
import type { Author, User } from './people.ts'
import type { Relation, Stored } from './values.ts'

type Mode = 'excerpt' | 'full' | 'link'

export type LetterLanguage = 'de' | 'en' | 'fr'

export interface PermissionRequest<ID extends number | string = string> extends Stored<ID> {
  /** All articles of the outlet, from now on: a proposal to change its terms, which an editor accepts. */
  always?: boolean | null
  /** The same for articles that appear on this day or later alone, as a contract says; stored as noon UTC. */
  alwaysFrom?: null | string
  /** When the outlet answered for the first time. */
  answeredAt?: null | string
  answeredBy?: { name?: null | string; role?: null | string }
  articles?: AskedArticle<ID>[] | null
  /** Who asks: replies go to them. Empty where the login has been deleted since. */
  askedBy?: null | Relation<User<ID>>
  /** Stays when the login is deleted. */
  askedByName?: null | string
  /** Who is asked to sign off. */
  author?: null | Relation<Author<ID>>
  body?: null | string
  /** When its text was handed out for another mail program. */
  copiedAt?: null | string
  /** What was signed off, its SHA-256, and whether the article still says the same. */
  copy?: { hash?: null | string; isCurrent?: boolean | null; text?: null | string }
  /** The sentence of credit that the outlet asks for. */
  creditLine?: null | string
  /** The day by which it asks for an answer, stored as noon UTC. */
  deadline?: null | string
  /** Why it could not be delivered. */
  error?: null | string
  /** Of an answer that came otherwise than by the link. */
  evidence?: null | string
  evidenceFile?: { data?: null | string; name?: null | string; type?: null | string }
  /** Raised when its link is revoked: the link is made of it. */
  generation?: null | number
  kind: 'permission' | 'sign-off'
  language: LetterLanguage
  outlet?: null | Relation<Outlet<ID>>
  /** Since when it is being sent: from then on nobody edits it. */
  sendingAt?: null | string
  sentAt?: null | string
  /** What was sent, without its link, and the SHA-256 of that text. */
  shown?: { hash?: null | string; text?: null | string }
  /** What no answer means: what it says, until it comes back or its link is revoked. */
  silence: 'agreement' | 'nothing'
  status: 'answered' | 'bounced' | 'draft' | 'expired' | 'revoked' | 'sent'
  subject?: null | string
  /** Who accepted the proposal to change the terms, and when. */
  termsAcceptedAt?: null | string
  termsAcceptedBy?: null | string
  /** Who declined it, and when: nobody is asked to accept it any more. */
  termsDeclinedAt?: null | string
  termsDeclinedBy?: null | string
  to?: null | string
  /** SHA-256 of the token of its link; empty where it has none. */
  tokenHash?: null | string
}

export interface AskedArticle<ID extends number | string = string> {
  /** When it took effect: at once for a yes, after an editor for conditions and silence. */
  acceptedAt?: null | string
  acceptedBy?: null | string
  answer?: 'conditions' | 'no' | 'open' | 'yes' | null
  answeredAt?: null | string
  /** Empty where it has been deleted since. */
  article?: null | Relation<Article<ID>>
  /** The sentence of credit that was agreed for conditions; empty: that of the letter. */
  creditLine?: null | string
  /** When an editor declined the conditions, or that silence was agreement: nobody is asked to accept them any more. */
  declinedAt?: null | string
  declinedBy?: null | string
  /** The first day asked for, stored as noon UTC; empty for at once. */
  from?: null | string
  grantedFrom?: null | string
  grantedMode?: Mode | null
  id?: null | string
  mode: Mode
  /** What the outlet wrote: its conditions, or a remark. */
  words?: null | string
}
