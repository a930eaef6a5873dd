// Two users on one document: writes that are based on an older state are refused.
import { readdirSync } from 'node:fs'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ConditionalWrite } from '../../helpers/conditionalWrites.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { conditionalWrites, formOf, rest } from '../../helpers/conditionalWrites.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'
import { untilOneWaits } from '../../helpers/untilOneWaits.ts'

interface Refused {
  errors: {
    data: {
      errors: { message: string; path: string }[]
      fields: null | string[]
      updatedAt: string
      updatedBy: { id: string; name: string } | null
    }
    message: string
    name: string
  }[]
}

let desk: Desk
let admin: Login
let editor: Login
let shared: ArticleIds

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
  editor = await desk.login('editor')
  shared = await makeArticle(desk.payload)
})
afterAll(() => desk.close())
afterEach(() => vi.useRealTimers())

const stale = { code: 'stale', status: 409 }
const done = { code: null, status: 200 }

/** An article that may go to its outlet. */
async function createArticle(): Promise<string> {
  const { author, outlet } = shared
  const { id } = await desk.payload.create({
    collection: 'articles',
    data: {
      byline: [{ author }],
      outlet,
      outletUrl: 'https://outlet.example/1',
      publishedAt: '2024-01-02T00:00:00.000Z',
      title: 'A title',
    } as never,
    overrideAccess: true,
  })
  return id
}

/** The row as it is stored, whatever an answer says of it. */
async function rowOf(table: string, id: string) {
  const [row] = await query<{ by: null | string; updated_at: Date }>(
    desk.databaseURL,
    `select updated_at, updated_by_id as by from ${table} where id = '${id}'`,
  )
  return row && { by: row.by, updatedAt: row.updated_at.toISOString() }
}

async function stampOf(table: string, id: string) {
  return (await rowOf(table, id))?.updatedAt ?? ''
}

async function versionOf(article: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    desk.databaseURL,
    `select id from _articles_v where parent_id = '${article}' order by created_at limit 1`,
  )
  return row?.id ?? ''
}

function save(id: string, data: object, who = admin) {
  return rest(desk, 'PATCH', `/articles/${id}`, who, data)
}

async function begin(writer: ConditionalWrite, id: string, expected: string) {
  return writer.write({ id, desk, expected, login: admin, version: await versionOf(id) })
}

/** An article that the editor has saved since the state at `first`. */
async function savedSince(made?: string) {
  const article = made ?? (await createArticle())
  const first = await stampOf('articles', article)
  await save(article, { title: 'Saved since' }, editor)
  return { article, first }
}

describe('a conditional write', () => {
  it.each(conditionalWrites.map((writer) => [writer.name, writer] as const))(
    'is refused if the stored state differs, and done if it matches: %s',
    async (name, writer) => {
      const { article, first } = await savedSince()
      const now = await rowOf('articles', article)
      expect(await begin(writer, article, first)).toEqual(stale)
      expect(await rowOf('articles', article)).toEqual(now)
      expect(await begin(writer, article, now?.updatedAt ?? '')).toEqual(done)
      const after = await stampOf('articles', article)
      expect(name === 'DELETE' ? after === '' : after > (now?.updatedAt ?? '')).toBe(true)
    },
  )

  it.each(['authors', 'institutions', 'media', 'notes', 'outlets', 'republications'] as const)(
    'is compared in %s',
    async (slug) => {
      const made = await makeArticle(desk.payload)
      await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
      const picture = await makePicture(desk.payload, 'owned')
      const ids = {
        authors: made.author,
        institutions: made.institution,
        media: picture.id,
        notes: made.note,
        outlets: made.outlet,
        republications: (
          await desk.payload.find({
            collection: 'republications',
            overrideAccess: true,
            where: { article: { equals: made.article } },
          })
        ).docs[0]?.id,
      }
      const data = {
        authors: { bio: 'x' },
        institutions: { place: 'x' },
        media: { caption: 'x' },
        notes: { body: textDocument('Another one.') },
        outlets: { url: 'https://outlet.example/' },
        republications: { creditLine: 'x' },
      }[slug]
      const id = ids[slug] ?? ''
      const first = await stampOf(slug, id)
      const put = (body: object) => rest(desk, 'PATCH', `/${slug}/${id}`, editor, body)
      expect(await put({ ...data, expectedUpdatedAt: first })).toEqual(done)
      expect(await put({ ...data, expectedUpdatedAt: first })).toEqual(stale)
      expect(await put(formOf({ ...data, updatedAt: first }))).toEqual(stale)
      expect(await put(data)).toEqual(done)
      const doomed = `/${slug}/${id}?expectedUpdatedAt=${first}`
      expect((await rest(desk, 'DELETE', doomed, admin)).status).toBe(409)
      expect((await rowOf(slug, id))?.by).toBe(editor.id)
    },
  )

  it('is compared to the millisecond, in any time zone', async () => {
    const article = await createArticle()
    const time = new Date(await stampOf('articles', article)).getTime()
    const near = [new Date(time - 1), new Date(time + 1)]
    for (const moment of near) {
      const expectedUpdatedAt = moment.toISOString()
      expect(await save(article, { expectedUpdatedAt, series: 'x' })).toEqual(stale)
    }
    const inTokyo = new Date(time + 9 * 3_600_000).toISOString().replace('Z', '+09:00')
    expect(await save(article, { expectedUpdatedAt: inTokyo, series: 'x' })).toEqual(done)
  })

  it('needs one existing document: it is refused for new documents and in bulk', async () => {
    const article = await createArticle()
    const expectedUpdatedAt = await stampOf('articles', article)
    const [many, body] = [`/articles?where[id][equals]=${article}`, { expectedUpdatedAt }]
    const refused = { code: 'invalid-request', status: 400 }
    expect(await rest(desk, 'POST', '/articles', admin, { ...body, title: 'x' })).toEqual(refused)
    expect(await rest(desk, 'PATCH', many, admin, { ...body, series: 'x' })).toEqual(refused)
    const inQuery = `${many}&expectedUpdatedAt=${expectedUpdatedAt}`
    expect(await rest(desk, 'PATCH', inQuery, admin, { series: 'x' })).toEqual(refused)
    expect(await rest(desk, 'DELETE', inQuery, admin)).toEqual(refused)
    const where = { id: { equals: article } }
    for (const overrideAccess of [true, false]) {
      const bulk = { collection: 'articles' as const, data: body, overrideAccess, where }
      await expect(desk.payload.update(bulk)).rejects.toMatchObject({ status: 400 })
    }
    expect(await stampOf('articles', article)).toBe(expectedUpdatedAt)
    // Payload's form for many documents, and a copy, say nothing of a state that is older.
    const old = { updatedAt: '2020-01-01T00:00:00.000Z' }
    expect(await rest(desk, 'PATCH', many, admin, formOf({ ...old, series: 'x' }))).toEqual(done)
    const copy = formOf({ ...old, title: 'A copy' })
    expect((await rest(desk, 'POST', '/articles', admin, copy)).status).toBe(201)
  })

  it.each(['2026-03-01', 'yesterday', '', '2026-13-01T00:00:00Z'])(
    'with an invalid date is refused at its field: %j',
    async (expectedUpdatedAt) => {
      const article = await createArticle()
      for (const [method, path, body] of [
        ['PATCH', `/articles/${article}`, { expectedUpdatedAt }],
        ['DELETE', `/articles/${article}?expectedUpdatedAt=${expectedUpdatedAt}`, undefined],
        [
          'POST',
          `/articles/${article}/transition`,
          { expectedUpdatedAt, to: 'published-at-outlet' },
        ],
      ] as const) {
        const answer = await desk.rest<Refused>(method, path, { body, token: admin.token })
        const [error] = answer.body.errors
        expect([answer.status, error?.name]).toEqual([400, 'InvalidValue'])
        expect(error?.data.errors[0]?.path).toBe('expectedUpdatedAt')
      }
    },
  )

  it('does not store the condition in responses or versions', async () => {
    const article = await createArticle()
    const body = { expectedUpdatedAt: await stampOf('articles', article), series: 'x' }
    const saved = await desk.rest('PATCH', `/articles/${article}`, { body, token: admin.token })
    const versions = await desk.rest('GET', '/articles/versions', { token: admin.token })
    expect(JSON.stringify([saved.body, versions.body])).not.toContain('expectedUpdatedAt')
  })
})

describe('of two concurrent writes with the same base state, one succeeds', () => {
  const named = (name: string) =>
    conditionalWrites.find((writer) => writer.name === name) as ConditionalWrite
  it.each([
    ['PATCH', 'PATCH'],
    ['PATCH by a form as Payload sends it', 'PATCH by a form as Payload sends it'],
    ['GraphQL', 'GraphQL'],
    ['the Local API as a user', 'the Local API as the system'],
    ['POST …/transition', 'PATCH'],
    ['restoring a version, in the query', 'PATCH'],
    ['DELETE', 'PATCH'],
  ])('%s and %s', async (one, other) => {
    const article = await createArticle()
    const first = await stampOf('articles', article)
    const told = await Promise.all([
      begin(named(one), article, first),
      begin(named(other), article, first),
    ])
    const lost = told.filter(({ status }) => status !== 200)
    expect(lost).toHaveLength(1)
    // Whoever comes after a delete finds nothing.
    expect(lost).toEqual([
      expect.toSatisfy(
        ({ code, status }) => code === 'stale' || (one === 'DELETE' && status === 404),
      ),
    ])
  })
})

describe('the condition is checked against the state after the row lock', () => {
  it.each([
    ['articles', 'PATCH', { series: 'x' }],
    ['media', 'PATCH', { caption: 'x' }],
    ['notes', 'PATCH', { author: null }],
    ['notes', 'DELETE', undefined],
    ['outlets', 'PATCH', { acronym: 'x' }],
    ['outlets', 'DELETE', undefined],
  ] as const)('%s, %s', async (slug, method, data) => {
    const made = await makeArticle(desk.payload)
    const picture = await makePicture(desk.payload, 'owned')
    const ids = { ...made, articles: made.article, media: picture.id, notes: made.note }
    const id = { ...ids, outlets: made.outlet }[slug]
    const first = await stampOf(slug, id)
    const req = await createLocalReq({}, desk.payload)
    await initTransaction(req)
    await desk.payload.update({ id, collection: slug, data: {}, overrideAccess: true, req })
    const path = `/${slug}/${id}?expectedUpdatedAt=${first}`
    const told = rest(desk, method, path, admin, data)
    await untilOneWaits(desk.databaseURL, told)
    await commitTransaction(req)
    expect(await told).toEqual(stale)
  })
})

describe('users without write access learn nothing about the state', () => {
  it('neither anonymous users nor authors of other articles', async () => {
    const [made, own] = [await makeArticle(desk.payload), shared]
    const { article, first } = await savedSince(made.article)
    const author = await desk.login('author', { author: own.author })
    const body = { expectedUpdatedAt: first, series: 'x' }
    const move = { expectedUpdatedAt: first, to: 'published-at-outlet' }
    const told = async (who: Partial<Login>) =>
      Promise.all([
        rest(desk, 'PATCH', `/articles/${article}`, who, body),
        rest(desk, 'POST', `/articles/${article}/transition`, who, move),
        rest(desk, 'DELETE', `/articles/${article}?expectedUpdatedAt=${first}`, who),
        rest(desk, 'POST', `/articles/versions/${await versionOf(article)}`, who, body),
      ])
    const statuses = async (who: Partial<Login>) => (await told(who)).map(({ status }) => status)
    expect(await statuses({})).toEqual([403, 403, 403, 403])
    expect(await statuses(author)).toEqual([404, 404, 404, 404])
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    expect(await statuses(author)).toEqual([403, 403, 403, 403])
    const picture = await makePicture(desk.payload, 'owned')
    const old = { caption: 'x', expectedUpdatedAt: first }
    expect((await rest(desk, 'PATCH', `/media/${picture.id}`, {}, old)).status).toBe(403)
  })

  it('an author is told that a transition is not allowed before the state is compared', async () => {
    const made = await makeArticle(desk.payload)
    const author = await desk.login('author', { author: made.author })
    const first = await stampOf('articles', made.article)
    await moveTo(desk.payload, made.article, 'published-at-outlet')
    const [stage, path] = ['republished-on-blog', `/articles/${made.article}`]
    const refused = { code: 'not-allowed', status: 403 }
    const body = { expectedUpdatedAt: first, stage, transition: {} }
    expect(await rest(desk, 'PATCH', path, author, body)).toEqual(refused)
    const move = { expectedUpdatedAt: first, to: stage }
    expect(await rest(desk, 'POST', `${path}/transition`, author, move)).toEqual(refused)
    expect(await save(made.article, { expectedUpdatedAt: first, series: 'x' }, author)).toEqual(
      stale,
    )
  })
})

describe('the refusal', () => {
  const refusedBy = async (
    id: string,
    expectedUpdatedAt: string,
    slug = 'articles',
    language = 'en',
  ) => {
    const { body } = await desk.rest<Refused>('PATCH', `/${slug}/${id}`, {
      body: { slug: 'x', expectedUpdatedAt },
      headers: { 'Accept-Language': language },
      token: admin.token,
    })
    const [error] = body.errors
    return { ...error?.data, name: error?.name, told: error?.message ?? '' }
  }

  it('contains the user, the time and the fields that have changed since that state', async () => {
    const article = await createArticle()
    const first = await stampOf('articles', article)
    await save(article, { standfirst: ['A', 'B'], title: 'x' }, editor)
    await save(article, { leadImage: { caption: 'c' }, publishedAt: '2024-01-03' }, editor)
    const updatedAt = await stampOf('articles', article)
    const updatedBy = { id: editor.id, name: 'The editor' }
    const refused = await refusedBy(article, first)
    expect(refused).toMatchObject({ name: 'StaleWrite', code: 'stale', updatedAt, updatedBy })
    expect(refused.fields?.toSorted()).toEqual(['leadImage', 'publishedAt', 'standfirst', 'title'])
    expect(refused.errors).toEqual([{ message: refused.told, path: 'updatedAt' }])
    expect(refused.told).toMatch(
      /^The editor saved a newer version on \d+ \w+ \d{4} at \d\d:\d\d UTC\./,
    )
    const german = await refusedBy(article, first, 'articles', 'de')
    expect(german.told).toMatch(/^The editor hat am \d+\. \S+ \d{4} um \d\d:\d\d UTC/)
  })

  it('contains the stage after a transition, and no user after a change by a program', async () => {
    const article = await createArticle()
    const first = await stampOf('articles', article)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const refused = await refusedBy(article, first)
    expect(refused).toMatchObject({ fields: ['stage'], updatedBy: null })
    expect(refused.told).toMatch(/^A newer version was saved on /)
  })

  it('contains no fields if the version does not exist', async () => {
    const { article, outlet } = await makeArticle(desk.payload)
    const never = '2020-01-01T00:00:00.000Z'
    expect(await refusedBy(article, never)).toMatchObject({ code: 'stale', fields: null })
    expect(await refusedBy(outlet, never, 'outlets')).toMatchObject({ code: 'stale', fields: null })
  })

  it('contains no field that the user may not read', async () => {
    const article = await createArticle()
    const first = await stampOf('articles', article)
    await save(article, { series: 'x', title: 'x' })
    const { flattenedFields } = desk.payload.collections.articles.config
    const field = flattenedFields.find(({ name }) => name === 'series')!
    const given = field.access
    field.access = { ...given, read: ({ req }) => req.user?.id !== admin.id }
    const refused = await refusedBy(article, first)
    field.access = given
    expect(refused.fields).toEqual(['title'])
  })
})

describe('updatedAt', () => {
  it('increases with every save, also within a millisecond, in the row, its version and the response', async () => {
    const { article, note, outlet } = await makeArticle(desk.payload)
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    const put = (data: object) =>
      desk.payload.update({ id: article, collection: 'articles', data, overrideAccess: true })
    const answers = [
      await put({ series: 'a' }),
      await put({ series: 'b' }),
      await put({ series: 'c' }),
    ]
    const [a = '', b = '', c = ''] = answers.map(({ updatedAt }) => updatedAt)
    expect(a < b && b < c).toBe(true)
    expect(await stampOf('articles', article)).toBe(c)
    const versions = await query<{ at: Date }>(
      desk.databaseURL,
      `select version_updated_at as at from _articles_v where parent_id = '${article}'
        order by version_updated_at desc limit 3`,
    )
    expect(versions.map(({ at }) => at.toISOString())).toEqual([c, b, a])
    const restored = await desk.payload.restoreVersion({
      id: await versionOf(article),
      collection: 'articles',
      overrideAccess: true,
    })
    expect(restored.updatedAt > c).toBe(true)
    expect(await stampOf('articles', article)).toBe(restored.updatedAt)
    for (const [collection, id] of [
      ['notes', note],
      ['outlets', outlet],
    ] as const) {
      const edit = () => desk.payload.update({ id, collection, data: {}, overrideAccess: true })
      expect((await edit()).updatedAt < (await edit()).updatedAt).toBe(true)
    }
  })

  it('does not change when the program updates derived values', async () => {
    const made = await makeArticle(desk.payload, {
      terms: { embargoDays: 5, fullText: 'after-embargo' },
    })
    await moveTo(desk.payload, made.article, 'published-at-outlet')
    const stamps = () =>
      Promise.all([
        stampOf('articles', made.article),
        stampOf('notes', made.note),
        stampOf('authors', made.author),
        stampOf('institutions', made.institution),
        stampOf('outlets', made.outlet),
      ])
    const [, ...before] = await stamps()
    await moveTo(desk.payload, made.article, 'republished-on-blog')
    const [moved, ...after] = await stamps()
    expect(after).toEqual(before)
    const terms = { embargoDays: 9, fullText: 'after-embargo' }
    await rest(desk, 'PATCH', `/outlets/${made.outlet}`, editor, { terms })
    const { docs } = await desk.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where: { article: { equals: made.article } },
    })
    await rest(desk, 'PATCH', `/republications/${docs[0]?.id}`, editor, { mode: 'link' })
    expect(await stampOf('articles', made.article)).toBe(moved)
    const { blogMode, freeFrom } = await desk.payload.findByID({
      id: made.article,
      collection: 'articles',
      overrideAccess: true,
    })
    expect([blogMode, freeFrom]).toEqual(['link', '2024-01-11T12:00:00.000Z'])
  })
})

describe('updatedBy', () => {
  it('is the user of the request, whatever the data contain, and nobody for a program', async () => {
    const article = await createArticle()
    expect((await rowOf('articles', article))?.by).toBeNull()
    const forged = { series: 'x', updatedBy: admin.id }
    await save(article, forged, editor)
    expect((await rowOf('articles', article))?.by).toBe(editor.id)
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: forged,
      overrideAccess: true,
    })
    expect((await rowOf('articles', article))?.by).toBeNull()
    const made = await desk.rest<{ doc: { id: string; updatedBy: string } }>('POST', '/authors', {
      body: { name: 'x', updatedBy: admin.id },
      token: editor.token,
    })
    expect(made.body.doc.updatedBy).toBe(editor.id)
  })

  it('is the user who restored a version or moved the article', async () => {
    const article = await createArticle()
    await save(article, { title: 'x' }, editor)
    await rest(desk, 'POST', `/articles/versions/${await versionOf(article)}`, admin)
    expect((await rowOf('articles', article))?.by).toBe(admin.id)
    await rest(desk, 'POST', `/articles/${article}/transition`, editor, {
      to: 'published-at-outlet',
    })
    expect((await rowOf('articles', article))?.by).toBe(editor.id)
  })

  it('is not returned to anonymous users', async () => {
    const made = await makeArticle(desk.payload)
    await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
    for (const [slug, id, data] of [
      ['articles', made.article, { series: 'x' }],
      ['outlets', made.outlet, { acronym: 'x' }],
      ['authors', made.author, { bio: 'x' }],
      ['notes', made.note, { body: textDocument('Another one.') }],
    ] as const) {
      expect(await rest(desk, 'PATCH', `/${slug}/${id}`, editor, data)).toEqual(done)
    }
    for (const path of [
      ...['articles', 'authors', 'institutions', 'media', 'notes', 'outlets', 'republications'].map(
        (slug) => `/${slug}?depth=3&select[updatedBy]=true&populate[articles][updatedBy]=true`,
      ),
      `/articles/${made.article}?depth=3`,
      '/blog/posts',
    ]) {
      const { body, status } = await desk.rest('GET', path)
      const text = JSON.stringify(body)
      expect([path, status, /updatedBy|expectedUpdatedAt/.test(text)]).toEqual([path, 200, false])
      expect(text).not.toContain(editor.id)
    }
    const { body } = await desk.graphql(
      '{ Articles { docs { expectedUpdatedAt updatedBy { id name } outlet { updatedBy { id } } } } }',
    )
    expect(JSON.stringify(body)).not.toContain(editor.id)
    for (const asked of ['where[updatedBy][exists]=true', 'sort=updatedBy']) {
      expect((await desk.rest('GET', `/articles?${asked}`)).status).toBe(400)
    }
  })
})

describe('a picture', () => {
  it('keeps its file if a stale write would have replaced it', async () => {
    const { id } = await makePicture(desk.payload, 'owned')
    const first = await stampOf('media', id)
    await rest(desk, 'PATCH', `/media/${id}`, editor, { caption: 'Saved since' })
    const color = { b: 1, g: 2, r: 3 }
    const bytes = await sharp({ create: { background: color, channels: 3, height: 9, width: 9 } })
      .png()
      .toBuffer()
    const put = async (updatedAt: string) => {
      const file = new File([new Uint8Array(bytes)], 'another.png', { type: 'image/png' })
      return rest(desk, 'PATCH', `/media/${id}`, admin, formOf({ updatedAt }, file))
    }
    const files = () => readdirSync(String(process.env.OFFPRINT_MEDIA_DIR)).toSorted()
    const before = files()
    expect(await put(first)).toEqual(stale)
    expect(files()).toEqual(before)
    expect(await put(await stampOf('media', id))).toEqual(done)
    expect(files()).not.toEqual(before)
    const { caption, filename } = await desk.payload.findByID({
      id,
      collection: 'media',
      overrideAccess: true,
    })
    expect([caption, filename]).toEqual(['Saved since', expect.stringContaining('another')])
  })
})

describe('the note as a text of its article', () => {
  interface OfNote {
    doc: { noteText?: null | string; noteUpdatedAt?: null | string }
    errors?: { data: { code: string; errors: { path: string }[] } }[]
  }
  const read = async (id: string, token?: string) => {
    const { body } = await desk.rest<OfNote['doc']>('GET', `/articles/${id}?depth=0`, { token })
    return { noteText: body.noteText, noteUpdatedAt: body.noteUpdatedAt }
  }
  const write = (id: string, body: FormData | object, who = editor) =>
    desk.rest<OfNote>('PATCH', `/articles/${id}?depth=0`, { body, token: who.token })
  const notesOf = async (article: string) => {
    const where = { article: { equals: article } }
    const { docs } = await desk.payload.find({ collection: 'notes', overrideAccess: true, where })
    return docs
  }

  it('is created, changed and deleted with the article, and read by staff', async () => {
    const article = await createArticle()
    expect(await read(article, editor.token)).toEqual({ noteText: '', noteUpdatedAt: null })
    const made = await write(article, { noteText: 'One.\n\nTwo.' })
    expect(made.body.doc.noteText).toBe('One.\n\nTwo.')
    const [note] = await notesOf(article)
    expect(note?.updatedAt).toBe(made.body.doc.noteUpdatedAt)
    expect(await read(article, editor.token)).toMatchObject({ noteText: 'One.\n\nTwo.' })

    await write(article, formOf({ ...made.body.doc, series: 'x' }))
    expect((await notesOf(article)).map(({ updatedAt }) => updatedAt)).toEqual([note?.updatedAt])
    await write(article, { noteText: 'Three.' })
    expect(JSON.stringify((await notesOf(article))[0]?.body)).toContain('Three.')
    expect((await write(article, { noteText: ' ' })).status).toBe(200)
    expect(await notesOf(article)).toEqual([])
  })

  it('comes with a new article, and not into its copy', async () => {
    const { body } = await desk.rest<{ doc: { id: string; noteText: string } }>(
      'POST',
      '/articles',
      {
        body: { noteText: 'From the start.', title: 'With a note' },
        token: editor.token,
      },
    )
    expect(body.doc.noteText).toBe('From the start.')
    expect(await notesOf(body.doc.id)).toHaveLength(1)
    const copy = await desk.rest<typeof body>('POST', `/articles/${body.doc.id}/duplicate`, {
      body: {},
      token: editor.token,
    })
    expect(await notesOf(copy.body.doc.id)).toEqual([])
  })

  it('is refused where somebody else has saved the note since', async () => {
    const article = await createArticle()
    const { noteUpdatedAt } = (await write(article, { noteText: 'First.' })).body.doc
    expect((await write(article, { noteText: 'Second.', noteUpdatedAt }, admin)).status).toBe(200)
    const late = await write(article, { noteText: 'Late.', noteUpdatedAt, series: 'late' })
    expect([late.status, late.body.errors?.[0]?.data.code]).toEqual([409, 'stale'])
    const twice = await write(article, { noteText: 'Twice.', noteUpdatedAt: null })
    expect(twice.status).toBe(409)
    const { doc } = (await write(article, {})).body
    expect(doc).not.toMatchObject({ series: 'late' })
    expect(await read(article, editor.token)).toMatchObject({ noteText: 'Second.' })
  })

  it('leaves a note with formatting, and one that is on the blog, where they are', async () => {
    const made = await makeArticle(desk.payload)
    const [note] = await notesOf(made.article)
    const body = JSON.parse(
      JSON.stringify(textDocument('Bold.')).replace('"format":0', '"format":1'),
    ) as ReturnType<typeof textDocument>
    await desk.payload.update({
      id: note?.id ?? '',
      collection: 'notes',
      data: { body },
      overrideAccess: true,
    })
    const form = await read(made.article, editor.token)
    expect(form.noteText).toBeNull()
    expect((await write(made.article, formOf({ ...form, series: 'x' }))).status).toBe(200)
    expect(JSON.stringify((await notesOf(made.article))[0]?.body)).toContain('Bold.')
    await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
    const emptied = await write(made.article, { noteText: '' })
    expect(emptied.body.errors?.[0]?.data.errors[0]?.path).toBe('note')
    expect(await notesOf(made.article)).toHaveLength(1)
    expect(await read(made.article)).toEqual({ noteText: undefined, noteUpdatedAt: undefined })
  })
})
