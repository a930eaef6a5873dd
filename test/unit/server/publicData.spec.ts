import { describe, expect, it } from 'vitest'

import { headersOfRefusal, uncachedHeadersOf } from '../../../server/publicData.ts'

function namesOf(url: string) {
  return uncachedHeadersOf(url).map(([name]) => name)
}

describe('public data', () => {
  it.each([
    '/api/blog/posts/nothing',
    '/api/blog/nothing',
    '/api/blog/',
    '/feed.xml?x=1',
    '/authors/ada/feed.xml?x',
    '/atom.xml',
    '/feed.json',
    '/llms.txt',
    '/sitemap.xml',
  ])('has headers for every origin: %s', (url) => {
    expect(namesOf(url)).toContain('access-control-allow-origin')
    expect(headersOfRefusal(400, url)).toMatchObject({ 'cache-control': 'no-store' })
  })

  it.each([
    '/api/blog/free-from.ics?token=a',
    '/api/articles',
    '/',
    '/feed.xmls',
    '/api/blogs/posts',
  ])('does not include %s', (url) => {
    expect(namesOf(url)).toEqual([])
    expect(Object.keys(headersOfRefusal(400, url))).toEqual(['content-type'])
  })
})

it('a refused method lists the allowed ones', () => {
  expect(headersOfRefusal(405, '/')).toMatchObject({ allow: 'GET, HEAD, OPTIONS' })
})
