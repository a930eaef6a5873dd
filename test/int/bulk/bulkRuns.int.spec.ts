import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { NewRun } from '../../../src/bulk/runs.ts'

import { readOpenRows, type ReportedRow } from '../../../src/bulk/rows.ts'
import { runBulk } from '../../../src/bulk/runner.ts'
import { createRun } from '../../../src/bulk/runs.ts'
import { workOn } from '../../../src/bulk/work.ts'
import { poolOf } from '../../../src/database/connection.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

interface Report {
  counts: Record<string, number>
  endedAt: null | string
  results: ReportedRow[]
  undoable: boolean
}

let desk: Desk
let editor: Login
/** All of one outlet, and ready. */
let ready: string[]
let outlet: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
  const first = await makeArticle(desk.payload)
  ;({ outlet } = first)
  ready = [first.article]
  while (ready.length < 22) {
    // Two have a topic of their own each: they belong together once they are posts.
    const topics = [`Topic ${Math.ceil(ready.length / 2)}`]
    ready.push((await makeArticle(desk.payload, { data: { outlet, topics } })).article)
  }
  for (const id of ready) {
    await moveTo(desk.payload, id, 'published-at-outlet')
  }
})
afterAll(() => desk.close())

function post<Body = { job: null | string; results?: ReportedRow[] }>(
  body: object,
  token?: string,
  path = '',
) {
  return desk.rest<Body>('POST', `/articles/bulk${path}`, { body, token })
}

async function reportOf(job: string): Promise<Report> {
  const { body } = await desk.rest<Report>('GET', `/articles/bulk/${job}`, { token: editor.token })
  return body
}

/** As a process makes one that dies before it has done anything. */
async function makeRun(
  ids: string[],
  startedBy = editor.id,
  action: NewRun['action'] = 'republish',
) {
  const run: NewRun = {
    action,
    input: action === 'snooze' ? { until: '2031-01-01' } : {},
    isDry: false,
    language: 'en',
    startedBy,
    undoes: null,
    via: 'admin',
  }
  const rows = ids.map((id) => ({ id, expected: null }))
  return createRun(poolOf(desk.payload), run, { own: null, rows })
}

async function endLeases(): Promise<void> {
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.own('bulk_runs')} set until = now() - interval '1 second'`)
}

/** How often each was put on the blog. */
async function movesOf(ids: string[]): Promise<Set<number>> {
  const { docs } = await desk.payload.find({
    collection: 'transitions',
    depth: 0,
    limit: 0,
    overrideAccess: true,
    where: { and: [{ article: { in: ids } }, { to: { equals: 'republished-on-blog' } }] },
  })
  return new Set(ids.map((id) => docs.filter(({ article }) => article === id).length))
}

/** Posts among these that belong together. */
async function countPairs(ids: string[]): Promise<number> {
  const { execute, names } = poolOf(desk.payload)
  const { rows } = await execute(
    sql`select 1 from ${names.own('related')} where one_id in ${ids} and other_id in ${ids}`,
  )
  return rows.length
}

describe('a process that dies', () => {
  it('loses nothing and repeats nothing: another one goes on where its lease has ended', async () => {
    const ids = ready.slice(0, 8)
    const lease = await makeRun(ids)
    const database = poolOf(desk.payload)
    const signal = {
      get aborted() {
        return stopped
      },
    } as AbortSignal
    let stopped = false
    const isHalf = async () => (await readOpenRows(database, lease.run, 100)).length <= 4
    const work = workOn(desk.payload, lease, signal)
    await expect.poll(isHalf, { interval: 5 }).toBe(true)
    stopped = true
    await work
    // As a killed one leaves it: it holds the run, and will not come back.
    const { execute, names } = database
    await execute(sql`update ${names.own('bulk_runs')} set holder = ${lease.holder}, until = now() + interval '1 minute'
      where id = ${lease.run}::uuid`)
    const left = (await readOpenRows(database, lease.run, 100)).length
    expect(left).toBeGreaterThan(0)
    await runBulk(desk.payload)
    expect((await readOpenRows(database, lease.run, 100)).length).toBe(left)
    await endLeases()
    await runBulk(desk.payload)
    expect(await reportOf(lease.run)).toMatchObject({
      counts: { done: 8, waiting: 0 },
      undoable: true,
    })
    expect(await movesOf(ids)).toEqual(new Set([1]))
    expect(await countPairs(ids)).toBe(3)
    // It wakes up: nothing is left for it to do.
    await workOn(desk.payload, lease)
    expect(await movesOf(ids)).toEqual(new Set([1]))
  })

  it('leaves a run that whoever looks at it goes on with', async () => {
    const lease = await makeRun(ready.slice(8, 10))
    await endLeases()
    const endedAt = async () => (await reportOf(lease.run)).endedAt
    await expect.poll(endedAt).not.toBe(null)
    expect(await movesOf(ready.slice(8, 10))).toEqual(new Set([1]))
  })

  it.each([
    [
      'was deleted',
      (id: string) => desk.payload.delete({ id, collection: 'users', overrideAccess: true }),
    ],
    [
      'is an author now',
      (id: string) =>
        desk.payload.update({
          id,
          collection: 'users',
          data: { role: 'author' },
          overrideAccess: true,
        }),
    ],
  ])('does nothing more in the name of somebody who %s', async (_, lose) => {
    const person = await desk.login('editor')
    const ids = ready.slice(10, 12)
    const lease = await makeRun(ids, person.id)
    await lose(person.id)
    await endLeases()
    await runBulk(desk.payload)
    const { counts, results } = await reportOf(lease.run)
    expect(counts).toMatchObject({ done: 0, refused: 2 })
    expect(results[0]?.error?.code).toMatch(/^not-/)
    expect(await movesOf(ids)).toEqual(new Set([0]))
  })

  it('is stopped: what is done stays, and nothing more is', async () => {
    const lease = await makeRun(ready.slice(10, 13), editor.id, 'snooze')
    const path = `/articles/bulk/${lease.run}`
    const { body } = await desk.rest<Report>('DELETE', path, { token: editor.token })
    expect(body.counts).toMatchObject({ stopped: 3, waiting: 0 })
    await workOn(desk.payload, lease)
    expect(await reportOf(lease.run)).toMatchObject({ counts: { done: 0, stopped: 3 } })
  })
})

describe('all that match', () => {
  it('are fixed when the run begins, tried first and done then', async () => {
    const query = `?outlet=${outlet}&stage=x`
    expect(
      (await post({ action: 'snooze', query, until: '2031-01-01' }, editor.token)).status,
    ).toBe(400)
    const dry = await post(
      { action: 'snooze', dryRun: true, query: `?outlet=${outlet}&limit=1`, until: '2031-01-01' },
      editor.token,
    )
    expect(dry.status).toBe(202)
    const job = dry.body.job!
    await expect.poll(async () => (await reportOf(job)).endedAt).not.toBe(null)
    expect((await reportOf(job)).counts).toMatchObject({ done: 12, refused: 10 })
    const started = await post({}, editor.token, `/${job}/start`)
    expect(started.status).toBe(202)
    const run = started.body.job!
    await expect.poll(async () => (await reportOf(run)).endedAt).not.toBe(null)
    expect(await reportOf(run)).toMatchObject({ counts: { done: 12, refused: 10 }, undoable: true })
    const { body } = await desk.rest<{ docs: { id: string }[] }>('GET', '/articles/bulk', {
      token: editor.token,
    })
    expect(body.docs.map(({ id }) => id)).toContain(run)
    expect(body.docs.map(({ id }) => id)).not.toContain(job)
  })

  it('are none: nothing is begun', async () => {
    const { body, status } = await post({ action: 'republish', query: 'q=zeppelin' }, editor.token)
    expect([status, body]).toEqual([200, { job: null, results: [] }])
  })
})

describe('an author', () => {
  it('does what is allowed with one article, and learns nothing of those of others', async () => {
    const own = await makeArticle(desk.payload)
    const theirs = await makeArticle(desk.payload)
    await moveTo(desk.payload, own.article, 'published-at-outlet')
    const { token } = await desk.login('author', { author: own.author })
    const ids = [own.article, theirs.article]
    const codesOf = async (body: object) => {
      const { body: answer } = await post(body, token)
      return answer.results?.map(({ error, refusals, title }) => [
        refusals?.[0]?.code ?? error?.code ?? 'done',
        title !== '',
      ])
    }
    const hidden = ['not-found', false]
    for (const dryRun of [true, false]) {
      expect(await codesOf({ action: 'republish', dryRun, ids })).toEqual([
        ['not-allowed', true],
        hidden,
      ])
      expect(await codesOf({ action: 'permission', dryRun, grantedBy: 'X', ids })).toEqual([
        ['not-allowed', true],
        hidden,
      ])
      expect(await codesOf({ action: 'set', byline: [theirs.author], dryRun, ids })).toEqual([
        ['not-allowed', true],
        hidden,
      ])
      expect(await codesOf({ action: 'rights', dryRun, ids, rights: 'owned' })).toEqual([
        ['not-allowed', true],
        hidden,
      ])
      expect(await codesOf({ action: 'snooze', dryRun, ids, until: '2031-01-01' })).toEqual([
        ['done', true],
        hidden,
      ])
    }
    const { body } = await post({ action: 'snooze', query: '', until: '2031-02-01' }, token)
    expect(body.results?.map(({ id }) => id)).toEqual([own.article])
    const others = await makeRun([own.article])
    const { status } = await desk.rest('GET', `/articles/bulk/${others.run}`, { token })
    expect(status).toBe(404)
  })
})

describe('what cannot be used', () => {
  it.each<[what: string, body: object, field: string]>([
    ['an unknown action', { action: 'delete', ids: ['x'] }, 'action'],
    ['no articles', { action: 'republish' }, 'ids'],
    ['both', { action: 'republish', ids: [1], query: '' }, 'ids'],
    ['an empty list', { action: 'republish', ids: [] }, 'ids'],
    ['what is no id', { action: 'republish', ids: ['nothing'] }, 'ids.0'],
    ['too many', { action: 'republish', ids: Array.from({ length: 100_000 }, () => 'x') }, 'ids'],
    [
      'no moment',
      { action: 'republish', ids: [{ id: 'x', expectedUpdatedAt: 'now' }] },
      'ids.0.expectedUpdatedAt',
    ],
    ['an unknown value', { slug: 'a', action: 'republish', ids: ['x'] }, ''],
    ['no reason', { action: 'waive', ids: ['x'], reason: ' ' }, 'reason'],
    ['no day', { action: 'snooze', ids: ['x'], until: '2031-02-30' }, 'until'],
    ['nothing to set', { action: 'set', ids: ['x'] }, ''],
    ['an unknown variable', { action: 'note', ids: ['x'], template: 'In {place}.' }, 'template'],
    [
      'unknown rights',
      { action: 'rights', ids: ['00000000-0000-4000-8000-000000000000'], rights: 'stolen' },
      'rights',
    ],
    ['an outlet that is no id', { action: 'set', ids: ['x'], outlet: 'x' }, 'outlet'],
  ])('is told: %s', async (_, body, field) => {
    const { body: answer, status } = await post<{
      errors: { data: { code: string; errors: { path: string }[] } }[]
    }>(body, editor.token)
    expect(status).toBe(400)
    expect(answer.errors[0]?.data.code).toBe('invalid-request')
    expect(answer.errors[0]?.data.errors[0]?.path).toBe(field)
  })

  it('is a query with its own code', async () => {
    const { body, status } = await post<{ errors: { data: { code: string } }[] }>(
      { action: 'republish', query: 'view=all' },
      editor.token,
    )
    expect([status, body.errors[0]?.data.code]).toEqual([400, 'invalid-query'])
  })

  it('is anything of somebody without a role', async () => {
    expect((await post({ action: 'republish', ids: ready })).status).toBe(403)
    expect((await desk.rest('GET', '/articles/bulk')).status).toBe(403)
    expect((await desk.rest('GET', '/articles/bulk/nothing', { token: editor.token })).status).toBe(
      404,
    )
  })
})
