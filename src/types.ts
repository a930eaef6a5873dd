// The documents as the library sees them, and what every layer speaks of.
export type {
  Article,
  Author,
  Institution,
  Media,
  Note,
  Outlet,
  Reminder,
  ReminderRun,
  Republication,
  Transition,
  User,
} from './app/payload-types.ts'

export type RefusalCode =
  | 'author-missing'
  | 'body-missing'
  | 'byline-missing'
  | 'embargoed'
  | 'evidence-missing'
  | 'footnotes-broken'
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

/** Why a move may not be made. `field` is the path of the field to mend; '' where there is none. */
export interface Refusal {
  code: RefusalCode
  field: string
  message: string
}
