// Who writes: logins, the authors who sign articles, and their institutions.
import type { Media } from './media.ts'
import type { Relation, Stored } from './values.ts'

/** What the library reads of the users of an app; its collection is the option `usersSlug`. */
export interface User<ID extends number | string = string> {
  /** The author that this login is. */
  author?: null | Relation<Author<ID>>
  /** When reminders are sent. Added by the plugin. */
  digest?: DigestSettings
  email: string
  id: ID
  /** Shown in the log and in mails; the address where there is none. */
  name?: null | string
  /** `admin`, `editor` or `author`. Any other value: no access to the desk. */
  role?: null | string
  /** Where the admin panel opens. Added by the plugin. */
  startPage?: 'calendar' | 'dashboard' | 'list' | 'queue' | null
}

export interface DigestSettings {
  cadence?: 'daily' | 'off' | 'weekly' | null
  /** 0 to 23, by the clocks of the time zone. */
  hour?: null | number
  /** Reminders about all articles, or about their own alone; authors always get their own. */
  scope?: 'all' | 'own' | null
  /** IANA name such as `Europe/London`; that of the site where it is empty. */
  timeZone?: null | string
  weekday?: 'fri' | 'mon' | 'sat' | 'sun' | 'thu' | 'tue' | 'wed' | null
}

/** What documents that people edit record about the last change. */
export interface Edited<ID extends number | string> {
  /** Input only, never stored: the `updatedAt` on which a write was based. */
  expectedUpdatedAt?: null | string
  updatedBy?: null | Relation<User<ID>>
}

/** Somebody who signs articles. */
export interface Author<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  /** Dated. A byline keeps its wording as printed: a new affiliation changes no old byline. */
  affiliations?:
    | {
        from?: null | string
        id?: null | string
        institution: Relation<Institution<ID>>
        role?: null | string
        to?: null | string
      }[]
    | null
  bio?: null | string
  isPublic?: boolean | null
  links?: null | string[]
  name: string
  /** ORCID iD, such as `0000-0002-1825-0097`. */
  orcid?: null | string
  portrait?: null | Relation<Media<ID>>
  slug?: null | string
}

/** An institute, university or other organisation that bylines name. */
export interface Institution<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  acronym?: null | string
  aliases?: null | string[]
  isPublic?: boolean | null
  name: string
  place?: null | string
  url?: null | string
}
