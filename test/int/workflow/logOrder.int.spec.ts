// The order of the log follows the sequence of the database, not the clocks of the processes.
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

import { findIssues } from 'offprint'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { down, up } from '../../../migrations/20261125_211701_log_in_order.ts'
import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())
afterEach(() => {
  vi.useRealTimers()
})

const minute = 60_000

/** As another process would, whose clock is wrong by so much. */
async function withClockOff(milliseconds: number, work: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] })
  try {
    await work()
  } finally {
    vi.useRealTimers()
  }
}

function isBetween(earliest: number, time: string, latest: number): boolean {
  return earliest <= Date.parse(time) && Date.parse(time) <= latest
}

async function logOf(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'transitions',
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  return docs
}

async function codesOf(article: string): Promise<string[]> {
  const { issues } = await findIssues(desk.payload)
  return issues.filter((one) => one.article === article).map(({ code }) => code)
}

/** In one transaction, as Payload runs a migration. */
async function run(migration: typeof up): Promise<void> {
  const drizzle = desk.payload.db.drizzle as unknown as {
    transaction: (work: (db: MigrateUpArgs['db']) => Promise<void>) => Promise<void>
  }
  await drizzle.transaction((db) => migration({ db } as MigrateUpArgs))
}

it.each([
  ['2 seconds', 2000],
  ['an hour', 60 * minute],
])('is that of the moves where a clock is %s ahead of the next one', async (_, ahead) => {
  const began = Date.now()
  const { article } = await makeArticle(desk.payload)
  await withClockOff(ahead, () => moveTo(desk.payload, article, 'published-at-outlet'))
  await withClockOff(-ahead, () => moveTo(desk.payload, article, 'republished-on-blog'))
  await moveTo(desk.payload, article, 'published-at-outlet')

  expect(await codesOf(article)).toEqual([])
  const newestFirst = await logOf(article)
  expect(newestFirst.map(({ to }) => to)).toEqual([
    'published-at-outlet',
    'republished-on-blog',
    'published-at-outlet',
  ])
  const times = newestFirst.flatMap(({ at, createdAt, updatedAt }) => [at, createdAt, updatedAt])
  expect(times.every((time) => isBetween(began, time, Date.now()))).toBe(true)
})

it('dates a republication by the clock of the database', async () => {
  const began = Date.now()
  const { article } = await makeArticle(desk.payload)
  await withClockOff(48 * 60 * minute, () =>
    moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog'),
  )
  const { docs } = await desk.payload.find({
    collection: 'republications',
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  expect(isBetween(began, docs[0]?.republishedAt ?? '', Date.now())).toBe(true)
})

it('an embargo does not end early if a clock is ahead', async () => {
  const tomorrow = new Date(Date.now() + 24 * 60 * minute).toISOString()
  const { article } = await makeArticle(desk.payload, {
    data: { publishedAt: tomorrow.slice(0, 10) + 'T00:00:00.000Z' },
  })
  const early = withClockOff(48 * 60 * minute, () =>
    moveTo(desk.payload, article, 'published-at-outlet'),
  )
  await expect(early).rejects.toMatchObject({ name: 'TransitionRefused' })
})

it('the order is strict for each article under many concurrent transitions', async () => {
  const made = await Promise.all([1, 2, 3].map(() => makeArticle(desk.payload)))
  await Promise.all(
    made.map(({ article }) =>
      moveTo(
        desk.payload,
        article,
        'published-at-outlet',
        'republished-on-blog',
        'published-at-outlet',
        'drafted',
      ),
    ),
  )
  for (const { article } of made) {
    const log = (await logOf(article)).reverse()
    expect(log.map(({ from }) => from)).toEqual([
      'drafted',
      'published-at-outlet',
      'republished-on-blog',
      'published-at-outlet',
    ])
    const numbers = log.map(({ sequence }) => sequence)
    expect(numbers).toEqual([...new Set(numbers)].sort((a = 0, b = 0) => Number(a) - Number(b)))
  }
})

it('the order cannot be set or changed', async () => {
  const row = {
    articleTitle: 'Chosen',
    at: '2024-01-01T00:00:00.000Z',
    from: 'drafted',
    to: 'published-at-outlet',
    via: 'local',
  } as const
  const created = await desk.payload.create({
    collection: 'transitions',
    data: { ...row, sequence: 7_000_000 },
    overrideAccess: true,
  })
  expect(created.sequence).toBeLessThan(7_000_000)
  for (const [statement, refusal] of [
    [`update transitions set sequence = default`, /log of moves/],
    [
      `insert into transitions (id, article_title, at, "from", "to", via, sequence)
        select gen_random_uuid(), article_title, at, "from", "to", via, 7000000 from transitions limit 1`,
      /generated always|non-DEFAULT/i,
    ],
  ] as const) {
    await expect(query(desk.databaseURL, statement)).rejects.toThrow(refusal)
  }
})

it('the order is kept when a database is upgraded, continued afterwards, and can be rolled back', async () => {
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  const ids = async (order: string) =>
    (
      await query<{ id: string }>(desk.databaseURL, `select id from transitions order by ${order}`)
    ).map(({ id }) => id)

  await run(down)
  // Where rows are stored is no order: the oldest is moved to the end of the table.
  await query(
    desk.databaseURL,
    `set session_replication_role = replica;
      update transitions set reason = 'rewritten' where id = (select id from transitions order by at limit 1)`,
  )
  const before = await ids('at, created_at, id')
  await run(up)

  expect(await ids('sequence')).toEqual(before)
  await moveTo(desk.payload, article, 'published-at-outlet')
  expect(await codesOf(article)).toEqual([])
  expect((await ids('sequence')).length).toBe(before.length + 1)
  await expect(
    query(desk.databaseURL, `update transitions set reason = 'another'`),
  ).rejects.toThrow(/log of moves/)
})
