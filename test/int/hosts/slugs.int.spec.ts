// In an app that has its own `articles` and `authors`: ours, its users and its media have other slugs, with hyphens.
// @module-tag nightly
import type { CollectionConfig, LabelFunction } from 'payload'

import { configToSchema } from '@payloadcms/graphql'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Article } from '../../../src/types.ts'

import { query } from '../../../postgres/connection.ts'
import { addressesOf, articleAddress } from '../../../src/addresses.ts'
import { smtpAdapter } from '../../../src/app/email.ts'
import { storePicture } from '../../../src/import/pictures/storePicture.ts'
import { findIssues, remindersOf, repairIssues } from '../../../src/index.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { onePixel, textDocument } from '../../helpers/documents.ts'
import { importSample } from '../../helpers/importSample.ts'
import { type MailServer, startMailServer } from '../../helpers/mailServer.ts'
import { photographer, tellingPicture } from '../../helpers/tellingPictures.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-press-photos-'))

const slugs = {
  articles: 'offprint-articles',
  authors: 'press-authors',
  institutions: 'press-institutions',
  notes: 'intro-notes',
  outlets: 'press-outlets',
  presence: 'open-documents',
  reminderRuns: 'mail-runs',
  reminders: 'mail-ledger',
  republications: 'blog-posts',
  transitions: 'stage-log',
}

const members: CollectionConfig = {
  slug: 'staff-members',
  auth: true,
  fields: [
    { name: 'role', type: 'select', options: ['admin', 'editor', 'author'], saveToJWT: true },
    { name: 'author', type: 'relationship', relationTo: slugs.authors as 'authors' },
  ],
}
const photos: CollectionConfig = {
  slug: 'press-photos',
  fields: [
    { name: 'alt', type: 'text' },
    { name: 'rights', type: 'select', options: ['owned', 'licensed', 'outlet-only', 'unknown'] },
  ],
  upload: { staticDir: folder },
}
/** The app's own, which are no business of Offprint. */
const clippings: CollectionConfig = {
  slug: 'articles',
  access: { create: () => true, read: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'stage', type: 'text' },
    { name: 'authors', type: 'relationship', hasMany: true, relationTo: 'authors' },
  ],
  hooks: { beforeChange: [({ data }) => ({ ...data, title: `${data.title as string}!` })] },
  labels: { plural: 'Clippings', singular: 'Clipping' },
}
const writers: CollectionConfig = {
  slug: 'authors',
  access: { create: () => true, read: () => true },
  fields: [{ name: 'name', type: 'text' }],
}

let host: Host
let mails: MailServer
let token: string

beforeAll(async () => {
  mails = await startMailServer()
  host = await bootHost({
    adapter: { idType: 'uuid' },
    config: {
      admin: { user: members.slug },
      collections: [members, photos, clippings, writers],
      email: smtpAdapter({
        mailFrom: { name: 'The desk', address: 'desk@desk.example' },
        smtpURL: mails.url,
      }),
      routes: { admin: '/desk' },
      serverURL: 'https://desk.example',
    },
    offprint: {
      mediaSlug: photos.slug,
      overrides: {
        articles: ({ collection }) => ({
          ...collection,
          access: { ...collection.access, delete: () => false },
          admin: { ...collection.admin, group: 'Newsroom' },
          fields: [...collection.fields, { name: 'desk', type: 'text' }],
        }),
      },
      site: { url: 'https://blog.example' },
      slugs,
      usersSlug: members.slug,
    },
  })
  token = await logIn('admin')
})
afterAll(async () => {
  await host.close()
  await mails.stop()
  rmSync(folder, { force: true, recursive: true })
})

async function logIn(role: string, author?: string): Promise<string> {
  const account = { email: `${role}@desk.example`, password: 'a password for tests' }
  await host.payload.create({
    collection: members.slug as 'users',
    data: { ...account, author, role } as never,
    overrideAccess: true,
  })
  const { body } = await host.rest<{ token: string }>('POST', '/staff-members/login', {
    body: account,
  })
  return body.token
}

describe('the config', () => {
  test('has ours under their slugs, called as always, and the app’s own as they are', () => {
    const labels = new Map<string, unknown>(
      host.config.collections.map((one) => [one.slug, one.labels.plural]),
    )
    for (const slug of Object.values(slugs)) {
      expect([...labels.keys()]).toContain(slug)
    }
    const said = labels.get(slugs.articles) as LabelFunction
    const i18n = { fallbackLanguage: 'en', language: 'de' } as Parameters<LabelFunction>[0]['i18n']
    expect(said({ i18n, t: String } as Parameters<LabelFunction>[0])).toBe('Artikel')
    expect(labels.get('articles')).toBe('Clippings')
  })

  test('names ours in GraphQL by their slugs', () => {
    const { schema } = configToSchema(host.config)
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {})
    expect(queries).toEqual(
      expect.arrayContaining(['OffprintArticles', 'PressAuthors', 'BlogPosts', 'Articles']),
    )
    const clipping = schema.getType('Article') as { getFields: () => object }
    expect(Object.keys(clipping.getFields())).toEqual(
      expect.arrayContaining(['title', 'stage', 'authors']),
    )
    expect(Object.keys(clipping.getFields())).not.toContain('byline')
  })

  test('applies overrides, and keeps the hooks of the workflow', () => {
    const articles = host.config.collections.find(({ slug }) => slug === slugs.articles)
    expect(articles?.admin.group).toBe('Newsroom')
    expect(articles?.flattenedFields.map(({ name }) => name)).toContain('desk')
    expect(articles?.hooks.beforeChange.length).toBeGreaterThan(5)
  })

  test('tells the admin panel the slugs', () => {
    expect(host.config.admin.custom).toMatchObject({ offprint: { slugs } })
  })

  test('leaves the app’s own collections without hooks and endpoints of the workflow', () => {
    const own = host.config.collections.find(({ slug }) => slug === 'articles')
    expect(own?.hooks.beforeChange).toHaveLength(1)
    expect(own?.endpoints).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ path: '/:id/transition' })]),
    )
  })
})

test('links in mails lead to the articles in the panel of the app', () => {
  const addresses = addressesOf(host.payload)
  expect(articleAddress(addresses, '1')).toBe(
    'https://desk.example/desk/collections/offprint-articles/1',
  )
})

test('the app’s own articles and authors answer as without the plugin', async () => {
  const author = await host.rest<{ doc: { id: string } }>('POST', '/authors', {
    body: { name: 'Own' },
  })
  expect(author.status).toBe(201)
  const article = await host.rest<{ doc: Pick<Article, 'id' | 'title'> }>('POST', '/articles', {
    body: { authors: [author.body.doc.id], stage: 'of a rocket', title: 'Own' },
  })
  expect(article.status).toBe(201)
  expect(article.body.doc.title).toBe('Own!')
  const { body } = await host.rest<{ docs: unknown[] }>('GET', '/articles?depth=0')
  expect(body.docs).toHaveLength(1)
  const transition = await host.rest('POST', `/articles/${article.body.doc.id}/transition`, {
    body: { to: 'published-at-outlet' },
    token,
  })
  expect(transition.status).toBe(404)
})

describe('the endpoints of ours', () => {
  test.each([
    '/offprint-articles/owed',
    '/press-outlets/terms',
    '/mail-ledger/status',
    '/offprint-articles/undoable',
  ])('%s answers staff, and refuses the public', async (path) => {
    expect((await host.rest('GET', path, { token })).status).toBe(200)
    expect((await host.rest('GET', path)).status).toBe(403)
  })

  test('the log cannot be written, and the public sees no draft', async () => {
    await host.payload.create({
      collection: slugs.articles as 'articles',
      data: { title: 'A draft' } as never,
      overrideAccess: true,
    })
    const { body } = await host.rest<{ docs: unknown[] }>('GET', '/offprint-articles')
    expect(body.docs).toEqual([])
    const log = await host.rest('POST', '/stage-log', { body: {}, token })
    expect(log.status).toBe(403)
  })
})

interface Doc {
  doc: { id: string }
}

/** The answer to a write of an admin, which must succeed. */
async function write<Body = Doc>(method: string, path: string, body?: object): Promise<Body> {
  const answer = await host.rest<Body>(method, path, { body, token })
  expect([200, 201], `${method} ${path} ${JSON.stringify(answer.body)}`).toContain(answer.status)
  return answer.body
}

async function makeArticle(): Promise<{ article: string; author: string; outlet: string }> {
  const outlet = await write('POST', '/press-outlets', {
    name: 'The Harbour',
    terms: { fullText: 'allowed', searchPolicy: 'canonical' },
  })
  const institution = await write('POST', '/press-institutions', { name: 'Tide Institute' })
  const author = await write('POST', '/press-authors', { name: 'Ana Brook' })
  const byline = [
    { affiliations: [{ institution: institution.doc.id, role: 'fellow' }], author: author.doc.id },
  ]
  const article = await write('POST', '/offprint-articles', {
    body: textDocument('The full text of it.'),
    byline,
    bylineText: ['Ana Brook is a fellow'],
    desk: 'Coast',
    outlet: outlet.doc.id,
    outletUrl: 'https://outlet.example/1',
    publishedAt: '2024-01-02T00:00:00.000Z',
    title: 'Tides',
  })
  return { article: article.doc.id, author: author.doc.id, outlet: outlet.doc.id }
}

describe('an article', () => {
  test('goes from draft to the blog and back, with its note, log and search', async () => {
    const { article, author, outlet } = await makeArticle()
    const path = `/offprint-articles/${article}`
    await write('POST', '/intro-notes', { article, body: textDocument('A new article.') })
    await write('POST', `${path}/transition`, { to: 'published-at-outlet' })
    const owed = await write<{ owed: { id: string }[] }>('GET', '/offprint-articles/owed')
    expect(owed.owed.map(({ id }) => id)).toEqual([article])
    const preview = await write<{ html?: string }>('POST', `${path}/preview`, { data: {} })
    expect(JSON.stringify(preview)).toContain('The full text of it.')

    await write('POST', `${path}/transition`, { to: 'republished-on-blog' })
    const posts = await host.rest<{ docs: { slug: string }[] }>('GET', '/blog/posts')
    expect(posts.body.docs.map(({ slug }) => slug)).toEqual(['tides'])
    const post = await host.rest<{ html: string }>('GET', '/blog/posts/tides')
    expect(JSON.stringify(post.body)).toContain('The full text of it.')
    const found = await host.rest<{ docs: unknown[] }>('GET', '/blog/posts?q=full')
    expect(found.body.docs).toHaveLength(1)
    for (const one of [`/press-authors/${author}`, `/press-outlets/${outlet}`, path]) {
      expect((await host.rest('GET', one)).status).toBe(200)
    }

    await refuses('DELETE', `/press-outlets/${outlet}`, 409)
    await refuses('DELETE', `/press-authors/${author}`, 409)
    await refuses('DELETE', path, 403)

    await write('POST', `${path}/transition`, { reason: 'test', to: 'published-at-outlet' })
    const log = await write<{ docs: { sequence: number; to: string }[]; totalDocs: number }>(
      'GET',
      `/stage-log?where[article][equals]=${article}`,
    )
    expect(log.totalDocs).toBe(3)
    expect(log.docs.map(({ to }) => to)).toEqual([
      'published-at-outlet',
      'republished-on-blog',
      'published-at-outlet',
    ])
    expect(log.docs.every(({ sequence }) => sequence > 0)).toBe(true)
    expect((await host.rest('GET', path)).status).toBe(404)
  })

  test('is watched while it is edited, and refuses a stale write', async () => {
    const { article } = await makeArticle()
    const path = `/offprint-articles/${article}`
    const presence = await write<{ others: unknown[]; updatedAt: string }>(
      'POST',
      `${path}/presence`,
      { tab: '00000000-0000-4000-8000-000000000001' },
    )
    expect(presence.others).toEqual([])
    await write('PATCH', path, { expectedUpdatedAt: presence.updatedAt, series: 'Coast' })
    const stale = { expectedUpdatedAt: presence.updatedAt, series: 'Lost' }
    await refuses('PATCH', path, 409, stale)
  })

  test('is scheduled, and its outlet’s terms say what they touch', async () => {
    const { article, outlet } = await makeArticle()
    const path = `/offprint-articles/${article}`
    await write('POST', `${path}/transition`, { to: 'published-at-outlet' })
    await write('POST', `${path}/schedule`, { on: '2099-01-02' })
    await write('DELETE', `${path}/schedule`)
    const outlook = await write<{ total: number }>('POST', `/press-outlets/${outlet}/outlook`, {
      terms: { embargoDays: 30, fullText: 'after-embargo' },
    })
    expect(outlook.total).toBe(1)
    await write('PATCH', `/press-outlets/${outlet}`, {
      terms: { embargoDays: 30, fullText: 'after-embargo' },
    })
    const { freeFrom } = await write<Pick<Article, 'freeFrom'>>('GET', `${path}?depth=0`)
    expect(freeFrom?.slice(0, 10)).toBe('2024-02-01')
  })

  test('shows a picture of the app’s media once it is on the blog', async () => {
    const picture = await host.payload.create({
      collection: photos.slug as 'media',
      data: { alt: 'A pier', rights: 'owned' },
      file: { name: 'pier.png', data: onePixel, mimetype: 'image/png', size: onePixel.length },
      overrideAccess: true,
    })
    const { article } = await makeArticle()
    const path = `/offprint-articles/${article}`
    await write('PATCH', path, { leadImage: { image: picture.id } })
    await write('POST', '/intro-notes', { article, body: textDocument('Look.') })
    await write('POST', `${path}/transition`, { to: 'published-at-outlet' })
    await write('POST', `${path}/transition`, { to: 'republished-on-blog' })
    const { isPublic } = await host.payload.findByID({
      id: picture.id,
      collection: photos.slug as 'media',
      overrideAccess: true,
    })
    expect(isPublic).toBe(true)
  })
})

test('checks name collections by their slugs, and repairs find them', async () => {
  expect((await findIssues(host.payload)).issues).toEqual([])
  await query(host.databaseURL, 'update press_outlets set is_public = not is_public')
  await query(
    host.databaseURL,
    `update offprint_articles set blog_mode = 'link' where stage = 'republished-on-blog'`,
  )
  const { issues } = await findIssues(host.payload)
  const collections = new Set(issues.map(({ collection }) => collection))
  expect([...collections].sort()).toEqual(
    expect.arrayContaining(['offprint-articles', 'press-outlets']),
  )
  await repairIssues(host.payload, issues)
  expect((await findIssues(host.payload)).issues).toEqual([])
})

test('an import writes articles, their posts and their log', async () => {
  const { issues, outcomes } = await importSample(host.payload)
  expect(outcomes).toEqual(Array.from({ length: 8 }, () => 'created'))
  expect(issues).toEqual([])
})

test('a digest links to the articles and the endpoints of the app', async () => {
  await makeArticle().then(({ article }) =>
    write('POST', `/offprint-articles/${article}/transition`, { to: 'published-at-outlet' }),
  )
  const { rows } = await remindersOf(host.payload).run({ asOf: '2099-01-05' })
  expect(rows.map(({ status }) => status)).toContain('sent')
  const [{ mail } = {}] = mails.received
  expect(mail?.text).toContain('https://desk.example/desk/collections/offprint-articles/')
  expect(mail?.text).toContain('https://desk.example/api/mail-ledger/snooze?token=')
})

async function refuses(method: string, path: string, status: number, body?: object) {
  const answer = await host.rest(method, path, { body, token })
  expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBe(status)
}

test('a picture of an import is stored without its metadata, once, in an app that does not take that out', async () => {
  const bytes = await tellingPicture('jpeg')
  const picture = { alt: '', caption: '', credit: null, place: 'lead', sources: ['a.jpg'] } as const
  const store = async (address: string, file = bytes) =>
    storePicture(await createLocalReq({}, host.payload), {
      found: { name: 'a/quay.jpg', address, bytes: file },
      lease: null,
      picture: { ...picture, sources: [...picture.sources] },
    })
  const id = await store('https://quay.example/a.jpg')
  expect(await store('https://quay.example/copy.jpg')).toBe(id)
  expect(await store('https://quay.example/cut.jpg', bytes.subarray(0, 300))).toMatchObject({
    code: 'source-picture-refused',
  })
  const { filename, rights } = (await host.payload.findByID({
    id: id as string,
    collection: photos.slug as never,
    overrideAccess: true,
  })) as { filename: string; rights: string }
  expect([filename, rights]).toEqual(['a-quay.jpg', 'unknown'])
  expect(readFileSync(path.join(folder, filename)).includes(photographer)).toBe(false)
})
