import { describe, expect, it } from 'vitest'

import { createResponseCache } from '../../../server/responseCache.ts'

interface Response {
  body: Buffer
  status: number
}
function responseOf(size = 10): Response {
  return { body: Buffer.alloc(size), status: 200 }
}
function always() {
  return true
}

/** A response that is being loaded until `ready` is called. */
function slow(): {
  loaded: Response
  loadOne: () => Promise<Response>
  ready: () => void
  times: () => number
} {
  const loaded = responseOf()
  let ready = () => undefined as void
  let times = 0
  const waiting = new Promise<void>((resolve) => (ready = resolve))
  return {
    loaded,
    loadOne: async () => {
      times += 1
      await waiting
      return loaded
    },
    ready: () => ready(),
    times: () => times,
  }
}

describe('a response', () => {
  it('that is requested at once by several is loaded once, and stored', async () => {
    const cache = createResponseCache()
    const one = slow()
    const asked = [1, 2, 3].map(() => cache.load('/a', one.loadOne, always))
    one.ready()
    expect(new Set(await Promise.all(asked)).size).toBe(1)
    expect(one.times()).toBe(1)
    expect(cache.get('/a')).toBe(one.loaded)
  })

  it('that was begun before a change is neither stored nor shared with later requests', async () => {
    const cache = createResponseCache()
    const [old, fresh] = [slow(), slow()]
    const before = cache.load('/a', old.loadOne, always)
    cache.invalidate()
    const after = cache.load('/a', fresh.loadOne, always)
    fresh.ready()
    expect(await after).toBe(fresh.loaded)
    old.ready()
    expect(await before).toBe(old.loaded)
    expect(cache.get('/a')).toBe(fresh.loaded)
  })

  it('that is valid until a moment is loaded again after it', async () => {
    const cache = createResponseCache()
    const make = (until: number) =>
      cache.load('/a', () => Promise.resolve({ ...responseOf(), until }), always)
    const old = await make(performance.now() - 1)
    expect(cache.get('/a')).toBeUndefined()
    expect([cache.count, cache.bytes]).toEqual([0, 0])
    const fresh = await make(performance.now() + 60_000)
    expect(fresh).not.toBe(old)
    expect(cache.get('/a')).toBe(fresh)
  })

  it('is removed by a change', async () => {
    const cache = createResponseCache()
    await cache.load('/a', async () => Promise.resolve(responseOf()), always)
    cache.invalidate()
    expect([cache.get('/a'), cache.bytes, cache.count]).toEqual([undefined, 0, 0])
  })

  it('that may not be stored is not', async () => {
    const cache = createResponseCache()
    await cache.load(
      '/a',
      async () => Promise.resolve(responseOf()),
      () => false,
    )
    expect(cache.get('/a')).toBeUndefined()
  })

  it('that fails is not stored, and the next request tries again', async () => {
    const cache = createResponseCache()
    const fail = async () => Promise.reject(new Error('away'))
    await expect(cache.load('/a', fail, always)).rejects.toThrow('away')
    expect(await cache.load('/a', async () => Promise.resolve(responseOf()), always)).toBeTruthy()
  })

  it('is evicted where there are too many bytes, also by what others have grown by: the least recently used first', async () => {
    const cache = createResponseCache({ maxBytes: 10_000 })
    for (const key of ['/a', '/b', '/c']) {
      await cache.load(key, async () => Promise.resolve(responseOf(2000)), always)
    }
    expect(cache.get('/a')).toBeTruthy()
    await cache.load('/d', async () => Promise.resolve(responseOf(2000)), always)
    expect(['/a', '/b', '/c', '/d'].map((key) => Boolean(cache.get(key)))).toEqual([
      true,
      false,
      true,
      true,
    ])
    const last = cache.get('/d')!
    cache.addBytes('/d', last, 3000)
    await cache.load('/e', async () => Promise.resolve(responseOf(10)), always)
    expect(cache.bytes).toBeLessThanOrEqual(10_000)
  })

  it('that is very large is not stored', async () => {
    const cache = createResponseCache()
    await cache.load('/a', async () => Promise.resolve(responseOf(5_000_000)), always)
    expect(cache.get('/a')).toBeUndefined()
  })
})
