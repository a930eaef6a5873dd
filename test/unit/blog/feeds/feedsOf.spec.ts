import { expect, it } from 'vitest'

import { feedsOf } from '../../../../src/blog/hub/feedsOf.ts'
import { isFeedPath } from '../../../../src/domain/paths.ts'

it('a post stands in the feeds of everything and of each list that it is in', () => {
  const listed = {
    authors: ['ada-brook', '朝日'],
    has_note: true,
    is_public: true,
    outlet: 'the-tide',
    series: ['low-water'],
    topics: ['AUKUS / Pacific', '…', 'aukus-pacific'],
  }
  const feeds = feedsOf(listed, true)
  const lists = [
    '/everything',
    '',
    '/notes',
    '/authors/ada-brook',
    '/authors/%E6%9C%9D%E6%97%A5',
    '/outlets/the-tide',
    '/series/low-water',
    '/topics/aukus-pacific',
  ]
  const files = ['/feed.xml', '/atom.xml', '/feed.json']
  expect(feeds).toEqual(lists.flatMap((list) => files.map((file) => list + file)))
  expect(feeds.filter((path) => !isFeedPath(path))).toEqual([])
  expect(feedsOf({ ...listed, is_public: false }, true)).toEqual(feeds.slice(0, 3))
})

it('what is deleted has left the feeds of everything', () => {
  const nothing = { authors: null, has_note: null, outlet: null, series: null, topics: null }
  expect(feedsOf({ ...nothing, is_public: true }, false)).toEqual([
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
  ])
})
