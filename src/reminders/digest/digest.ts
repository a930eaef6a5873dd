// A digest before it is rendered: its texts and links, in the order in which they appear.
import type { OwedList } from '../../owed/listOwed.ts'
import type { MailTranslator } from '../../translations/deskTranslator.ts'
import type { ID } from '../../types.ts'
import type { Cadence } from '../schedule.ts'

/** Addresses that the mail links to; all of them are for one recipient. */
export interface DigestLinks {
  admin: string
  /** With `opensMove` the page opens the form for republication. */
  article: (id: ID, opensMove: boolean) => string
  snooze: (id: ID) => string
  unsubscribe: string
  waive: (id: ID) => string
}

export interface DigestRecipient {
  cadence: Cadence
  email: string
  /** Whether they may put articles on the blog, or only open them. */
  mayRepublish: boolean
  name: string
}

export interface DigestInput {
  links: DigestLinks
  list: OwedList
  recipient: DigestRecipient
  words: MailTranslator
}

export interface DigestAction {
  href: string
  label: string
}

/** One article. */
export interface DigestLine {
  /** The next step. */
  action: DigestAction
  /** Outlet, date of publication, free date; separated by dots. */
  facts: string
  id: ID
  /** It can be put on the blog today. */
  isOwed: boolean
  /** What blocks it, as sentences. */
  obstacles: string[]
  /** Snooze and waive. */
  others: DigestAction[]
  title: string
  /** What has to be added first, as sentences. */
  todo: string[]
}

export interface DigestSection {
  heading: string
  lines: DigestLine[]
  /** How many more there are; null if all are listed. */
  more: null | string
}

export interface Digest {
  admin: DigestAction
  greeting: string
  intro: string
  language: string
  sections: DigestSection[]
  subject: string
  todoLabel: string
  unsubscribe: DigestAction
  /** Why the recipient gets this mail. */
  why: string
}
