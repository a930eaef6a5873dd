// The site that a page belongs to.
import type { NewsletterCadence } from '../../types.ts'
import type { Accent, Typeface } from '../../types/blog.ts'
import type { PostImage } from '../post.ts'

export interface FaceLink {
  address: string
  /** Staff typed the address. @default false */
  isTyped?: boolean
  label: string
}

/** What the settings of the blog say: '' and null for what is not set. */
export interface Face {
  accent: Accent | null
  contact: string
  footer: string
  hasAbout: boolean
  /** Whether people can subscribe by mail. */
  hasLetter: boolean
  /** Of the newsletter: what the form has chosen already. */
  letterCadence?: NewsletterCadence | null
  /** Profiles elsewhere. */
  links: string[]
  logo: null | PostImage
  name: string
  /** Ready for links. */
  navigation: FaceLink[]
  /** Path of the picture that is drawn for links to the blog; null where there is none. */
  picture?: null | string
  portrait: null | PostImage
  /** In the list on the front page. */
  show: 'notes' | 'pictures' | 'titles' | null
  tagline: string
  typeface: null | Typeface
}

export interface PageSite {
  /** Path or address below which the API stands. @default '/api' */
  api?: string
  /** Path of the blog API below it. @default '/blog' */
  apiPath?: string
  description: string
  /** @default as if nothing were set */
  face?: Face
  /** Whether the site has feeds, below `/`. @default true */
  feeds?: boolean
  /** Folder in which the blog stands, such as `/writing`. @default '' */
  folder?: string
  /** Folder of the site with the files of the typeface; without it, pages use a font of the reader's system. */
  fonts?: string
  /** Path of the site's icon; null for none. @default '/icon.svg' */
  icon?: null | string
  /** Whether pages are files without a server: they have no search, and no citations to download. @default false */
  isStatic?: boolean
  /** A language tag: of lists, and of the words around an article. */
  language: string
  name: string
  /** The origin, without a slash at the end. */
  url: string
  /** Where webmentions of posts are taken; absent: nowhere. */
  webmention?: string
}
