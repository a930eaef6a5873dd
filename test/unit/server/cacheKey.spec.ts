// The cache key of a request: one for all spellings of an address, none where the response is not for everybody.
import { describe, expect, it } from 'vitest'

import { cacheKeyOf } from '../../../server/cacheKey.ts'

const fixed = { isVariable: false, mayStore: true }
const variable = { isVariable: true, mayStore: true }

describe('the cache key of a page', () => {
  it.each([
    '/',
    '/2022',
    '/2022/10/12/grain-and-straits',
    '/authors/jane-roe',
    '/outlets/the-times',
    '/topics/grain',
    '/administration',
    '/apiary',
    '/fontsize',
    '/a-post.html',
    '/a..b',
  ])('is the address %s itself', (path) => {
    expect(cacheKeyOf(path)).toEqual({ ...fixed, key: path })
  })

  it.each([
    '/?utm_source=x',
    '/?',
    '/?after=',
    '/?q=',
    '/?p=x&nxtPslug=b',
    '/?page_id=',
    '/?p[]=1',
  ])('ignores parameters that a page does not read: %s', (url) => {
    expect(cacheKeyOf(url)).toEqual({ ...fixed, key: '/' })
  })

  it.each([
    ['/2022/10/12/caf%C3%A9', '/2022/10/12/caf%c3%a9', '/2022/10/12/c%61f%C3%A9'],
    ['/authors/j', '/%61uthors/j', '/authors/%6A'],
    ['/?after=c', '/?after=c&x=1', '/?x=1&after=c', '/?%61fter=c', '/?after=c&after=d'],
    ['/?q=a+b', '/?q=a%20b', '/?q=a b&x=1'],
    ['/?q=a&after=c', '/?after=c&q=a'],
  ])('is one for all spellings of %s', (...urls) => {
    expect(new Set(urls.map((url) => cacheKeyOf(url)?.key)).size).toBe(1)
  })

  it('differs by where a list goes on, and such addresses have no end', () => {
    expect(cacheKeyOf('/authors/j?after=c')).toEqual({ ...variable, key: '/authors/j?after=c' })
  })

  it('of a search is not for storing', () => {
    expect(cacheKeyOf('/?q=tide')).toEqual({ ...variable, key: '/?q=tide', mayStore: false })
  })

  it('keeps a slash that is encoded apart from one that is not', () => {
    expect(cacheKeyOf('/a%2Fb')?.key).toBe('/a%2Fb')
    expect(cacheKeyOf('/a/b')?.key).toBe('/a/b')
  })

  it.each([
    '/admin',
    '/admin/collections/articles',
    '/%61dmin',
    '/api',
    '/api/articles',
    '/api/blog/free-from.ics',
    '/api/permission/a-token',
    '/_next/static/a.js',
    '/fonts/serif.woff2',
    '/.well-known/security.txt',
    '/.env',
    '/favicon.ico',
    '/icon.svg',
    '/metrics',
    '/robots.txt',
  ])('does not exist for %s, which is no page', (path) => {
    expect(cacheKeyOf(path)).toBeUndefined()
    expect(cacheKeyOf(`${path}?after=c`)).toBeUndefined()
  })

  it('has the number of a post in another program, and no other parameter of old addresses', () => {
    expect(cacheKeyOf('/?p=12')).toEqual({ ...variable, key: '/?p=12' })
    expect(cacheKeyOf('/?utm_source=x&page_id=7&p=12&preview=true&m=1')?.key).toBe(
      '/?p=12&page_id=7',
    )
    expect(cacheKeyOf('/?p=12&q=tide')?.key).toBe('/?q=tide')
    expect(cacheKeyOf('/a/?p=12345678901')?.key).toBe('/a')
  })

  it.each([
    ['/a/', '/a'],
    ['/2022/10/12/a/?x=1', '/2022/10/12/a'],
    ['/authors/j/?after=c', '/authors/j?after=c'],
    ['/feed.xml/', '/feed.xml'],
    ['/%61/', '/a'],
  ])('of %s is that of its address without the slash', (url, key) => {
    expect(cacheKeyOf(url)).toMatchObject({ isOther: true, key })
    expect(cacheKeyOf(key)).not.toHaveProperty('isOther')
  })

  it.each([
    '/a//',
    '/admin/',
    '/api/articles/',
    '/metrics/',
    '//',
    '//evil.example/a',
    '/a//b',
    '/a/../admin',
    '/a/%2e%2e/admin',
    '/./a',
    '/a/.',
    '/..',
    '/a;b',
    '/a\\b',
    '*',
    'http://evil.example/a',
  ])('does not exist for %s, which leads elsewhere', (path) => {
    expect(cacheKeyOf(path)).toBeUndefined()
  })
})

describe('the cache key of data', () => {
  it.each([
    '/atom.xml',
    '/feed.json',
    '/feed.xml',
    '/llms.txt',
    '/sitemap.xml',
    '/outlets/a/feed.xml',
  ])('is the path alone for %s', (path) => {
    expect(cacheKeyOf(path)).toEqual({ ...fixed, key: path })
    expect(cacheKeyOf(`${path}?after=c&x=1`)).toEqual({ ...fixed, key: path })
  })

  it('has all parameters, in one order, for the API refuses those that it does not know', () => {
    const key = '/api/blog/posts?limit=1&x=2'
    expect(cacheKeyOf('/api/blog/posts?x=2&limit=1')).toEqual({ ...variable, key })
    expect(cacheKeyOf('/api/blog/posts?q=tide')?.mayStore).toBe(false)
    expect(cacheKeyOf('/api/blog/redirects?path=/%3Fp%3D12')).toEqual({
      ...variable,
      key: '/api/blog/redirects?path=%2F%3Fp%3D12',
    })
  })

  it('is one for all spellings of a post', () => {
    expect(cacheKeyOf('/api/blog/posts/c%61f%c3%a9')?.key).toBe('/api/blog/posts/caf%C3%A9')
  })
})

it.each([
  '/',
  '/2022/10/12/caf%c3%a9',
  '/?q=a b&after=c&x=1',
  '/authors/j?x=1&after=c+d',
  '/api/blog/posts?year=2024&limit=1',
  '/api/blog/posts/a?nxtPslug=b',
  '/feed.xml?x',
])('the key of %s is its own key', (url) => {
  const input = cacheKeyOf(url)
  expect(cacheKeyOf(input?.key ?? '')).toEqual(input)
})
