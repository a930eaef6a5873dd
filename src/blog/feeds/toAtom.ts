// Posts as Atom: https://www.rfc-editor.org/rfc/rfc4287
import type { FeedAddresses, FeedPost, FeedSite } from './site.ts'

import { atomId, latestChange, originalAddress, postAddress } from './site.ts'
import { toFeedContent } from './toFeedContent.ts'
import { element, textElement, xmlDocument } from './xml.ts'

export function toAtom(site: FeedSite, posts: FeedPost[], addresses: FeedAddresses = {}): string {
  const { home = '/', id = site.url + home, hub, self = '/atom.xml' } = addresses
  // A date is demanded even of a feed without entries: then the first of all.
  const changed = latestChange(posts) ?? new Date(0)
  const feed = element(
    'feed',
    { 'xml:lang': site.language, xmlns: 'http://www.w3.org/2005/Atom' },
    [
      textElement('id', id),
      textElement('title', site.title),
      ...(site.description ? [textElement('subtitle', site.description)] : []),
      textElement('updated', changed.toISOString()),
      // Stands in for entries whose authors are not on record: each has to have one.
      author(site.title),
      element('link', { type: 'text/html', href: site.url + home, rel: 'alternate' }),
      element('link', { type: 'application/atom+xml', href: site.url + self, rel: 'self' }),
      ...(hub ? [element('link', { href: hub, rel: 'hub' })] : []),
      ...posts.map((post) => entryOf(site, post)),
    ],
  )
  return xmlDocument(feed)
}

function entryOf(site: FeedSite, post: FeedPost): string {
  const address = postAddress(site, post)
  const original = originalAddress(post)
  return element('entry', { 'xml:lang': post.language }, [
    textElement('id', atomId(post)),
    textElement('title', post.title),
    textElement('published', new Date(post.postedAt).toISOString()),
    textElement('updated', new Date(post.updatedAt).toISOString()),
    ...post.authors.map(({ name }) => author(name)),
    element('link', { type: 'text/html', href: address, rel: 'alternate' }),
    ...(original ? [element('link', { href: original, rel: 'via' })] : []),
    ...post.topics.map((topic) => element('category', { term: topic })),
    ...(post.description ? [textElement('summary', post.description)] : []),
    textElement('content', toFeedContent(site, post), { type: 'html' }),
  ])
}

function author(name: string): string {
  return element('author', {}, [textElement('name', name)])
}
