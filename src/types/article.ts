// An article, its note, its republication and its log.
import type { Media } from './media.ts'
import type { Outlet } from './outlet.ts'
import type { Author, Edited, Institution, User } from './people.ts'
import type { Join, JSONValue, Relation, RichText, Stored } from './values.ts'

type Stage = 'drafted' | 'published-at-outlet' | 'republished-on-blog'
type Mode = 'excerpt' | 'full' | 'link'

/** Drafted, published at an outlet, republished on the blog. Days are stored as noon UTC. */
export interface Article<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  /** Thanks printed with the article, a paragraph each. */
  acknowledgements?: null | string[]
  /** Who has taken it. */
  assignee?: null | Relation<User<ID>>
  /** Mode of its republication; empty where it has none. */
  blogMode?: Mode | null
  body?: null | RichText
  /** Who signs the article, with the affiliations of that day. */
  byline?: BylineEntry<ID>[] | null
  /** The byline lines as the outlet printed them, to the letter. */
  bylineText?: null | string[]
  /** What nobody can tell from the article itself. */
  checklist?: { letter?: boolean | null }
  /** As printed above the text: `London, 3 May 2021`. */
  dateline?: null | string
  doi?: null | string
  /** Input only, never stored: the stage on which a write was based. */
  expectedStage?: null | string
  /** First day on which the outlet's terms allow it on the blog in full. Derived. */
  freeFrom?: null | string
  /** The outlet said no: when, and who. */
  heldBack?: { by?: null | string; on?: null | string }
  /** Key of the import that created it: importing twice changes nothing. */
  importKey?: null | string
  kind:
    | 'analysis'
    | 'brief'
    | 'chapter'
    | 'interview'
    | 'journal-article'
    | 'op-ed'
    | 'other'
    | 'review'
  language?: null | string
  /** Caption and credit as printed. */
  leadImage?: {
    caption?: null | string
    credit?: null | string
    image?: null | Relation<Media<ID>>
  }
  /** Title, outlet, date and address at the outlet stand in the list of everything, also where it is not on the blog. */
  listed?: boolean | null
  log?: Join<Transition<ID>>
  /** The introductory note above the article on the blog: one at most. */
  note?: Join<Note<ID>>
  /** The note as plain paragraphs, for staff and in the answer of one article; null where it has formatting. */
  noteText?: null | string
  /** Not stored: the note on which a write of `noteText` is based. */
  noteUpdatedAt?: null | string
  outlet?: null | Relation<Outlet<ID>>
  /** Such as `vol. 167, issue 3`. */
  outletIssue?: null | string
  outletUrl?: null | string
  permission?: {
    /** What the outlet asks for with it, in its words. */
    conditions?: null | string
    /** That was agreed; empty: the one of the outlet’s template. */
    creditLine?: null | string
    /** The mail, contract or address that shows it. */
    evidence?: null | string
    /** The day from which it holds; empty: at once. */
    from?: null | string
    /** Who at the outlet gave it. */
    grantedBy?: null | string
    grantedOn?: null | string
    /** It covers this mode and the smaller ones. */
    mode?: Mode | null
  }
  /** Every picture of the article. Derived. */
  pictures?: null | Relation<Media<ID>>[]
  /** False: the article may be republished without the pictures whose rights are missing. */
  picturesNeeded?: boolean | null
  /** What a program proposes, for a person to do; for staff. */
  proposal?: Proposal
  publishedAt?: null | string
  publishedAtPrecision: 'day' | 'month' | 'unknown' | 'year'
  republication?: Join<Republication<ID>>
  /** When it goes on the blog by itself; for staff. Not stored with the article: `POST /api/articles/:id/schedule`. */
  schedule?: ArticleSchedule | null
  series?: null | string
  /** Whether each author has to approve the copy before it goes on the blog, in full or as an excerpt. */
  signOff?: boolean | null
  slug?: null | string
  /** No reminder before this day. */
  snoozedUntil?: null | string
  /** Changed by a transition only. */
  stage: Stage
  /** The line or bullet points under the title. */
  standfirst?: null | string[]
  title: string
  topics?: null | string[]
  /** Input only, never stored: details of the transition that `stage` asks for. */
  transition?: JSONValue
  /** The original, in another language. Readers see it where both are on the blog. */
  translationOf?: null | Relation<Article<ID>>
  /** The key of the program that saved it last, on behalf of `updatedBy`; empty where a person did. */
  updatedVia?: null | string
  /** Not to be put on the blog, and why. */
  waived?: { at?: null | string; by?: null | string; reason?: null | string }
}

/** A move, or a letter to the outlet. Empty where nothing is proposed. */
export interface Proposal {
  at?: null | string
  /** The name of its key. */
  by?: null | string
  letter?: JSONValue
  move?: JSONValue
  note?: null | string
  /** `updatedAt` of the article that it is about: after another save it no longer is. */
  of?: null | string
}

export interface BylineEntry<ID extends number | string = string> {
  affiliations?:
    | {
        id?: null | string
        institution?: null | Relation<Institution<ID>>
        /** To the letter, where it was printed. */
        printed?: null | string
        role?: null | string
      }[]
    | null
  author: Relation<Author<ID>>
  id?: null | string
  /** Proposed from other articles: the byline names nobody. */
  inferred?: boolean | null
}

export interface Note<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  article: Relation<Article<ID>>
  author?: null | Relation<Author<ID>>
  body: RichText
  isPublic?: boolean | null
  title?: null | string
}

/** What is on the blog: where, since when, and in which mode. */
export interface Republication<ID extends number | string = string> extends Edited<ID>, Stored<ID> {
  article: Relation<Article<ID>>
  creditLine?: null | string
  mode: Mode
  note?: null | Relation<Note<ID>>
  /** Path on this site, made of date and slug. */
  path?: null | string
  republishedAt: string
  republishedAtPrecision: 'day' | 'unknown'
  /** What search engines are told about this copy. */
  searchPolicy: 'canonical' | 'noindex' | 'self'
  slug?: null | string
  /** Where readers find it. Empty: on this site, at the path. */
  url?: null | string
}

/** One row of the log. Nobody can change or delete it. */
export interface Transition<ID extends number | string = string> extends Stored<ID> {
  /** Empty where the article has been deleted since. */
  article?: null | Relation<Article<ID>>
  articleTitle: string
  at: string
  /** Empty where the login has been deleted since, or nobody was logged in. */
  by?: null | Relation<User<ID>>
  byName?: null | string
  from: Stage
  /** Its mode on the blog before the move; empty where it was not there. */
  fromMode?: Mode | null
  reason?: null | string
  /** Orders the log. */
  sequence?: null | number
  to: Stage
  /** Its mode on the blog after the move. Where `from` is `to`, the move changed the mode alone. */
  toMode?: Mode | null
  via: 'admin' | 'graphql' | 'import-export' | 'job' | 'local' | 'rest' | 'schedule' | 'seed'
}

/** When an article goes on the blog by itself. Kept outside of its form and its versions. */
export interface ArticleSchedule {
  /** When it was set, as an ISO date and time. */
  at: string
  /** Id of the user who set it; null if they were deleted. */
  by: null | number | string
  creditLine: null | string
  /** Codes of the refusals that held it back when it was due; empty if it is not held. */
  held: string[]
  mode: Mode
  /** `YYYY-MM-DD`; null for as soon as its mode is allowed. */
  on: null | string
  slug: null | string
  withPictures: boolean
}
