// The preview of an article: the page that readers would see, made of what is not saved yet.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { PreviewResponse } from '../../../src/api/preview.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { renderPost } from '../../../src/blog/pages/renderPost.tsx'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
let author: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  author = (await desk.login('author')).token
})
afterAll(() => desk.close())

async function preview(id: string, body: unknown, token?: string) {
  const answer = await desk.rest<string>('POST', `/articles/${id}/preview`, { body, token })
  return { headers: answer.headers, html: answer.body, status: answer.status }
}

describe('the preview', () => {
  it('is the page of the post once the same values are saved and republished', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const data = { standfirst: ['One line'], title: 'Another title', topics: ['Ports'] }
    const republishedAt = '2026-01-02T12:00:00.000Z'
    const before = await preview(article, { data, republication: { republishedAt } }, editor)
    await desk.payload.update({ id: article, collection: 'articles', data, overrideAccess: true })
    const move = { republication: { republishedAt }, to: 'republished-on-blog' }
    const moved = await desk.rest('POST', `/articles/${article}/transition`, {
      body: move,
      token: editor,
    })
    expect(moved.status).toBe(200)
    const after = await preview(article, {}, editor)
    expect(before.status).toBe(200)
    expect(before.html).toContain('Another title')
    expect(undated(before.html)).toBe(undated(after.html))
  })

  it('shows unsaved text and note, and stores nothing of them', async () => {
    const { article } = await makeArticle(desk.payload)
    const stored = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    const input = {
      data: { body: textDocument('Unsaved words.') },
      note: textDocument('An unsaved note.'),
    }
    const { html } = await preview(article, input, editor)
    expect(html).toContain('<p>Unsaved words.</p>')
    expect(html).toContain('<p>An unsaved note.</p>')
    expect(html).not.toContain('The full text of it.')
    const again = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    expect(again).toEqual(stored)
  })

  it('is what the page is made of for those who ask for JSON', async () => {
    const { article } = await makeArticle(desk.payload)
    const body = { data: { title: 'Another title' }, note: textDocument('An unsaved note.') }
    const { html } = await preview(article, body, editor)
    const answer = await desk.rest<PreviewResponse>('POST', `/articles/${article}/preview`, {
      body,
      headers: { accept: 'application/json' },
      token: editor,
    })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const { post, site } = answer.body
    expect(post.title).toBe('Another title')
    // The moment of the preview is in both.
    const undatedPage = (page: string) => undated(page).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    const page = renderPost(post, { next: null, previous: null }, site)
    expect(undatedPage(page)).toBe(undatedPage(html))
  })

  it('reads the outlet, the note and the authors once: it is asked for while somebody types', async () => {
    const { article } = await makeArticle(desk.payload)
    const reads = [vi.spyOn(desk.payload.db, 'find'), vi.spyOn(desk.payload.db, 'findOne')]
    await preview(article, { data: { title: 'Another title' } }, editor)
    const read = reads.flatMap(({ mock }) => mock.calls.map(([{ collection }]) => collection))
    reads.forEach((spy) => spy.mockRestore())
    for (const collection of ['authors', 'notes', 'outlets']) {
      expect(read.filter((one) => one === collection)).toEqual([collection])
    }
  })

  it('shows in each mode what readers would get of the text', async () => {
    const { article } = await makeArticle(desk.payload, { terms: { excerptWords: 2 } })
    const textIn = async (mode: string) =>
      (await preview(article, { republication: { mode } }, editor)).html
    expect(await textIn('full')).toContain('The full text of it.')
    expect(await textIn('excerpt')).toContain('The full')
    expect(await textIn('excerpt')).not.toContain('The full text')
    expect(await textIn('link')).not.toContain('The full')
  })

  it('shows pictures that may go on the blog before they are there, and no others', async () => {
    const { article } = await makeArticle(desk.payload)
    const { id: owned } = await makePicture(desk.payload, 'owned')
    const { id: foreign } = await makePicture(desk.payload, 'outlet-only')
    for (const [image, isShown] of [
      [owned, true],
      [foreign, false],
    ] as const) {
      const { html } = await preview(article, { data: { leadImage: { image } } }, editor)
      expect(html.includes('<figure class="lead">')).toBe(isShown)
    }
  })

  it('may be kept by nobody, and runs nothing', async () => {
    const { article } = await makeArticle(desk.payload)
    const title = '<script>alert(1)</script>'
    const { headers, html } = await preview(article, { data: { title } }, editor)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; (?!.*script-src)/)
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script>alert(1)')
  })
})

describe('of an article', () => {
  it('strangers see none, and authors only of those that they may read', async () => {
    const { article } = await makeArticle(desk.payload)
    expect((await preview(article, {})).status).toBe(403)
    expect((await preview(article, {}, author)).status).toBe(404)
    expect((await preview('no-id', {}, editor)).status).toBe(404)
  })

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['a text for the article', { data: 'x' }],
    ['a body without a root', { data: { body: { x: 1 } } }],
    ['a note without a root', { note: { x: 1 } }],
    ['a mode that is none', { republication: { mode: 'whole' } }],
  ])('%s is refused with 400', async (_, body) => {
    const { article } = await makeArticle(desk.payload)
    expect((await preview(article, body, editor)).status).toBe(400)
  })

  it('values of the wrong kind count as none', async () => {
    const { article } = await makeArticle(desk.payload)
    const data = {
      byline: [{ affiliations: 'x', author: 'x' }, 'x', { affiliations: [{ printed: {} }] }],
      leadImage: { caption: { constructor: null }, image: 'x' },
      outlet: { id: 5 },
      publishedAt: 'never',
      standfirst: [1, { type: 'b' }],
      title: ['x'],
      topics: 'x',
    }
    expect((await preview(article, { data }, editor)).status).toBe(200)
  })
})

/** Without the moment of the last change, which a save moves. */
function undated(html: string): string {
  return html.replaceAll(/"dateModified":"[^"]*",?/g, '')
}
