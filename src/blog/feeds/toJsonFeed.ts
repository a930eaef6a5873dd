// Posts as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
import type { FeedAddresses, FeedPost, FeedSite } from './site.ts'

import { absoluteAddress, originalAddress, postAddress, postId } from './site.ts'
import { toFeedContent } from './toFeedContent.ts'
import { withoutForbidden } from './xml.ts'

interface JsonFeed {
  description: string
  feed_url: string
  home_page_url: string
  hubs?: { type: 'WebSub'; url: string }[]
  items: JsonFeedItem[]
  language: string
  title: string
  version: 'https://jsonfeed.org/version/1.1'
}

/** What is undefined is left out when written as JSON. */
interface JsonFeedItem {
  authors?: { name: string }[]
  content_html: string
  date_modified: string
  date_published: string
  external_url?: string
  id: string
  image?: string
  language: string
  summary?: string
  tags?: string[]
  title: string
  url: string
}

export function toJsonFeed(
  site: FeedSite,
  posts: FeedPost[],
  addresses: FeedAddresses = {},
): JsonFeed {
  const { home = '/', hub, self = '/feed.json' } = addresses
  return {
    description: withoutForbidden(site.description),
    feed_url: site.url + self,
    home_page_url: site.url + home,
    ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}),
    items: posts.map((post) => itemOf(site, post)),
    language: site.language,
    title: withoutForbidden(site.title),
    version: 'https://jsonfeed.org/version/1.1',
  }
}

/** JSON could hold what XML cannot, but whoever reads one feed is told what the others say. */
function itemOf(site: FeedSite, post: FeedPost): JsonFeedItem {
  const address = postAddress(site, post)
  const { authors, leadImage, mode, topics } = post
  return {
    id: withoutForbidden(postId(post)),
    authors: listOrNone(authors.map(({ name }) => ({ name: withoutForbidden(name) }))),
    content_html: toFeedContent(site, post),
    date_modified: new Date(post.updatedAt).toISOString(),
    date_published: new Date(post.postedAt).toISOString(),
    external_url: originalAddress(post) ?? undefined,
    image: mode === 'full' && leadImage ? absoluteAddress(site, post, leadImage.url) : undefined,
    language: post.language,
    summary: withoutForbidden(post.description) || undefined,
    tags: listOrNone(topics.map(withoutForbidden)),
    title: withoutForbidden(post.title),
    url: address,
  }
}

function listOrNone<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined
}
