// In an app with Payload's defaults: ids that are numbers, and `push`.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'

import type { Doc, HostDesk, ID, Story } from '../../helpers/hostDesk.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { smtpAdapter } from '../../../src/app/email.ts'
import { addDays, todayIn } from '../../../src/domain/days.ts'
import {
  feedResponse,
  findAuthor,
  findIssues,
  listPosts,
  remindersOf,
  repairIssues,
  runSchedules,
} from '../../../src/index.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { onePixel, textDocument } from '../../helpers/documents.ts'
import { deskAt, mediaOf, usersOf, withFigure, writeArticle } from '../../helpers/hostDesk.ts'
import { importSample } from '../../helpers/importSample.ts'
import { startMailServer } from '../../helpers/mailServer.ts'

let desk: HostDesk
let herons: Story
let host: Host
let server: MailServer
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-host-'))
const site = { description: '', language: 'en', title: 'Blog', url: 'http://localhost:3000' }

beforeAll(async () => {
  server = await startMailServer()
  const mailFrom = { name: 'Desk', address: 'desk@example.org' }
  host = await bootHost({
    config: {
      collections: [usersOf('users'), mediaOf('media', folder)],
      email: smtpAdapter({ mailFrom, smtpURL: server.url }),
    },
    offprint: { site: { url: site.url } },
  })
  desk = await deskAt(host)
  herons = await writeArticle(desk, 'Herons')
})
afterAll(async () => {
  await host.close()
  await server.stop()
  rmSync(folder, { force: true, recursive: true })
})

function move(article: ID, body: object) {
  return desk.call<{ doc: Doc; transition: Doc }>('POST', `/articles/${article}/transition`, body)
}
async function republish(article: ID, republication: object = {}) {
  return move(article, { republication, to: 'republished-on-blog' })
}
async function owed(query = ''): Promise<ID[]> {
  const { body } = await desk.call<{ owed: Doc[] }>('GET', `/articles/owed${query}`)
  return body.owed.map(({ id }) => id)
}
async function issues() {
  return (await findIssues(host.payload)).issues
}

describe('the workflow', () => {
  it('moves an article to its outlet, and says what it still needs', async () => {
    expect(typeof herons.article).toBe('number')
    expect(await move(herons.article, { to: 'published-at-outlet' })).toMatchObject({
      body: { doc: { stage: 'published-at-outlet' }, transition: { article: herons.article } },
      status: 200,
    })
    const outlook = await desk.call('GET', `/articles/${herons.article}/transition`)
    expect(outlook.body).toMatchObject({ outlet: { id: herons.outlet } })
  })

  it('answers 404 for ids that cannot be', async () => {
    for (const id of ['0', '1.5', '99999999999', 'abc', randomUUID()]) {
      expect([id, (await move(id, { to: 'published-at-outlet' })).status]).toEqual([id, 404])
      expect((await desk.call('GET', `/articles/${id}/transition`)).status).toBe(404)
    }
  })

  it('lists what is owed, to all and to the author', async () => {
    expect(await owed()).toContain(herons.article)
    expect(await owed('?scope=own')).toEqual([])
    await host.payload.update({
      id: desk.user.id as string,
      collection: 'users',
      data: { author: herons.author } as never,
      overrideAccess: true,
    })
    expect(await owed('?scope=own')).toEqual([herons.article])
  })

  it('shows a preview with what is not saved yet', async () => {
    const { body, status } = await desk.call<string>(
      'POST',
      `/articles/${herons.article}/preview`,
      {
        data: { byline: [{ author: herons.author }], outlet: herons.outlet, title: 'Grey herons' },
      },
    )
    expect(status).toBe(200)
    expect(body).toContain('Grey herons')
    expect(body).toContain('Author of Herons')
    expect(body).toContain('The paper of Herons')
  })

  it('schedules, shows and cancels', async () => {
    const at = `/articles/${herons.article}/schedule`
    const on = addDays(todayIn('UTC', new Date()), 3)
    expect(await desk.call('POST', at, { on })).toMatchObject({ body: { due: on }, status: 200 })
    const { body } = await desk.call('GET', `/articles/${herons.article}?depth=0`)
    expect(body).toMatchObject({ schedule: { by: desk.user.id, on } })
    expect((await desk.call('DELETE', at)).body).toMatchObject({ ended: 'schedule' })
  })

  it('puts an article on the blog on the day of its schedule, as who scheduled it', async () => {
    const swans = await writeArticle(desk, 'Swans')
    await move(swans.article, { to: 'published-at-outlet' })
    const on = addDays(todayIn('UTC', new Date()), 1)
    await desk.call('POST', `/articles/${swans.article}/schedule`, { on })
    const later = new Date(Date.now() + 3 * 86_400_000)
    expect(await runSchedules(host.payload, later)).toEqual({ failed: 0, held: 0, republished: 1 })
    const { body } = await desk.call('GET', `/articles/${swans.article}?depth=0`)
    expect(body).toMatchObject({ stage: 'republished-on-blog', updatedBy: desk.user.id })
  })

  it('republishes, undoes, and republishes again', async () => {
    const { body, status } = await republish(herons.article, { slug: 'herons' })
    expect([status, body]).toMatchObject([200, { republication: { note: herons.note } }])
    const { body: undoable } = await desk.call<{ moves: Record<string, unknown>[] }>(
      'GET',
      '/articles/undoable',
    )
    expect(undoable.moves[0]).toMatchObject({
      article: herons.article,
      transition: body.transition.id,
    })
    const undone = await move(herons.article, {
      reason: 'too early',
      to: 'published-at-outlet',
      undoes: body.transition.id,
    })
    expect(undone).toMatchObject({ body: { doc: { stage: 'published-at-outlet' } }, status: 200 })
    expect((await republish(herons.article, { slug: 'herons' })).status).toBe(200)
  })

  it('restores a version, and keeps the stage', async () => {
    const { body } = await desk.call<{ docs: Doc[] }>(
      'GET',
      `/articles/versions?where[parent][equals]=${herons.article}&sort=createdAt&limit=1`,
    )
    const [first] = body.docs
    const { status } = await desk.call('POST', `/articles/versions/${first?.id}`)
    expect(status).toBe(200)
    const { body: now } = await desk.call('GET', `/articles/${herons.article}?depth=0`)
    expect(now).toMatchObject({ outlet: herons.outlet, stage: 'republished-on-blog' })
  })

  it('lets an author write what is their own, and nothing else', async () => {
    const { id: author } = await desk.create('authors', { name: 'Bea' })
    const bea = await deskAt(host, 'users', { author, digest: { cadence: 'off' }, role: 'author' })
    const { id, byline } = await bea.create('articles', { title: 'Ducks' })
    expect(byline).toMatchObject([{ author: { id: author } }])
    await bea.create('notes', { article: id, body: textDocument('By Bea.') })
    const at = `/articles/${id}`
    expect((await bea.call('PATCH', at, { title: 'Wild ducks' })).status).toBe(200)
    expect((await bea.call('PATCH', at, { byline: [{ author: herons.author }] })).status).toBe(403)
    expect((await bea.call('PATCH', `/articles/${herons.article}`, {})).status).toBe(403)
    const notes = { article: herons.article, body: textDocument('Not hers.') }
    expect((await bea.call('POST', '/notes', notes)).status).toBe(403)
  })

  it('refuses a write that is based on an older state', async () => {
    const expectedUpdatedAt = '2024-01-01T00:00:00.000Z'
    const { body, status } = await desk.call('PATCH', `/articles/${herons.article}`, {
      expectedUpdatedAt,
      title: 'Stale',
    })
    expect([status, body]).toMatchObject([
      409,
      { errors: [{ data: { updatedBy: { id: desk.user.id, name: 'Ann' } } }] },
    ])
  })

  it.each([
    ['outlets', 'outlet'],
    ['authors', 'author'],
    ['institutions', 'institution'],
    ['notes', 'note'],
  ] as const)('refuses to delete %s that are in use', async (collection, name) => {
    expect((await desk.call('DELETE', `/${collection}/${herons[name]}`)).status).toBe(409)
  })

  it('saves the terms of outlets, and answers what they touch', async () => {
    const terms = { fullText: 'ask' }
    const touched = await desk.call('POST', `/outlets/${herons.outlet}/outlook`, { terms })
    expect(touched.body).toMatchObject({ articles: [{ id: herons.article }], total: 1 })
    const outlets = [{ id: herons.outlet, terms: { policyUrl: 'https://paper.example/policy' } }]
    const saved = await desk.call('POST', '/outlets/terms', { outlets })
    expect(saved.body).toMatchObject({ outlets: [{ id: herons.outlet }] })
  })
})

describe('the blog', () => {
  it('has the post, its lists, its feeds, and a search', async () => {
    const { body: post } = await host.rest('GET', '/blog/posts/herons')
    expect(post).toMatchObject({
      authors: [{ name: 'Author of Herons', affiliations: ['fellow, Institute of Herons'] }],
      note: expect.stringContaining('Now here as well.'),
      outlet: { name: 'The paper of Herons' },
      title: 'Herons',
    })
    const { body: found } = await host.rest('GET', '/blog/posts?q=Herons&author=author-of-herons')
    expect(found).toMatchObject({ docs: [{ title: 'Herons' }] })
    const { body: topics } = await host.rest('GET', '/blog/topics')
    expect(topics).toMatchObject({ docs: [{ name: 'Birds', count: 2 }] })
    expect(await findAuthor(host.payload, 'author-of-herons')).toMatchObject({
      name: 'Author of Herons',
    })
    const feed = await feedResponse(host.payload, new Request(`${site.url}/feed.xml`), 'atom', site)
    expect(feed.status).toBe(200)
  })

  it('turns the pages of a list, and refuses a cursor of another blog', async () => {
    const { next, posts } = await listPosts(host.payload, { limit: 1 })
    const rest = await listPosts(host.payload, { cursor: next ?? undefined, limit: 5 })
    expect([...posts, ...rest.posts].map(({ title }) => title).toSorted()).toEqual([
      'Herons',
      'Swans',
    ])
    const { body } = await host.rest<{ nextCursor: string }>('GET', '/blog/posts?limit=1')
    const second = await host.rest('GET', `/blog/posts?limit=1&cursor=${body.nextCursor}`)
    expect(second.body).toMatchObject({ docs: [{ title: rest.posts[0]?.title }] })
    const foreign = Buffer.from(`2024-02-29T10:00:00.000Z ${randomUUID()}`).toString('base64url')
    expect((await host.rest('GET', `/blog/posts?cursor=${foreign}`)).status).toBe(400)
  })

  it('shows pictures that have rights, in the text and to the public', async () => {
    const picture = await host.payload.create({
      collection: 'media',
      data: { alt: 'A heron', rights: 'owned' } as never,
      file: { name: 'heron.png', data: onePixel, mimetype: 'image/png', size: onePixel.length },
      overrideAccess: true,
    })
    const egrets = await writeArticle(desk, 'Egrets', {
      body: withFigure(picture.id),
      leadImage: { caption: 'At dawn', image: picture.id },
    })
    await move(egrets.article, { to: 'published-at-outlet' })
    await republish(egrets.article, { slug: 'egrets' })
    const { body: post } = await host.rest('GET', '/blog/posts/egrets')
    expect(post).toMatchObject({
      body: expect.stringContaining('<img'),
      leadImage: { caption: 'At dawn' },
    })
    const { body: read } = await host.rest('GET', `/articles/${egrets.article}?depth=0`)
    expect(read).toMatchObject({ leadImage: { caption: 'At dawn', image: picture.id } })
    expect((await desk.call('DELETE', `/media/${picture.id}`)).status).toBeGreaterThanOrEqual(403)
  })
})

describe('the reminders', () => {
  it('send a digest, whose link snoozes an article', async () => {
    const storks = await writeArticle(desk, 'Storks')
    await move(storks.article, { to: 'published-at-outlet' })
    const reminders = remindersOf(host.payload)
    expect(await reminders.run()).toMatchObject({ error: null, sent: 1 })
    expect(await reminders.run()).toMatchObject({ sent: 0 })
    const text = server.received[0]?.mail.text ?? ''
    expect(text).toContain(`/admin/collections/articles/${storks.article}`)
    const link = /\/api(\/reminders\/snooze\?token=\S+)/.exec(text)?.[1] ?? ''
    expect((await host.rest('GET', link)).status).toBe(200)
    expect((await host.rest('POST', link, { form: 'weeks=2' })).status).toBe(200)
    expect(await owed()).not.toContain(storks.article)
    const { docs } = await host.payload.find({
      collection: 'reminders',
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([
      { acts: [{ article: storks.article }], person: desk.user.id, state: 'sent' },
    ])
  })

  it('unsubscribe by their link', async () => {
    const link = /\/api(\/reminders\/unsubscribe\?token=\S+)/.exec(
      server.received[0]?.mail.text ?? '',
    )?.[1]
    expect((await host.rest('POST', link ?? '', { form: '' })).status).toBe(200)
    const user = await host.payload.findByID({
      id: desk.user.id as string,
      collection: 'users',
      overrideAccess: true,
    })
    expect(user).toMatchObject({ digest: { cadence: 'off' } })
  })

  it('show their state, and send a test mail', async () => {
    expect((await desk.call('GET', '/reminders/status')).status).toBe(200)
    expect((await desk.call('POST', '/reminders/test', {})).status).toBe(200)
  })
})

test('a heartbeat tells who else has a document open', async () => {
  const at = `/articles/${herons.article}/presence`
  await desk.call('POST', at, { tab: randomUUID() })
  const { body, status } = await desk.call('POST', at, { isChanged: true, tab: randomUUID() })
  expect([status, body]).toMatchObject([
    200,
    { others: [{ id: desk.user.id, name: 'Ann' }], updatedBy: { id: desk.user.id } },
  ])
})

test('the checks find nothing, and repair what was changed by hand', async () => {
  expect(await issues()).toEqual([])
  const { drizzle } = host.payload.db as unknown as {
    drizzle: { execute: (query: string) => Promise<unknown> }
  }
  await drizzle.execute('update articles set free_from = null')
  await drizzle.execute('update authors set is_public = false')
  await drizzle.execute('update republications set path = null')
  await drizzle.execute('delete from offprint_data.search')
  const found = await issues()
  expect(new Set(found.map(({ code }) => code))).toEqual(
    new Set(['free-from-wrong', 'path-wrong', 'public-flag-wrong', 'search-missing']),
  )
  await repairIssues(host.payload, found)
  expect(await issues()).toEqual([])
})

test('an import writes articles, their posts and their log', async () => {
  const { issues: found, outcomes } = await importSample(host.payload)
  expect(outcomes).toEqual(Array.from({ length: 8 }, () => 'created'))
  expect(found).toEqual([])
})
