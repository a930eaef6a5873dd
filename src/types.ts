// The documents as the library sees them, and what every layer speaks of.
export type {
  Article,
  ArticleSchedule,
  BylineEntry,
  Note,
  Proposal,
  Republication,
  Transition,
} from './types/article.ts'
export type { BlogSettings, NavigationRow, Page } from './types/blog.ts'
export type { AskedArticle, LetterLanguage, PermissionRequest } from './types/letter.ts'
export type { Media } from './types/media.ts'
export type { Newsletter, NewsletterCadence, Subscriber } from './types/newsletter.ts'
export type { LetterTemplate, Outlet, OutletTerms } from './types/outlet.ts'
export type { Author, DigestSettings, Institution, User } from './types/people.ts'
export type { Reminder, ReminderRun } from './types/reminder.ts'
export type { Series } from './types/series.ts'
export type { ID, JSONValue, Relation, RichText } from './types/values.ts'

export type RefusalCode =
  | 'author-missing'
  | 'body-missing'
  | 'byline-missing'
  | 'embargoed'
  | 'evidence-missing'
  | 'footnotes-broken'
  | 'held-back'
  | 'image-rights-missing'
  | 'in-use'
  | 'move-unknown'
  | 'not-allowed'
  | 'note-missing'
  | 'outlet-date-in-future'
  | 'outlet-date-missing'
  | 'outlet-missing'
  | 'permission-missing'
  | 'reason-missing'
  | 'sign-off-missing'
  | 'sign-off-stale'

/** Why a move is not allowed. `field` is the path of the field to change; '' if there is none. */
export interface Refusal {
  code: RefusalCode
  field: string
  message: string
}
