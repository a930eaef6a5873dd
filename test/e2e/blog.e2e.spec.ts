// The blog as its readers meet it: each kind of page, without JavaScript, on a telephone, in the dark and on paper.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { colourRules } from '../helpers/accessibility.ts'
import {
  type AdminClient,
  articleBy,
  illustrate,
  lengthen,
  openDesk,
  republish,
} from '../helpers/blog.ts'
import { tokenOf } from '../helpers/startApp.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const journal = 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port'
const illustrated = 'The sandbar is not what ails Port Averil’s harbour'
const excerpt = 'Who reads the tide gauge?'
const link = 'The romance of the bucket chain'

const kinds = [
  ['the front page', () => '/'],
  ['an article with footnotes', () => paths[journal]!],
  ['an article with pictures', () => paths[illustrated]!],
  ['an excerpt', () => paths[excerpt]!],
  ['a link to an article', () => paths[link]!],
  ['an outlet', () => '/outlets/the-averil-courier'],
  ['an author', () => '/authors/ottilie-brandreth'],
  ['a topic', () => '/topics/aukus-pacific'],
  ['a year', () => paths[journal]!.slice(0, 5)],
  ['a search', () => '/?q=harbour'],
  ['an address where nothing stands', () => '/nothing-of-the-kind'],
] as const

const desk = useAdminPanel()
let page: Page
let paths: Record<string, string>

beforeAll(async () => {
  const client = await openDesk(desk.app)
  await illustrate(client, illustrated)
  await republish(client, excerpt, { mode: 'excerpt' })
  await republish(client, link, { mode: 'link' }, { bylineText: ['O. Brandreth reviews books'] })
  const { id } = await articleBy(client, journal)
  await client.ask(`/articles/${id}`, 'PATCH', { topics: ['AUKUS / Pacific', '中文'] })
  const answer = await fetch(`${desk.app.url}/api/blog/posts`)
  const { docs } = (await answer.json()) as { docs: { path: string; title: string }[] }
  paths = Object.fromEntries(docs.map(({ path, title }) => [title, path]))
  paths.letter = await linkOfLetter(client)
})

/** For the articles of an outlet that are not on the blog, to be sent with another mail program. */
async function linkOfLetter({ ask }: AdminClient): Promise<string> {
  const where = '/articles?depth=0&limit=3&where[stage][equals]=published-at-outlet'
  const found = await ask<{ docs: { id: string }[] }>(where)
  const articles = found.docs.map(({ id }) => id)
  const { docs } = await ask<{ docs: { id: string }[] }>('/permission-requests', 'POST', {
    articles,
  })
  const copied = `/permission-requests/${docs[0]?.id}/send`
  const { text } = await ask<{ text: string }>(copied, 'POST', { copy: true })
  const [link = ''] = /http\S+\/api\/permission\/[\w-]+/.exec(text) ?? []
  return new URL(link).pathname
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await desk.openPage({ as: 'nobody', path, ...options })
}

async function htmlOf(path: string) {
  return (await fetch(desk.app.url + path)).text()
}

const phone = { height: 844, width: 390 }

/** Not the same for everybody, and never cached. */
const letter = ['the letter of an outlet', () => paths.letter!] as const

describe.each([...kinds, letter])('%s', (_, pathOf) => {
  it('can be read without JavaScript, in one column, and is small apart from its text', async () => {
    await open(pathOf(), { javaScriptEnabled: false, viewport: phone })
    expect(await page.locator('main h1').innerText()).not.toBe('')
    expect(await page.locator('main p').first().innerText()).not.toBe('')
    expect(await page.title()).toContain('Offprint')
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(widths[0]).toBe(widths[1])
    const text = await page.locator('body').innerText()
    const size = Buffer.byteLength(await htmlOf(pathOf()))
    expect(size - Buffer.byteLength(text)).toBeLessThan(60_000)
  })

  describe('to a new visitor', () => {
    const complaints: string[] = []
    const strangers: string[] = []

    beforeAll(async () => {
      page = await desk.openPage({ as: 'nobody', isNewVisitor: true, viewport: phone })
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== desk.app.url) {
          strangers.push(request.url())
        }
      })
      await page.goto(pathOf())
      await page.mouse.wheel(0, 20_000)
      await page.waitForLoadState('networkidle')
    })
    afterAll(() => page.context().close())

    it('requests no other host, logs no errors, and has no layout shift', async () => {
      expect(await layoutShift()).toBe(0)
      expect(strangers).toEqual([])
      const isMissing = pathOf() === '/nothing-of-the-kind'
      expect(complaints).toEqual(isMissing ? [expect.stringContaining('404')] : [])
    })

    it('passes the accessibility checks and has a skip link to its text', async () => {
      await page.setViewportSize({ height: 900, width: 1440 })
      await page.emulateMedia({ colorScheme: 'light' })
      expect(await faults()).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await faults(colourRules)).toEqual([])
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: 'Skip to the text' })
      expect(await skip.evaluate((one) => one === document.activeElement)).toBe(true)
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    })
  })
})

describe('a search', () => {
  it('works without JavaScript and highlights the words that it found', async () => {
    await open('/', { javaScriptEnabled: false })
    await page.locator('summary').filter({ hasText: 'Search' }).click()
    await page.getByRole('searchbox').fill('harbour')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(new URL(page.url()).searchParams.get('q')).toBe('harbour')
    await expect.poll(() => page.locator('main li h2').count()).toBeGreaterThan(0)
    expect((await page.locator('mark').first().innerText()).toLowerCase()).toContain('harbour')
    await expect
      .poll(() => page.locator('meta[name=robots]').getAttribute('content'))
      .toContain('noindex')
  })

  it.each(['zzzzzz', '<script>alert(1)</script>', '"', '%00'])(
    'for %s says that nothing was found',
    async (q) => {
      await open(`/?q=${encodeURIComponent(q)}`)
      await expect.poll(() => page.locator('main').innerText()).toContain('Nothing was found')
    },
  )
})

it('an article whose slug changed is found at its previous address', async () => {
  const client = await openDesk(desk.app)
  const where = new URLSearchParams({ 'where[path][equals]': paths[journal] ?? '' })
  const { docs } = await client.ask<{ docs: { id: string }[] }>(
    `/republications?${where.toString()}`,
  )
  await client.ask(`/republications/${docs[0]?.id}`, 'PATCH', { slug: 'whose-mud' })
  const before = paths[journal] ?? ''
  const answer = await fetch(desk.app.url + before, { redirect: 'manual' })
  const now = before.replace(/[^/]+$/, 'whose-mud')
  expect([answer.status, answer.headers.get('location')]).toEqual([301, now])
  const told = await fetch(`${desk.app.url}/api/blog/posts/${before.split('/').at(-1)}`)
  expect(await told.json()).toMatchObject({ slug: 'whose-mud', path: now })
  paths[journal] = now
})

it('API responses for signed-in users are not cached by shared caches, those for everybody are', async () => {
  const control = async (path: string, headers = {}) =>
    (await fetch(desk.app.url + path, { headers })).headers.get('cache-control')
  expect(await control('/api/articles?limit=1')).toBe('private, no-cache')
  expect(await control('/api/users/me')).toBe('private, no-cache')
  expect(await control('/api/blog/posts')).toBe('public, no-cache')
  expect(await control('/feed.xml')).toBe('public, no-cache')
})

it.each(kinds)(
  '%s has no script, and its address alone decides what it says',
  async (_, pathOf) => {
    const isMissing = pathOf() === '/nothing-of-the-kind'
    const asStranger = await fetch(desk.app.url + pathOf())
    const html = await asStranger.text()
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|\son\w+=|javascript:/i)
    expect(asStranger.headers.get('cache-control')).toBe(
      isMissing ? 'no-store' : 'public, max-age=0, must-revalidate',
    )
    expect(asStranger.headers.get('vary')).toBe('Accept-Encoding')
    const authorization = `JWT ${await tokenOf(desk.app)}`
    const headers = { 'accept-language': 'de', authorization, cookie: 'a=b' }
    const asEditor = await fetch(
      `${desk.app.url}${pathOf()}${pathOf().includes('?') ? '&' : '?'}x=1`,
      {
        headers,
      },
    )
    expect(await asEditor.text()).toBe(html)
  },
)

it.each(kinds.filter(([name]) => !name.includes('nothing')))(
  '%s is sent once to who keeps it, in each encoding',
  async (_, pathOf) => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const first = await fetch(desk.app.url + pathOf(), { headers })
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      expect(etag).toMatch(/^"[^"]+"$/)
      const again = await fetch(desk.app.url + pathOf(), {
        headers: { ...headers, 'if-none-match': etag },
      })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  },
)

it.each(['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml'])(
  '%s is served with an ETag, and with 304 if it has not changed',
  async (path) => {
    const first = await fetch(desk.app.url + path)
    expect(first.status).toBe(200)
    expect(await first.text()).toContain(desk.app.url)
    const etag = first.headers.get('etag') ?? ''
    const again = await fetch(desk.app.url + path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
  },
)

describe('a missing page', () => {
  it.each([
    '/nothing-of-the-kind',
    '/2026/01/01/nothing',
    '/a/b/c',
    '/outlets/nobody',
    '/outlets/tidewrack-2',
    '/subscribe',
    '/topics/nothing-of-the-kind',
    `/topics/${'x'.repeat(300)}`,
    '/1999',
    '/9999',
    // Nothing of it is on the blog.
    '/outlets/the-skarvik-ledger',
    '/authors/nobody',
    '/a-ferry-that-pays-for-itself-is-usually-going-to-the-wrong-island',
  ])('at %s: 404 with a text, and not indexed by search engines', async (path) => {
    const response = await fetch(desk.app.url + path)
    const html = await response.text()
    expect(response.status).toBe(404)
    expect(html).toContain('Page not found')
    expect(html).toMatch(/<meta [^>]*noindex/)
    expect(html).not.toContain('rel="canonical"')
  })

  it('after the end of a list is 404; an invalid page is the first page', async () => {
    const past = Buffer.from('1999-01-01T00:00:00.000Z 019a1b2c-3d4e-7f50-8a9b-0c1d2e3f4a5b')
    const after = past.toString('base64url')
    const lists = ['/', '/outlets/the-averil-courier', '/authors/ottilie-brandreth']
    for (const path of [...lists, '/topics/aukus-pacific', paths[journal]!.slice(0, 5)]) {
      expect((await fetch(`${desk.app.url}${path}?after=${after}`)).status).toBe(404)
      expect((await fetch(`${desk.app.url}${path}?after=anything`)).status).toBe(200)
    }
  })

  it('responses that are compressed at the same time are complete', async () => {
    const asked = Array.from({ length: 40 }, (_, index) => (index % 2 ? '/nothing' : '/'))
    const answers = await Promise.all(asked.map((path) => fetch(desk.app.url + path)))
    expect(answers.map(({ status }) => status)).toEqual(
      asked.map((path) => (path === '/' ? 200 : 404)),
    )
  })
})

describe('what the posts are grouped by', () => {
  it('is served from the cache, and refuses what it does not know', async () => {
    for (const kind of ['authors', 'outlets', 'topics', 'years']) {
      const address = `${desk.app.url}/api/blog/${kind}`
      const answer = await fetch(address)
      const { docs } = (await answer.json()) as { docs: { count: number }[] }
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([
        200,
        'public, no-cache',
      ])
      expect(docs[0]?.count).toBeGreaterThan(0)
      const etag = answer.headers.get('etag') ?? ''
      expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304)
      expect((await fetch(`${address}?limit=1`)).status).toBe(400)
    }
  })
})

describe('the head of an article', () => {
  it('contains the robots and canonical tags that the terms of its outlet require', async () => {
    const heads = [
      [journal, 'https://smallports.example/12/2/whose-mud-is-it', null],
      [excerpt, desk.app.url + paths[excerpt], null],
      [link, null, 'noindex, follow'],
    ] as const
    for (const [title, canonical, robots] of heads) {
      await open(paths[title]!, { javaScriptEnabled: false })
      expect(await attributeOf('head link[rel=canonical]', 'href')).toBe(canonical)
      expect(await attributeOf('head meta[name=robots]', 'content')).toBe(robots)
      await page.close()
    }
  })

  it('contains a link preview card and the feeds', async () => {
    await open(paths[illustrated]!, { javaScriptEnabled: false })
    const card = (name: string) => attributeOf(`head meta[property="og:${name}"]`, 'content')
    expect(await card('title')).toBe(illustrated)
    expect(await card('type')).toBe('article')
    expect(await card('description')).not.toBe('')
    expect(await card('url')).toBe(desk.app.url + paths[illustrated])
    expect(await attributeOf('head link[rel=canonical]', 'href')).toMatch(
      /^https:\/\/averilcourier\.example\//,
    )
    expect(await card('image')).toMatch(new RegExp(`^${desk.app.url}/api/media/file/top.*\\.jpg$`))
    const feeds = page.locator('head link[rel=alternate]:not([type*=oembed])')
    expect(
      await feeds.evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
    ).toEqual(['/atom.xml', '/feed.json', '/feed.xml'])
  })
})

describe('the metadata of an article', () => {
  it('contains schema.org data with the original article', async () => {
    await open(paths[journal]!, { javaScriptEnabled: false })
    const text = await page.locator('script[type="application/ld+json"]').first().textContent()
    expect(JSON.parse(text ?? '')).toMatchObject({
      '@type': 'BlogPosting',
      headline: journal,
      isBasedOn: {
        publisher: { name: 'The Journal of Small Ports' },
        url: 'https://smallports.example/12/2/whose-mud-is-it',
      },
      url: desk.app.url + paths[journal],
    })
  })

  it('cannot be closed by a title that contains HTML', async () => {
    const client = await openDesk(desk.app)
    const title = 'Bells </script><script>alert(1)</script>'
    const { docs } = await client.ask<{ docs: { id: string; title: string }[] }>(
      '/articles?limit=100&depth=0',
    )
    const bell = docs.find((article) => article.title.startsWith('In defence of the'))!
    await client.ask(`/articles/${bell.id}`, 'PATCH', { title })
    await open(paths[bell.title]!, { javaScriptEnabled: false })
    const text = await page.locator('script[type="application/ld+json"]').first().textContent()
    expect(JSON.parse(text ?? '')).toMatchObject({ headline: title })
    await expect.poll(() => page.locator('h1').innerText()).toBe(title)
    expect(await htmlOf(paths[bell.title]!)).not.toContain('<script>alert')
    await client.ask(`/articles/${bell.id}`, 'PATCH', { title: bell.title })
  })

  it('is an h-entry that names the original as its repost source', async () => {
    await open(paths[journal]!, { javaScriptEnabled: false })
    const entry = page.locator('.h-entry')
    await expect.poll(() => entry.count()).toBe(1)
    await expect.poll(() => entry.locator('.p-name').first().innerText()).toBe(journal)
    expect(await attributeOf('.h-entry .u-url', 'value')).toBe(paths[journal])
    expect(await attributeOf('.h-entry .u-repost-of', 'href')).toBe(
      'https://smallports.example/12/2/whose-mud-is-it',
    )
    await expect
      .poll(() => entry.locator('.p-author.h-card').allInnerTexts())
      .toEqual(['Ottilie Brandreth', 'Emeka Sundqvist'])
    expect(await attributeOf('.h-entry .dt-published', 'datetime')).toBe('2026-06-22')
    await expect.poll(() => entry.locator('.p-summary').count()).toBe(1)
    await expect.poll(() => entry.locator('.e-content').count()).toBe(1)
  })

  it('is an h-feed in lists', async () => {
    await open('/outlets/the-averil-courier', { javaScriptEnabled: false })
    await expect
      .poll(() => page.locator('.h-feed > .h-entry, .h-feed ol > .h-entry').count())
      .toBe(2)
  })
})

describe('a long article', () => {
  it('is small beyond its text, too', async () => {
    const client = await openDesk(desk.app)
    await lengthen(client, journal, 400)
    const html = await htmlOf(paths[journal]!)
    await open(paths[journal]!, { javaScriptEnabled: false })
    const text = await page.locator('body').innerText()
    expect(text.length).toBeGreaterThan(80_000)
    expect(Buffer.byteLength(html) - Buffer.byteLength(text)).toBeLessThan(60_000)
  })

  it('has contents that lead to its headings', async () => {
    await open(paths[journal]!, { javaScriptEnabled: false, viewport: phone })
    await page.locator('.contents summary').click()
    const entry = page.locator('.contents a').last()
    const name = await entry.innerText()
    await entry.click()
    const target = page.locator('.e-content :target')
    await expect.poll(() => target.innerText()).toBe(name)
    expect(await isInSight(target)).toBe(true)
    expect(await target.evaluate(({ tagName }) => tagName)).toMatch(/^H[2-4]$/)
  })
})

describe('a footnote', () => {
  const mark = () => page.locator('.e-content .footnote-ref a').nth(1)
  const note = () => page.locator('.footnote:target')

  it('opens over the page when its mark is followed, and closes to where the reader was', async () => {
    await open(paths[journal]!, { viewport: phone })
    await mark().scrollIntoViewIfNeeded()
    const place = () => page.evaluate(() => window.scrollY)
    const before = await place()
    await mark().click()
    await page.waitForTimeout(400)
    expect(await place()).toBe(before)
    const box = await note().boundingBox()
    expect(Math.round(box!.y + box!.height)).toBe(phone.height)
    expect(box!.height).toBeLessThan(phone.height * 0.55)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
    await page.keyboard.press('Tab')
    await expect.poll(() => note().locator(':focus').count()).toBe(1)
    expect(await faults()).toEqual([])
    await note().locator('.footnote-back').last().click()
    await expect.poll(() => note().count()).toBe(0)
    expect(await isInSight(page.locator('.footnote-ref :target'))).toBe(true)
    await page.goBack()
    await expect.poll(() => note().count()).toBe(1)
    await page.goBack()
    await expect.poll(() => note().count()).toBe(0)
  })

  it('is in the list on paper, and its text is in the HTML once', async () => {
    await open(paths[journal]!, { javaScriptEnabled: false })
    await mark().click()
    const text = await note().locator('.footnote-text p').first().innerText()
    await page.emulateMedia({ media: 'print' })
    expect(await note().evaluate((one) => getComputedStyle(one).position)).toBe('static')
    const html = await htmlOf(paths[journal]!)
    const body = html.slice(html.indexOf('<article'))
    const some = text.split(/[&<>"'\n]/)[0]!.trim()
    expect(body.split(some)).toHaveLength(2)
  })
})

describe('a reader', () => {
  it('goes through the archives, and from post to post', async () => {
    await open(paths[journal]!, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'AUKUS / Pacific' }).click()
    expect(new URL(page.url()).pathname).toBe('/topics/aukus-pacific')
    await expect.poll(() => page.locator('h1').innerText()).toBe('AUKUS / Pacific')
    await expect.poll(() => page.locator('.h-entry h2').allInnerTexts()).toEqual([journal])
    await page.goto(`${desk.app.url}/topics/AUKUS%20%2F%20Pacific`)
    expect(new URL(page.url()).pathname).toBe('/topics/aukus-pacific')
    await page.goto(desk.app.url)
    const year = paths[journal]!.slice(1, 5)
    await page.locator('.archive').getByRole('link', { name: year }).click()
    await expect.poll(() => page.locator('h1').innerText()).toBe(year)
    await expect.poll(() => page.locator('.h-entry h2').allInnerTexts()).toContain(journal)
    await page.goto(desk.app.url)
    const titles = await page.locator('.h-entry h2').allInnerTexts()
    await page.getByRole('link', { name: titles[0]!, exact: true }).click()
    for (const title of titles.slice(1)) {
      await page.locator('.neighbours [rel=prev]').click()
      await expect.poll(() => page.locator('h1').innerText()).toBe(title)
    }
    await page.locator('.neighbours [rel=next]').click()
    await expect.poll(() => page.locator('h1').innerText()).toBe(titles.at(-2))
  })

  it('goes from a piece to its outlet and its authors, and back', async () => {
    await open(paths[illustrated]!, { javaScriptEnabled: false })
    await page.locator('.source').getByRole('link', { name: 'The Averil Courier' }).click()
    expect(new URL(page.url()).pathname).toBe('/outlets/the-averil-courier')
    await expect.poll(() => page.locator('h1').innerText()).toBe('The Averil Courier')
    await expect
      .poll(() => page.locator('.profile a').first().getAttribute('href'))
      .toBe('https://averilcourier.example')
    await page.getByRole('link', { name: illustrated }).click()
    await page.locator('.authors').getByRole('link', { name: 'Ottilie Brandreth' }).first().click()
    await expect.poll(() => page.locator('h1').innerText()).toBe('Ottilie Brandreth')
    await expect.poll(() => page.getByRole('link', { name: journal }).count()).toBe(1)
  })

  it('sees only as much of an excerpt as the terms allow, with a link to the original', async () => {
    const html = await htmlOf(paths[excerpt]!)
    expect(html).toContain('Read the whole article in')
    await open(paths[link]!, { javaScriptEnabled: false })
    expect(await page.locator('.excerpt').count()).toBe(0)
    await expect
      .poll(() => page.locator('.elsewhere a').getAttribute('href'))
      .toBe('https://tidewrack.example/reviews/the-patient-mud')
  })

  it('loads only pictures that are in the viewport, and these have dimensions', async () => {
    await open(paths[illustrated]!, { javaScriptEnabled: false })
    const pictures = await page.locator('article img').evaluateAll((images) =>
      images.map((image) => ({
        isSized: image.hasAttribute('width') && image.hasAttribute('height'),
        loading: image.getAttribute('loading'),
      })),
    )
    expect(pictures).toEqual([
      { isSized: true, loading: null },
      { isSized: true, loading: 'lazy' },
    ])
  })

  it('can print an article in black on white, without navigation', async () => {
    await open(paths[journal]!, { colorScheme: 'dark', javaScriptEnabled: false })
    await page.emulateMedia({ media: 'print' })
    for (const part of ['footer.site', '.find', '.neighbours', '.related', '.topics']) {
      expect(await page.locator(part).filter({ visible: true }).count()).toBe(0)
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe(
      'rgb(0, 0, 0)',
    )
  })
})

it('an author whose name is not in Latin letters has a page and is linked', async () => {
  const { ask } = await openDesk(desk.app)
  const courier = new URLSearchParams({ 'where[slug][equals]': 'the-averil-courier' })
  const { docs } = await ask<{ docs: { id: string }[] }>(`/outlets?${courier.toString()}`)
  const [name, path] = ['朝日新聞', '/outlets/%E6%9C%9D%E6%97%A5%E6%96%B0%E8%81%9E']
  await ask(`/outlets/${docs[0]?.id}`, 'PATCH', { name, slug: name })
  await open('/', { javaScriptEnabled: false })
  await page.getByRole('link', { name }).first().click()
  expect(new URL(page.url()).pathname).toBe(path)
  await expect.poll(() => page.locator('h1').innerText()).toBe(name)
  expect(await attributeOf('head link[rel=canonical]', 'href')).toBe(desk.app.url + path)
})

async function isInSight(locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0)
}

async function attributeOf(selector: string, name: string): Promise<null | string> {
  const first = page.locator(selector).first()
  return (await first.count()) ? first.getAttribute(name) : null
}

/** Everything that axe finds, however small. `rules`: only by these. */
async function faults(rules?: string[]): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const scan = new AxeBuilder({ page })
  const { violations } = await (rules ? scan.withRules(rules) : scan.withTags(tags)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

/** The sum of all shifts since the page began. */
function layoutShift(): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            sum += (entry as { value: number } & PerformanceEntry).value
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
}
