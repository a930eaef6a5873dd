// What a digest is built from.
import type { OwedList } from '../../owed/listOwed.ts'
import type { MailTranslator } from '../../translations/deskTranslator.ts'
import type { ID } from '../../types.ts'
import type { Counted, Mention } from '../../work/inbox.ts'
import type { LetterToSee } from '../../work/letters/state.ts'
import type { Cadence } from '../schedule.ts'

/** Addresses that the mail links to; all of them are for one recipient. */
export interface DigestLinks {
  admin: string
  /** With `opensMove` the page opens the form for republication. */
  article: (id: ID, opensMove: boolean) => string
  outlet: (id: ID) => string
  snooze: (id: ID) => string
  unsubscribe: string
  waive: (id: ID) => string
}

interface DigestRecipient {
  cadence: Cadence
  email: string
  /** Whether they may put articles on the blog, or only open them. */
  mayRepublish: boolean
  name: string
}

/** What is in the mail beside articles that are owed. */
export interface DigestNews {
  /** Letters to outlets that somebody has to see; for the desk. */
  letters?: LetterToSee[] | undefined
  /** Open comments that mention the recipient. */
  mentions?: Counted<Mention> | undefined
}

export interface DigestInput extends DigestNews {
  links: DigestLinks
  list: OwedList
  recipient: DigestRecipient
  words: MailTranslator
}
