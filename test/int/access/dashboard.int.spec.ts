// The dashboard shows what its user may see.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { DashboardData } from '../../../src/admin/Dashboard/load.ts'

import { loadDashboard } from '../../../src/admin/Dashboard/load.ts'
import { requireOptions } from '../../../src/options.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk?.close())

async function dashboardOf({ id }: Login): Promise<DashboardData> {
  const { payload } = desk
  const user = await payload.findByID({ id, collection: 'users', overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  return loadDashboard(req, requireOptions(payload))
}

async function create(collection: 'articles' | 'authors', data: object): Promise<string> {
  const { id } = await desk.payload.create({
    collection,
    data: data as never,
    overrideAccess: true,
  })
  return String(id)
}

it('everybody sees who waits for them, of articles that they work on; the desk sees who has what', async () => {
  const author = await create('authors', { name: 'Bea' })
  const byline = [{ author }]
  const [one, other] = [
    await create('articles', { byline, title: 'By Bea' }),
    await create('articles', { title: 'By nobody' }),
  ]
  const bea = await desk.login('author', { author })
  const editor = await desk.login('editor')
  const send = (article: string, login: Login, body: object) =>
    desk.rest('POST', `/articles/${article}/work`, { body, token: login.token })
  expect((await send(one, editor, { assignee: bea.id, message: 'Headline?' })).status).toBe(200)
  expect((await send(other, editor, { assignee: editor.id })).status).toBe(200)
  expect((await dashboardOf(bea)).inbox).toMatchObject({
    holders: [],
    mentions: { count: 1, lines: [{ byName: 'The editor', text: 'Headline?', title: 'By Bea' }] },
    taken: { count: 1, lines: [{ id: one }] },
  })
  const { inbox } = await dashboardOf(editor)
  expect(inbox.holders).toEqual([{ id: bea.id, name: 'The author', count: 1 }])
  expect(inbox.mentions.count).toBe(0)
  expect(inbox.taken.lines).toMatchObject([{ id: other }])
  await desk.payload.update({
    id: one,
    collection: 'articles',
    data: { byline: [] },
    overrideAccess: true,
  })
  const { mentions, taken } = (await dashboardOf(bea)).inbox
  expect([mentions.count, taken.count]).toEqual([0, 0])
  await desk.payload.delete({
    collection: 'articles',
    overrideAccess: true,
    where: { id: { in: [one, other] } },
  })
})

it('the desk sees letters that somebody has to see, and authors do not', async () => {
  const outlet = await desk.payload.create({
    collection: 'outlets',
    data: { name: 'The Gauge' } as never,
    overrideAccess: true,
  })
  const article = await create('articles', { outlet: outlet.id, title: 'Asked for' })
  const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString()
  const repeated = await create('articles', { outlet: outlet.id, title: 'Asked for twice' })
  const letter = (row: object, data: object, ...others: string[]) =>
    desk.payload.create({
      collection: 'permission-requests',
      data: {
        articles: [{ article, ...row }, ...others.map((one) => ({ article: one }))],
        outlet: outlet.id,
        ...data,
      } as never,
      overrideAccess: true,
    })
  const [third, fourth, fifth] = [
    await create('articles', { outlet: outlet.id, title: 'Asked for once' }),
    await create('articles', { outlet: outlet.id, title: 'Left open' }),
    await create('articles', { outlet: outlet.id, title: 'Came back' }),
  ]
  const bounced = { error: '550 No such mailbox', status: 'bounced', to: 'desk@gauge.example' }
  const silent = { deadline: days(70), sentAt: days(90), silence: 'agreement', status: 'expired' }
  const old = { answeredAt: days(40), sentAt: days(50), status: 'answered' }
  const ids = [
    await letter({ acceptedAt: days(40), answer: 'yes' }, old),
    await letter({ answer: 'conditions', words: 'A link' }, old),
    await letter({ answer: 'yes' }, { ...old, answeredAt: days(2) }),
    await letter({}, { sentAt: days(1), status: 'sent' }),
    await letter({}, { deadline: days(-3), sentAt: days(1), status: 'sent' }),
    // No answer to the first counts as one: the second was answered, or asked about one of two articles alone.
    await letter({ article: repeated }, silent),
    await letter({ acceptedAt: days(40), answer: 'yes', article: repeated }, old),
    await letter({ article: repeated }, silent, third),
    // Answered for one of two articles, and silent about the other.
    await letter(
      { acceptedAt: days(40), answer: 'yes' },
      { ...old, deadline: days(45), sentAt: days(60), silence: 'agreement' },
      fourth,
    ),
    await letter({ article: fifth }, { ...bounced, sentAt: days(40) }),
    await letter({ article: fifth }, { ...bounced, sentAt: days(3) }),
  ].map(({ id }) => id)
  const { letters } = await dashboardOf(await desk.login('editor'))
  expect(letters.map(({ concern, letter: { id } }) => [concern, ids.indexOf(String(id))])).toEqual([
    ['accept', 1],
    ['accept', 8],
    ['accept', 7],
    ['bounced', 10],
    ['answered', 2],
    ['deadline', 4],
  ])
  expect(letters[3]?.letter).toMatchObject({ error: bounced.error, to: bounced.to })
  expect(letters[0]?.letter.outlet).toMatchObject({ name: 'The Gauge' })
  expect((await dashboardOf(await desk.login('author'))).letters).toEqual([])
  for (const [collection, where] of [
    ['permission-requests', { id: { in: ids } }],
    ['articles', { id: { in: [article, repeated, third, fourth, fifth] } }],
    ['outlets', { id: { equals: outlet.id } }],
  ] as const) {
    await desk.payload.delete({ collection, overrideAccess: true, where })
  }
})

it('authors see their own drafts, and no first steps; editors may not invite', async () => {
  const author = await create('authors', { name: 'Ana Okafor' })
  await create('articles', { byline: [{ author }], title: 'By Ana' })
  await create('articles', { title: 'By somebody else' })
  const own = await dashboardOf(await desk.login('author', { author }))
  expect(own.drafts.map(({ title }) => title)).toEqual(['By Ana'])
  expect(own.steps).toBeNull()
  const all = await dashboardOf(await desk.login('editor'))
  expect(all.drafts.map(({ title }) => title)).toEqual(['By somebody else', 'By Ana'])
  expect(all.steps).toEqual({ article: true, outlet: false })
  expect((await dashboardOf(await desk.login('admin'))).steps).toMatchObject({ invite: true })
})
