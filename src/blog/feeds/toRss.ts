// Posts as RSS 2.0: https://www.rssboard.org/rss-specification and the RSS Advisory Board's profile.
import { escapeHTML } from 'offprint-reader/document'

import type { FeedAddresses, FeedPost, FeedSite } from './site.ts'

import { latestChange, originalAddress, postAddress, postId } from './site.ts'
import { toFeedContent } from './toFeedContent.ts'
import { element, textElement, xmlDocument } from './xml.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

export function toRss(site: FeedSite, posts: FeedPost[], addresses: FeedAddresses = {}): string {
  const { home = '/', hub, self = '/feed.xml' } = addresses
  const changed = latestChange(posts)
  const channel = element('channel', {}, [
    textElement('title', site.title),
    textElement('link', site.url + home),
    textElement('description', site.description),
    textElement('language', site.language),
    ...(changed ? [textElement('lastBuildDate', changed.toUTCString())] : []),
    element('atom:link', { type: 'application/rss+xml', href: site.url + self, rel: 'self' }),
    ...(hub ? [element('atom:link', { href: hub, rel: 'hub' })] : []),
    ...posts.map((post) => itemOf(site, post)),
  ])
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, [channel]))
}

/**
 * Authors are dc:creator, for `author` wants an e-mail address. The original is a link of Atom's, for the url of
 * `source` has to be a feed. No id is said to be a permalink: that of an imported post may be an address of its old blog.
 */
function itemOf(site: FeedSite, post: FeedPost): string {
  const original = originalAddress(post)
  // The one element of RSS itself that is read as HTML.
  const description = escapeHTML(post.description)
  return element('item', {}, [
    textElement('title', post.title),
    textElement('link', postAddress(site, post)),
    textElement('guid', postId(post), { isPermaLink: 'false' }),
    ...(original ? [element('atom:link', { href: original, rel: 'via' })] : []),
    textElement('pubDate', new Date(post.postedAt).toUTCString()),
    ...post.authors.map(({ name }) => textElement('dc:creator', name)),
    textElement('dc:language', post.language),
    ...post.topics.map((topic) => textElement('category', topic)),
    ...(description ? [textElement('description', description)] : []),
    textElement('content:encoded', toFeedContent(site, post)),
  ])
}
