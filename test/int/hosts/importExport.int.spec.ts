// Beside the official plugin for imports and exports: files move nothing that a person may not move, and show nothing hidden.
import type { CollectionConfig } from 'payload'

import { importExportPlugin } from '@payloadcms/plugin-import-export'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/types.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { offprint } from '../../../src/index.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { deskApp, logIn } from '../../helpers/deskApp.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

const secret = 'Hushhush'
const shown = 'Shown to all'
const customers: CollectionConfig = {
  slug: 'customers',
  auth: true,
  fields: [{ name: 'role', type: 'text' }],
  versions: false,
}
const pages: CollectionConfig = {
  slug: 'pages',
  fields: [{ name: 'name', type: 'text' }],
  versions: false,
}

let author: string
let customer: string
let editor: string
let hidden: ArticleIds
let host: Host
let open: ArticleIds
let own: ArticleIds
let reader: string

beforeAll(async () => {
  const files = mkdtempSync(path.join(tmpdir(), 'host-files-'))
  const stored = { disableJobsQueue: true }
  const inFolder = (slug: string) => (given: { collection: CollectionConfig }) => ({
    ...given.collection,
    slug,
    upload: { ...(given.collection.upload as object), staticDir: path.join(files, slug) },
  })
  const plugin = importExportPlugin({
    collections: ['articles', 'outlets', 'links', 'pages'].map((slug) => ({
      slug: slug as 'articles',
      export: stored,
      import: stored,
    })),
    overrideExportCollection: inFolder('exports'),
    overrideImportCollection: inFolder('csv-imports'),
  })
  const app = deskApp()
  host = await bootHost({
    adapter: { idType: 'uuid' },
    config: {
      ...app,
      admin: { user: 'users' },
      collections: [...(app.collections ?? []), customers, pages],
      plugins: [plugin, offprint()],
    },
    offprint: null,
  })
  hidden = await makeArticle(host.payload, { data: { title: secret } })
  open = await publishArticle(host.payload, { data: { title: shown } })
  own = await makeArticle(host.payload, { data: { title: 'My own' } })
  editor = await logIn(host, 'editor')
  author = await logIn(host, 'author', { author: own.author })
  reader = await logIn(host)
  const login = { email: 'customer@example.org', password: 'a password of a customer' }
  await host.payload.create({
    collection: 'customers' as never,
    data: { ...login, role: 'editor' } as never,
    overrideAccess: true,
  })
  customer = (await host.rest<{ token: string }>('POST', '/customers/login', { body: login })).body
    .token
})
afterAll(() => host.close())

interface ImportDoc {
  id: string
  status: string
  summary: {
    imported: number
    issueDetails?: { error: string }[]
    updated: number
  }
}

interface ImportAnswer {
  doc?: ImportDoc
  errors?: object[]
}

let made = 0

async function upload(token: string, file: { csv: string } | { json: object[] }, given: object) {
  const isCSV = 'csv' in file
  const text = isCSV ? file.csv : JSON.stringify(file.json)
  const form = new FormData()
  const type = isCSV ? 'text/csv' : 'application/json'
  form.set('file', new File([text], `rows-${(made += 1)}.${isCSV ? 'csv' : 'json'}`, { type }))
  form.set(
    '_payload',
    JSON.stringify({ collectionSlug: 'articles', importMode: 'update', ...given }),
  )
  return host.rest<ImportAnswer>('POST', '/csv-imports', { body: form, token })
}

/** Of an import: its errors, or what it has written. */
async function importRows(
  token: string,
  file: { csv: string } | { json: object[] },
  given: object = {},
): Promise<{ errors: string[]; written: number }> {
  const { body, status } = await upload(token, file, given)
  if (!body.doc) {
    throw new Error(`${status}: ${JSON.stringify(body)}`)
  }
  const { imported, issueDetails, updated } = body.doc.summary
  return { errors: (issueDetails ?? []).map(({ error }) => error), written: imported + updated }
}

async function stored(id: string): Promise<Article> {
  const [doc] = (
    await host.payload.find({
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
      where: { id: { equals: id } },
    })
  ).docs
  return doc as unknown as Article
}

async function lastVia(article: string): Promise<unknown> {
  const { docs } = await host.payload.find({
    collection: 'transitions',
    limit: 1,
    overrideAccess: true,
    sort: '-sequence',
    where: { article: { equals: article } },
  })
  return docs[0]?.via
}

describe('a file with articles', () => {
  it('creates drafts only, whatever stage it names', async () => {
    const rows = [
      { stage: 'republished-on-blog', title: 'From a file' },
      { title: 'From a file, too' },
    ]
    const { errors, written } = await importRows(editor, { json: rows }, { importMode: 'create' })
    expect(written).toBe(1)
    expect(errors).toEqual([expect.stringMatching(/\[move-unknown\]$/)])
    const { docs } = await host.payload.find({
      collection: 'articles',
      overrideAccess: true,
      where: { title: { like: 'From a file' } },
    })
    expect(docs).toMatchObject([{ stage: 'drafted', title: 'From a file, too' }])
  })

  it('moves by the rules: a legal move is logged as what it is, a refusal keeps its code', async () => {
    const { article } = await makeArticle(host.payload, { terms: { fullText: 'forbidden' } })
    const { article: other } = await makeArticle(host.payload)
    const csv = `id,stage\n${article},published-at-outlet\n${other},published-at-outlet\n`
    expect(await importRows(editor, { csv })).toEqual({ errors: [], written: 2 })
    expect([await lastVia(article), await lastVia(other)]).toEqual([
      'import-export',
      'import-export',
    ])
    const blog = [
      {
        id: article,
        stage: 'republished-on-blog',
        transition: { republication: { mode: 'full' } },
      },
    ]
    const refused = await importRows(editor, { json: blog })
    expect(refused.written).toBe(0)
    expect(refused.errors).toEqual([expect.stringMatching(/ \[[a-z-]+(?:, [a-z-]+)*\]$/)])
    expect(await stored(article)).toMatchObject({ stage: 'published-at-outlet' })
    const back = await importRows(editor, { json: [{ id: other, stage: 'no-such-stage' }] })
    expect(back).toMatchObject({ errors: [expect.any(String)], written: 0 })
  })

  it('is written by a job as by the request, and the job of a person acts for nobody else', async () => {
    const { article } = await makeArticle(host.payload)
    const { custom } = host.payload.collections.articles.config
    const settings = custom?.['plugin-import-export'] as { importDisableJobsQueue: boolean }
    settings.importDisableJobsQueue = false
    const file = { csv: `id,stage\n${article},published-at-outlet\n` }
    const { body } = await upload(editor, file, {})
    const notOwn = `id,stage\n${`${hidden.article},published-at-outlet\n`.repeat(5)}`
    for (let count = 0; count < 3; count++) {
      await upload(author, { csv: notOwn }, {})
      await upload(editor, { csv: `id,series\n${`${article},Mine\n`.repeat(5)}` }, {})
    }
    settings.importDisableJobsQueue = true
    await host.payload.jobs.run({ limit: 10, overrideAccess: true })
    expect(await lastVia(article)).toBe('import-export')
    const { docs } = await host.payload.find({
      collection: 'csv-imports' as never,
      limit: 7,
      overrideAccess: true,
      sort: '-createdAt',
    })
    const statuses = (docs as unknown as ImportDoc[]).map(({ status }) => status)
    const pair = ['completed', 'failed']
    expect(statuses).toEqual([...pair, ...pair, ...pair, 'completed'])
    expect(await stored(hidden.article)).toMatchObject({ stage: 'drafted' })

    const input = {
      batchSize: 100,
      importCollection: 'csv-imports',
      importId: body.doc?.id,
      userCollection: 'users',
      userID: 'anybody',
    }
    const forged = { input, taskSlug: 'createCollectionImport' }
    const answer = await host.rest('POST', '/payload-jobs', { body: forged, token: author })
    expect(answer.status).toBe(403)
  })

  it('of an author changes their own articles alone, and moves them as an author may', async () => {
    const rows = [
      { id: own.article, outletIssue: 'Mine', stage: 'published-at-outlet' },
      { id: hidden.article, outletIssue: 'Mine' },
      { id: open.article, outletIssue: 'Mine' },
      { id: open.article, stage: 'published-at-outlet' },
    ]
    const { errors, written } = await importRows(author, { json: rows })
    expect([errors.length, written]).toEqual([3, 1])
    expect(await stored(own.article)).toMatchObject({
      outletIssue: 'Mine',
      stage: 'published-at-outlet',
    })
    expect((await stored(hidden.article)).outletIssue).not.toBe('Mine')
    expect(await stored(open.article)).toMatchObject({ stage: 'republished-on-blog' })
    const upserted = await importRows(
      author,
      { json: [{ id: own.article, stage: 'republished-on-blog' }] },
      { importMode: 'upsert' },
    )
    expect(upserted).toEqual({ errors: [expect.stringMatching(/\[not-allowed\]$/)], written: 0 })
    const terms = [{ id: own.outlet, terms: { fullText: 'allowed', searchPolicy: 'self' } }]
    const refused = { errors: [expect.any(String)], written: 0 }
    expect(await importRows(author, { json: terms }, { collectionSlug: 'outlets' })).toEqual(
      refused,
    )
    expect(await importRows(reader, { json: [{ id: open.article, series: 'X' }] })).toEqual(refused)
  })

  it('with a column expectedUpdatedAt does not undo what was saved since', async () => {
    const before = (await stored(hidden.article)).updatedAt
    await host.payload.update({
      id: hidden.article,
      collection: 'articles',
      data: { series: 'Newer' },
      overrideAccess: true,
    })
    const csvAt = (at: string) =>
      `id,series,expectedUpdatedAt\n${hidden.article},From the file,${at}\n`
    const stale = await importRows(editor, { csv: csvAt(before) })
    expect(stale).toEqual({ errors: [expect.stringMatching(/\[stale\]$/)], written: 0 })
    const { series, updatedAt } = await stored(hidden.article)
    expect(series).toBe('Newer')
    const fresh = await importRows(editor, { csv: csvAt(updatedAt) })
    expect(fresh).toEqual({ errors: [], written: 1 })
  })

  it('of a login of another collection is refused, whatever its role is called', async () => {
    const { status } = await upload(customer, { json: [{ id: hidden.article, series: 'X' }] }, {})
    expect(status).toBe(403)
  })
})

describe('an export', () => {
  function download(token: string | undefined, data: object) {
    const body = {
      data: { collectionSlug: 'articles', drafts: 'yes', format: 'json', ...data },
    }
    return host.rest('POST', '/exports/download', { body, token })
  }

  it('that is sent at once has what whoever asks may read', async () => {
    const texts = async (token?: string) => JSON.stringify((await download(token, {})).body)
    expect(await texts(editor)).toContain(secret)
    for (const token of [author, reader, undefined]) {
      expect(await texts(token)).not.toContain(secret)
    }
    expect(await texts(author)).toContain('My own')
    expect(await texts(reader)).toContain(shown)
    expect(await texts(reader)).not.toContain('My own')
    expect((await download(undefined, {})).status).toBe(400)
    expect((await download(customer, {})).status).toBe(403)
    expect((await download(customer, { collectionSlug: 'pages' })).status).toBe(200)
  })

  it('has no field that the API does not show', async () => {
    const linked = await publishArticle(host.payload, {}, { mode: 'link' })
    const where = { id: { equals: linked.article } }
    for (const token of [author, reader]) {
      const [doc] = (await download(token, { where })).body as unknown as Article[]
      const { body } = await host.rest('GET', `/articles/${linked.article}?depth=1`, { token })
      expect(Object.keys(body)).toEqual(expect.arrayContaining(Object.keys(doc ?? {})))
      expect(doc?.body === undefined).toBe(token === reader)
      const chosen = await download(token, { fields: ['body', 'waived'], where })
      expect(JSON.stringify(chosen.body).includes('The full text')).toBe(token === author)
    }
  })

  it('that cannot be read is refused, and the process goes on', async () => {
    const wrong = [
      { drafts: 'no' },
      { where: { nonsense: { equals: 1 } } },
      { collectionSlug: 'pages', where: { nonsense: { equals: 1 } } },
    ]
    for (const data of wrong) {
      expect([data, (await download(editor, data)).status]).toEqual([data, 400])
    }
    for (const data of [{ sort: 'waived' }, { where: { 'outlet.contact': { like: 'a' } } }]) {
      expect([data, (await download(reader, data)).status]).toEqual([data, 400])
    }
  })

  it('that is previewed shows the public what is public', async () => {
    const preview = (token?: string, data = {}) =>
      host.rest('POST', '/exports/export-preview', {
        body: { collectionSlug: 'articles', draft: 'yes', format: 'json', ...data },
        token,
      })
    const all = JSON.stringify((await preview(editor)).body)
    expect(all).toContain(secret)
    for (const token of [author, reader, undefined]) {
      const { body, status } = await preview(token)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(secret)
    }
  })

  describe('that is stored', () => {
    async function store(token: string, data: object = {}) {
      return host.rest<{ doc: { filename: string; id: string } }>('POST', '/exports', {
        body: {
          name: `export-${(made += 1)}`,
          collectionSlug: 'articles',
          drafts: 'yes',
          format: 'json',
          ...data,
        },
        token,
      })
    }

    async function seenBy(
      token: string | undefined,
      { id, filename }: { filename: string; id: string },
    ) {
      const call = token === undefined ? {} : { token }
      const file = await host.rest('GET', `/exports/file/${filename}`, call)
      const { body } = await host.rest<{ docs?: { id: string }[] }>('GET', '/exports?limit=0', call)
      await host.rest('DELETE', `/exports/${id}`, call)
      return { file: file.status, isListed: body.docs?.some((one) => one.id === id) ?? false }
    }

    it('is read by editors, and by nobody else who may not see what is in it', async () => {
      const { doc } = (await store(editor)).body
      for (const token of [author, reader, customer, undefined]) {
        const seen = await seenBy(token, doc)
        expect(seen.isListed).toBe(false)
        expect(seen.file).toBeGreaterThanOrEqual(403)
      }
      const { body, status } = await host.rest('GET', `/exports/file/${doc.filename}`, {
        token: editor,
      })
      expect([status, JSON.stringify(body).includes(secret)]).toEqual([200, true])
    })

    it('with documents that relate to articles is one of them', async () => {
      await host.payload.create({
        collection: 'links' as never,
        data: { name: 'A link', article: hidden.article } as never,
        overrideAccess: true,
      })
      const { doc } = (await store(editor, { collectionSlug: 'links' })).body
      expect((await seenBy(reader, doc)).isListed).toBe(false)
    })

    it('of a collection that has nothing to do with articles is read as without Offprint', async () => {
      const { doc } = (await store(editor, { collectionSlug: 'pages' })).body
      expect(await seenBy(reader, doc)).toEqual({ file: 200, isListed: true })
    })

    it('is refused where it could not be made', async () => {
      expect((await store(editor, { drafts: 'no' })).status).toBe(400)
      expect((await store(reader, { sort: 'waived' })).status).toBe(400)
      expect((await store(customer)).status).toBe(403)
    })
  })

  it('an import with rows of articles is read by editors alone', async () => {
    const { body } = await upload(editor, { json: [{ id: hidden.article, title: 'Mine' }] }, {})
    const id = body.doc?.id
    const path = `/csv-imports/${id}`
    for (const token of [author, reader]) {
      expect((await host.rest('GET', path, { token })).status).toBe(404)
    }
    expect((await host.rest('GET', path, { token: editor })).status).toBe(200)
  })
})

it('what an export has can be imported again, and changes nothing', async () => {
  const { article } = await publishArticle(host.payload)
  await moveTo(host.payload, article, 'published-at-outlet')
  const { body } = await host.rest<Article[]>('POST', '/exports/download', {
    body: {
      data: {
        collectionSlug: 'articles',
        drafts: 'yes',
        format: 'json',
        where: { id: { equals: article } },
      },
    },
    token: editor,
  })
  const before = await stored(article)
  const again = await importRows(editor, { json: body })
  expect(again).toEqual({ errors: [], written: 1 })
  expect(await stored(article)).toEqual({
    ...before,
    updatedAt: expect.any(String) as string,
    updatedBy: expect.anything() as object,
  })
})
