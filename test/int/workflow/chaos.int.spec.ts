// @module-tag nightly
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { channels } from '../../helpers/channels.ts'
import { makeArticle, textDocument } from '../../helpers/documents.ts'

let admin: Login
let desk: Desk
let editor: Login

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
  editor = await desk.login('editor')
})
afterAll(() => desk.close())

/** Reproducible random numbers, so that a failed run can be repeated. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

const stages = ['drafted', 'published-at-outlet', 'republished-on-blog'] as const

async function idsOf(sql: string): Promise<string[]> {
  return (await query<{ id: string }>(desk.databaseURL, sql)).map(({ id }) => id)
}

/** Sends a random request for an article; returns the status. */
async function act(roll: (sides: number) => number, created: ArticleIds): Promise<number> {
  const who = roll(2) ? admin : editor
  const { token } = who
  const call = async (method: string, path: string, body?: unknown) =>
    (await desk.rest(method, path, { body, token })).status
  const kind = roll(15)
  if (kind < 5) {
    const channel = channels[roll(channels.length)]
    const to = stages[roll(3)] ?? 'drafted'
    const input = { reason: 'chaos' }
    return (await channel?.send(desk, created.article, to, who, input))?.status ?? 0
  }
  if (kind === 5) {
    return call('POST', '/republications', {
      article: created.article,
      republishedAt: '2024-05-01',
    })
  }
  if (kind === 6) {
    const where = `article_id = '${created.article}'`
    const [id] = await idsOf(`select id from republications where ${where}`)
    return id ? call('DELETE', `/republications/${id}`) : 200
  }
  if (kind === 7) {
    const [id] = await idsOf(
      `select id from _articles_v where parent_id = '${created.article}' order by random() limit 1`,
    )
    return call('POST', `/articles/versions/${id}`)
  }
  if (kind === 8) {
    const path = [
      `/notes/${created.note}`,
      `/authors/${created.author}`,
      `/outlets/${created.outlet}`,
    ]
    return call('DELETE', path[roll(3)] ?? '')
  }
  if (kind === 9) {
    const terms = [{ fullText: 'allowed' }, { embargoDays: 9, fullText: 'after-embargo' }]
    return call('PATCH', `/outlets/${created.outlet}`, { terms: terms[roll(2)] })
  }
  if (kind === 10) {
    const shared = [`/authors/${created.author}`, `/outlets/${created.outlet}`]
    return call('PATCH', shared[roll(2)] ?? '', { name: `Name ${roll(1000)}` })
  }
  if (kind === 11) {
    return call('PATCH', `/articles?where[outlet][equals]=${created.outlet}`, {
      series: `S ${roll(1000)}`,
    })
  }
  if (kind === 12) {
    const mode = roll(2) ? 'link' : 'full'
    const [id] = await idsOf(
      `select id from republications where article_id = '${created.article}'`,
    )
    return id ? call('PATCH', `/republications/${id}`, { mode }) : 200
  }
  if (kind === 13) {
    return call('PATCH', `/notes/${created.note}`, { body: textDocument(`Note ${roll(1000)}`) })
  }
  const edit = [
    { body: textDocument(`Text ${roll(1000)}`) },
    { publishedAt: '2023-05-06' },
    { bylineText: [`Line ${roll(1000)}`] },
  ]
  return call('PATCH', `/articles/${created.article}`, edit[roll(3)])
}

/** One author, one institution and one outlet for all: what they share is where they meet. */
async function ofOneHand([first, ...others]: [ArticleIds, ...ArticleIds[]]): Promise<void> {
  const { author, institution, outlet } = first
  const byline = [{ affiliations: [{ institution, role: 'fellow' }], author }]
  for (const created of others) {
    const data = { byline, outlet }
    await desk.payload.update({
      id: created.article,
      collection: 'articles',
      data,
      overrideAccess: true,
    })
    Object.assign(created, { author, institution, outlet })
  }
}

it.each([1, 2])('whatever twelve do at once, no invariant breaks (%s)', async (seed) => {
  const roll = dice(seed)
  const created = await Promise.all([0, 1, 2].map(() => makeArticle(desk.payload)))
  await ofOneHand(created as [ArticleIds, ...ArticleIds[]])
  const statuses = new Map<number, number>()
  const work = async () => {
    for (let n = 0; n < 12; n += 1) {
      const status = await act(roll, created[roll(created.length)] as ArticleIds)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 12 }, work))
  expect(
    [...statuses.keys()].filter((status) => ![200, 201, 400, 403, 404, 409].includes(status)),
  ).toEqual([])
  expect(statuses.get(200)).toBeGreaterThan(20)
  expect((await findIssues(desk.payload)).issues).toEqual([])
  const [{ deadlocks } = {}] = await query<{ deadlocks: string }>(
    desk.databaseURL,
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  expect(deadlocks).toBe('0')
  // A transaction that nobody ends holds its locks, and its connection, for ever.
  expect(Object.keys((desk.payload.db as { sessions?: object }).sessions ?? {})).toEqual([])
})
