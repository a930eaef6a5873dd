// Very long texts are saved or refused at their field, and never cause a server error.
// @module-tag nightly
import type { FlattenedField } from 'payload'

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

let admin: string
let desk: Desk
let ids: Record<string, string>

beforeAll(async () => {
  desk = await bootPayload()
  const login = await desk.login('admin')
  admin = login.token
  const { article, author, institution, note, outlet } = await makeArticle(desk.payload)
  const blogged = await makeArticle(desk.payload)
  await moveTo(desk.payload, blogged.article, 'published-at-outlet', 'republished-on-blog')
  const { docs } = await desk.payload.find({ collection: 'republications', overrideAccess: true })
  ids = {
    articles: article,
    authors: author,
    institutions: institution,
    media: (await makePicture(desk.payload, 'owned')).id,
    notes: note,
    outlets: outlet,
    republications: docs[0]!.id,
    users: login.id,
  }
})
afterAll(() => desk.close())

/** Such that no index can make it shorter. In letters. */
function long(letters: number) {
  return randomBytes(letters / 2).toString('hex')
}
const collections = [
  'articles',
  'authors',
  'institutions',
  'media',
  'outlets',
  'republications',
  'users',
] as const

interface Place {
  path: string
  put: (value: string) => object
}

/** Where text may be put in these fields, however deep. */
function placesIn(
  fields: FlattenedField[],
  within: (part: object) => object = (part) => part,
  above = '',
): Place[] {
  return fields.flatMap((field): Place[] => {
    const path = above + field.name
    const put = (value: unknown) => within({ [field.name]: value })
    switch (field.type) {
      case 'array':
        return placesIn(field.flattenedFields, (part) => put([part]), `${path}[].`)
      case 'email':
      case 'text':
      case 'textarea':
        return [
          { path, put: (value) => put('hasMany' in field && field.hasMany ? [value] : value) },
        ]
      case 'group':
        return placesIn(field.flattenedFields, put, `${path}.`)
      default:
        return []
    }
  })
}

describe.each(collections)('a very long text in %s', (slug) => {
  it.each([3000, 20_000, 400_000])(
    'of %i letters is saved, or refused at its field',
    async (letters) => {
      const faults = []
      const places = placesIn(desk.payload.collections[slug].config.flattenedFields)
      expect(places.length).toBeGreaterThan(1)
      for (const { path, put } of places) {
        const { body, status } = await desk.rest<RestBody>('PATCH', `/${slug}/${ids[slug]}`, {
          body: put(long(letters)),
          token: admin,
        })
        const isStale = path === 'expectedStage' && status === 409
        if (status !== 200 && status !== 400 && !isStale) {
          faults.push([path, status, body.errors?.[0]?.name])
        }
      }
      expect(faults).toEqual([])
    },
  )
})

/** So many words, no two alike, of an alphabet that begins at this letter. */
function distinctWords(first: string, count: number): string {
  const letter = (n: number) => String.fromCodePoint(first.codePointAt(0)! + (n % 20))
  return Array.from({ length: count }, (_, n) =>
    [n, n / 20, n / 400, n / 8000].map((part) => letter(Math.floor(part))).join(''),
  ).join(' ')
}

describe('a text of very many words', () => {
  // So many that their index would be too long for PostgreSQL, which counts bytes.
  it.each([
    ['Latin', 'a', 150_000],
    ['Cyrillic', 'а', 100_000],
    ['Georgian', 'ა', 80_000],
    ['Ethiopic', 'ሀ', 80_000],
  ])('goes on the blog, and is found by its beginning: %s', async (_, first, count) => {
    const words = distinctWords(first, count)
    const { article, note } = await makeArticle(desk.payload, {
      data: { body: textDocument(words) },
    })
    const body = { body: textDocument(words) }
    expect((await desk.rest('PATCH', `/notes/${note}`, { body, token: admin })).status).toBe(200)
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const asked = encodeURIComponent(words.slice(0, 19))
    const found = await desk.rest<{ docs: unknown[] }>('GET', `/blog/posts?q=${asked}`)
    expect([found.status, found.body.docs.length]).toEqual([200, 1])
  })
})
