// Authors, outlets, topics and years, as a stranger asks for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { EntryList, Post, PostGroupList, PostList } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { sitemapResponse } from '../../../src/blog/feeds/feedResponse.ts'
import { pageResponse } from '../../../src/blog/pageResponse.ts'
import { entryList, postGroupList, problem } from '../../../src/blog/schemas.ts'
import { topicSlugSQL } from '../../../src/database/rules.ts'
import { topicSlug } from '../../../src/domain/topicSlug.ts'
import { requireOptions } from '../../../src/options.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

type Data = NonNullable<Parameters<typeof makeArticle>[1]>['data']

function publish(data: Data, republication: object) {
  return publishArticle(desk.payload, { data }, republication)
}

function ask(kind: string, headers: Record<string, string> = {}) {
  return desk.rest<PostGroupList>('GET', `/blog/${kind}`, { headers })
}

async function namesAndCounts(kind: string) {
  const { body, status } = await ask(kind)
  expect([status, postGroupList.strict().safeParse(body).success]).toEqual([200, true])
  return body.docs.map(({ name, count }) => [name, count])
}

describe('what the posts are grouped by', () => {
  it('is counted among what is on the blog, and nothing else', async () => {
    const first = await publish(
      { topics: ['Ports', 'AUKUS / Pacific'] },
      { republishedAt: '2021-12-31T23:59:59.000Z' },
    )
    const second = await publish(
      { topics: ['ports', 'Ports!', '!!!'] },
      { republishedAt: '2022-01-01T00:00:00.000Z' },
    )
    const undated = await publish({ topics: ['Ports'] }, { republishedAtPrecision: 'unknown' })
    const hidden = await makeArticle(desk.payload, { data: { topics: ['Hidden'] } })
    await moveTo(desk.payload, hidden.article, 'published-at-outlet')

    const [authors, outlets] = [await namesAndCounts('authors'), await namesAndCounts('outlets')]
    const nameOf = async (collection: 'authors' | 'outlets', id: string) =>
      (await desk.payload.findByID({ id, collection, overrideAccess: true })).name
    const onBlog = [first, second, undated]
    for (const [kind, list] of [
      ['authors', authors],
      ['outlets', outlets],
    ] as const) {
      const ids = onBlog.map((made) => made[kind === 'authors' ? 'author' : 'outlet'])
      const names = await Promise.all(ids.map((id) => nameOf(kind, id)))
      expect(list).toEqual(names.toSorted().map((name) => [name, 1]))
    }
    expect(await namesAndCounts('years')).toEqual([
      ['2022', 1],
      ['2021', 1],
    ])
    const topics = await ask('topics')
    expect(topics.body.docs).toEqual([
      { name: 'Ports', slug: 'ports', count: 3 },
      { name: 'AUKUS / Pacific', slug: 'aukus-pacific', count: 1 },
    ])
    await moveTo(desk.payload, first.article, 'published-at-outlet')
    expect(await namesAndCounts('years')).toEqual([['2022', 1]])
    expect(await namesAndCounts('outlets')).toHaveLength(2)
    expect((await namesAndCounts('topics')).map(([name]) => name)).toEqual(['Ports'])
  })

  it.each(['authors', 'outlets', 'series', 'topics', 'years'])(
    'by %s has an ETag, may be read from everywhere, and takes no parameters',
    async (kind) => {
      const { headers } = await ask(kind)
      expect(Object.fromEntries(headers)).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'public, no-cache',
        'content-type': 'application/json; charset=utf-8',
      })
      const etag = headers.get('etag') ?? ''
      expect((await ask(kind, { 'if-none-match': etag })).status).toBe(304)
      const refused = await desk.rest('GET', `/blog/${kind}?limit=1`)
      expect(refused.status).toBe(400)
      expect(problem.parse(refused.body).errors[0]?.data.errors?.[0]?.path).toBe('limit')
      expect((await desk.rest('POST', `/blog/${kind}`)).status).toBe(405)
    },
  )
})

describe('the slug of a topic', () => {
  it('is the same in the database', async () => {
    const topics = [
      ...['AUKUS / Pacific', '中文', "it's", 'C++', 'a\\b', '  x  ', 'Énergie', '-', '..'],
      String.fromCodePoint(...Array.from({ length: 0x2fff - 0x20 }, (_, n) => n + 0x20)),
    ]
    const rows = await query<{ slug: string }>(
      desk.databaseURL,
      `select ${topicSlugSQL('t.text')} as slug
        from jsonb_array_elements_text('${JSON.stringify(topics).replaceAll("'", "''")}') as t(text)`,
    )
    expect(rows.map(({ slug }) => slug)).toEqual(topics.map((topic) => topicSlug(topic)))
  })

  it('is looked up in an index', async () => {
    const withoutScans = `${desk.databaseURL}?options=${encodeURIComponent('-c enable_seqscan=off')}`
    const plan = await query(
      withoutScans,
      `explain select text from articles_texts t
        where t.path = 'topics' and ${topicSlugSQL('t.text')} = 'ports'`,
    )
    expect(JSON.stringify(plan)).toContain('articles_topic_slugs')
  })
})

async function titled(data: Data = {}) {
  return (await makeArticle(desk.payload, { data })).article
}

/** The parts of a series in order, or null where there is none of this title. */
async function partsOf(title: string) {
  const { docs } = await desk.payload.find({
    collection: 'series',
    depth: 0,
    overrideAccess: true,
    where: { title: { equals: title } },
  })
  return docs[0] ? { id: docs[0].id, slug: docs[0].slug, articles: docs[0].articles ?? [] } : null
}

async function seriesOf(...articles: string[]) {
  const found = articles.map((id) =>
    desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true }),
  )
  return (await Promise.all(found)).map(({ series }) => series ?? null)
}

function write(id: string, data: object) {
  return desk.rest('PATCH', `/articles/${id}`, { body: data, token: editor })
}

describe('the text "series" of an article', () => {
  it('puts it at the end of the series of this title, makes that, and takes the article out', async () => {
    const [one, two] = [await titled({ series: ' Tides / East ' }), await titled()]
    await write(two, { series: 'Tides / East' })
    expect(await partsOf('Tides / East')).toMatchObject({
      slug: 'tides-east',
      articles: [one, two],
    })

    // What is left out of the answer is read all the same.
    await desk.rest('PATCH', `/articles/${one}?select[title]=true`, {
      body: { series: 'Currents' },
      token: editor,
    })
    expect((await partsOf('Currents'))?.articles).toEqual([one])
    await write(one, { series: null })
    expect([await partsOf('Currents'), await seriesOf(one, two)]).toMatchObject([
      { articles: [] },
      [null, 'Tides / East'],
    ])
    const found = await desk.rest<{ docs: { id: string }[] }>(
      'GET',
      '/articles?where[series][equals]=Tides / East',
      { token: editor },
    )
    expect(found.body.docs.map(({ id }) => id)).toEqual([two])
  })

  it('loses none of several that are put into a new series at once', async () => {
    const articles = await Promise.all(Array.from({ length: 5 }, () => titled()))
    const written = await Promise.all(articles.map((id) => write(id, { series: 'At once' })))
    expect(written.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await partsOf('At once'))?.articles.toSorted()).toEqual(articles.toSorted())
  })
})

describe('a series', () => {
  it('names its articles, and forgets those that leave it, also when it is deleted', async () => {
    const [one, two, three] = [await titled(), await titled({ series: 'Named' }), await titled()]
    const { id } = (await partsOf('Named'))!
    const change = (data: object) =>
      desk.rest('PATCH', `/series/${id}`, { body: data, token: editor })
    await change({ articles: [three, two, one, two], title: 'Called otherwise' })
    expect((await partsOf('Called otherwise'))?.articles).toEqual([three, two, one])
    expect(await seriesOf(one, two, three)).toEqual(Array(3).fill('Called otherwise'))
    await change({ articles: [one, three] })
    expect(await seriesOf(one, two, three)).toEqual(['Called otherwise', null, 'Called otherwise'])

    // It may be in one alone, and a form that was opened before is told.
    const other = await desk.rest('POST', '/series', {
      body: { articles: [three], title: 'Other' },
      token: editor,
    })
    expect([other.status, other.body]).toMatchObject([
      409,
      { errors: [{ data: { code: 'in-use' } }] },
    ])
    expect(await partsOf('Other')).toBeNull()
    const { updatedAt } = await desk.payload.findByID({
      id,
      collection: 'series',
      overrideAccess: true,
    })
    await write(two, { series: 'Called otherwise' })
    const stale = await change({ articles: [one], expectedUpdatedAt: updatedAt })
    expect(stale.status).toBe(409)

    await desk.payload.delete({ id: one, collection: 'articles', overrideAccess: true })
    expect((await partsOf('Called otherwise'))?.articles).toEqual([three, two])
    await desk.rest('DELETE', `/series/${id}`, { token: editor })
    expect(await seriesOf(two, three)).toEqual([null, null])
  })

  it('is written and deleted while its articles are written, without deadlocks', async () => {
    const articles = [await titled({ series: 'Busy' }), await titled(), await titled()]
    const { id } = (await partsOf('Busy'))!
    const answers = await Promise.all([
      ...articles.map((one, i) => write(one, { series: i === 0 ? 'Busy too' : 'Busy' })),
      desk.rest('PATCH', `/series/${id}`, { body: { title: 'Busy now' }, token: editor }),
      desk.rest('PATCH', `/series/${id}`, { body: { description: 'Of it.' }, token: editor }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const { rows } = await desk.payload.db.drizzle.execute<{ wrong: number }>(
      `select count(*)::int as wrong from articles a left join series_rels r on r.articles_id = a.id
        left join series s on s.id = r.parent_id where a.series is distinct from s.title`,
    )
    expect(rows[0]?.wrong).toBe(0)
  })

  it('shows the public nothing, and authors no articles of others', async () => {
    const hidden = await titled({ series: 'Not yet', title: 'Nobody knows' })
    const { id } = (await partsOf('Not yet'))!
    const paths = [
      '/series',
      `/series/${id}?depth=2`,
      '/series?where[articles.title][equals]=Nobody knows',
      '/series?sort=articles.title',
    ]
    const asks = paths.map((path) => desk.rest('GET', path))
    expect((await Promise.all(asks)).map(({ status }) => status)).toEqual([403, 403, 400, 400])
    const asked = await desk.graphql('{ allSeries { docs { title articles { title } } } }')
    expect(JSON.stringify(asked.body)).not.toMatch(/Not yet|Nobody knows/)
    const { token } = await desk.login('author', {
      author: (await makeArticle(desk.payload)).author,
    })
    const read = await desk.rest('GET', `/series/${id}?depth=2`, { token })
    expect([read.body.title, JSON.stringify(read.body).includes(hidden)]).toEqual([
      'Not yet',
      false,
    ])
    const where = await desk.rest('GET', '/series?where[articles.title][equals]=Nobody knows', {
      token,
    })
    expect(where.status).toBe(400)
    const written = await desk.rest('PATCH', `/series/${id}`, { body: { title: 'Mine' }, token })
    expect(written.status).toBe(403)
  })
})

async function publishIn(series: string, title: string) {
  return (await publish({ series, title }, { slug: title.toLowerCase() })).article
}

async function post(slug: string) {
  const { body } = await desk.rest<Post>('GET', `/blog/posts/${slug}`)
  const { jsonLd, series, seriesBeside, seriesPart } = body
  return {
    beside: [seriesBeside?.previous?.title, seriesBeside?.next?.title],
    jsonLd,
    series,
    seriesPart,
  }
}

const site = { name: 'Blog', description: '', language: 'en', url: 'https://blog.example' }

/** Null where there is none. */
async function page(path: string) {
  const request = new Request(`${site.url}${path}`)
  const response = await pageResponse(desk.payload, request, site)
  return response.status === 404 ? null : response.text()
}

describe('the parts of a series on the blog', () => {
  it('are numbered among themselves: a hidden one is no gap, and nowhere', async () => {
    const first = await publishIn('Straits', 'Alpha')
    const hidden = await titled({ series: 'Straits', title: 'Betamax' })
    const third = await publishIn('Straits', 'Gamma')
    await titled({ series: 'Unseen', title: 'Delta' })
    expect(await post('gamma')).toMatchObject({
      beside: ['Alpha', undefined],
      jsonLd: {
        isPartOf: { name: 'Straits', '@type': 'CreativeWorkSeries' },
        position: 2,
      },
      series: 'Straits',
      seriesPart: { slug: 'straits', of: 2, part: 2, title: 'Straits' },
    })
    const list = await desk.rest<PostList>('GET', '/blog/posts?series=straits')
    expect(list.body.docs.map(({ seriesPart }) => seriesPart?.part)).toEqual([2, 1])
    const none = await desk.rest<PostList>('GET', '/blog/posts?series=unseen')
    expect([none.status, none.body.docs]).toEqual([200, []])
    expect((await ask('series')).body.docs).toEqual([
      { name: 'Straits', slug: 'straits', count: 2 },
    ])

    const html = await page('/series/straits')
    expect(html).toMatch(/Part 1 of 2[\s\S]*Part 2 of 2/)
    expect(html!.indexOf('Alpha')).toBeLessThan(html!.indexOf('Gamma'))
    expect(html).not.toContain('Betamax')
    expect(await page('/series/unseen')).toBeNull()
    await backdateTransitions(desk, 30)
    const feed = JSON.parse((await page('/series/straits/feed.json')) ?? '{}') as unknown
    expect(feed).toMatchObject({ items: [{ title: 'Gamma' }, { title: 'Alpha' }] })
    expect(await page('/series/unseen/feed.json')).toBeNull()

    const [shown, unseen] = [(await partsOf('Straits'))!.id, (await partsOf('Unseen'))!.id]
    const settings = (series: string) => ({
      front: { series },
      navigation: [{ kind: 'document', label: 'Go', to: { relationTo: 'series', value: series } }],
    })
    const face = async (series: string) => {
      const data = settings(series) as never
      await desk.payload.updateGlobal({ slug: 'blog', data, overrideAccess: true })
      return page('/')
    }
    expect((await face(shown))?.match(/href="\/series\/straits"/g)).toHaveLength(2)
    expect(await face(unseen)).not.toMatch(/series\/|Unseen/)

    // Whoever follows the events is told of all parts that change with one.
    const before = await position()
    const { id } = (await partsOf('Straits'))!
    await desk.rest('PATCH', `/series/${id}`, {
      body: { articles: [third, hidden, first] },
      token: editor,
    })
    expect((await post('gamma')).seriesPart?.part).toBe(1)
    expect(await changedSince(before)).toEqual(['alpha', 'gamma'])
    const after = await position()
    await moveTo(desk.payload, first, 'published-at-outlet')
    expect((await post('gamma')).seriesPart).toMatchObject({ of: 1, part: 1 })
    expect(await changedSince(after)).toEqual(['alpha', 'gamma'])
    const told = JSON.stringify((await desk.rest('GET', '/blog/posts?limit=100')).body)
    expect(told).not.toMatch(/Betamax|Unseen/)
  })
})

async function position() {
  return (await desk.rest<{ next: number }>('GET', '/blog/events')).body.next
}

async function changedSince(since: number) {
  const { body } = await desk.rest<{ events: { slug: string }[] }>(
    'GET',
    `/blog/events?since=${since}`,
  )
  return [...new Set(body.events.map(({ slug }) => slug))].toSorted()
}

describe('everything', () => {
  interface Made {
    article: string
    url: string
  }
  /** Published at its outlet, with words that only the list may tell some of. */
  async function listed(title: string, changes: object = {}): Promise<{ outlet: string } & Made> {
    const url = `https://outlet.example/${title.toLowerCase().replaceAll(' ', '-')}`
    const data = {
      slug: `slug-of-${title}`,
      listed: true,
      outletUrl: url,
      title,
      topics: ['Secret'],
    }
    const { article, outlet } = await makeArticle(desk.payload, {
      data: { ...data, ...changes } as Data,
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    return { article, outlet, url }
  }
  const write = (article: string, data: object) =>
    desk.payload.update({
      id: article,
      collection: 'articles',
      data: data as never,
      overrideAccess: true,
    })
  const all = async () => {
    const { body, status } = await desk.rest<EntryList>('GET', '/blog/everything?limit=100')
    expect([status, entryList.strict().safeParse(body).success]).toEqual([200, true])
    return body
  }
  const titles = async () => (await all()).docs.map(({ title }) => title)

  it('has what is on the blog and, of what is listed, four facts', async () => {
    const { article, outlet, url } = await listed('Shown elsewhere')
    const { name } = await desk.payload.findByID({
      id: outlet,
      collection: 'outlets',
      overrideAccess: true,
    })
    const { docs, total } = await all()
    expect(total).toBe(docs.length)
    expect(docs.filter(({ path }) => path === null)).toEqual([
      {
        language: null,
        outlet: name,
        path: null,
        precision: 'day',
        publishedOn: '2024-01-02',
        title: 'Shown elsewhere',
        url,
        year: 2024,
      },
    ])
    const shown = await Promise.all(
      ['/everything', '/everything/feed.xml', '/everything/atom.xml', '/everything/feed.json'].map(
        async (path) => {
          const request = new Request(`https://blog.example${path}`)
          const site = { name: 'B', description: '', language: 'en', url: 'https://blog.example' }
          return (await pageResponse(desk.payload, request, site)).text()
        },
      ),
    )
    for (const text of [...shown, JSON.stringify(docs)]) {
      expect(text).toContain('Shown elsewhere')
      expect(text).toContain(url)
      for (const hidden of [article, outlet, 'slug-of', 'Secret', 'A new article.', 'full text']) {
        expect(text).not.toContain(hidden)
      }
    }
    for (const path of ['/blog/posts', '/blog/outlets', '/blog/topics', '/articles', '/outlets']) {
      expect(JSON.stringify((await desk.rest('GET', path)).body)).not.toContain('elsewhere')
    }
    expect((await desk.rest('GET', '/articles?where[listed][equals]=true')).status).toBe(400)
    await write(article, { listed: false })
    expect(await titles()).not.toContain('Shown elsewhere')
  })

  it('has of each what its stage allows: nothing that is drafted, undated, without address, or of the blog itself', async () => {
    await makeArticle(desk.payload, { data: { listed: true, title: 'Drafted' } as Data })
    await listed('Not listed', { listed: false })
    await listed('Undated', { publishedAtPrecision: 'unknown' })
    const moved = await listed('Without address')
    await write(moved.article, { outletUrl: null })
    const future = await listed('Of tomorrow')
    await query(
      desk.databaseURL,
      `update articles set published_at = now() + interval '1 day' where id = '${future.article}'`,
    )
    const own = await listed('Of the blog itself')
    await query(desk.databaseURL, `update outlets set is_own = true where id = '${own.outlet}'`)
    const waived = await listed('Waived')
    await write(waived.article, { waived: { reason: 'Not mine to repeat' } })
    const withdrawn = await listed('Was on the blog')
    await moveTo(desk.payload, withdrawn.article, 'republished-on-blog')
    const before = (await all()).docs.find(({ title }) => title === 'Was on the blog')
    expect(before?.path).toMatch(/was-on-the-blog|slug-of/)
    await moveTo(desk.payload, withdrawn.article, 'published-at-outlet')
    const { docs } = await all()
    expect(
      docs
        .filter(({ path }) => path === null)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Waived', 'Was on the blog'])
    expect(JSON.stringify(docs)).not.toContain('Not mine')
  })

  it('has what is of no known day last, under no year', async () => {
    const imported = await publish({ title: 'Of no day' }, { republishedAtPrecision: 'unknown' })
    const posted = await publish(
      { title: 'Posted in 2013' },
      { republishedAt: '2013-05-06T12:00:00Z' },
    )
    await query(
      desk.databaseURL,
      `update articles set published_at = null, published_at_precision = 'unknown'
        where id in ('${imported.article}', '${posted.article}')`,
    )
    await publish({ title: 'Of 2024' }, { republishedAtPrecision: 'unknown' })
    const { docs } = await all()
    const yearOf = (title: string) => docs.find((entry) => entry.title === title)?.year
    expect(['Posted in 2013', 'Of 2024'].map(yearOf)).toEqual([2013, 2024])
    expect(docs.at(-1)).toMatchObject({ publishedOn: null, title: 'Of no day', year: null })
    const years = docs.map(({ year }) => year ?? 0)
    expect(years).toEqual(years.toSorted((one, other) => other - one))
    const site = { name: 'B', description: '', language: 'fr', url: 'https://blog.example' }
    const shown = async (path: string) =>
      (await pageResponse(desk.payload, new Request(site.url + path), site)).text()
    await backdateTransitions(desk, 60)
    expect(await shown('/everything')).toMatch(/<h2>Sans date<\/h2>(?!.*<h2>).*Of no day/s)
    const feed = JSON.parse(await shown('/everything/feed.json')) as {
      items: { date_published: string; title: string }[]
    }
    expect(feed.items.at(-1)?.title).toBe('Of no day')
    expect(feed.items.every(({ date_published }) => date_published > '2000')).toBe(true)
  })

  it('comes in pages, without an id in the cursor', async () => {
    const { docs, total } = await all()
    const found: string[] = []
    for (let cursor: null | string = ''; cursor !== null;) {
      const asked: string = `limit=2${cursor && `&cursor=${cursor}`}`
      const { body }: { body: EntryList } = await desk.rest('GET', `/blog/everything?${asked}`)
      expect(body.total).toBe(total)
      found.push(...body.docs.map(({ title }) => title))
      cursor = body.nextCursor
    }
    expect(found).toEqual(docs.map(({ title }) => title))
    const { status } = await desk.rest('GET', '/blog/everything?cursor=x')
    expect(status).toBe(400)
  })

  it('is nowhere without the option', async () => {
    const options = requireOptions(desk.payload)
    options.everything = false
    try {
      expect((await desk.rest('GET', '/blog/everything')).status).toBe(404)
      const site = { name: 'B', description: '', language: 'en', url: 'https://blog.example' }
      for (const path of ['/everything', '/everything/feed.xml']) {
        const request = new Request(site.url + path)
        expect((await pageResponse(desk.payload, request, site)).status).toBe(404)
      }
    } finally {
      options.everything = true
    }
  })
})

describe('the pages of lists', () => {
  const site = { name: 'B', description: '', language: 'en', url: 'https://blog.example' }
  const page = async (path: string) =>
    (await pageResponse(desk.payload, new Request(site.url + path), site)).text()

  it('name all, count what is on the blog alone, and lead to the feeds of outlets', async () => {
    const data = { title: 'Counted', topics: ['Counting'] }
    const { outlet } = await publish(data, { republishedAt: '2019-05-05T10:00:00.000Z' })
    const other = await makeArticle(desk.payload, { data: { outlet, topics: ['Counting'] } })
    await moveTo(desk.payload, other.article, 'published-at-outlet')
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { name: 'The <Tide>', feed: 'https://tide.example/rss?a=1&b=2' },
      overrideAccess: true,
    })
    const hidden = { name: 'Hidden outlet', feed: 'https://hidden.example/rss' }
    await desk.payload.create({
      collection: 'outlets',
      data: hidden as never,
      overrideAccess: true,
    })
    expect(await page('/outlets')).toMatch(/The &lt;Tide><\/a> <small>1</)
    expect(await page('/topics')).toMatch(/Counting<\/a> <small>1</)
    expect(await page('/topics/counting')).toContain('1 article<')
    expect(await page('/archive')).toMatch(/2019<\/a> <small>1</)
    expect(await page('/2019')).toContain('→</a>')
    const request = new Request(`${site.url}/sitemap.xml`)
    const sitemap = await (await sitemapResponse(desk.payload, request, site)).text()
    for (const path of ['/outlets', '/authors', '/topics', '/archive', '/everything']) {
      expect(sitemap).toContain(`<loc>${site.url}${path}</loc>`)
    }
    const opml = await page('/opml.xml')
    expect(opml).toContain('xmlUrl="https://tide.example/rss?a=1&amp;b=2"')
    expect(opml).toContain('xmlUrl="https://blog.example/everything/feed.xml"')
    expect(opml).not.toContain('idden')
    const bad = { id: outlet, collection: 'outlets', overrideAccess: true } as const
    await expect(
      desk.payload.update({ ...bad, data: { feed: 'javascript:alert(1)' } }),
    ).rejects.toThrow()
  })
})
