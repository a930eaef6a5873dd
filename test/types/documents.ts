// Checked by tsc: the documents that Payload generates for our app are those of the library, no field more or less.
import type {
  Article,
  Author,
  Institution,
  Media,
  Mode,
  Note,
  Outlet,
  Reminder,
  ReminderRun,
  Republication,
  Role,
  Stage,
  Terms,
  Transition,
  User,
} from 'offprint/types'
import type { ArticleKind } from 'offprint-reader'

import type * as app from '../../src/app/payload-types.ts'

export type Documents = All<
  [
    Generates<app.Article, Article>,
    Generates<app.Author, Author>,
    Generates<app.Institution, Institution>,
    Generates<app.Note, Note>,
    Generates<app.Outlet, Outlet>,
    Generates<app.Reminder, Reminder>,
    Generates<app.ReminderRun, ReminderRun>,
    Generates<app.Republication, Republication>,
    Generates<app.Transition, Transition>,
    // Of these the library needs a part.
    Fits<app.Media, Media>,
    Fits<app.User, User>,
  ]
>

export type Values = All<
  [
    Equals<Article['kind'], ArticleKind>,
    Equals<Article['stage'], Stage>,
    Equals<Republication['mode'], Mode>,
    Equals<app.User['role'], Role>,
    Fits<Outlet['terms'], Terms>,
  ]
>

export type NumberIDs = All<
  [
    Equals<Article<number>['id'], number>,
    Equals<Extract<Article<number>['outlet'], number | string>, number>,
    Equals<Extract<Note<number>['article'], object>, Article<number>>,
    Equals<Extract<Reminder<number>['person'], object>, User<number>>,
  ]
>

type All<Checks extends true[]> = Checks

/** Assignable, with the same fields, and the same type for those that hold no object. */
type Generates<From extends To, To> =
  Equals<keyof From, keyof To> extends true ? Equals<Plain<From>, Plain<To>> : false

type Plain<Doc> = {
  [Field in keyof Doc as Extract<Doc[Field], object> extends never ? Field : never]: Doc[Field]
}

type Fits<From extends To, To> = From extends To ? true : false

type Equals<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false
