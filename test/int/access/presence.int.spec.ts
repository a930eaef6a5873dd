// Heartbeats: who else has a document open, for users who may read it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { PresenceResponse } from '../../../src/api/presence.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'

let admin: Login
let author: Login
let desk: Desk
let editor: Login
let onBlog: ArticleIds
let own: ArticleIds
let created: ArticleIds

beforeAll(async () => {
  desk = await bootPayload()
  ;[own, created, onBlog] = [
    await makeArticle(desk.payload),
    await makeArticle(desk.payload),
    await makeArticle(desk.payload),
  ]
  await moveTo(desk.payload, onBlog.article, 'published-at-outlet', 'republished-on-blog')
  admin = await desk.login('admin')
  editor = await desk.login('editor')
  author = await desk.login('author', { author: own.author })
})
afterAll(() => desk.close())
beforeEach(() => query(desk.databaseURL, 'delete from presence'))

interface Sent {
  isChanged?: unknown
  leave?: unknown
  tab?: unknown
}

function beat(who: Login | null, path: string, sent: Sent = {}) {
  return desk.rest<PresenceResponse>('POST', `/${path}/presence`, {
    body: { tab: randomUUID(), ...sent },
    token: who?.token,
  })
}
async function rows() {
  return query<{ seen_at: Date; tab: string }>(desk.databaseURL, 'table presence')
}
function wait(seconds: number) {
  return query(
    desk.databaseURL,
    `update presence set seen_at = seen_at - interval '${seconds} seconds',
      since = since - interval '${seconds} seconds'`,
  )
}

describe('a heartbeat', () => {
  it('returns who else has the document open, since when, and with unsaved changes', async () => {
    const path = `articles/${created.article}`
    const [mine, theirs] = [randomUUID(), randomUUID()]
    expect((await beat(admin, path, { tab: mine })).body.others).toEqual([])
    const first = await beat(editor, path, { isChanged: true, tab: theirs })
    expect(first.body.others).toMatchObject([{ id: admin.id, name: 'The admin', isChanged: false }])
    await wait(30)
    const [, again] = [
      await beat(editor, path, { isChanged: false, tab: theirs }),
      await beat(admin, path, { tab: mine }),
    ]
    const [other] = again.body.others
    expect(other).toMatchObject({ id: editor.id, name: 'The editor', isChanged: false })
    expect(Date.now() - Date.parse(other?.since ?? '')).toBeGreaterThanOrEqual(30_000)
    expect(await rows()).toHaveLength(2)
  })

  it('counts a user once for all tabs, and returns the user’s own other tabs', async () => {
    const path = `articles/${created.article}`
    for (const isChanged of [false, true, false]) {
      await beat(editor, path, { isChanged })
    }
    const told = (await beat(editor, path)).body.others
    expect(told).toMatchObject([{ id: editor.id, isChanged: true }])
    expect((await beat(admin, path)).body.others).toHaveLength(1)
  })

  it('expires after 75 seconds, and its row is deleted', async () => {
    const path = `articles/${created.article}`
    const tab = randomUUID()
    await beat(editor, path, { tab })
    await wait(74)
    expect((await beat(admin, path)).body.others).toHaveLength(1)
    await wait(1)
    expect((await beat(admin, `outlets/${created.outlet}`)).body.others).toEqual([])
    expect((await rows()).map((row) => row.tab)).not.toContain(tab)
  })

  it('starts anew if the tab comes back after that', async () => {
    const path = `articles/${created.article}`
    const tab = randomUUID()
    await beat(editor, path, { tab })
    await wait(600)
    const again = Date.now()
    await beat(editor, path, { tab })
    const [other] = (await beat(admin, path)).body.others
    expect(Date.parse(other?.since ?? '')).toBeGreaterThanOrEqual(again)
  })

  it('ends when the tab closes the document; other users cannot end it', async () => {
    const path = `articles/${created.article}`
    const tab = randomUUID()
    await beat(editor, path, { tab })
    expect((await beat(admin, path, { leave: true, tab })).status).toBe(204)
    expect(await rows()).toHaveLength(1)
    expect((await beat(editor, path, { leave: true, tab })).status).toBe(204)
    expect(await rows()).toEqual([])
  })

  it('keeps at most 50 rows, and removes the oldest', async () => {
    const tabs = Array.from({ length: 55 }, () => randomUUID())
    for (const tab of tabs) {
      await beat(editor, `articles/${created.article}`, { tab })
    }
    const kept = (await rows()).map(({ tab }) => tab)
    expect(kept.toSorted()).toEqual(tabs.slice(5).toSorted())
  })

  it('does not wait for others and is not counted twice, also while rows are deleted', async () => {
    const tab = randomUUID()
    const path = `articles/${created.article}`
    await Promise.all(Array.from({ length: 20 }, () => beat(editor, path)))
    await beat(editor, path, { tab })
    await wait(80)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => beat(nth % 2 ? editor : admin, path, { tab })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect((await rows()).map((row) => row.tab)).toEqual([tab])
  })
})

describe('the stored state', () => {
  it.each(['articles', 'authors', 'institutions', 'media', 'notes', 'outlets', 'republications'])(
    'is returned for %s, with the user who saved it',
    async (slug) => {
      const id = await idIn(slug)
      const table = slug
      await query(
        desk.databaseURL,
        `update "${table}" set updated_by_id = '${admin.id}', updated_at = '2026-03-04T05:06:07.089Z'
          where id = '${id}'`,
      )
      const { body, status } = await beat(editor, `${slug}/${id}`)
      expect([status, body]).toEqual([
        200,
        {
          others: [],
          updatedAt: '2026-03-04T05:06:07.089Z',
          updatedBy: { id: admin.id, name: 'The admin' },
        },
      ])
    },
  )

  async function idIn(slug: string): Promise<string> {
    const ofPiece = {
      articles: created.article,
      authors: created.author,
      institutions: created.institution,
      notes: created.note,
      outlets: created.outlet,
    }[slug]
    if (slug === 'media') {
      return (await makePicture(desk.payload, 'owned')).id
    }
    if (slug === 'republications') {
      const where = { article: { equals: onBlog.article } }
      const { docs } = await desk.payload.find({
        collection: slug,
        depth: 0,
        overrideAccess: true,
        where,
      })
      return docs[0]?.id ?? ''
    }
    return ofPiece ?? ''
  }
})

describe('a heartbeat reveals no documents', () => {
  it('to users who are not staff: 403 for every id', async () => {
    for (const id of [onBlog.article, created.article, randomUUID(), 'x']) {
      expect((await beat(null, `articles/${id}`)).status).toBe(403)
    }
    expect(await rows()).toEqual([])
  })

  it('to authors: 404 for the articles of others as for missing ones', async () => {
    const answers = [
      await beat(author, `articles/${created.article}`),
      await beat(author, `articles/${randomUUID()}`),
      await beat(author, `articles/x`),
      await beat(author, `notes/${created.note}`),
    ]
    for (const { body, status } of answers) {
      expect([status, body]).toEqual([404, answers[1]?.body])
    }
    expect(await rows()).toEqual([])
    expect((await beat(author, `articles/${own.article}`)).status).toBe(200)
    expect((await beat(author, `articles/${onBlog.article}`)).status).toBe(200)
  })

  it.each([
    [{ tab: 'x' }],
    [{ tab: undefined }],
    [{ tab: "'; drop table presence; --" }],
    [{ isChanged: 'yes' }],
    [{ leave: 1 }],
  ])('%j is refused', async (sent) => {
    const { body, status } = await beat(editor, `articles/${created.article}`, sent)
    const [field] = Object.keys(sent)
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ name: 'InvalidRequest', data: { errors: [{ path: field }] } }] },
    ])
    expect(await rows()).toEqual([])
  })

  it('an id is only used as a value', async () => {
    const id = encodeURIComponent("' or true; --")
    expect((await beat(editor, `articles/${id}`)).status).toBe(404)
  })

  it('collections that are not edited have no heartbeat', async () => {
    expect((await beat(admin, `transitions/${randomUUID()}`)).status).toBe(404)
    expect((await beat(admin, `users/${admin.id}`)).status).toBe(404)
  })

  it('the rows cannot be read or written through any API', async () => {
    for (const who of [admin, editor, author]) {
      const read = await desk.rest('GET', '/presence', { token: who.token })
      const body = { slug: 'articles', document: created.article, tab: randomUUID() }
      const written = await desk.rest('POST', '/presence', { body, token: who.token })
      expect([read.status, written.status]).toEqual([403, 403])
    }
  })
})

it('a heartbeat does not extend the session', async () => {
  const sessions = () =>
    query(desk.databaseURL, `select * from users_sessions where _parent_id = '${editor.id}'`)
  const before = await sessions()
  const { headers } = await beat(editor, `articles/${created.article}`)
  expect(headers.get('set-cookie')).toBeNull()
  expect(await sessions()).toEqual(before)
})
