// Forms of the admin panel: long articles are saved, and errors name what is too large.
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, onePixel, textDocument } from '../../helpers/documents.ts'

const mb = 1_048_576
let admin: string
let article: string
let desk: Desk

beforeAll(async () => {
  desk = await bootPayload({ UPLOAD_MAX_MB: '9' })
  admin = (await desk.login('admin')).token
  article = (await makeArticle(desk.payload)).article
})
afterAll(() => desk.close())

/** As the admin sends it. */
function formOf(data: object): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  return form
}

/** A document whose JSON has about so many bytes, in paragraphs of an ordinary length. */
function documentOf(bytes: number) {
  const words = 'The water of the harbour came in again, and nobody had asked it to. '.repeat(6)
  const [one] = textDocument(words).root.children
  return textDocument(...Array.from({ length: bytes / JSON.stringify(one).length }, () => words))
}

it.each([1.5, 5])('an article whose form has %d MB is saved', async (size) => {
  const form = formOf({ body: documentOf(size * mb), title: `Of ${size} MB` })
  expect((form.get('_payload') as string).length).toBeGreaterThan(size * 0.95 * mb)
  const saved = await desk.rest<RestBody>('PATCH', `/articles/${article}?depth=0`, {
    body: form,
    token: admin,
  })
  expect([saved.status, saved.body.doc?.title]).toEqual([200, `Of ${size} MB`])
  expect(saved.body.doc.body?.root.children).toHaveLength(
    documentOf(size * mb).root.children.length,
  )
})

it('a field of a form over 8 MB is refused by name', async () => {
  const { body, status } = await desk.rest<RestBody>('PATCH', `/articles/${article}`, {
    body: formOf({ title: 'x'.repeat(8 * mb) }),
    token: admin,
  })
  expect([status, body]).toEqual([
    413,
    {
      errors: [
        {
          name: 'BodyTooLarge',
          data: { code: 'body-too-large', limit: 8 * mb },
          message: 'A form may have 20 fields, each of at most 8 MB.',
        },
      ],
    },
  ])
})

it('a query that is sent by POST and is not JSON is 400', async () => {
  const { POST } = await import('../../../src/app/(payload)/api/[...slug]/route.ts')
  const ask = async (body: string) => {
    const headers = {
      'content-type': 'application/json',
      'x-payload-http-method-override': 'GET',
    }
    const request = new Request('http://localhost:3000/api/articles', {
      body,
      headers,
      method: 'POST',
    })
    return (await POST(request, { params: Promise.resolve({ slug: ['articles'] }) })).status
  }
  expect([await ask('{'), await ask('{"limit":1}')]).toEqual([400, 200])
})

it('a form over UPLOAD_MAX_MB is refused by name, and a file below it is accepted', async () => {
  const upload = (size: number) => {
    const form = formOf({ alt: 'A picture', rights: 'owned' })
    const bytes = Buffer.concat([onePixel, Buffer.alloc(size - onePixel.length)])
    form.set('file', new Blob([bytes], { type: 'image/png' }), 'large.png')
    return desk.rest<RestBody>('POST', '/media', { body: form, token: admin })
  }
  const large = await upload(9 * mb)
  expect([large.status, large.body.errors[0]?.data]).toEqual([
    413,
    { code: 'body-too-large', limit: 9 * mb },
  ])
  expect((await upload(8.9 * mb)).status).toBe(201)
})
