import { describe, expect, it } from 'vitest'

import type { Post } from '../../../../src/blog/post.ts'

import { toFeedContent } from '../../../../src/blog/feeds/toFeedContent.ts'
import { toJsonFeed } from '../../../../src/blog/feeds/toJsonFeed.ts'
import { picture } from '../rows.ts'
import { hostile, postAddress, postWith, site } from './feedPosts.ts'

/** As it is sent. */
function sent(...args: Parameters<typeof toJsonFeed>) {
  return JSON.parse(JSON.stringify(toJsonFeed(...args))) as ReturnType<typeof toJsonFeed>
}

function itemOf(changes: Partial<Post> = {}) {
  return sent(site, [postWith(changes)]).items[0]
}

it('contains title and address, also without items', () => {
  expect(sent(site, [])).toEqual({
    description: 'Articles & their sources',
    feed_url: 'https://blog.example/feed.json',
    home_page_url: 'https://blog.example/',
    items: [],
    language: 'en',
    title: 'Brook <at> night',
    version: 'https://jsonfeed.org/version/1.1',
  })
})

it('contains its address if it has only some of the posts', () => {
  expect(sent(site, [], { home: '/a', self: '/a/feed' })).toMatchObject({
    feed_url: 'https://blog.example/a/feed',
    home_page_url: 'https://blog.example/a',
  })
})

describe('an item', () => {
  it('is a post, and names the original', () => {
    const post = postWith({ topics: ['ports'] }, { language: 'pt-BR', lead_image: picture.id })
    expect(sent(site, [post]).items).toEqual([
      {
        id: 'urn:offprint:article:article',
        authors: [{ name: 'Ada Brook' }],
        content_html: toFeedContent(site, post),
        date_modified: '2024-01-01T00:00:00.000Z',
        date_published: '2024-02-03T23:30:00.000Z',
        external_url: 'https://tide.example/ports',
        image: 'https://blog.example/api/media/file/harbour-1200.jpg',
        language: 'pt-BR',
        summary: 'What the ports know',
        tags: ['ports'],
        title: 'Ports at night',
        url: postAddress,
      },
    ])
  })

  it('omits unknown values', () => {
    const original = { ...postWith().original, url: null }
    const item = itemOf({ authors: [], description: '', original, topics: [] })
    expect(Object.keys(item ?? {}).sort()).toEqual([
      'content_html',
      'date_modified',
      'date_published',
      'id',
      'language',
      'title',
      'url',
    ])
  })

  it('has the technical date if the day is unknown', () => {
    const item = itemOf({ postedAt: '2020-01-05T00:00:00.000Z', republishedOn: null })
    expect(item?.date_published).toBe('2020-01-05T00:00:00.000Z')
  })

  it.each(['excerpt', 'link'] as const)('contains neither body nor picture in mode %s', (mode) => {
    const { leadImage } = postWith({}, { lead_image: picture.id })
    const item = itemOf({ body: '<p>Secret</p>', leadImage, mode })
    expect(leadImage).not.toBeNull()
    expect(JSON.stringify(item)).not.toMatch(/Secret|harbour-1200/)
  })

  it('exists even if search engines are excluded', () => {
    expect(itemOf({ head: { canonical: null, noindex: true } })).toHaveProperty('id')
  })
})

it.each(hostile)('keeps %s as text', (_, written, found) => {
  const authors = [{ name: written, slug: '', affiliations: [], orcid: null }]
  expect(
    itemOf({ authors, description: written, title: written, topics: [written] }),
  ).toMatchObject({ authors: [{ name: found }], summary: found, tags: [found], title: found })
  expect(sent({ ...site, description: written, title: written }, [])).toMatchObject({
    description: found,
    title: found,
  })
})
