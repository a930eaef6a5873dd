// The calendar and the page about lateness: their queries on one database.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OwedResponse } from '../../../src/api/owed.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { addDays, noonOf, todayIn } from '../../../src/domain/days.ts'
import { readCalendar } from '../../../src/find/readCalendar.ts'
import { type Lag, readLag, readPace } from '../../../src/owed/readLag.ts'
import { bootPayload, type Desk } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

const today = todayIn('UTC', new Date())
function day(days: number): string {
  return addDays(today, days)
}

let desk: Desk
let editor: string
const made: Record<string, ArticleIds> = {}

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  const atOutlet = async (name: string, ...how: Parameters<typeof makeArticle>[1][]) => {
    made[name] = await makeArticle(desk.payload, how[0])
    await moveTo(desk.payload, made[name].article, 'published-at-outlet')
  }
  const published = (days: number) => ({ publishedAt: noonOf(day(-days)) })
  made.draft = await makeArticle(desk.payload, {
    data: { publishedAt: noonOf(day(3)), title: 'Draft' },
  })
  await atOutlet('ready', { data: { ...published(40), title: 'Ready' } })
  await atOutlet('older', { data: { ...published(90), title: 'Older' } })
  await atOutlet('soon', {
    data: { ...published(5), title: 'Soon' },
    terms: { embargoDays: 8, fullText: 'after-embargo' },
  })
  await atOutlet('ask', { data: { ...published(9), title: 'Ask' }, terms: { fullText: 'ask' } })
  await atOutlet('planned', { data: { ...published(20), title: 'Planned' } })
  await atOutlet('held', { data: { ...published(21), title: 'Held' } })
  await atOutlet('snoozed', {
    data: { ...published(22), snoozedUntil: noonOf(day(6)), title: 'Snoozed' },
  })
  made.post = await publishArticle(
    desk.payload,
    { data: { ...published(30), title: 'Post' } },
    { republishedAt: noonOf(day(-10)) },
  )
  made.old = await publishArticle(
    desk.payload,
    { data: { ...published(300), title: 'Old' } },
    { republishedAt: noonOf(day(-200)) },
  )
  await schedule('planned', { on: day(4) })
  await schedule('held', { on: day(1) })
  await query(
    desk.databaseURL,
    `update offprint_data.schedules set held = '{note-missing}' where article_id = '${made.held!.article}'`,
  )
})
afterAll(() => desk.close())

function schedule(name: string, body: object, token = editor) {
  return desk.rest('POST', `/articles/${made[name]!.article}/schedule`, { body, token })
}

describe('the calendar', () => {
  async function entries(filter: object = {}, [from, to] = [-40, 10]) {
    const req = await createLocalReq({}, desk.payload)
    const query = { from: day(from), own: null, to: day(to), today, ...filter }
    return (await readCalendar(req, query)).map((one) => [one.title, one.kind, one.day])
  }

  it('has what appears, becomes free, waits and goes on the blog, each on its day', async () => {
    expect(await entries()).toEqual([
      ['Ready', 'outlet', day(-40)],
      ['Post', 'outlet', day(-30)],
      ['Snoozed', 'outlet', day(-22)],
      ['Held', 'outlet', day(-21)],
      ['Planned', 'outlet', day(-20)],
      ['Post', 'blog', day(-10)],
      ['Ask', 'outlet', day(-9)],
      ['Soon', 'outlet', day(-5)],
      ['Held', 'held', day(1)],
      ['Soon', 'free', day(3)],
      ['Draft', 'outlet', day(3)],
      ['Planned', 'scheduled', day(4)],
      ['Snoozed', 'snoozed', day(6)],
    ])
  })

  it('has until when an outlet is to answer: each letter that is sent once, for the filters of the search', async () => {
    const letter = (status: string) =>
      desk.payload.create({
        collection: 'permission-requests',
        data: {
          articles: ['ask', 'older'].map((name) => ({ article: made[name]!.article })),
          deadline: noonOf(day(8)),
          outlet: made.ask!.outlet,
          status,
        } as never,
        overrideAccess: true,
      })
    const [sent] = [await letter('sent'), await letter('draft'), await letter('answered')]
    expect(await entries({}, [8, 8])).toEqual([['Ask (+1)', 'deadline', day(8)]])
    expect(await entries({ own: made.older!.author }, [8, 8])).toEqual([
      ['Older', 'deadline', day(8)],
    ])
    expect(await entries({ q: 'planned' }, [8, 8])).toEqual([])
    await desk.payload.delete({
      id: sent.id,
      collection: 'permission-requests',
      overrideAccess: true,
    })
  })

  it('has the days that are asked for, and the filters of the search', async () => {
    expect(await entries({}, [4, 4])).toEqual([['Planned', 'scheduled', day(4)]])
    expect(await entries({ q: 'soon' }, [0, 10])).toEqual([['Soon', 'free', day(3)]])
    expect(await entries({ own: made.post!.author })).toEqual([
      ['Post', 'outlet', day(-30)],
      ['Post', 'blog', day(-10)],
    ])
  })
})

describe('how late the desk is', () => {
  async function lag(author: null | string = null) {
    return readLag(await createLocalReq({}, desk.payload), { author, today })
  }

  it('is the days from outlet to blog, by outlet, author and year', async () => {
    const { all, author, outlet, year } = await lag()
    expect(all).toMatchObject({ articles: 2, high: 80, low: 40, median: 60 })
    expect(outlet.map(({ id, median }) => [id, median]).toSorted()).toEqual(
      [
        [made.old!.outlet, 100],
        [made.post!.outlet, 20],
      ].toSorted(),
    )
    expect(author.find(({ id }) => id === made.post!.author)).toMatchObject({
      articles: 1,
      median: 20,
    })
    expect(year.reduce((sum, { articles }) => sum + articles, 0)).toBe(2)
    expect((await lag(made.old!.author)).all).toMatchObject({ articles: 1, median: 100 })
    expect((await lag(made.ask!.author)).all).toBeNull()
  })

  it('ends with what the dashboard counts as owed, and knows what was owed before', async () => {
    const { owed } = await lag()
    const { body } = await desk.rest<OwedResponse>('GET', '/articles/owed', { token: editor })
    expect(owed.at(-1)).toEqual({ count: body.counts.owed, day: today })
    expect(owed).toHaveLength(13)
    const req = await createLocalReq({}, desk.payload)
    // Thirty days ago: "Ready" and "Older". "Post", which appeared that day, went on the blog later.
    expect(await readPace(req, { author: null, today })).toEqual({
      median: 20,
      owed: { before: 3, now: 2 },
    })
  })

  it('names what holds articles', async () => {
    expect((await lag()).holds).toEqual(
      expect.arrayContaining([
        { articles: 1, code: 'embargoed' },
        { articles: 1, code: 'permission-missing' },
      ]),
    )
  })

  it('is told to staff as JSON and CSV, to authors of their own articles', async () => {
    const author = (await desk.login('author', { author: made.post!.author })).token
    const { body } = await desk.rest<Lag>('GET', '/articles/lag', { token: author })
    expect(body.all).toMatchObject({ articles: 1, median: 20 })
    const csv = await desk.rest<string>('GET', '/articles/lag?format=csv', { token: editor })
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(csv.body).toMatch(/^part,name,articles,low,median,high\r\nall,,2,40,60,80\r\n/)
    expect((await desk.rest('GET', '/articles/lag')).status).toBe(403)
    expect((await desk.rest('GET', '/articles/lag?format=xml', { token: editor })).status).toBe(400)
  })
})

describe('a schedule that somebody has changed meanwhile', () => {
  it('is not replaced by whoever has not seen that', async () => {
    const at = async () => {
      const { body } = await desk.rest<{ schedule: { at: string } }>(
        'GET',
        `/articles/${made.planned!.article}/transition`,
        { token: editor },
      )
      return body.schedule.at
    }
    const seen = await at()
    const first = await schedule('planned', { expectedSchedule: seen, on: day(4) })
    const second = await schedule('planned', { expectedSchedule: seen, on: day(7) })
    expect([first.status, second.status]).toEqual([200, 409])
    expect(second.body).toMatchObject({
      errors: [{ message: 'The schedule of this article was changed in the meantime.' }],
    })
    const third = await schedule('planned', { expectedSchedule: null, on: day(7) })
    expect(third.status).toBe(409)
    expect((await schedule('planned', { expectedSchedule: await at(), on: day(4) })).status).toBe(
      200,
    )
  })
})
