// Links to a preview: a front end reads the post that an article would be, for an hour, and nobody else learns of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PreviewLinkResponse } from '../../../src/api/previewLink.ts'
import type { Post } from '../../../src/blog/post.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
const front = 'https://front.example/preview?token={token}&slug={slug}'

beforeAll(async () => {
  desk = await bootPayload({ PREVIEW_URL: front })
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

async function linkTo(article: string, body: unknown = {}, token: string | undefined = editor) {
  return desk.rest<PreviewLinkResponse>('POST', `/articles/${article}/preview-link`, {
    body,
    token,
  })
}

async function read(token: string, headers = {}) {
  return desk.rest<Post>('GET', `/blog/preview/${token}`, { headers })
}

/** All that whoever asks is told. */
async function answerTo(token: string) {
  const { body, headers, status } = await read(token)
  return { body, headers: [...headers], status }
}

describe('a link', () => {
  it('gives the post as the API would, with what is not saved, and leads to the front end', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const republication = { republishedAt: '2026-01-02T12:00:00.000Z' }
    const unsaved = {
      data: { body: textDocument('Unsaved words.'), title: 'Not\u0000 saved yet' },
      note: textDocument('An unsaved note.'),
      republication,
    }
    const made = await linkTo(article, unsaved)
    expect(made.status).toBe(201)
    expect(made.headers.get('cache-control')).toBe('private, no-store')
    const { expiresAt, token, url } = made.body
    expect(url).toBe(`https://front.example/preview?token=${token}&slug=${await slugOf(article)}`)
    const left = new Date(expiresAt).getTime() - Date.now()
    expect(left).toBeGreaterThan(3_500_000)
    expect(left).toBeLessThan(3_700_000)

    const { body: post, headers } = await read(token)
    expect(post).toMatchObject({
      body: '<p>Unsaved words.</p>',
      note: '<p>An unsaved note.</p>',
      title: 'Not\u0000 saved yet',
    })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.has('etag')).toBe(false)

    const { body: asStored } = await linkTo(article, { republication })
    const before = (await read(asStored.token)).body
    await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication, to: 'republished-on-blog' },
      token: editor,
    })
    const { body: after } = await desk.rest<Post>('GET', `/blog/posts/${before.slug}`)
    expect(Object.keys(before).toSorted()).toEqual(Object.keys(after).toSorted())
    for (const part of ['body', 'note', 'noteDocument', 'creditLine', 'authors'] as const) {
      expect(before[part]).toEqual(after[part])
    }
  })

  it('has the note as it stands in the form', async () => {
    const { article } = await makeArticle(desk.payload)
    const { token } = (await linkTo(article, { data: { noteText: 'Typed.\n\nTwice.' } })).body
    expect((await read(token)).body.note).toBe('<p>Typed.</p><p>Twice.</p>')
    const { token: without } = (await linkTo(article, { data: { noteText: ' ' } })).body
    expect((await read(without)).body).toMatchObject({ note: '', noteDocument: null })
  })

  it('is known to the database by its hash alone', async () => {
    const { article } = await makeArticle(desk.payload)
    const { token } = (await linkTo(article)).body
    expect(token).toMatch(/^[\w-]{43}$/)
    const rows = await query(desk.databaseURL, 'select * from offprint_data.previews')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('is for those who may write the article', async () => {
    const { article, author } = await makeArticle(desk.payload)
    expect((await linkTo(article, {}, '')).status).toBe(403)
    const stranger = (await desk.login('author')).token
    expect((await linkTo(article, {}, stranger)).status).toBe(404)
    const own = (await desk.login('author', { author })).token
    expect((await linkTo(article, {}, own)).status).toBe(201)
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    // Everybody may read it now.
    expect((await linkTo(article, {}, stranger)).status).toBe(403)
    const path = `/articles/${article}/preview-link`
    expect((await desk.rest('DELETE', path)).status).toBe(403)
    expect((await desk.rest('DELETE', path, { token: stranger })).status).toBe(403)
    expect((await linkTo('no-id')).status).toBe(404)
  })

  it.each([[[]], ['x'], [{ data: 'x' }], [{ note: { x: 1 } }], [{ republication: { mode: 1 } }]])(
    'is not made of %j',
    async (body) => {
      const { article } = await makeArticle(desk.payload)
      expect((await linkTo(article, body)).status).toBe(400)
    },
  )

  it('is the newest of twenty: another one ends the oldest of the article', async () => {
    const { article } = await makeArticle(desk.payload)
    const tokens: string[] = []
    for (let count = 0; count < 22; count += 1) {
      tokens.push((await linkTo(article)).body.token)
    }
    const found = await Promise.all(tokens.map(async (token) => (await read(token)).status))
    expect(found).toEqual([404, 404, ...Array.from({ length: 20 }, () => 200)])
  })
})

describe('the end of a link', () => {
  it('is the same answer as to a token that never was', async () => {
    const unknown = await answerTo('A'.repeat(43))
    expect(unknown.status).toBe(404)
    expect(new Map(unknown.headers).get('cache-control')).toBe('no-store')

    const { article } = await makeArticle(desk.payload)
    const [one, other] = [(await linkTo(article)).body.token, (await linkTo(article)).body.token]
    const { article: second } = await makeArticle(desk.payload)
    const stays = (await linkTo(second)).body.token
    expect((await read(one)).status).toBe(200)
    const revoked = await desk.rest('DELETE', `/articles/${article}/preview-link`, {
      token: editor,
    })
    expect(revoked.status).toBe(204)
    expect(await answerTo(one)).toEqual(unknown)
    expect(await answerTo(other)).toEqual(unknown)
    expect((await read(stays)).status).toBe(200)

    await query(
      desk.databaseURL,
      `update offprint_data.previews set until = now() where article_id = '${second}'`,
    )
    expect(await answerTo(stays)).toEqual(unknown)
    await linkTo(article)
    const left = await query(
      desk.databaseURL,
      `select 1 from offprint_data.previews where article_id = '${second}'`,
    )
    expect(left).toEqual([])

    const hostile = ['%00', '..%2F..%2Fposts', '%F0%9F%92%A9', "'--", 'x'.repeat(5000), '%25', '{}']
    for (const token of hostile) {
      expect(await answerTo(token)).toEqual(unknown)
    }
  })

  it('comes with a move, with the article, and with the rights of whoever made it', async () => {
    const moved = await makeArticle(desk.payload)
    const ofMoved = (await linkTo(moved.article)).body.token
    await moveTo(desk.payload, moved.article, 'published-at-outlet')
    expect((await read(ofMoved)).status).toBe(404)

    const deleted = await makeArticle(desk.payload)
    const ofDeleted = (await linkTo(deleted.article)).body.token
    const where = { id: deleted.article, collection: 'articles' } as const
    await desk.payload.delete({ ...where, overrideAccess: true })
    expect((await read(ofDeleted)).status).toBe(404)

    const { article } = await makeArticle(desk.payload)
    const maker = await desk.login('editor')
    const made = (await linkTo(article, {}, maker.token)).body.token
    expect((await read(made)).status).toBe(200)
    const user = { id: maker.id, collection: 'users' } as const
    await desk.payload.update({
      ...user,
      data: { deactivatedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect((await read(made)).status).toBe(404)
    await desk.payload.delete({ ...user, overrideAccess: true })
    expect((await read(made)).status).toBe(404)
  })

  it('cannot be asked for in another way', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await desk.rest(method, '/blog/preview/x')).status).toBe(405)
    }
  })
})

async function slugOf(article: string): Promise<string> {
  const { slug } = await desk.payload.findByID({
    id: article,
    collection: 'articles',
    overrideAccess: true,
  })
  return slug ?? ''
}
