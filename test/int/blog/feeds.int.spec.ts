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

beforeAll(async () => {
  desk = await bootPayload()
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
