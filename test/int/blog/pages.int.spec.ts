// Pages as a stranger asks for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PageSite } from '../../../src/blog/pages/pageSite.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { toCursor } from '../../../src/blog/cursor.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

const site: PageSite = {
  name: 'The Blog',
  description: 'Essays',
  language: 'en',
  url: 'https://blog.example',
}
let desk: Desk

beforeAll(async () => {
  desk = await bootPayload({ SITE_URL: site.url })
})
afterAll(() => desk.close())

type Options = NonNullable<Parameters<typeof makeArticle>[1]>

function publish(data: Options['data'], republication: object = {}) {
  return publishArticle(desk.payload, { data }, republication)
}

function noonOf(day: string) {
  return { republishedAt: `${day}T12:00:00.000Z` }
}

async function ask(path: string, headers: Record<string, string> = {}) {
  const request = new Request(new URL(path, 'http://localhost'), { headers })
  const response = await pageResponse(desk.payload, request, site)
  const html = await response.text()
  const control = response.headers.get('cache-control')
  return { control, headers: response.headers, html, status: response.status }
}

async function statusOf(path: string) {
  return (await ask(path)).status
}

describe('a page', () => {
  it('is shared by caches, and not sent again to whoever has it', async () => {
    await publish({ title: 'Cached' }, noonOf('2003-02-01'))
    const first = await ask('/2003/02/01/cached')
    expect([first.status, first.control]).toEqual([200, 'public, max-age=0, must-revalidate'])
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(first.headers.get('vary')).toBe('Accept-Encoding')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{20,}"$/)
    const again = await ask('/2003/02/01/cached', { 'if-none-match': etag })
    expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', etag])
  })

  it('allows its own style sheet, and no script', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(policy).not.toContain('script-src')
  })

  it.each([
    '/nothing',
    '/2003/02/01/nothing',
    '/authors/nobody',
    '/outlets/nobody',
    '/topics/nothing',
    '/topics/%00',
    `/topics/${'x'.repeat(300)}`,
    `/topics/${encodeURIComponent('😀'.repeat(100))}`,
    '/1066',
    '/9999',
    '/a/b/c',
  ])('at %s is none: 404, and not stored', async (path) => {
    const { control, html, status } = await ask(path)
    expect([status, control]).toEqual([404, 'no-store'])
    expect(html).toContain('Page not found')
  })

  it('that moved is found at its address before', async () => {
    const { article } = await publish({ title: 'Before' }, noonOf('2004-02-01'))
    const renamed = { slug: 'after' }
    const where = { article: { equals: article } }
    const collection = 'republications'
    await desk.payload.update({ collection, data: renamed, overrideAccess: true, where })
    const { control, headers, status } = await ask('/2004/02/01/before')
    expect([status, headers.get('location'), control]).toEqual([
      301,
      '/2004/02/01/after',
      'no-store',
    ])
  })
})

describe('an archive', () => {
  it('of a year has its posts, while there are any', async () => {
    expect(await statusOf('/1981')).toBe(404)
    const { article } = await publish({ title: 'In eighty-one' }, noonOf('1981-12-31'))
    await publish({ title: 'In eighty-two' }, noonOf('1982-01-01'))
    const { html, status } = await ask('/1981')
    expect(status).toBe(200)
    expect(html).toContain('In eighty-one')
    expect(html).not.toContain('In eighty-two')
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await statusOf('/1981')).toBe(404)
    expect(await statusOf('/1982')).toBe(200)
  })

  it('gives way to a post that stands there, and comes before one that has gone', async () => {
    const unknown = { republishedAtPrecision: 'unknown' }
    const { article } = await publish({ slug: '1983', title: 'A whole year' }, unknown)
    await publish({ title: 'Some day of it' }, noonOf('1983-05-01'))
    expect((await ask('/1983')).html).toContain('<h1 class="p-name">A whole year')
    const where = { article: { equals: article } }
    await desk.payload.update({
      collection: 'republications',
      data: { slug: 'a-whole-year' },
      overrideAccess: true,
      where,
    })
    expect((await ask('/1983')).html).toContain('<h1 class="p-name">1983')
  })

  it('of a topic is found by its slug, however its articles spell it', async () => {
    const first = await publish({ title: 'One', topics: ['AUKUS / Pacific'] }, noonOf('1984-01-01'))
    await publish({ title: 'Two', topics: ['aukus: Pacific'] }, noonOf('1984-01-02'))
    await publish({ title: 'Other', topics: ['AUKUS'] }, noonOf('1984-01-03'))
    const { html, status } = await ask('/topics/aukus-pacific')
    expect(status).toBe(200)
    expect(html.match(/class="u-url" href="[^"]+"/g)).toEqual([
      'class="u-url" href="/1984/01/02/two"',
      'class="u-url" href="/1984/01/01/one"',
    ])
    expect(html).toContain('<h1 class="p-name">aukus: Pacific</h1>')
    await moveTo(desk.payload, first.article, 'published-at-outlet')
    expect((await ask('/topics/aukus-pacific')).html).not.toContain('/1984/01/01/one')
  })

  it.each(['AUKUS / Pacific', 'Aukus-Pacific', ' aukus pacific'])(
    'of a topic is led to from %j',
    async (topic) => {
      const { headers, status } = await ask(`/topics/${encodeURIComponent(topic)}`)
      expect([status, headers.get('location')]).toEqual([301, '/topics/aukus-pacific'])
    },
  )

  it('of a topic in any script is the one that a post leads to', async () => {
    await publish({ title: 'Scripts', topics: ['中文', 'C++', "it's"] }, noonOf('1985-01-01'))
    const { html } = await ask('/1985/01/01/scripts')
    const paths = [...html.matchAll(/href="(\/topics\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(paths).toEqual(['/topics/%E4%B8%AD%E6%96%87', '/topics/c%2B%2B', '/topics/it-s'])
    for (const path of paths) {
      expect((await ask(path)).html).toContain('/1985/01/01/scripts')
    }
  })

  it('says nothing of topics of articles that are not on the blog', async () => {
    await makeArticle(desk.payload, { data: { topics: ['Hidden matter'] } })
    expect(await statusOf('/topics/hidden-matter')).toBe(404)
    expect((await ask('/')).html).not.toContain('Hidden matter')
  })

  it('goes on where its page before ended, and ends', async () => {
    for (let day = 10; day < 31; day += 1) {
      await publish({ topics: ['Many'] }, noonOf(`1986-01-${day}`))
    }
    for (const path of ['/1986', '/topics/many']) {
      const first = await ask(path)
      expect(first.html.match(/<li class="h-entry"/g)).toHaveLength(20)
      const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first.html) ?? []
      const second = await ask(next)
      expect(second.html.match(/<li class="h-entry"/g)).toHaveLength(1)
      expect(second.html).toContain('/1986/01/10/')
      const id = '019a1b2c-3d4e-7f50-8a9b-0c1d2e3f4a5b'
      const past = toCursor({ id, key: '0900-01-01T00:00:00.000Z' })
      expect(await statusOf(`${path}?after=${past}`)).toBe(404)
      expect(await statusOf(`${path}?after=nonsense`)).toBe(200)
    }
  })

  it('is led to from the front page', async () => {
    await publish({ topics: ['Of the day'] })
    const { html } = await ask('/')
    const archive = html.slice(html.indexOf('class="archive"'))
    expect(archive).toContain('href="/topics/of-the-day"')
    for (const year of ['1984', '1985', String(new Date().getUTCFullYear())]) {
      expect(archive).toContain(`href="/${year}"`)
    }
  })
})

describe('the posts before and after', () => {
  it('are those of the list, also after one is taken down and comes back', async () => {
    const made = []
    for (const [title, day] of [
      ['Oldest', '1950-01-01'],
      ['Middle', '1950-01-02'],
      ['Newest', '1950-01-02'],
    ] as const) {
      made.push(await publish({ title }, noonOf(day)))
    }
    const neighbours = async (path: string) => {
      const { html } = await ask(path)
      const [, previous] = /class="prev" href="([^"]+)"/.exec(html) ?? []
      const [, next] = /class="next" href="([^"]+)"/.exec(html) ?? []
      return [previous, next]
    }
    const [oldest, middle, newest] = [
      '/1950/01/01/oldest',
      '/1950/01/02/middle',
      '/1950/01/02/newest',
    ] as const
    expect(await neighbours(oldest)).toEqual([undefined, middle])
    expect(await neighbours(middle)).toEqual([oldest, newest])
    await moveTo(desk.payload, made[1]!.article, 'published-at-outlet')
    expect(await neighbours(oldest)).toEqual([undefined, newest])
    expect((await neighbours(newest))[0]).toBe(oldest)
    await moveTo(desk.payload, made[1]!.article, 'republished-on-blog')
    expect(await neighbours(oldest)).toEqual([undefined, newest])
  })
})
