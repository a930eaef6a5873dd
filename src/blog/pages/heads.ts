// What stands in the head of each kind of page, for search engines, readers of feeds, and whoever makes a card of a link.
import type { Post } from '../post.ts'
import type { PageHead } from './head.tsx'
import type { PageSite } from './pageSite.ts'

import { pathIn } from '../folder.ts'
import { alternatesOf } from '../translations.ts'
import { citationMeta } from './citationMeta.ts'
import { absolute } from './head.tsx'

interface ListWords {
  description?: string
  /** Whether the list has a feed. @default false */
  hasFeeds?: boolean
  title?: string
  type?: 'profile' | 'website'
}

/** @param path of the list; @param after where this page of it begins, '' for the first one. */
export function headOfList(
  site: PageSite,
  path: string,
  after: string,
  { type = 'website', description, hasFeeds = false, title }: ListWords = {},
): PageHead {
  const address = pathIn(site.folder, after ? `${path}?after=${after}` : path)
  const words = description || site.description
  return {
    canonical: address,
    description: words,
    ...(hasFeeds && title ? { feeds: { isOfPage: true, path, title: titleOn(site, title) } } : {}),
    openGraph: present([
      ['og:title', title ?? site.name],
      ['og:description', words],
      ['og:url', absolute(site, address)],
      ['og:site_name', site.name],
      ['og:type', type],
    ]),
    title: title ? titleOn(site, title) : site.name,
  }
}

/** The address of a card is the one that counts, if any does. */
export function headOfPost(site: PageSite, post: Post): PageHead {
  const { head, path, republishedOn } = post
  const { description = post.description, image = post.leadImage, title } = head
  return {
    alternates: alternatesOf(post),
    canonical: head.canonical,
    description,
    isIndexed: !head.noindex,
    jsonLd: post.jsonLd,
    meta: citationMeta(site, post),
    openGraph: present([
      ['og:title', title ?? post.title],
      ['og:description', description],
      ['og:url', absolute(site, head.canonical ?? path)],
      ['og:site_name', site.name],
      ['og:type', 'article'],
      ['article:published_time', republishedOn],
      ['og:image', image && absolute(site, image.url)],
      ['og:image:width', image?.width],
      ['og:image:height', image?.height],
      ['og:image:alt', image?.alt],
    ]),
    title: title ?? titleOn(site, post.title),
    webmention: site.isStatic ? undefined : site.webmention,
  }
}

export function titleOn({ name }: PageSite, title: string): string {
  return `${title} · ${name}`
}

type Tag = [property: string, content: string]

function present(tags: [string, null | number | string | undefined][]): Tag[] {
  return tags.flatMap(([property, content]): Tag[] =>
    content === null || content === undefined || content === '' ? [] : [[property, `${content}`]],
  )
}
