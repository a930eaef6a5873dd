// A newspaper, magazine or journal, and what it allows.
import type { Edited } from './people.ts'
import type { JSONValue, Stored } from './values.ts'

export interface Outlet<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  acronym?: null | string
  aliases?: null | string[]
  /** Address of its feed, for readers of the blog. */
  feed?: null | string
  /** Stands for the blog itself; one outlet at most. */
  isOwn?: boolean | null
  isPublic?: boolean | null
  kind?: 'brief' | 'journal' | 'magazine' | 'newspaper' | 'other' | 'website' | null
  /** Of the outlet's own, instead of ours. */
  letterTemplates?: LetterTemplate[] | null
  name: string
  slug?: null | string
  terms: OutletTerms
  /** Output only: the articles that a change of terms affects. */
  touched?: JSONValue
  /** Home page of the outlet. */
  url?: null | string
}

export interface LetterTemplate {
  body: string
  id?: null | string
  language: 'de' | 'en' | 'fr'
  subject: string
}

export interface OutletTerms {
  /** Articles that appeared on this day or later count as `allowed`, after the days of an embargo. Stored as noon UTC. */
  allowedSince?: null | string
  /** Days after publication; from then on `forbidden` counts as `ask`. */
  askAfterDays?: null | number
  contactEmail?: null | string
  /** May use `{title}`, `{outlet}`, `{date}`, `{url}` and `{author}`. */
  creditTemplate?: null | string
  /** Days after publication; counts for `after-embargo`, where empty is 0, and with `allowedSince`. */
  embargoDays?: null | number
  /** How many words an excerpt may have; 0 or empty: no excerpt. */
  excerptWords?: null | number
  /** Days after publication; from then on `ask` and `forbidden` count as `allowed`. */
  freeAfterDays?: null | number
  /** Whether the whole article may go on the blog. */
  fullText: 'after-embargo' | 'allowed' | 'ask' | 'forbidden'
  policyUrl?: null | string
  remarks?: null | string
  /** What search engines are told about the copy on the blog. */
  searchPolicy: 'canonical' | 'noindex' | 'self'
  /** Whether the authors have to approve the copy before it goes on the blog. */
  signOff?: boolean | null
}
