import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ReportedRow } from '../../../src/bulk/rows.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { type Answer, bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'

interface Ended {
  job: null | string
  results: ReportedRow[]
}

interface Refusal {
  errors: { data: { code: string } }[]
}

interface Report {
  counts: Record<string, number>
  endedAt: null | string
  reasons: { code: string; count: number }[]
  results: ReportedRow[]
  total: number
  undoable: boolean
}

let desk: Desk
let editor: Login
let other: Login

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
  other = await desk.login('editor')
})
afterAll(() => desk.close())

async function atOutlet(...how: Parameters<typeof makeArticle>[1][]): Promise<ArticleIds> {
  const made = await makeArticle(desk.payload, how[0])
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

async function many(count: number, how?: Parameters<typeof makeArticle>[1]): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    ids.push((await atOutlet(how)).article)
  }
  return ids
}

function post<Body = Ended>(body: object, token = editor.token, path = ''): Promise<Answer<Body>> {
  return desk.rest<Body>('POST', `/articles/bulk${path}`, { body, token })
}

async function run(body: object, token = editor.token): Promise<ReportedRow[]> {
  const answer = await post(body, token)
  expect([answer.status, answer.body]).toEqual([
    200,
    expect.objectContaining({ results: expect.anything() }),
  ])
  return answer.body.results
}

async function reportOf(job: string, token = editor.token): Promise<Report> {
  const { body, status } = await desk.rest<Report>('GET', `/articles/bulk/${job}`, { token })
  expect(status).toBe(200)
  return body
}

async function ended(job: string): Promise<Report> {
  const report = () => reportOf(job)
  await expect.poll(async () => (await report()).endedAt, { timeout: 60_000 }).not.toBe(null)
  return report()
}

function codes(rows: ReportedRow[]): string[] {
  return rows.map(({ error, refusals, state }) =>
    [state, ...(refusals ?? []).map((one) => one.code), ...(error ? [error.code] : [])].join(' '),
  )
}

async function articleOf(id: string) {
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}

describe('a run', () => {
  it('republishes what it may, says of all others why not, and takes back what it wrote', async () => {
    const [ready] = await many(1)
    const noNote = await atOutlet()
    await desk.payload.delete({ id: noNote.note, collection: 'notes', overrideAccess: true })
    const ask = await atOutlet({ terms: { fullText: 'ask' } })
    const draft = await makeArticle(desk.payload)
    const ids = [ready, noNote.article, ask.article, draft.article]
    const expected = [
      'done',
      'refused note-missing',
      'refused permission-missing',
      'refused move-unknown',
    ]
    const dry = await run({ action: 'republish', dryRun: true, ids })
    expect(codes(dry)).toEqual(expected)
    expect((await articleOf(ready!)).stage).toBe('published-at-outlet')
    const { body } = await post({ action: 'republish', ids })
    expect(codes(body.results)).toEqual(expected)
    expect(body.results.map(({ state: _, ...row }) => row)).toEqual(
      dry.map(({ state: _, ...row }) => row),
    )
    expect((await articleOf(ready!)).stage).toBe('republished-on-blog')
    expect(codes(await run({ action: 'republish', ids: [ready] }))).toEqual(['already already'])
    const undone = await post({}, editor.token, `/${body.job}/undo`)
    expect(codes(undone.body.results)).toEqual(['done'])
    expect((await articleOf(ready!)).stage).toBe('published-at-outlet')
    const { body: report } = await desk.rest<Report>('GET', `/articles/bulk/${body.job}`, {
      token: editor.token,
    })
    expect(report.undoable).toBe(false)
    const again = await post<Refusal>({}, editor.token, `/${body.job}/undo`)
    expect([again.status, again.body.errors[0]?.data.code]).toEqual([409, 'not-undoable'])
  })
})

describe('an action', () => {
  const later = '2031-05-01'

  it.each<[name: string, input: object, done: (id: string) => Promise<unknown>, value: unknown]>([
    [
      'snooze',
      { until: later },
      async (id) => (await articleOf(id)).snoozedUntil?.slice(0, 10),
      later,
    ],
    [
      'waive',
      { reason: 'Too old.' },
      async (id) => (await articleOf(id)).waived?.reason,
      'Too old.',
    ],
    [
      'permission',
      { grantedBy: 'The editor', mode: 'excerpt' },
      async (id) => (await articleOf(id)).permission?.mode,
      'excerpt',
    ],
    [
      'permission',
      { from: later, grantedBy: 'The editor' },
      async (id) => (await articleOf(id)).permission?.from,
      `${later}T12:00:00.000Z`,
    ],
    [
      'set',
      { addTopics: ['Ports'], publishedAt: '2023-04-01', publishedAtPrecision: 'month' },
      async (id) => {
        const { publishedAt, publishedAtPrecision, topics } = await articleOf(id)
        return [publishedAt?.slice(0, 10), publishedAtPrecision, topics]
      },
      ['2023-04-01', 'month', ['Ships', 'Ports']],
    ],
    [
      'schedule',
      { on: later },
      async (id) =>
        (
          await desk.rest<{ schedule?: { due?: string } }>('GET', `/articles/${id}/transition`, {
            token: editor.token,
          })
        ).body.schedule?.due,
      later,
    ],
  ])(
    '%s says first what it does, does it once, and is taken back',
    async (action, input, read, value) => {
      const { article } = await atOutlet({ data: { topics: ['Ships'] } })
      const before = await read(article)
      const what = { action, ids: [article], ...input }
      const dry = await run({ ...what, dryRun: true })
      expect(await read(article)).toEqual(before)
      const { body } = await post(what)
      expect(body.results).toEqual(dry)
      expect(codes(body.results)).toEqual(['done'])
      expect(await read(article)).toEqual(value)
      expect(codes(await run(what))).toEqual(['already already'])
      const undone = await post({}, editor.token, `/${body.job}/undo`)
      expect(codes(undone.body.results)).toEqual(['done'])
      expect((await read(article)) ?? null).toEqual(before ?? null)
    },
  )

  it('permission ends the no of an outlet, which comes back with it', async () => {
    const heldBack = { by: 'Ada Reyes', on: '2026-03-01T12:00:00.000Z' }
    const { article } = await atOutlet({ terms: { fullText: 'ask' } })
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { heldBack },
      overrideAccess: true,
    })
    const what = { action: 'permission', grantedBy: 'The editor', ids: [article] }
    const { body } = await post(what)
    expect((await articleOf(article)).heldBack?.on ?? null).toBeNull()
    const undone = await post({}, editor.token, `/${body.job}/undo`)
    expect(codes(undone.body.results)).toEqual(['done'])
    const { heldBack: restored, permission } = await articleOf(article)
    expect([restored, permission?.mode ?? null]).toEqual([heldBack, null])
  })

  it('takes nothing back that somebody has changed since', async () => {
    const { article } = await atOutlet()
    const { body } = await post({ action: 'snooze', ids: [article], until: later })
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { series: 'New' },
      overrideAccess: true,
    })
    const undone = await post({}, editor.token, `/${body.job}/undo`)
    expect(codes(undone.body.results)).toEqual(['refused stage-conflict'])
  })

  it('note writes one from a template where there is none, and says what the template lacks', async () => {
    const first = await atOutlet({ data: { title: 'Ports at night' } })
    const second = await atOutlet({ data: { publishedAtPrecision: 'unknown' } })
    const kept = await atOutlet()
    for (const { note } of [first, second]) {
      await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    }
    const what = {
      action: 'note',
      ids: [first.article, second.article, kept.article],
      template: '“{title}” was first in {outlet} on {date}.\nIt is here in full.',
    }
    const dry = await run({ ...what, dryRun: true })
    const expected = ['done', 'refused outlet-date-missing', 'already already']
    expect(codes(dry)).toEqual(expected)
    const { body } = await post(what)
    expect(body.results).toEqual(dry)
    const notes = async () =>
      desk.payload.find({
        collection: 'notes',
        overrideAccess: true,
        where: { article: { equals: first.article } },
      })
    expect(JSON.stringify((await notes()).docs[0]?.body)).toMatch(
      /“Ports at night” was first in Outlet \d+ on 2 January 2024\./,
    )
    await post({}, editor.token, `/${body.job}/undo`)
    expect((await notes()).totalDocs).toBe(0)
  })

  it('rights settles pictures that nothing allows on the blog, and leaves the others alone', async () => {
    const open = await makePicture(desk.payload, 'unknown')
    const own = await makePicture(desk.payload, 'owned')
    const one = await atOutlet({ data: { leadImage: { image: open.id } } })
    const two = await atOutlet({ data: { leadImage: { image: own.id } } })
    const what = { action: 'rights', ids: [one.article, two.article], rights: 'licensed' }
    const dry = await run({ ...what, dryRun: true })
    const { body } = await post(what)
    expect(body.results).toEqual(dry)
    expect(codes(body.results)).toEqual(['done', 'already already'])
    const rightsOf = async (id: string) =>
      (await desk.payload.findByID({ id, collection: 'media', overrideAccess: true })).rights
    expect([await rightsOf(open.id), await rightsOf(own.id)]).toEqual(['licensed', 'owned'])
    await post({}, editor.token, `/${body.job}/undo`)
    expect(await rightsOf(open.id)).toBe('unknown')
  })

  it.each([
    ['snooze', { until: later }],
    ['waive', { reason: 'Too old.' }],
  ])('%s is refused for what waits for nothing', async (action, input) => {
    const draft = await makeArticle(desk.payload)
    const there = await atOutlet()
    await moveTo(desk.payload, there.article, 'republished-on-blog')
    const what = { action, ids: [draft.article, there.article], ...input }
    const dry = await run({ ...what, dryRun: true })
    expect(codes(dry)).toEqual(['refused stage-conflict', 'refused stage-conflict'])
    expect(await run(what)).toEqual(dry)
  })

  it('set leaves nothing out that an article on the blog needs', async () => {
    const made = await atOutlet()
    await moveTo(desk.payload, made.article, 'republished-on-blog')
    const asks = await makeArticle(desk.payload, { terms: { fullText: 'ask' } })
    const what = { action: 'set', ids: [made.article], outlet: asks.outlet }
    const dry = await run({ ...what, dryRun: true })
    expect(codes(dry)).toEqual(['refused permission-missing'])
    expect(await run(what)).toEqual(dry)
  })
})

describe('of what others did', () => {
  it('says that it is done already, and by whom, or that it was changed', async () => {
    const [first, second] = await many(2)
    const chosen = await Promise.all(
      [first!, second!].map(async (id) => ({
        id,
        expectedUpdatedAt: (await articleOf(id)).updatedAt,
      })),
    )
    await run({ action: 'waive', ids: [first], reason: 'Too old.' }, other.token)
    await desk.rest('PATCH', `/articles/${second}`, { body: { series: 'New' }, token: other.token })
    const rows = await run({ action: 'waive', ids: chosen, reason: 'Not ours.' })
    expect(codes(rows)).toEqual(['already already', 'refused stale'])
    expect(rows[0]?.error).toMatchObject({ at: expect.any(String), by: 'The editor' })
    expect(rows[0]?.error?.message).toContain('The editor')
    expect((await articleOf(first!)).waived?.reason).toBe('Too old.')
  })

  it(
    'writes each article once where two people do the same at once',
    { tags: 'nightly' },
    async () => {
      const ids = await many(24)
      const begun = await Promise.all(
        [editor, other].map(({ token }) => post({ action: 'republish', ids }, token)),
      )
      expect(begun.map(({ status }) => status)).toEqual([202, 202])
      const reports = await Promise.all(begun.map(({ body }) => ended(body.job!)))
      const sum = (state: string) =>
        reports.reduce((all, { counts }) => all + (counts[state] ?? 0), 0)
      expect([sum('done'), sum('already')]).toEqual([24, 24])
      expect(await movesOf(ids)).toEqual(ids.map(() => 1))
      const both = ids.map((_, n) => reports.filter(({ results }) => results[n]?.ok).length)
      expect(new Set(both)).toEqual(new Set([1]))
    },
  )
})

/** How often each was put on the blog. */
async function movesOf(ids: string[]): Promise<number[]> {
  const { docs } = await desk.payload.find({
    collection: 'transitions',
    limit: 0,
    overrideAccess: true,
    where: { and: [{ article: { in: ids } }, { to: { equals: 'republished-on-blog' } }] },
  })
  return ids.map(
    (id) =>
      docs.filter(({ article }) => (article as { id?: string }).id === id || article === id).length,
  )
}
