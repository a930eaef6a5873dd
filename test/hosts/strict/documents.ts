// Checked by tsc: documents with ids that are numbers are those of the library, too.
import type {
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
} from 'offprint/types'

import type * as host from './payload-types.ts'

export type Documents = [
  Fits<host.Article, Article<number>>,
  Fits<host.Author, Author<number>>,
  Fits<host.Image, Media<number>>,
  Fits<host.Institution, Institution<number>>,
  Fits<host.Member, User<number>>,
  Fits<host.Note, Note<number>>,
  Fits<host.Outlet, Outlet<number>>,
  Fits<host.Reminder, Reminder<number>>,
  Fits<host.ReminderRun, ReminderRun<number>>,
  Fits<host.Republication, Republication<number>>,
  Fits<host.Transition, Transition<number>>,
]

type Fits<From extends To, To> = From
