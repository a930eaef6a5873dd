// In an app with a schema of its own, slugs with hyphens for users and pictures, a collection `blog`, and ids that are UUIDs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { HostDesk, Story } from '../../helpers/hostDesk.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { smtpAdapter } from '../../../src/app/email.ts'
import { findIssues, remindersOf, repairIssues, staffOrPublic } from '../../../src/index.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { onePixel } from '../../helpers/documents.ts'
import { deskAt, mediaOf, usersOf, withFigure, writeArticle } from '../../helpers/hostDesk.ts'
import { startMailServer } from '../../helpers/mailServer.ts'

let cranes: Story
let desk: HostDesk
let host: Host
/** Whether the app lets the public read pictures. */
let isOpen = true
let server: MailServer
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-host-'))

beforeAll(async () => {
  server = await startMailServer()
  const mailFrom = { name: 'Desk', address: 'desk@example.org' }
  host = await bootHost({
    adapter: { idType: 'uuid', schemaName: 'cms' },
    config: {
      admin: { user: 'team-members' },
      collections: [
        usersOf('team-members'),
        mediaOf('press-images', folder, (args) => isOpen && staffOrPublic(args)),
        { slug: 'blog', access: { read: () => true }, fields: [{ name: 'title', type: 'text' }] },
      ],
      email: smtpAdapter({ mailFrom, smtpURL: server.url }),
    },
    offprint: {
      apiPath: '/press/blog',
      mediaSlug: 'press-images',
      site: { url: 'http://localhost:3000' },
      usersSlug: 'team-members',
    },
  })
  desk = await deskAt(host, 'team-members')
})
afterAll(async () => {
  await host.close()
  await server.stop()
  rmSync(folder, { force: true, recursive: true })
})

test('an article goes from its outlet to the blog with its picture', async () => {
  const picture = await host.payload.create({
    collection: 'press-images' as 'media',
    data: { alt: 'A crane', rights: 'owned' } as never,
    file: { name: 'crane.png', data: onePixel, mimetype: 'image/png', size: onePixel.length },
    overrideAccess: true,
  })
  cranes = await writeArticle(desk, 'Cranes', { body: withFigure(picture.id) })
  const at = `/articles/${cranes.article}/transition`
  expect((await desk.call('POST', at, { to: 'published-at-outlet' })).status).toBe(200)
  const { body: owed } = await desk.call('GET', '/articles/owed')
  expect(owed).toMatchObject({ owed: [{ id: cranes.article }] })
  const republication = { slug: 'cranes', withPictures: true }
  const moved = await desk.call('POST', at, { republication, to: 'republished-on-blog' })
  expect(moved).toMatchObject({ body: { republication: { note: cranes.note } }, status: 200 })
  const { body: post } = await host.rest('GET', '/press/blog/posts/cranes')
  expect(post).toMatchObject({ body: expect.stringContaining('<img'), title: 'Cranes' })
})

test('without pictures where the app lets nobody read them', async () => {
  isOpen = false
  const { body, status } = await host.rest<{ body: string }>('GET', '/press/blog/posts/cranes')
  isOpen = true
  expect(status).toBe(200)
  expect(body.body).not.toContain('<img')
})

test('the collection blog of the app answers as it did', async () => {
  expect((await host.rest('GET', '/blog')).body).toMatchObject({ docs: [], totalDocs: 0 })
  // No document has this id. Payload's answer has no error code of ours.
  const { body, status } = await host.rest('GET', '/blog/posts')
  expect([status, body]).toEqual([404, { errors: [{ message: 'Not Found' }] }])
})

test('what describes the API or links to it has its path', async () => {
  const { body } = await host.rest<{ paths: object }>('GET', '/press/blog/openapi.json')
  expect(Object.keys(body.paths)).toContain('/api/press/blog/posts/{slug}')
  const { body: status } = await desk.call('GET', '/reminders/status')
  expect(status).toMatchObject({
    calendar: expect.stringContaining('/api/press/blog/free-from.ics'),
  })
})

test('search and groups find it', async () => {
  const { body: found } = await host.rest('GET', '/press/blog/posts?q=crane')
  expect(found).toMatchObject({ docs: [{ title: 'Cranes' }] })
  const { body: authors } = await host.rest('GET', '/press/blog/authors')
  expect(authors).toMatchObject({ docs: [{ name: 'Author of Cranes', count: 1 }] })
})

test('a digest is sent once', async () => {
  const storks = await writeArticle(desk, 'Storks')
  await desk.call('POST', `/articles/${storks.article}/transition`, { to: 'published-at-outlet' })
  expect(await remindersOf(host.payload).run()).toMatchObject({ error: null, sent: 1 })
  expect(await remindersOf(host.payload).run()).toMatchObject({ error: null, sent: 0 })
  expect(server.received[0]?.mail.text).toContain(String(storks.article))
})

test('a heartbeat knows the users of the app', async () => {
  const tab = '00000000-0000-4000-8000-000000000001'
  const beat = await desk.call('POST', `/articles/${cranes.article}/presence`, { tab })
  expect(beat).toMatchObject({ body: { updatedBy: { id: desk.user.id } }, status: 200 })
})

test('the checks find nothing, and repair what was changed by hand', async () => {
  expect((await findIssues(host.payload)).issues).toEqual([])
  const { drizzle } = host.payload.db as unknown as {
    drizzle: { execute: (query: string) => Promise<unknown> }
  }
  await drizzle.execute('update cms.press_images set is_public = false')
  await drizzle.execute('delete from offprint_data.search')
  const { issues } = await findIssues(host.payload)
  expect(issues.map(({ code, collection }) => [code, collection])).toEqual([
    ['public-flag-wrong', 'press-images'],
    ['search-missing', 'articles'],
  ])
  await repairIssues(host.payload, issues)
  expect((await findIssues(host.payload)).issues).toEqual([])
})
