// What the feeds share: the site that they speak for, and complete addresses on it.
import type { Post } from '../post.ts'

import { isUUID } from '../../domain/idOf.ts'
import { webAddressOf } from '../storedValues.ts'

export interface FeedSite {
  description: string
  /** Folder in which the blog stands, such as `/writing`. @default '' */
  folder?: string
  /** A language tag. */
  language: string
  title: string
  /** The origin, without a slash at the end. */
  url: string
}

export interface FeedAddresses {
  /** The page that lists the same posts. @default '/' */
  home?: string
  /** A WebSub hub that is told of its changes. @default none */
  hub?: string
  /** A URI that never changes, for Atom. @default the address of `home` */
  id?: string
  /** The feed itself. @default the format's own path */
  self?: string
}

export interface FeedPost extends Post {
  /** Its id in the feed of the blog that it was imported from. */
  guid?: null | string
}

/**
 * Never changes, whatever happens to slug and address: a reader takes a post with another id for a new one. So that of an
 * imported post is the one that readers know.
 */
export function postId({ id, guid }: Pick<FeedPost, 'guid' | 'id'>): string {
  return guid || ownId(id)
}

/** Atom demands an address (RFC 4287, 4.2.6); what is none was never the id of an entry of Atom. */
export function atomId({ id, guid }: Pick<FeedPost, 'guid' | 'id'>): string {
  return guid && URL.canParse(guid) ? guid : ownId(id)
}

function ownId(id: string): string {
  return isUUID(id) ? `urn:uuid:${id.toLowerCase()}` : `urn:offprint:article:${id}`
}

export function postAddress(site: FeedSite, { path }: Pick<Post, 'path'>): string {
  return path.startsWith('/') ? site.url + path : path
}

/** Spelt as links must be: what was stored may hold spaces or quotes. */
export function originalAddress({ original }: Pick<Post, 'original'>): null | string {
  const address = webAddressOf(original.url)
  return address && new URL(address).href
}

/** An address in a post's text, made complete: readers show the text far from its page. */
export function absoluteAddress(site: FeedSite, post: Pick<Post, 'path'>, address: string): string {
  const page = postAddress(site, post)
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
    return address
  }
  if (address.startsWith('//')) {
    return new URL(site.url).protocol + address
  }
  if (address.startsWith('/')) {
    return site.url + address
  }
  return (/^[^#?]/.test(address) ? page.slice(0, page.lastIndexOf('/') + 1) : page) + address
}

/**
 * HTML of ours, every link and picture with a complete address. Quotation marks stand around
 * attributes only, so all attributes are walked through: one may hold the words ` href=` as text.
 */
export function withAbsoluteAddresses(
  site: FeedSite,
  post: Pick<Post, 'path'>,
  html: string,
): string {
  return html.replace(/ ([a-z-]+)="([^"]*)"/g, (attribute, name: string, value: string) =>
    name === 'href' || name === 'src'
      ? ` ${name}="${absoluteAddress(site, post, value)}"`
      : attribute,
  )
}

/** The last change of any of them; null where there are none. */
export function latestChange(posts: Pick<Post, 'updatedAt'>[]): Date | null {
  return posts
    .map(({ updatedAt }) => new Date(updatedAt))
    .reduce<Date | null>((latest, date) => (latest && latest >= date ? latest : date), null)
}
