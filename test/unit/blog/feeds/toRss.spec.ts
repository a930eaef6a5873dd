import { describe, expect, it } from 'vitest'

import type { Post } from '../../../../src/blog/post.ts'

import { toFeedContent } from '../../../../src/blog/feeds/toFeedContent.ts'
import { toRss } from '../../../../src/blog/feeds/toRss.ts'
import {
  attributeOf,
  hostile,
  named,
  namesIn,
  postAddress,
  postWith,
  read,
  site,
  textsOf,
} from './feedPosts.ts'

function channelOf(posts: Post[], ...rest: [Parameters<typeof toRss>[2]?]) {
  return read(toRss(site, posts, ...rest)).firstElementChild ?? undefined
}

function itemOf(changes: Partial<Post> = {}) {
  return named(channelOf([postWith(changes)]), 'item')[0]
}

describe('the channel', () => {
  it('contains title, address and last change', () => {
    const posts = [
      '2024-05-01T10:00:00.000Z',
      '2024-06-09T08:05:00.000Z',
      '2024-04-01T10:00:00.000Z',
    ]
    const root = read(
      toRss(
        site,
        posts.map((updatedAt) => postWith({ updatedAt })),
      ),
    )
    expect([root.nodeName, attributeOf(root, 'version')]).toEqual(['rss', '2.0'])
    const channel = root.firstElementChild ?? undefined
    expect(textsOf(channel, 'title')).toEqual(['Brook <at> night'])
    expect(textsOf(channel, 'link')).toEqual(['https://blog.example/'])
    expect(textsOf(channel, 'description')).toEqual(['Articles & their sources'])
    expect(textsOf(channel, 'language')).toEqual(['en'])
    expect(textsOf(channel, 'lastBuildDate')).toEqual(['Sun, 09 Jun 2024 08:05:00 GMT'])
    expect(named(channel, 'item')).toHaveLength(3)
  })

  it.each([
    [undefined, 'https://blog.example/', 'https://blog.example/feed.xml'],
    [{ home: '/a', self: '/a/feed' }, 'https://blog.example/a', 'https://blog.example/a/feed'],
  ])('links to itself, given %o', (addresses, home, address) => {
    const channel = channelOf([], addresses)
    const [self] = named(channel, 'atom:link')
    expect(self?.namespaceURI).toBe('http://www.w3.org/2005/Atom')
    expect(attributeOf(self, 'rel')).toBe('self')
    expect(attributeOf(self, 'type')).toBe('application/rss+xml')
    expect(attributeOf(self, 'href')).toBe(address)
    expect(textsOf(channel, 'link')).toEqual([home])
  })

  it('is valid without items', () => {
    expect(namesIn(channelOf([]))).toEqual([
      'title',
      'link',
      'description',
      'language',
      'atom:link',
    ])
  })
})

describe('an item', () => {
  it('is a post, with the id of its article', () => {
    const item = itemOf({ topics: ['ports', 'R&D'] })
    expect(textsOf(item, 'title')).toEqual(['Ports at night'])
    expect(textsOf(item, 'link')).toEqual([postAddress])
    expect(textsOf(item, 'guid')).toEqual(['urn:offprint:article:article'])
    expect(attributeOf(named(item, 'guid')[0], 'isPermaLink')).toBe('false')
    expect(textsOf(item, 'pubDate')).toEqual(['Sat, 03 Feb 2024 23:30:00 GMT'])
    expect(textsOf(item, 'category')).toEqual(['ports', 'R&D'])
    expect(textsOf(item, 'description')).toEqual(['What the ports know'])
    expect(textsOf(item, 'dc:language')).toEqual(['en'])
  })

  it('contains the content, escaped once', () => {
    const [content] = named(itemOf(), 'content:encoded')
    expect(content?.namespaceURI).toBe('http://purl.org/rss/1.0/modules/content/')
    expect(content?.textContent).toBe(toFeedContent(site, postWith()))
  })

  it('names every author, and none where none is on record', () => {
    const authors = ['Ada Brook', 'Bo Lind'].map((name) => ({
      name,
      slug: '',
      affiliations: [],
      orcid: null,
    }))
    const item = itemOf({ authors })
    expect(textsOf(item, 'dc:creator')).toEqual(['Ada Brook', 'Bo Lind'])
    expect(named(item, 'dc:creator')[0]?.namespaceURI).toBe('http://purl.org/dc/elements/1.1/')
    expect(namesIn(itemOf({ authors: [] }))).not.toContain('dc:creator')
  })

  it('links to the original if it has an address', () => {
    const original = { ...postWith().original, url: null }
    const links = named(itemOf(), 'atom:link')
    expect(links.map((link) => [attributeOf(link, 'rel'), attributeOf(link, 'href')])).toEqual([
      ['via', 'https://tide.example/ports'],
    ])
    expect(named(itemOf({ original }), 'atom:link')).toEqual([])
  })

  it('uses neither `source`, which requires a feed, nor `author`, which requires a mailbox', () => {
    expect(namesIn(itemOf())).not.toContain('source')
    expect(namesIn(itemOf())).not.toContain('author')
  })

  it('has the technical date if the day is unknown', () => {
    const item = itemOf({ postedAt: '2020-01-05T00:00:00.000Z', republishedOn: null })
    expect(textsOf(item, 'pubDate')).toEqual(['Sun, 05 Jan 2020 00:00:00 GMT'])
  })

  it('omits an empty description', () => {
    expect(namesIn(itemOf({ description: '' }))).not.toContain('description')
  })

  it.each(['excerpt', 'link'] as const)('never contains the body in mode %s', (mode) => {
    const xml = toRss(site, [postWith({ body: '<p>Secret</p>', mode })])
    expect(read(xml).textContent).not.toContain('Secret')
  })

  it('exists even if search engines are excluded', () => {
    expect(itemOf({ head: { canonical: null, noindex: true } })).toBeTruthy()
  })
})

it.each(hostile)('keeps %s as text', (_, written, found) => {
  const authors = [{ name: written, slug: '', affiliations: [], orcid: null }]
  const item = itemOf({ authors, description: written, title: written, topics: [written] })
  expect(textsOf(item, 'title')).toEqual([found])
  expect(textsOf(item, 'dc:creator')).toEqual([found])
  expect(textsOf(item, 'category')).toEqual([found])
  expect(item?.querySelector('script')).toBeNull()
})

it.each(hostile)('escapes %s in the description, which is read as HTML', (_, written, found) => {
  const [html] = textsOf(itemOf({ description: written }), 'description')
  const template = read(`<p>${html}</p>`)
  expect(template.textContent).toBe(found)
  expect(template.children).toHaveLength(0)
})
