// Citations of what is on the blog, as a stranger asks for them.
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CSLItem } from '../../../src/blog/citation/toCSL.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { findAuthor } from '../../../src/blog/profiles.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle, textDocument } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload({ SITE_NAME: 'Harbour Notes', SITE_URL: 'https://blog.example' })
})
afterAll(() => desk.close())

type Options = NonNullable<Parameters<typeof makeArticle>[1]>

function publish(options: Options = {}, republication: object = {}) {
  return publishArticle(desk.payload, options, republication)
}

function ask<Body = CSLItem[]>(path: string, headers: Record<string, string> = {}) {
  return desk.rest<Body>('GET', `/blog${path}`, { headers })
}

const types = {
  bibtex: 'application/x-bibtex',
  csl: 'application/vnd.citationstyles.csl+json',
  ris: 'application/x-research-info-systems',
}

describe('the citation of a post', () => {
  beforeAll(async () => {
    const { author, outlet } = await publish({
      data: { doi: '10.1000/182', outletIssue: '167:3', title: 'Whole & cited' },
    })
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { name: 'The Journal', kind: 'journal' },
      overrideAccess: true,
    })
    await desk.payload.update({
      id: author,
      collection: 'authors',
      data: { name: 'Ada Brook' },
      overrideAccess: true,
    })
  })

  it.each(['bibtex', 'csl', 'ris'] as const)('as %s is a file of its type', async (format) => {
    const { body, headers, status } = await ask<unknown>(`/posts/whole-and-cited?format=${format}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')?.split(';')[0]).toBe(types[format])
    expect(headers.get('content-disposition')).toMatch(
      /^inline; filename="brook2024whole\.(?:bib|json|ris)"$/,
    )
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const [item] = new Cite(text).data as CSLItem[]
    expect(item).toMatchObject({
      type: 'article-journal',
      author: [{ family: 'Brook', given: 'Ada' }],
      'container-title': 'The Journal',
      DOI: '10.1000/182',
      issue: '3',
      issued: { 'date-parts': [[2024, 1, 2]] },
      title: 'Whole & cited',
      URL: expect.stringMatching(/^https:\/\/outlet\.example\/\d+$/),
      volume: '167',
    })
  })

  it('of the copy names the blog', async () => {
    const { body } = await ask('/posts/whole-and-cited?format=csl&of=copy')
    expect(body).toEqual([
      expect.objectContaining({
        type: 'post-weblog',
        'container-title': 'Harbour Notes',
        URL: expect.stringMatching(/^https:\/\/blog\.example\/\d{4}\/.*\/whole-and-cited$/),
      }),
    ])
  })

  it('is revalidated by its ETag', async () => {
    const { headers } = await ask('/posts/whole-and-cited?format=ris')
    expect(headers.get('cache-control')).toBe('public, no-cache')
    const etag = headers.get('etag') ?? ''
    const again = await ask('/posts/whole-and-cited?format=ris', { 'if-none-match': etag })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  it.each([
    ['format=xml', '"format" is csl, bibtex, ris.'],
    ['format=csl&of=both', '"of" is original or copy.'],
    ['of=copy', '"of" is only for a format.'],
    ['format=csl&style=apa', 'Unknown parameter "style".'],
    ['format=csl&format=csl', '"format" takes one value.'],
  ])('is refused with %s', async (search, message) => {
    const { body, status } = await ask<{ errors: { message: string }[] }>(
      `/posts/whole-and-cited?${search}`,
    )
    expect([status, body.errors[0]?.message]).toEqual([400, message])
  })

  it('is asked for by the slug that the post has', async () => {
    const { article } = await publish({ data: { title: 'Slug before' } })
    await desk.payload.update({
      collection: 'republications',
      data: { slug: 'slug-after' },
      overrideAccess: true,
      where: { article: { equals: article } },
    })
    const { headers, status } = await ask<unknown>('/posts/slug-before?format=ris&of=copy')
    expect([status, headers.get('location')]).toEqual([
      308,
      '/api/blog/posts/slug-after?format=ris&of=copy',
    ])
  })

  it.each(['excerpt', 'link'] as const)('in %s mode has none of the text', async (mode) => {
    const data = { body: textDocument('SECRET words here.'), title: `Cited ${mode}` }
    await publish({ data, terms: { excerptWords: 1, fullText: 'ask' } }, { mode })
    for (const format of ['bibtex', 'csl', 'ris']) {
      const { body, status } = await ask<unknown>(`/posts/cited-${mode}?format=${format}`)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toMatch(/SECRET/i)
    }
  })

  it('is not there before the post is on the blog, nor after', async () => {
    const { article } = await makeArticle(desk.payload, { data: { title: 'Cited for a while' } })
    const statuses = async () => {
      const { status } = await ask('/posts/cited-for-a-while?format=csl')
      const { body } = await ask('/bibliography')
      return [status, body.some(({ title }) => title === 'Cited for a while')]
    }
    expect(await statuses()).toEqual([404, false])
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await statuses()).toEqual([404, false])
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect(await statuses()).toEqual([200, true])
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await statuses()).toEqual([404, false])
  })
})

describe('the bibliography', () => {
  it('has all posts, the newest first, with unique keys', async () => {
    await publish({ data: { title: 'Same title' } })
    await publish({ data: { title: 'Same title' } })
    const { body } = await ask('/bibliography?format=csl')
    const { body: list } = await ask<{ docs: { title: string }[] }>('/posts?limit=100')
    expect(body.map(({ title }) => title)).toEqual(list.docs.map(({ title }) => title))
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length)
    const { body: text, headers } = await ask<string>('/bibliography?format=bibtex&of=copy')
    expect(headers.get('content-disposition')).toBe('inline; filename="bibliography.bib"')
    expect(new Cite(text).data).toHaveLength(body.length)
  })

  it('is the same at the path of its format', async () => {
    await publish({ data: { title: 'At a path' } })
    for (const format of ['bibtex', 'csl', 'ris']) {
      const [byQuery, byPath] = [
        await ask<unknown>(`/bibliography?format=${format}&of=copy`),
        await ask<unknown>(`/bibliography/${format}?of=copy`),
      ]
      expect([byPath.status, byPath.body]).toEqual([200, byQuery.body])
      expect(byPath.headers.get('content-type')).toBe(byQuery.headers.get('content-type'))
      const one = await ask<unknown>(`/posts/at-a-path/${format}`)
      expect(one.body).toEqual((await ask<unknown>(`/posts/at-a-path?format=${format}`)).body)
    }
    expect((await ask('/posts/at-a-path/ris?format=csl')).status).toBe(400)
    expect((await ask('/posts/at-a-path/pdf')).status).toBe(404)
  })

  it('is of one author, or of nobody', async () => {
    const { author } = await publish({ data: { title: 'By one author' } })
    const { slug } = await desk.payload.findByID({
      id: author,
      collection: 'authors',
      overrideAccess: true,
    })
    const { body } = await ask(`/bibliography?format=csl&author=${slug}`)
    expect(body.map(({ title }) => title)).toEqual(['By one author'])
  })

  it.each([
    ['outlet=tide', 'Unknown parameter "outlet".'],
    ['cursor=x', '"cursor" is not the nextCursor of such an answer.'],
    ['format=', '"format" is csl, bibtex, ris.'],
  ])('is refused with %s', async (search, message) => {
    const { body, status } = await ask<{ errors: { message: string }[] }>(`/bibliography?${search}`)
    expect([status, body.errors[0]?.message]).toEqual([400, message])
  })

  it('does not tell of authors of whom nothing is on the blog', async () => {
    const { author } = await makeArticle(desk.payload)
    const { slug } = await desk.payload.findByID({
      id: author,
      collection: 'authors',
      overrideAccess: true,
    })
    for (const one of [slug, 'nobody']) {
      const { body, status } = await ask(`/bibliography?author=${one}`)
      expect([status, body]).toEqual([200, []])
    }
  })

  it('takes no other methods, and answers preflight requests', async () => {
    expect((await desk.rest('POST', '/blog/bibliography')).status).toBe(405)
    expect((await desk.rest('OPTIONS', '/blog/bibliography')).status).toBe(204)
  })
})

describe('the ORCID iD of an author', () => {
  const orcid = 'https://orcid.org/0000-0002-1825-0097'

  it('is stored in one spelling, and is in what posts and pages say of the author', async () => {
    const { author } = await publish({ data: { title: 'By a person' } })
    const { slug, orcid: stored } = await desk.payload.update({
      id: author,
      collection: 'authors',
      data: { links: ['https://ada.example'], orcid },
      overrideAccess: true,
    })
    expect(stored).toBe('0000-0002-1825-0097')
    expect(await findAuthor(desk.payload, slug ?? '')).toMatchObject({ orcid })
    const { body: post } = await ask<{ authors: object[]; jsonLd: object }>('/posts/by-a-person')
    expect(post.authors).toEqual([expect.objectContaining({ orcid })])
    expect(post.jsonLd).toMatchObject({
      author: [{ identifier: orcid, sameAs: [orcid, 'https://ada.example'] }],
    })
    const { body: shown } = await desk.rest('GET', `/authors/${author}`)
    expect(shown.orcid).toBe('0000-0002-1825-0097')
  })

  it('is refused where its check digit is wrong, and may be removed', async () => {
    const { author } = await makeArticle(desk.payload)
    const { token } = await desk.login('editor')
    const change = (value: null | string) =>
      desk.rest('PATCH', `/authors/${author}`, { body: { orcid: value }, token })
    const refused = await change('0000-0002-1825-0098')
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('correct check digit')
    expect((await change('0000-0002-1825-0097')).status).toBe(200)
    expect((await change(null)).status).toBe(200)
  })
})
