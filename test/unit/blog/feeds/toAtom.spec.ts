import { describe, expect, it } from 'vitest'

import type { Post } from '../../../../src/blog/post.ts'

import { toAtom } from '../../../../src/blog/feeds/toAtom.ts'
import { toFeedContent } from '../../../../src/blog/feeds/toFeedContent.ts'
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

function entryOf(changes: Partial<Post> = {}) {
  return named(read(toAtom(site, [postWith(changes)])), 'entry')[0]
}

function linksOf(parent: Element | undefined) {
  return named(parent, 'link').map((link) => [
    attributeOf(link, 'rel'),
    attributeOf(link, 'href'),
    attributeOf(link, 'type'),
  ])
}

function authorsOf(parent: Element | undefined) {
  return named(parent, 'author').map((author) => textsOf(author, 'name'))
}

describe('the feed', () => {
  it('contains title, address and last change', () => {
    const posts = ['2024-05-01T10:00:00.000Z', '2024-06-09T08:05:00.000Z']
    const feed = read(
      toAtom(
        site,
        posts.map((updatedAt) => postWith({ updatedAt })),
      ),
    )
    expect([feed.nodeName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(attributeOf(feed, 'xml:lang')).toBe('en')
    expect(textsOf(feed, 'id')).toEqual(['https://blog.example/'])
    expect(textsOf(feed, 'title')).toEqual(['Brook <at> night'])
    expect(textsOf(feed, 'subtitle')).toEqual(['Articles & their sources'])
    expect(textsOf(feed, 'updated')).toEqual(['2024-06-09T08:05:00.000Z'])
    expect(authorsOf(feed)).toEqual([['Brook <at> night']])
    expect(named(feed, 'entry')).toHaveLength(2)
  })

  it.each([
    [undefined, 'https://blog.example/', 'https://blog.example/atom.xml'],
    [{ home: '/a', self: '/a/atom' }, 'https://blog.example/a', 'https://blog.example/a/atom'],
  ])('links to its page and to itself, given %o', (addresses, home, self) => {
    const feed = read(toAtom(site, [], addresses))
    expect(textsOf(feed, 'id')).toEqual([home])
    expect(linksOf(feed)).toEqual([
      ['alternate', home, 'text/html'],
      ['self', self, 'application/atom+xml'],
    ])
  })

  it('has its own id if one is given', () => {
    const feed = read(toAtom(site, [], { id: 'urn:uuid:a' }))
    expect(textsOf(feed, 'id')).toEqual(['urn:uuid:a'])
  })

  it('is valid without entries', () => {
    const feed = read(toAtom({ ...site, description: '' }, []))
    expect(namesIn(feed)).toEqual(['id', 'title', 'updated', 'author', 'link', 'link'])
    expect(textsOf(feed, 'updated')).toEqual(['1970-01-01T00:00:00.000Z'])
  })
})

describe('an entry', () => {
  it('is a post, with the id of its article', () => {
    const entry = entryOf({ language: 'pt-BR', topics: ['R&D'] })
    expect(attributeOf(entry, 'xml:lang')).toBe('pt-BR')
    expect(textsOf(entry, 'id')).toEqual(['urn:offprint:article:article'])
    expect(textsOf(entry, 'title')).toEqual(['Ports at night'])
    expect(textsOf(entry, 'published')).toEqual(['2024-02-03T23:30:00.000Z'])
    expect(textsOf(entry, 'updated')).toEqual(['2024-01-01T00:00:00.000Z'])
    expect(textsOf(entry, 'summary')).toEqual(['What the ports know'])
    expect(named(entry, 'category').map((topic) => attributeOf(topic, 'term'))).toEqual(['R&D'])
  })

  it('links to the post and to the original', () => {
    expect(linksOf(entryOf())).toEqual([
      ['alternate', postAddress, 'text/html'],
      ['via', 'https://tide.example/ports', null],
    ])
    const original = { ...postWith().original, url: null }
    expect(linksOf(entryOf({ original }))).toHaveLength(1)
  })

  it('contains the content as HTML, escaped once', () => {
    const [content] = named(entryOf(), 'content')
    expect(attributeOf(content, 'type')).toBe('html')
    expect(content?.textContent).toBe(toFeedContent(site, postWith()))
  })

  it('names every author, each in an element of its own', () => {
    const authors = ['Ada Brook', 'Bo Lind'].map((name) => ({
      name,
      slug: '',
      affiliations: [],
      orcid: null,
    }))
    expect(authorsOf(entryOf({ authors }))).toEqual([['Ada Brook'], ['Bo Lind']])
    expect(authorsOf(entryOf({ authors: [] }))).toEqual([])
  })

  it('has the technical date if the day is unknown', () => {
    const entry = entryOf({ postedAt: '2020-01-05T00:00:00.000Z', republishedOn: null })
    expect(textsOf(entry, 'published')).toEqual(['2020-01-05T00:00:00.000Z'])
  })

  it('omits an empty summary', () => {
    expect(namesIn(entryOf({ description: '' }))).not.toContain('summary')
  })

  it.each(['excerpt', 'link'] as const)('never contains the body in mode %s', (mode) => {
    const xml = toAtom(site, [postWith({ body: '<p>Secret</p>', mode })])
    expect(read(xml).textContent).not.toContain('Secret')
  })

  it('exists even if search engines are excluded', () => {
    expect(entryOf({ head: { canonical: null, noindex: true } })).toBeTruthy()
  })
})

it.each(hostile)('keeps %s as text', (_, written, found) => {
  const authors = [{ name: written, slug: '', affiliations: [], orcid: null }]
  const entry = entryOf({ authors, description: written, title: written, topics: [written] })
  expect(textsOf(entry, 'title')).toEqual([found])
  expect(textsOf(entry, 'summary')).toEqual([found])
  expect(authorsOf(entry)).toEqual([[found]])
  expect(attributeOf(named(entry, 'category')[0], 'term')).toBe(found)
  expect(entry?.querySelector('script')).toBeNull()
})
