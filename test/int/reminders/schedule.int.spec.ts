// Schedules: an article goes on the blog by itself on its day, as the person who scheduled it.
// @module-tag nightly
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../../src/api/owed.ts'
import type { Article } from '../../../src/app/payload-types.ts'
import type { ArticleSchedule } from '../../../src/types.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { addDays, todayIn } from '../../../src/domain/days.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { repairIssues } from '../../../src/integrity/repair.ts'
import { runSchedules } from '../../../src/owed/schedule/runSchedules.ts'
import { startRunner } from '../../../src/reminders/delivery/runner.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makePicture, publishArticle, textDocument } from '../../helpers/documents.ts'
import { interruptConnections, isNoRead } from '../../helpers/interruptConnections.ts'
import { makeOwed } from '../../helpers/reminders.ts'
import { root } from '../../helpers/root.ts'

interface Scheduled {
  doc: Article
  due: null | string
  ended?: string
  errors?: { data: { code: string }; message: string; name: string }[]
  refusals: { code: string }[]
}

let admin: Login
let author: Login
let desk: Desk
let editor: Login

beforeAll(async () => {
  desk = await bootPayload({ SITE_TZ: 'UTC' })
  ;[admin, editor] = await Promise.all([desk.login('admin'), desk.login('editor')])
})
afterAll(() => desk.close())
// Each test has the schedules to itself.
beforeEach(() => query(desk.databaseURL, 'delete from offprint_data.schedules'))

const today = todayIn('UTC', new Date())
/** The next day that begins at 06:00 has begun, whatever the time is now. */
function atSix(days: number) {
  return new Date(`${addDays(today, days)}T06:00:00.000Z`)
}
const soon = atSix(1)

function post(article: string, body: object = {}, { token }: Login = editor) {
  return desk.rest<Scheduled>('POST', `/articles/${article}/schedule`, { body, token })
}
function cancel(article: string, { token }: Login = editor) {
  return desk.rest<Scheduled>('DELETE', `/articles/${article}/schedule`, { token })
}
function edit(id: string, data: Partial<Article>) {
  return desk.payload.update({ id, collection: 'articles', data, overrideAccess: true })
}
async function scheduleOf(id: string) {
  const doc = await desk.payload.findByID({ id, collection: 'articles', overrideAccess: true })
  return doc.schedule as ArticleSchedule | null
}
async function stageOf(id: string) {
  const [row] = await query<{ stage: string }>(
    desk.databaseURL,
    `select stage from articles where id = '${id}'`,
  )
  return row?.stage
}
async function versionsOf(id: string) {
  const where = { parent: { equals: id } }
  const { totalDocs } = await desk.payload.countVersions({
    collection: 'articles',
    overrideAccess: true,
    where,
  })
  return totalDocs
}
function movesOf(id: string) {
  return query<{ by_id: string; from: string; to: string; via: string }>(
    desk.databaseURL,
    `select "from", "to", via, by_id from transitions where article_id = '${id}' order by sequence`,
  )
}
async function owed() {
  const path = '/articles/owed?limit=100'
  const { body } = await desk.rest<OwedResponse>('GET', path, { token: editor.token })
  return body
}
function embargoed(days: number) {
  return {
    data: { publishedAt: `${today}T12:00:00.000Z` },
    terms: { embargoDays: days, fullText: 'after-embargo' as const },
  }
}

describe('the endpoint', () => {
  it('schedules for as soon as the mode is allowed, and says when that is and what is missing', async () => {
    const { article } = await makeOwed(desk, embargoed(9))
    const { body, status } = await post(article)
    expect(status).toBe(200)
    expect(body).toMatchObject({ due: addDays(today, 9), refusals: [{ code: 'embargoed' }] })
    expect(body).not.toHaveProperty('ended')
    expect(body.doc.schedule).toEqual({
      slug: null,
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
      by: editor.id,
      creditLine: null,
      held: [],
      mode: 'full',
      on: null,
      withPictures: false,
    })
  })

  it('takes a day and what the republication says, and replaces what was set before', async () => {
    const { article } = await makeOwed(desk)
    await post(article)
    const republication = {
      slug: 'my-slug',
      creditLine: ' By me ',
      mode: 'link',
      withPictures: true,
    }
    const { body } = await post(article, { on: addDays(today, 3), republication }, admin)
    expect(body).toMatchObject({ due: addDays(today, 3), refusals: [] })
    expect(body.doc.schedule).toMatchObject({
      ...republication,
      by: admin.id,
      creditLine: 'By me',
      on: addDays(today, 3),
    })
  })

  it('knows no day where the outlet must be asked, and takes the mode of the permission', async () => {
    const { article } = await makeOwed(desk, { terms: { fullText: 'ask' } })
    expect((await post(article)).body).toMatchObject({
      due: null,
      refusals: [{ code: 'permission-missing' }],
    })
    await edit(article, { permission: { grantedBy: 'The editor', mode: 'excerpt' } })
    const { body } = await post(article)
    expect([body.due, body.doc.schedule?.mode]).toEqual([today, 'excerpt'])
  })

  it('is for admins and editors', async () => {
    const { article, author: id } = await makeOwed(desk)
    author = await desk.login('author', { author: id })
    for (const { body, status } of [
      await post(article, {}, author),
      await cancel(article, author),
    ]) {
      expect([status, body.errors?.[0]?.name, body.errors?.[0]?.data.code]).toEqual([
        403,
        'TransitionRefused',
        'not-allowed',
      ])
    }
    const anonymous = await desk.rest('POST', `/articles/${article}/schedule`, { body: {} })
    expect(anonymous.status).toBe(403)
    expect(await scheduleOf(article)).toBeNull()
    const unknown = '00000000-0000-7000-8000-000000000000'
    expect([(await post(unknown)).status, (await cancel(unknown)).status]).toEqual([404, 404])
  })

  it('refuses an article that does not wait for the blog', async () => {
    const onBlog = await publishArticle(desk.payload)
    const waived = await makeOwed(desk, { data: { waived: { reason: 'No' } } })
    const drafted = await desk.payload.create({
      collection: 'articles',
      data: { title: 'Drafted' } as never,
      overrideAccess: true,
    })
    for (const id of [onBlog.article, waived.article, drafted.id]) {
      // 409 comes before 400.
      const { body, status } = await post(id, { on: '2020-01-01' })
      expect([status, body.errors?.[0]?.name]).toEqual(
        id === onBlog.article ? [400, 'InvalidRequest'] : [409, 'StageConflict'],
      )
      expect((await post(id)).status).toBe(409)
    }
  })

  it.each([
    ['a day before today', { on: addDays(today, -1) }],
    ['a moment', { on: `${addDays(today, 1)}T08:00:00Z` }],
    ['a day that no month has', { on: '2099-02-30' }],
    ['a number', { on: 3 }],
    ['an unknown mode', { republication: { mode: 'all' } }],
    ['a date of its own', { republication: { republishedAt: '2026-01-01' } }],
    ['a republication that is none', { republication: 'full' }],
  ])('refuses %s', async (_, input) => {
    const { article } = await makeOwed(desk)
    expect((await post(article, input)).status).toBe(400)
    expect(await scheduleOf(article)).toBeNull()
  })

  it('takes a schedule back', async () => {
    const { article } = await makeOwed(desk)
    await post(article)
    const { body, status } = await cancel(article)
    expect(status).toBe(200)
    expect(body).toMatchObject({ doc: { schedule: null }, due: null, ended: 'schedule' })
    expect((await cancel(article)).body).not.toHaveProperty('ended')
    await runSchedules(desk.payload, soon)
    expect(await stageOf(article)).toBe('published-at-outlet')
  })
})

describe('a schedule', () => {
  it('makes no version and no open form stale, and no form, restored version or duplicate touches it', async () => {
    const { article } = await makeOwed(desk)
    const before = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    const count = await versionsOf(article)
    await post(article, { on: addDays(today, 5) })
    expect(await versionsOf(article)).toBe(count)
    const saved = await desk.rest<{ doc: Article }>('PATCH', `/articles/${article}`, {
      body: { expectedUpdatedAt: before.updatedAt, schedule: null, title: 'Saved' },
      token: editor.token,
    })
    expect(saved.status).toBe(200)
    expect(saved.body.doc.schedule).toMatchObject({ on: addDays(today, 5) })
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      sort: 'createdAt',
      where: { parent: { equals: article } },
    })
    const restored = await desk.rest<Article>('POST', `/articles/versions/${docs[0]?.id}`, {
      token: editor.token,
    })
    expect(restored.status).toBe(200)
    expect(await scheduleOf(article)).toMatchObject({ on: addDays(today, 5) })
    const copy = await desk.rest<{ doc: Article }>('POST', `/articles/${article}/duplicate`, {
      body: {},
      token: editor.token,
    })
    expect(copy.body.doc.schedule).toBeNull()
    expect(await query(desk.databaseURL, 'select 1 from offprint_data.schedules')).toHaveLength(1)
    const stored = await query(
      desk.databaseURL,
      `select 1 from information_schema.columns where table_name = '_articles_v' and column_name like '%schedule%'`,
    )
    expect(stored).toEqual([])
  })

  it('is shown to staff, and to nobody else', async () => {
    const { article } = await publishArticle(desk.payload, {}, { mode: 'link' })
    await query(
      desk.databaseURL,
      `insert into offprint_data.schedules (article_id, token, mode, set_by_id, set_at)
        values ('${article}', gen_random_uuid(), 'full', '${editor.id}', now())`,
    )
    const asked = `{ Article(id: "${article}") { title schedule } }`
    const asStaff = await desk.graphql<{ Article: Article }>(asked, { token: editor.token })
    expect(asStaff.body.data?.Article.schedule).toMatchObject({ mode: 'full' })
    const list = `/articles?where[id][equals]=${article}`
    const single = await desk.rest<Article>('GET', `/articles/${article}`, { token: editor.token })
    expect(single.body.schedule).toMatchObject({ by: editor.id })

    const inGraphQL = await desk.graphql(asked)
    const versions = await desk.rest('GET', `/articles/versions?where[parent][equals]=${article}`)
    const post = await desk.rest('GET', '/blog/posts')
    const all = [
      await desk.rest('GET', `/articles/${article}`),
      await desk.rest('GET', list),
      await desk.rest('GET', `${list}&select[schedule]=true`),
      await desk.rest('GET', `/republications?where[article][equals]=${article}&depth=2`),
      versions,
      inGraphQL,
      post,
    ]
    for (const { body } of all) {
      expect(JSON.stringify(body)).not.toContain(editor.id)
    }
    for (const filter of ['where[schedule][exists]=true', 'where[schedule.mode][equals]=full']) {
      const with_ = await desk.rest<{ docs?: [] }>('GET', `${list}&${filter}`)
      const without = await desk.rest<{ docs?: [] }>('GET', `/articles?${filter}`)
      expect(with_.status).toBe(without.status)
      expect(with_.status).toBeLessThan(500)
      expect(with_.body.docs ?? []).toEqual([])
    }
    const sorted = await desk.rest('GET', `${list}&sort=schedule`)
    expect(sorted.status).toBeLessThan(500)
  })

  it('is listed as scheduled, not as owed, also far ahead', async () => {
    const { article } = await makeOwed(desk, embargoed(400))
    await post(article)
    const list = await owed()
    expect(list.scheduled.map(({ id, group }) => [id, group])).toEqual([[article, 'scheduled']])
    expect(list.counts.scheduled).toBe(1)
    expect(list.groups).toMatchObject({ held: 0, scheduled: 1 })
    for (const kind of ['owed', 'soon', 'blocked'] as const) {
      expect(list[kind].some(({ id }) => id === article)).toBe(false)
    }
  })

  it.each([
    ['a move by hand', (id: string) => edit(id, { stage: 'republished-on-blog' })],
    [
      'a withdrawal',
      (id: string) => edit(id, { stage: 'drafted', transition: { reason: 'Withdrawn' } }),
    ],
    ['a waiver', (id: string) => edit(id, { waived: { reason: 'No' } })],
    ['a snooze', (id: string) => edit(id, { snoozedUntil: atSix(7).toISOString() })],
  ])('ends by %s', async (_, end) => {
    const { article } = await makeOwed(desk)
    await post(article, { on: addDays(today, 2) })
    const doc = await end(article)
    expect(doc).toMatchObject({ ended: 'schedule', schedule: null })
    expect(await scheduleOf(article)).toBeNull()
  })

  it('goes with its article', async () => {
    const { article } = await makeOwed(desk)
    await post(article)
    await edit(article, { stage: 'drafted', transition: { reason: 'Withdrawn' } })
    await desk.payload.delete({ id: article, collection: 'articles', overrideAccess: true })
    expect(await query(desk.databaseURL, 'select 1 from offprint_data.schedules')).toEqual([])
  })

  it('ends a snooze, which no form that was open brings back', async () => {
    const snoozedUntil = atSix(7).toISOString()
    const { article } = await makeOwed(desk, { data: { snoozedUntil } })
    const before = await desk.payload.findByID({
      id: article,
      collection: 'articles',
      overrideAccess: true,
    })
    const { body } = await post(article)
    expect(body).toMatchObject({ doc: { snoozedUntil: null }, ended: 'snooze' })
    const saved = await desk.rest('PATCH', `/articles/${article}`, {
      body: { expectedUpdatedAt: before.updatedAt, snoozedUntil },
      token: editor.token,
    })
    expect(saved.status).toBe(409)
    expect(await scheduleOf(article)).not.toBeNull()
  })
})

describe('an article that is on the blog without its full text', () => {
  const linked = async (how: object = {}) => publishArticle(desk.payload, how, { mode: 'link' })

  it('gets it on the day of its schedule', async () => {
    const { article } = await linked(embargoed(3))
    const { body, status } = await post(article)
    expect([status, body.due]).toEqual([200, addDays(today, 3)])
    expect(body.refusals.map(({ code }) => code)).toEqual(['embargoed'])
    expect(
      (await owed()).scheduled.map(({ id, due, upgradeFrom }) => [id, due, upgradeFrom]),
    ).toEqual([[article, addDays(today, 3), 'link']])
    expect(await runSchedules(desk.payload, atSix(2))).toMatchObject({ held: 0, republished: 0 })
    expect(await runSchedules(desk.payload, atSix(3))).toMatchObject({ republished: 1 })
    expect((await movesOf(article)).at(-1)).toEqual({
      by_id: editor.id,
      from: 'republished-on-blog',
      to: 'republished-on-blog',
      via: 'schedule',
    })
    const { docs } = await desk.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where: { article: { equals: article } },
    })
    expect(docs).toMatchObject([{ mode: 'full' }])
    expect(await scheduleOf(article)).toBeNull()
  })

  it('cannot be scheduled to show less, or what it shows', async () => {
    const { article } = await linked()
    expect((await post(article, { republication: { mode: 'link' } })).status).toBe(409)
    expect((await post(article, { republication: { mode: 'excerpt' } })).status).toBe(200)
  })

  it.each([
    [
      'changed by hand',
      (id: string) =>
        desk.payload.update({
          collection: 'republications',
          data: { mode: 'full' },
          overrideAccess: true,
          where: { article: { equals: id } },
        }),
    ],
    [
      'taken down',
      (id: string) => edit(id, { stage: 'published-at-outlet', transition: { reason: 'Down' } }),
    ],
    [
      'deleted there',
      (id: string) =>
        desk.payload.delete({
          collection: 'republications',
          overrideAccess: true,
          where: { article: { equals: id } },
        }),
    ],
  ])('loses its schedule when it is %s', async (_, change) => {
    const { article } = await linked()
    await post(article, { on: addDays(today, 4) })
    expect(await scheduleOf(article)).not.toBeNull()
    await change(article)
    expect(await scheduleOf(article)).toBeNull()
  })
})

describe('a run', () => {
  it('republishes from 06:00 of the day, as the person who scheduled it, and ends the schedule', async () => {
    const { article } = await makeOwed(desk, embargoed(3))
    const republication = { slug: `by-plan-${article}`, creditLine: 'As planned' }
    await post(article, { republication })
    const early = new Date(atSix(3).getTime() - 1)
    expect(await runSchedules(desk.payload, early)).toEqual({ failed: 0, held: 0, republished: 0 })
    expect(await stageOf(article)).toBe('published-at-outlet')
    expect(await runSchedules(desk.payload, atSix(3))).toMatchObject({ republished: 1 })
    expect((await movesOf(article)).at(-1)).toEqual({
      by_id: editor.id,
      from: 'published-at-outlet',
      to: 'republished-on-blog',
      via: 'schedule',
    })
    expect(await scheduleOf(article)).toBeNull()
    const { docs } = await desk.payload.find({
      collection: 'republications',
      overrideAccess: true,
      where: { article: { equals: article } },
    })
    expect(docs).toMatchObject([{ ...republication, mode: 'full' }])
    expect(await runSchedules(desk.payload, atSix(4))).toMatchObject({ republished: 0 })
  })

  it('holds what is refused, says by what, and lists it first', async () => {
    const { article, note } = await makeOwed(desk)
    const later = await makeOwed(desk)
    await post(later.article, { on: addDays(today, 30) })
    await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    await post(article)
    expect(await runSchedules(desk.payload, soon)).toMatchObject({ held: 1, republished: 0 })
    expect(await scheduleOf(article)).toMatchObject({ held: ['note-missing'] })
    expect(await stageOf(article)).toBe('published-at-outlet')
    const { groups, scheduled } = await owed()
    expect(scheduled.map(({ id, group }) => [id, group])).toEqual([
      [article, 'held'],
      [later.article, 'scheduled'],
    ])
    expect(groups).toMatchObject({ held: 1, scheduled: 1 })
  })

  it('tries again the next day at 06:00, and not before if nothing changed', async () => {
    const { article } = await makeOwed(desk, embargoed(3))
    await post(article, { on: addDays(today, 1) })
    expect(await runSchedules(desk.payload, atSix(1))).toMatchObject({ held: 1 })
    expect(await scheduleOf(article)).toMatchObject({ held: ['embargoed'] })
    const later = new Date(atSix(2).getTime() - 1)
    expect(await runSchedules(desk.payload, later)).toMatchObject({ held: 0 })
    expect(await runSchedules(desk.payload, atSix(2))).toMatchObject({ held: 1 })
    expect(await runSchedules(desk.payload, atSix(3))).toMatchObject({ republished: 1 })
  })

  const changes: [
    string,
    (made: ArticleIds) => Promise<unknown>,
    (made: ArticleIds) => Promise<unknown>,
  ][] = [
    [
      'article',
      ({ article }) => edit(article, { bylineText: [] }),
      ({ article }) => edit(article, { bylineText: ['By somebody'] }),
    ],
    [
      'note',
      ({ note }) => desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true }),
      ({ article }) =>
        desk.payload.create({
          collection: 'notes',
          data: { article, body: textDocument('A new note.') },
          overrideAccess: true,
        }),
    ],
    [
      'outlet',
      ({ outlet }) => setTerms(outlet, 'ask'),
      ({ outlet }) => setTerms(outlet, 'allowed'),
    ],
    [
      'permission',
      ({ outlet }) => setTerms(outlet, 'ask'),
      ({ article }) => edit(article, { permission: { grantedBy: 'The editor', mode: 'full' } }),
    ],
    [
      'picture',
      async ({ article }) => {
        const { id } = await makePicture(desk.payload, 'unknown')
        await edit(article, { leadImage: { image: id }, picturesNeeded: true })
      },
      async ({ article }) => {
        const { pictures } = await desk.payload.findByID({
          id: article,
          collection: 'articles',
          depth: 0,
          overrideAccess: true,
        })
        await desk.payload.update({
          id: pictures?.[0] as string,
          collection: 'media',
          data: { rights: 'owned' },
          overrideAccess: true,
        })
      },
    ],
  ]
  it.each(changes)('tries again after a change of its %s', async (_, spoil, correct) => {
    const made = await makeOwed(desk)
    await spoil(made)
    await post(made.article, { on: addDays(today, 1) })
    expect(await runSchedules(desk.payload, soon)).toMatchObject({ held: 1 })
    expect(await runSchedules(desk.payload, soon)).toMatchObject({ held: 0, republished: 0 })
    await correct(made)
    expect(await runSchedules(desk.payload, soon)).toMatchObject({ held: 0, republished: 1 })
  })

  it.each([
    [
      'demoted',
      (id: string) =>
        desk.payload.update({
          id,
          collection: 'users',
          data: { role: 'author' },
          overrideAccess: true,
        }),
    ],
    [
      'deleted',
      (id: string) => desk.payload.delete({ id, collection: 'users', overrideAccess: true }),
    ],
  ])('holds what somebody scheduled who was %s, until an editor schedules it', async (_, lose) => {
    const leaving = await desk.login('editor')
    const { article } = await makeOwed(desk)
    await post(article, {}, leaving)
    await lose(leaving.id)
    expect(await runSchedules(desk.payload, soon)).toMatchObject({ held: 1 })
    expect(await scheduleOf(article)).toMatchObject({ held: ['not-allowed'] })
    await edit(article, { title: 'Changed' })
    expect(await runSchedules(desk.payload, atSix(3))).toMatchObject({ held: 0, republished: 0 })
    await post(article)
    expect(await runSchedules(desk.payload, atSix(3))).toMatchObject({ republished: 1 })
  })

  it('asks the rules as of that moment', async () => {
    const { article, outlet } = await makeOwed(desk)
    await post(article)
    await setTerms(outlet, 'forbidden')
    expect(await runSchedules(desk.payload, soon)).toEqual({ failed: 0, held: 0, republished: 0 })
    await post(article, { on: addDays(today, 1) })
    expect(await runSchedules(desk.payload, soon)).toMatchObject({ held: 1 })
    expect(await scheduleOf(article)).toMatchObject({ held: ['permission-missing'] })
  })

  it('is also a task of Payload', async () => {
    const { article } = await makeOwed(desk)
    await post(article)
    await query(
      desk.databaseURL,
      `update offprint_data.schedules set set_at = now() - interval '1 day'`,
    )
    const input = { input: {}, overrideAccess: true, task: 'run-schedules' as const }
    const { id } = await desk.payload.jobs.queue(input)
    await desk.payload.jobs.runByID({ id, overrideAccess: true, silent: true })
    expect(await stageOf(article)).toBe('republished-on-blog')
  })
})

describe('the doctor', () => {
  // A run for a later day republishes what is not free today, which is an issue too.
  const left = async () =>
    (await findIssues(desk.payload)).issues.filter(({ code }) => code === 'schedule-unexpected')

  it('finds and ends a schedule that outlived what ends it', async () => {
    const fine = await makeOwed(desk)
    const waived = await makeOwed(desk)
    await post(fine.article)
    await post(waived.article)
    expect(await left()).toEqual([])
    await query(
      desk.databaseURL,
      `update articles set waived_reason = 'No' where id = '${waived.article}'`,
    )
    const issues = await left()
    expect(issues).toMatchObject([
      { id: waived.article, code: 'schedule-unexpected', collection: 'articles', repairable: true },
    ])
    await repairIssues(desk.payload, issues)
    expect(await left()).toEqual([])
    expect(await scheduleOf(waived.article)).toBeNull()
    expect(await scheduleOf(fine.article)).not.toBeNull()
  })
})

describe('several runs at once', () => {
  const children: ChildProcess[] = []
  afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')))

  async function makeDue(count: number) {
    const all: string[] = []
    for (let n = 0; n < count; n += 1) {
      const { article } = await makeOwed(desk)
      await post(article)
      all.push(article)
    }
    await query(
      desk.databaseURL,
      `update offprint_data.schedules set set_at = now() - interval '1 day'`,
    )
    return all
  }
  async function expectOnce(articles: string[]) {
    for (const article of articles) {
      const moves = await movesOf(article)
      expect(moves.map(({ via }) => via)).toEqual(['local', 'schedule'])
    }
    const left = await query(desk.databaseURL, 'select 1 from offprint_data.schedules')
    expect(left).toEqual([])
  }

  it('republish each article once', async () => {
    const articles = await makeDue(4)
    const reports = await Promise.all([1, 2, 3].map(() => runSchedules(desk.payload, soon)))
    expect(reports.reduce((sum, { republished }) => sum + republished, 0)).toBe(4)
    expect(reports.every(({ failed, held }) => failed + held === 0)).toBe(true)
    await expectOnce(articles)
  })

  it('are started by the reminders, without a mail server', async () => {
    const articles = await makeDue(2)
    const runners = [startRunner(desk.payload, 100), startRunner(desk.payload, 100)]
    await expect.poll(() => stageOf(articles[1] ?? '')).toBe('republished-on-blog')
    await Promise.all(runners.map((runner) => runner.stop()))
    await expectOnce(articles)
  })

  it('republish each article once though a worker is killed', async () => {
    const articles = await makeDue(6)
    const child = startWorker()
    await expect
      .poll(
        async () =>
          (await Promise.all(articles.map(stageOf))).filter((one) => one === 'republished-on-blog')
            .length,
        {
          interval: 10,
          timeout: 60_000,
        },
      )
      .toBeGreaterThan(0)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await runSchedules(desk.payload, soon)
    await expectOnce(articles)
  }, 120_000)

  it('leave an article where it was, or moved, wherever the connection is lost', async () => {
    const cut = interruptConnections(desk.payload)
    const [article = ''] = await makeDue(1)
    for (let at = 1; ; at += 1) {
      const statements = await cut.run(
        at,
        () => runSchedules(desk.payload, soon).catch(() => undefined),
        isNoRead,
      )
      const moves = (await movesOf(article)).filter(({ via }) => via === 'schedule').length
      const left = (await query(desk.databaseURL, 'select 1 from offprint_data.schedules')).length
      const isMoved = (await stageOf(article)) === 'republished-on-blog'
      expect([moves, left]).toEqual(isMoved ? [1, 0] : [0, 1])
      if (isMoved || at > statements) {
        break
      }
    }
    cut.restore()
    await runSchedules(desk.payload, soon)
    await expectOnce([article])
  }, 120_000)

  function startWorker() {
    const args = ['-C', 'production', '--import', 'tsx', 'scripts/worker.ts']
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: desk.databaseURL,
        DISABLE_PAYLOAD_HMR: 'true',
        NODE_ENV: 'production',
        PAYLOAD_SECRET: 'a secret for tests only, of 32 characters or more',
      },
      stdio: 'ignore',
    })
    children.push(child)
    return child
  }
})

function setTerms(id: string, fullText: 'allowed' | 'ask' | 'forbidden') {
  return desk.payload.update({
    id,
    collection: 'outlets',
    data: { terms: { fullText } as never },
    overrideAccess: true,
  })
}
