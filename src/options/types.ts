// The parts of the options of the plugin.
import type { CollectionConfig, PayloadRequest, TypedUser } from 'payload'

import type { Slugs } from '../slugs.ts'
import type { Digest } from '../types/digest.ts'

export type IsAdmin = (user: TypedUser) => boolean

export interface AccessOptions {
  /** The author of a user: id or document. Replaces the field `author`. @default (user) => user.author */
  authorOf?: (user: TypedUser) => { id: number | string } | null | number | string | undefined
  /** The role of a user: `admin`, `editor`, `author`, or anything else for none. Replaces the field `role`. @default (user) => user.role */
  roleOf?: (user: TypedUser) => null | string | undefined
}

export interface SiteOptions {
  /** What the blog is about, in one sentence. @default '' */
  description?: string
  /** Path on the site of the folder with the font files. @default a font of the reader's system */
  fonts?: string
  /** Address of a WebSub hub that is told of every change of a feed. @default '' */
  hub?: string
  /** Language tag of the pages around articles, such as `en` or `pt-BR`. @default 'en' */
  language?: string
  /** Name of the blog. @default the host of `url` */
  name?: string
  /** Where your own front end shows a preview: an address with `{token}`, and `{slug}` or `{path}` if it needs them, or a function. @default the post as JSON, by the blog API */
  previewURL?: PreviewURL
  /** IANA time zone that determines "today", such as `Europe/London`. @default 'UTC' */
  timeZone?: string
  /** Address of the blog, with its folder, such as `https://example.org/blog`. Mails cannot be sent without it. @default '' */
  url?: string
}

/** Of a link to the preview of an article. */
export interface PreviewLink {
  /** As the blog API has it; without a day and a slug where they are not known yet. */
  path: string
  /** '' where there is none yet. */
  slug: string
  /** For `GET /api/blog/preview/:token`. */
  token: string
}

export type PreviewURL = ((link: PreviewLink) => string) | string

export interface PermalinkPost {
  /** `YYYY-MM-DD`; null if the day of republication is not known. */
  day: null | string
  /** Unique among posts. */
  slug: string
}

export type Permalink = (post: PermalinkPost) => string

export interface FeedOptions {
  /** Number of posts in a feed, 1 to 500. @default 30 */
  limit?: number
}

export interface MailOptions {
  /** HTML and text of a digest. @default the template of the plugin */
  render?: (digest: Digest) => Promise<RenderedMail> | RenderedMail
  /** Subject of a digest. `digest.subject` is the default one. @default (digest) => digest.subject */
  subject?: (digest: Digest) => Promise<string> | string
}

export interface RenderedMail {
  html: string
  text: string
}

export interface AdminOptions {
  /** The page `/articles`: the list of articles with search, views and counts, to which Payload's list leads. @default true */
  articleList?: boolean
  /** The page `/calendar`: what appears, becomes free and is scheduled in a month. @default true */
  calendar?: boolean
  /** The widget on the dashboard, and the page `/offprint` with the same. @default true */
  dashboard?: boolean
  /** The page `/lag`: how many days later articles are on the blog, and what is owed over time. @default true */
  lag?: boolean
  /** Links in the navigation. @default true */
  navLinks?: boolean
  /** The page `/new-article`: an article from the clipboard, a file or an address. @default true */
  newArticle?: boolean
  /** The page `/outlet-terms`: the terms of all outlets in one table. @default true */
  outletTerms?: boolean
  /** The command palette: its button in the header, and its key, Ctrl+K or ⌘K. @default true */
  palette?: boolean
  /** The page `/picture-rights`: the rights of many pictures in one table. @default true */
  pictureRights?: boolean
  /** The page `/queue`: owed articles one after the other. @default true */
  queue?: boolean
}

export const usualAdmin: Required<AdminOptions> = {
  articleList: true,
  calendar: true,
  dashboard: true,
  lag: true,
  navLinks: true,
  newArticle: true,
  outletTerms: true,
  palette: true,
  pictureRights: true,
  queue: true,
}

export interface WebhookOptions {
  /** Also to private addresses, and by http: receivers on your own network. @default false */
  allowPrivate?: boolean
}

/** A request for a page of a letter, an answer by its link, a subscription or a webmention, and how many of them there may be in a time. */
export interface CountedRequest {
  /** Whose requests are counted: a client address, the hash of a token, a mail address, or the host of a page. */
  key: string
  name:
    | 'newsletter-address'
    | 'newsletter-email'
    | 'newsletter-mails'
    | 'permission-address'
    | 'permission-token'
    | 'webmention-address'
    | 'webmention-host'
  points: number
  seconds: number
}

/** Counts the request, and answers in how many seconds it may be made; 0: now. */
export type LimitRequests = (
  req: PayloadRequest,
  counted: CountedRequest,
) => number | Promise<number>

export type Reminders = 'auto' | 'manual' | 'off'

/** By what each collection is, whatever its slug. */
export type Overrides = Partial<Record<keyof Slugs, CollectionOverride>>

type CollectionOverride = (args: { collection: CollectionConfig }) => CollectionConfig
