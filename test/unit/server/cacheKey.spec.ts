import { describe, expect, it } from 'vitest'

import { cacheKeyOf } from '../../../server/cacheKey.mjs'

describe('the cache key of an address', () => {
  it.each([
    ['/', '/'],
    ['/2022', '/2022'],
    ['/?utm_source=x', '/'],
    ['/2022?after=CURSOR&x=1', '/2022?after=CURSOR'],
    ['/topics/aukus-pacific', '/topics/aukus-pacific'],
    ['/topics/AUKUS%20%2f%20Pacific', '/topics/AUKUS%20%2F%20Pacific'],
    ['/topics/中文', '/topics/中文'],
    ['/api/blog/topics', '/api/blog/topics'],
    ['/api/blog/years?b=1&a=2', '/api/blog/years?a=2&b=1'],
    ['/api/blog/authors', '/api/blog/authors'],
    ['/api/blog/outlets', '/api/blog/outlets'],
  ])('%s is %s', (address, key) => {
    expect(cacheKeyOf(address)?.key).toBe(key)
  })

  it.each(['/topics/', '/topics/../admin', '/admin', '/api/blog/free-from.ics', '/api/articles'])(
    'is none for %s',
    (address) => {
      expect(cacheKeyOf(address)).toBeUndefined()
    },
  )
})
