import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { feedAnswer, sitemapAnswer } from '../../../src/blog/feeds/feedAnswer.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makePiece, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk

const site = {
  description: 'Pieces.',
  language: 'en',
  title: 'A blog & more',
  url: 'https://blog.example',
}
const formats = ['rss', 'atom', 'json'] as const
let ids: Record<string, string>

beforeAll(async () => {
  desk = await bootPayload()
  ids = {}
  const modes = [
    ['full', 'canonical'],
    ['excerpt', 'self'],
    ['link', 'noindex'],
  ] as const
  for (const [mode, searchPolicy] of modes) {
    const { article, outlet } = await makePiece(desk.payload, {
      data: {
        acknowledgements: [`Thanks of ${mode}`],
        body: textDocument(`Begin ${mode} here and the end of ${mode}.`),
        title: `Piece in ${mode}`,
      },
      terms: { excerptWords: 3, fullText: mode === 'full' ? 'allowed' : 'ask' },
    })
    ids[`Piece in ${mode}`] = `urn:uuid:${article}`
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { searchPolicy } as never },
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage: 'republished-on-blog', transition: { republication: { mode } } },
    })
  }
  const hidden = await makePiece(desk.payload, { data: { title: 'Not on the blog' } })
  await moveTo(desk.payload, hidden.article, 'published-at-outlet')
})
afterAll(() => desk.close())

const asked = (headers: Record<string, string> = {}) => ({ headers: new Headers(headers) })
const textOf = async (format: (typeof formats)[number]) =>
  (await feedAnswer(desk.payload, asked(), format, site)).text()

it.each(formats)('a feed in %s has what is on the blog, as far as the modes go', async (format) => {
  const text = await textOf(format)
  for (const mode of ['full', 'excerpt', 'link']) {
    expect(text).toContain(`Piece in ${mode}`)
  }
  expect(text).toContain('the end of full')
  expect(text).toContain('Thanks of full')
  expect(text).toContain('Begin excerpt here')
  expect(text).not.toMatch(/end of excerpt|Begin link|end of link|Thanks of (?:excerpt|link)/)
  expect(text).not.toContain('Not on the blog')
})

it.each(['rss', 'atom'] as const)('a feed in %s is XML that can be read', async (format) => {
  const { DOMParser } = new JSDOM('').window
  const document = new DOMParser().parseFromString(await textOf(format), 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  expect(document.querySelectorAll('item, entry')).toHaveLength(3)
})

it.each(formats)('a feed in %s is not sent again to whoever has it', async (format) => {
  const first = await feedAnswer(desk.payload, asked(), format, site)
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('content-type')).toMatch(
    /^application\/(?:rss\+xml|atom\+xml|feed\+json)/,
  )
  const again = await feedAnswer(desk.payload, asked({ 'if-none-match': etag }), format, site)
  expect([again.status, await again.text()]).toEqual([304, ''])
})

/** Title and id of each item, as a reader finds them. */
async function idsIn(format: (typeof formats)[number], of: typeof site) {
  const text = await (await feedAnswer(desk.payload, asked(), format, of)).text()
  const items = {
    atom: () => parseAtomFeed(text).entries?.map(({ id, title }) => [title?.value, id]),
    json: () => parseJsonFeed(text).items?.map(({ id, title }) => [title, id]),
    rss: () => parseRssFeed(text).items?.map(({ guid, title }) => [title, guid?.value]),
  }[format]()
  return Object.fromEntries(items ?? []) as Record<string, string>
}

it.each(formats)('a reader of the feed in %s finds the id of the article', async (format) => {
  expect(await idsIn(format, site)).toEqual(ids)
})

it('ids stay when the slug, the site’s address, and the republication change', async () => {
  const feedIds = async (of: typeof site) => [
    parseAtomFeed(await (await feedAnswer(desk.payload, asked(), 'atom', of)).text()).id,
    ...(await Promise.all(formats.map((format) => idsIn(format, of)))),
  ]
  const before = await feedIds(site)
  expect(before[0]).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
  const id = ids['Piece in full']?.replace('urn:uuid:', '') ?? ''
  await moveTo(desk.payload, id, 'published-at-outlet', 'republished-on-blog')
  await desk.payload.update({
    collection: 'republications',
    data: { slug: 'another-slug' },
    where: { article: { equals: id } },
  })
  expect(await feedIds({ ...site, url: 'https://moved.example' })).toEqual(before)
})

it('a reader of each feed finds the original', async () => {
  const original = /^https:\/\/outlet\.example\/\d+$/
  const [rss] = parseRssFeed(await textOf('rss')).items ?? []
  const [atom] = parseAtomFeed(await textOf('atom')).entries ?? []
  const [json] = parseJsonFeed(await textOf('json')).items ?? []
  const via = (links?: { href?: string; rel?: string }[]) =>
    links?.find(({ rel }) => rel === 'via')?.href
  expect(via(rss?.atom?.links)).toMatch(original)
  expect(via(atom?.links)).toMatch(original)
  expect(json?.external_url).toMatch(original)
})

it('the sitemap names the addresses that count, and no others', async () => {
  const response = await sitemapAnswer(desk.payload, asked(), site)
  expect(response.headers.get('content-type')).toContain('application/xml')
  const text = await response.text()
  const places = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place)
  expect(places).toEqual([
    'https://blog.example/',
    expect.stringMatching(/^https:\/\/blog\.example\/\d{4}\/\d\d\/\d\d\/piece-in-excerpt$/),
  ])
})
