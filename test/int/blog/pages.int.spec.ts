// Pages as a stranger asks for them.
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { drawLinkPictures } from 'offprint'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PageAddress } from '../../../src/blog/pageAddress.ts'
import type { PageData } from '../../../src/blog/pages/pageData.ts'
import type { PageSite } from '../../../src/blog/pages/pageSite.ts'
import type { BlogSite } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { trackResponses } from '../../../src/app/responses/trackResponses.ts'
import { toCursor } from '../../../src/blog/cursor.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { type LaterPages, readBlogPage, readBlogPages } from '../../../src/blog/readBlogPage.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import {
  makeArticle,
  makePicture,
  moveTo,
  publishArticle,
  textDocument,
} from '../../helpers/documents.ts'

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

  it('goes on where its page before ended, and ends', { tags: 'nightly' }, async () => {
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

  it('is the same where several are read at once', async () => {
    const { article } = await publish({ topics: ['Often'] }, noonOf('1985-01-01'))
    await copyPost(article, 64)
    const [{ author = '', outlet = '' } = {}] = await query<Record<'author' | 'outlet', string>>(
      desk.databaseURL,
      `select u.slug as author, o.slug as outlet from articles a join outlets o on o.id = a.outlet_id
        join articles_byline b on b._parent_id = a.id join authors u on u.id = b.author_id where a.id = '${article}'`,
    )
    const lists: PageAddress[] = [
      { slug: author, after: '', kind: 'author' },
      { after: '', kind: 'front' },
      { slug: outlet, after: '', kind: 'outlet' },
      { slug: 'often', after: '', kind: 'topic' },
      { after: '', kind: 'year', path: '/1985', year: 1985 },
    ]
    const later: LaterPages = new Map()
    let waiting = 0
    const alone = await follow(lists, (one) => readBlogPage(desk.payload, one))
    const together = await follow(lists, async (one) => {
      const [make] = await readBlogPages(desk.payload, [one], {}, later)
      waiting = Math.max(waiting, later.size)
      return make!()
    })
    expect(alone.length).toBeGreaterThan(19)
    expect(together).toEqual(alone)
    expect(waiting).toBeGreaterThan(5)
    expect(later.size).toBe(0)
  })

  /** In the same lists, on other days of the year. */
  async function copyPost(article: string, count: number): Promise<void> {
    const id = "('01985000-0000-7000-8000-' || lpad(n::text, 12, '0'))"
    const changes = [
      ['articles', 'id', "'import_key', null, 'slug', 'copy-' || n"],
      ['articles_byline', '_parent_id', `'_parent_id', ${id}`],
      ['articles_texts', 'parent_id', `'parent_id', ${id}, 'id', 100000 + t.id * 100 + n`],
      [
        'republications',
        'article_id',
        `'article_id', ${id}, 'note_id', null, 'path', '/1985/copy-' || n, 'slug', 'copy-' || n, 'url', null,
          'republished_at', t.republished_at + n * interval '5 days'`,
      ],
    ] as const
    for (const [table, key, change] of changes) {
      const [{ columns = '' } = {}] = await query<{ columns: string }>(
        desk.databaseURL,
        `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
          where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`,
      )
      await query(
        desk.databaseURL,
        `insert into ${table} (${columns}) select ${columns} from (
          select (jsonb_populate_record(t, jsonb_build_object('id', ${id}, ${change}))).*
            from ${table} t, generate_series(1, ${count}) n where t.${key} = '${article}') copies`,
      )
    }
  }

  /** All pages of these lists, without what was read with them. */
  async function follow(
    addresses: PageAddress[],
    read: (address: PageAddress) => Promise<null | PageData>,
  ): Promise<unknown[]> {
    const pages = await Promise.all(addresses.map(read))
    const shown = pages.map((page) =>
      page && 'list' in page ? { ...page, list: { ...page.list, later: [] } } : page,
    )
    const next = pages.flatMap((page, index) =>
      page && 'list' in page && page.list.next
        ? [{ ...addresses[index], after: page.list.next } as PageAddress]
        : [],
    )
    return next.length === 0 ? shown : [...shown, ...(await follow(next, read))]
  }

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

describe('the settings of the blog', () => {
  const path = '/globals/blog'

  function save(data: object) {
    return desk.payload.updateGlobal({ slug: 'blog', data, overrideAccess: true })
  }

  function makePage(data: object) {
    return desk.payload.create({
      collection: 'pages',
      data: { body: textDocument('Where I spoke.'), title: 'Talks', ...data } as never,
      overrideAccess: true,
    })
  }

  async function siteData() {
    return (await desk.rest<BlogSite>('GET', '/blog/site')).body
  }

  it('stand on every page, and leave the rest as the options say', async () => {
    await publish({ title: 'Faced', topics: ['Sea Lanes'] }, noonOf('2001-05-01'))
    const before = await ask('/')
    expect(before.html).not.toMatch(/class="site face"|rel="me"|aria-current/)
    expect((await ask('/about')).status).toBe(404)
    await save({
      name: 'Fathoms',
      about: textDocument('I write about harbours.'),
      accent: 'teal',
      contact: 'ada@blog.example',
      footer: 'All rights reserved.',
      links: ['https://social.example/@ada'],
      navigation: [
        { kind: 'topic', label: 'Lanes', topic: 'sea lanes' },
        { kind: 'topic', label: 'Nowhere', topic: 'Not on the blog' },
        { address: '/about', kind: 'address', label: 'Who' },
      ],
    })
    const { html } = await ask('/topics/sea-lanes')
    expect(html).toContain('>Fathoms</a>')
    expect(html).toContain('<span>Essays</span>')
    expect(html).toContain('<a aria-current="page" href="/topics/sea-lanes">Lanes</a>')
    expect(html).toContain('href="https://social.example/@ada" rel="me">social.example/@ada</a>')
    expect(html).toContain('href="mailto:ada@blog.example"')
    expect(html).toContain('All rights reserved.')
    expect(html).not.toContain('Nowhere')
    expect(html).toContain('--link:#0d5c63')
    const about = await ask('/about')
    expect(about.html).toContain('I write about harbours.')
    expect(about.html.match(/href="\/about"/g)).toHaveLength(1)
    expect((await ask('/')).html).toMatch(/class="intro">.*I write about harbours\./)
    expect(await siteData()).toMatchObject({
      name: 'Fathoms',
      about: expect.stringContaining('I write about harbours.') as string,
      accent: 'teal',
      navigation: [
        { address: '/topics/sea-lanes', label: 'Lanes' },
        { address: '/about', label: 'Who' },
      ],
    })
  })

  it('tell nothing of what is not public', async () => {
    const { article } = await publish({ title: 'Withdrawn secret' }, noonOf('2001-06-01'))
    const hidden = await makeArticle(desk.payload, { data: { title: 'Drafted secret' } })
    const author = await desk.payload.create({
      collection: 'authors',
      data: { name: 'Unsigned secret' },
      overrideAccess: true,
    })
    const portrait = await makePicture(desk.payload, 'unknown')
    const page = await makePage({ inNavigation: true, title: 'Page secret' })
    await save({
      front: { pinned: [article, hidden.article] },
      navigation: [
        { kind: 'document', label: 'To secret', to: { relationTo: 'authors', value: author.id } },
        { kind: 'document', label: 'To secret', to: { relationTo: 'pages', value: page.id } },
      ],
      portrait: portrait.id,
    })
    expect((await ask('/')).html).toContain('Withdrawn secret')
    await moveTo(desk.payload, article, 'published-at-outlet')
    const answers = [
      ...(await Promise.all(
        ['/', '/about', '/page-secret', '/sitemap.xml'].map((one) => ask(one)),
      )),
      ...(await Promise.all(
        [
          '/blog/site',
          '/blog/pages',
          '/blog/pages/page-secret',
          path,
          '/pages',
          `${path}?depth=3`,
        ].map((one) => desk.rest('GET', one)),
      )),
    ]
    expect(JSON.stringify(answers)).not.toMatch(new RegExp(`secret|${portrait.alt}"`))
    await desk.payload.update({
      id: portrait.id,
      collection: 'media',
      data: { rights: 'owned' },
      overrideAccess: true,
    })
    await desk.payload.update({
      id: page.id,
      collection: 'pages',
      data: { isPublic: true },
      overrideAccess: true,
    })
    const site = await siteData()
    expect(site.portrait).toMatchObject({ alt: portrait.alt })
    expect(site.navigation).toEqual([{ address: '/page-secret', label: 'To secret' }])
    expect((await ask('/page-secret')).html).toMatch(/<h1>Page secret<\/h1>.*Where I spoke\./)
    expect((await ask('/page-secret')).html).toContain('"@type":"WebPage"')
  })

  it('are written by editors and admins alone, and read by staff', async () => {
    const [editor, author] = [await desk.login('editor'), await desk.login('author')]
    const write = async (token?: string) =>
      (await desk.rest('POST', path, { body: { name: 'Fathoms' }, ...(token ? { token } : {}) }))
        .status
    expect([await write(), await write(author.token), await write(editor.token)]).toEqual([
      403, 403, 200,
    ])
    expect((await desk.rest('GET', path)).status).toBe(403)
  })

  it.each([
    { links: ['http://social.example/@ada'] },
    { navigation: [{ address: 'javascript:alert(1)', kind: 'address', label: 'x' }] },
    { navigation: [{ address: '//elsewhere.example', kind: 'address', label: 'x' }] },
    { navigation: [{ kind: 'document', label: 'x' }] },
    { navigation: [{ kind: 'topic', label: 'x', topic: '…' }] },
    { accent: 'url(x)' },
    { name: { a: 1 } },
  ])('are refused as %o', async (data) => {
    const { token } = await desk.login('editor')
    expect((await desk.rest('POST', path, { body: data, token })).status).toBe(400)
  })

  it('are shown before they are saved, to those who may save them', async () => {
    const { token } = await desk.login('editor')
    const body = { data: { name: 'Leagues', footer: 'Not yet.' } }
    const {
      body: html,
      headers,
      status,
    } = await desk.rest<string>('POST', `${path}/preview`, {
      body,
      token,
    })
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(html).toMatch(/>Leagues<\/a>.*Not yet\./)
    expect((await ask('/')).html).not.toContain('Leagues')
    expect((await siteData()).name).not.toBe('Leagues')
    expect((await desk.rest('POST', `${path}/preview`, { body })).status).toBe(403)
    const bad = { body: { data: { links: ['x'] } }, token }
    expect((await desk.rest('POST', `${path}/preview`, bad)).status).toBe(400)
  })

  it('and pages tell caches of a change, in its transaction', async () => {
    const told: string[] = []
    const client = new pg.Client({ connectionString: desk.databaseURL })
    client.on('notification', ({ channel }) => told.push(channel))
    await client.connect()
    await client.query('listen offprint_change')
    await save({ footer: 'Told.' })
    await client.query('select 1')
    expect(told).toEqual(['offprint_change'])
    const page = await makePage({ title: 'Told' })
    await desk.payload.delete({ id: page.id, collection: 'pages', overrideAccess: true })
    await client.query('select 1')
    await client.end()
    expect(told).toHaveLength(3)
  })

  it('a page takes no address of a post or of the blog, and keeps its own', async () => {
    const unknown = { republishedAtPrecision: 'unknown', ...noonOf('1990-01-01') }
    await publish({ title: 'Undated first' }, unknown)
    const { token } = await desk.login('editor')
    const create = async (slug: string) => {
      const body = { slug, body: textDocument('x'), title: 'x' }
      const answer = await desk.rest<{ errors?: { data: { code: string } }[] }>('POST', '/pages', {
        body,
        token,
      })
      return [answer.status, answer.body.errors?.[0]?.data.code]
    }
    for (const slug of ['undated-first', 'about', '2022', 'topics', 'admin']) {
      expect(await create(slug)).toEqual([409, 'path-taken'])
    }
    expect(await create('books')).toEqual([201, undefined])
    await expect(publish({ title: 'Books' }, unknown)).rejects.toThrow(/path \/books/)
    await publish({ title: 'Books' }, { ...unknown, slug: 'books-of-mine' })
    expect((await ask('/books-of-mine')).status).toBe(200)
  })
})

describe('the picture of links to a post', () => {
  async function bytesOf(path: string) {
    const response = await pageResponse(desk.payload, new Request(new URL(path, site.url)), site)
    return { bytes: Buffer.from(await response.arrayBuffer()), response }
  }
  async function pictureOf(path: string) {
    const { html } = await ask(path)
    return /property="og:image"/.test(html)
      ? (/<meta content="https:\/\/blog\.example(\/og\/[\da-f]{32}\.png)" property="og:image"/.exec(
          html,
        )?.[1] ?? 'another')
      : null
  }
  const stored = () =>
    query<{ hash: string; id: string }>(
      desk.databaseURL,
      'select article_id::text as id, hash from offprint_data.link_pictures',
    )

  it('is drawn once, and again when it says something else; of what is not on the blog there is none', async () => {
    const { article } = await publish({ title: 'Drawn harbour' }, noonOf('2003-03-01'))
    const hidden = await makeArticle(desk.payload, { data: { title: 'Hidden harbour' } })
    const path = '/2003/03/01/drawn-harbour'
    expect(await pictureOf(path)).toBeNull()
    await drawLinkPictures(desk.payload)
    const address = (await pictureOf(path)) ?? ''
    const { bytes, response } = await bytesOf(address)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect([
      bytes.toString('latin1', 1, 4),
      bytes.readUInt32BE(16),
      bytes.readUInt32BE(20),
    ]).toEqual(['PNG', 1200, 630])
    expect((await ask(path)).html).toContain('content="summary_large_image" name="twitter:card"')
    const rows = await stored()
    expect(rows.map(({ id }) => id)).not.toContain(hidden.article)
    await drawLinkPictures(desk.payload)
    expect(await stored()).toEqual(rows)
    expect((await bytesOf(`/og/${'0'.repeat(32)}.png`)).response.status).toBe(404)

    const change = (data: object) =>
      desk.payload.update({ id: article, collection: 'articles', data, overrideAccess: true })
    await change({ title: 'Renamed harbour' })
    expect(await pictureOf(path)).toBeNull()
    expect((await bytesOf(address)).response.status).toBe(404)
    await drawLinkPictures(desk.payload)
    const renamed = (await pictureOf(path)) ?? ''
    expect(renamed).toMatch(/^\/og\//)
    expect(renamed).not.toBe(address)

    await moveTo(desk.payload, article, 'published-at-outlet')
    expect((await bytesOf(renamed)).response.status).toBe(404)
  })

  it('is on the front page and on lists that of the blog, which follows its settings', async () => {
    const set = (data: object) =>
      desk.payload.updateGlobal({ slug: 'blog', data, overrideAccess: true })
    const addresses: string[] = []
    await publish({ title: 'Listed harbour' }, noonOf('2003-05-01'))
    for (const tagline of ['On the mud', 'On the tide']) {
      await set({ name: 'Low water', tagline })
      const address = (await pictureOf('/')) ?? ''
      expect(address).toMatch(/^\/og\//)
      expect(await pictureOf('/outlets')).toBe(address)
      const { bytes, response } = await bytesOf(address)
      expect([response.status, bytes.readUInt32BE(16)]).toEqual([200, 1200])
      addresses.push(address)
    }
    const [before, now] = addresses
    expect(before).not.toBe(now)
    expect((await bytesOf(before!)).response.status).toBe(404)
    // Boxes would stand there.
    await set({ name: '潮間帶筆記', portrait: null, tagline: '泥與潮' })
    expect(await pictureOf('/')).toBeNull()
    expect((await bytesOf(now!)).response.status).toBe(404)
    await set({ name: '', tagline: '' })
  })

  it('follows accent and portrait of the blog, and is none at once where the portrait may not be shown any more', async () => {
    const set = (data: object) =>
      desk.payload.updateGlobal({ slug: 'blog', data, overrideAccess: true })
    const { id: portrait } = await makePicture(desk.payload, 'owned')
    await publish({ title: 'Worn harbour' }, noonOf('2003-06-01'))
    const path = '/2003/06/01/worn-harbour'
    const addresses = new Set<null | string>()
    for (const data of [{ accent: null, portrait: null }, { accent: 'teal' }, { portrait }]) {
      await set(data)
      await drawLinkPictures(desk.payload)
      addresses.add(await pictureOf(path))
    }
    expect([addresses.size, addresses.has(null)]).toEqual([3, false])
    await desk.payload.update({
      id: portrait,
      collection: 'media',
      data: { rights: 'outlet-only' },
      overrideAccess: true,
    })
    expect(await pictureOf(path)).toBeNull()
    expect((await bytesOf([...addresses].at(-1)!)).response.status).toBe(404)
    await set({ accent: null, portrait: null })
  })

  it('is whole for whoever asks first, though the file of the portrait is read meanwhile', async () => {
    const { id: portrait } = await makePicture(desk.payload, 'owned')
    await desk.payload.updateGlobal({ slug: 'blog', data: { portrait }, overrideAccess: true })
    const address = await pictureOf('/')
    trackResponses()
    const server = createServer((_, response) => {
      void bytesOf(address!).then(({ bytes }) => response.end(bytes))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    try {
      // It is remembered for a year.
      const first = await fetch(`http://127.0.0.1:${port}`).then((sent) => sent.arrayBuffer())
      expect(first.byteLength).toBe((await bytesOf(address!)).bytes.length)
    } finally {
      server.close()
    }
  })
})

describe('a post as oEmbed', () => {
  const card = (url: string, more = '') =>
    desk.rest<Record<string, unknown>>('GET', `/blog/oembed?url=${encodeURIComponent(url)}${more}`)

  it('is a card without a script, for posts on the blog alone', async () => {
    await publish(
      { title: 'Cards & <script>alert(1)</script>' },
      { ...noonOf('2003-04-01'), slug: 'cards' },
    )
    const address = `${site.url}/2003/04/01/cards`
    const { body, status } = await card(address, '&maxwidth=320&dnt=1&format=json')
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        type: 'rich',
        provider_url: site.url,
        title: 'Cards & <script>alert(1)</script>',
        version: '1.0',
        width: 320,
      }),
    ])
    expect(body.html).toContain('Cards &amp; &lt;script&gt;alert(1)')
    expect(body.html).not.toContain('<script')
    const { html } = await ask(new URL(address).pathname)
    expect(html).toContain(
      `href="https://blog.example/api/blog/oembed?url=${encodeURIComponent(address)}&amp;format=json" rel="alternate"`,
    )
    await makeArticle(desk.payload, { data: { title: 'Not there yet' } })
    for (const [url, more, expected] of [
      [address, '&format=xml', 501],
      [address, '&maxwidth=wide', 400],
      [`${site.url}/not-there-yet`, '', 404],
      ['https://elsewhere.example/2003/04/01/cards', '', 404],
      ['javascript:alert(1)', '', 400],
    ] as const) {
      expect((await card(url, more)).status).toBe(expected)
    }
  })
})
