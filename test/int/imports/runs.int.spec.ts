// An import run from the upload to the way back: parts of a file, the report, decisions, the write, a second run.
import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Items } from '../../../src/admin/Imports/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { poolOf } from '../../../src/database/connection.ts'
import { endAbandoned } from '../../../src/import/run/parts.ts'
import { runImports } from '../../../src/import/run/runner.ts'
import { takeLease } from '../../../src/import/run/runs.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { beginRun, doStep, ghostExport, readFileOf, runOf, sendPart } from './exports.ts'

let desk: Desk
let editor: string
let author: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  author = (await desk.login('author')).token
})
afterAll(() => desk.close())

async function itemsOf(run: string, query = '') {
  return (await desk.rest<Items>('GET', `/imports/${run}/items${query}`, { token: editor })).body
}

async function countAll() {
  const kinds = ['articles', 'authors', 'notes', 'outlets', 'republications'] as const
  const counts = await Promise.all(
    kinds.map((collection) => desk.payload.count({ collection, overrideAccess: true })),
  )
  return counts.map(({ totalDocs }) => totalDocs)
}

describe('the upload', () => {
  it('takes parts in any order and again, and is read once all are there', async () => {
    const file = ghostExport([{ title: 'Tides' }, { title: 'Herons' }])
    const run = await beginRun(desk, editor, 'blog.json', file.length)
    const half = Math.floor(file.length / 2)
    await sendPart(desk, editor, run, [2, file.subarray(half)])
    expect(await runImports(desk.payload)).toBe(false)
    await sendPart(desk, editor, run, [2, file.subarray(half)])
    const stored = await desk.rest('GET', `/imports/${run}/parts`, { token: editor })
    expect(stored.body).toMatchObject({ parts: [{ part: 2, size: file.length - half }] })
    await sendPart(desk, editor, run, [1, file.subarray(0, half)])
    expect(await runImports(desk.payload)).toBe(true)
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { counted: 2, new: 2, total: 2 },
      status: 'waiting',
      system: 'ghost',
    })
    const late = await desk.rest('PUT', `/imports/${run}/parts/1`, { bytes: file, token: editor })
    expect(late).toMatchObject({
      body: { errors: [{ data: { code: 'upload-ended' } }] },
      status: 409,
    })
  })

  it('is for admins and editors', async () => {
    const run = await beginRun(desk, editor, 'blog.json', 100)
    for (const token of [author, undefined]) {
      for (const [method, path] of [
        ['POST', '/imports'],
        ['GET', '/imports'],
        ['PUT', `/imports/${run}/parts/1`],
        ['GET', `/imports/${run}`],
        ['GET', `/imports/${run}/items`],
        ['PATCH', `/imports/${run}/items`],
        ['POST', `/imports/${run}/start`],
        ['POST', `/imports/${run}/undo`],
        ['PATCH', `/imports/${run}`],
        ['DELETE', `/imports/${run}`],
      ] as const) {
        const body = method === 'GET' ? undefined : {}
        const { status } = await desk.rest(method, path, { body, ...(token ? { token } : {}) })
        expect([401, 403, 404], `${method} ${path}`).toContain(status)
      }
    }
  })

  it.each([
    ['PUT', 'parts/0', 400],
    ['PUT', 'parts/10001', 400],
    ['PUT', 'parts/1', 400],
    ['POST', 'start', 409],
    ['POST', 'undo', 409],
    ['PATCH', 'items', 409],
    ['GET', 'items?year=twenty', 400],
    ['GET', 'items?nonsense=1', 400],
  ] as const)('answers %s %s with %s while there is no file', async (method, path, expected) => {
    const run = await beginRun(desk, editor, 'blog.json', 3)
    const options =
      method === 'PUT'
        ? { bytes: Buffer.from('too much') }
        : { body: method === 'PATCH' ? { set: { decision: 'import' }, where: {} } : undefined }
    const { status } = await desk.rest(method, `/imports/${run}/${path}`, {
      ...options,
      token: editor,
    })
    expect(status).toBe(expected)
  })

  it('ends a week after the last part, and leaves nothing', async () => {
    const run = await beginRun(desk, editor, 'blog.json', 100)
    await sendPart(desk, editor, run, [1, Buffer.from('{')])
    const database = poolOf(desk.payload)
    expect(await endAbandoned(database)).toEqual([])
    const { names } = database
    await database.execute(sql`update ${names.table('imports')} set updated_at = now() - interval '8 days'
      where id = ${run}::${names.id}`)
    expect(await endAbandoned(database)).toEqual([run])
    expect(await runOf(desk, editor, run)).toMatchObject({ status: 'failed' })
    const { body } = await desk.rest('GET', `/imports/${run}/parts`, { token: editor })
    expect(body).toMatchObject({ parts: [], received: 0 })
  })

  it('that cannot be read has failed, and says why', async () => {
    const run = await readFileOf(desk, editor, Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]))
    const { counts, problem, status } = await runOf(desk, editor, run)
    const [item] = (await itemsOf(run)).docs
    expect(problem?.message ?? item?.message).toBeTruthy()
    expect(status === 'failed' || counts?.['no-article'] === 1).toBe(true)
  })
})

describe('a run', () => {
  let run: string
  const file = ghostExport([
    { title: 'Cranes' },
    { title: 'Mud' },
    { html: '<p>Not ready.</p>', status: 'draft', title: 'A draft' },
    { title: 'Left out' },
  ])

  it('writes what was decided, and nothing else', async () => {
    run = await readFileOf(desk, editor, file)
    const before = await countAll()
    const patched = await desk.rest('PATCH', `/imports/${run}/items`, {
      body: { set: { decision: 'leave-out' }, where: { q: 'left' } },
      token: editor,
    })
    expect(patched.body).toMatchObject({ changed: 1, counts: { importable: 3 } })
    expect(await countAll()).toEqual(before)
    expect(await doStep(desk, editor, run, 'start')).toMatchObject({
      counts: { new: 1, written: 3 },
      status: 'done',
    })
    const { docs } = await itemsOf(run, '?state=written')
    expect(docs.map(({ outlet, title }) => [title, outlet])).toEqual([
      ['Cranes', 'Harbour Review'],
      ['Mud', 'Harbour Review'],
      ['A draft', null],
    ])
    const article = await desk.payload.findByID({
      id: String(docs[0]?.article),
      collection: 'articles',
      overrideAccess: true,
    })
    const old = await desk.rest<{ docs: object[] }>('GET', '/blog/redirects?path=/cranes/')
    expect(old.body.docs).toHaveLength(1)
    expect(article).toMatchObject({
      byline: [{ author: { name: 'Ada Lind' } }],
      stage: 'republished-on-blog',
      title: 'Cranes',
    })
  })

  it('writes nothing when it is run again', async () => {
    const before = await countAll()
    const again = await readFileOf(desk, editor, file)
    const { counts } = await runOf(desk, editor, again)
    expect(counts).toMatchObject({ new: 1, unchanged: 3 })
    await desk.rest('PATCH', `/imports/${again}/items`, {
      body: { set: { decision: 'leave-out' }, where: { state: 'new' } },
      token: editor,
    })
    await doStep(desk, editor, again, 'start')
    expect(await countAll()).toEqual(before)
  })

  it('writes what has changed in the source, where nobody has touched it here', async () => {
    const changed = ghostExport([
      {
        html: '<p>This article first appeared in The Harbour Review.</p><p>New words.</p>',
        title: 'Cranes',
      },
      {
        html: '<p>This article first appeared in The Harbour Review.</p><p>New mud.</p>',
        title: 'Mud',
      },
    ])
    const [cranes] = (await itemsOf(run, '?q=cranes')).docs
    await desk.payload.update({
      id: String(cranes?.article),
      collection: 'articles',
      data: { series: 'By hand' },
      overrideAccess: true,
    })
    const second = await readFileOf(desk, editor, changed)
    const states = (await itemsOf(second)).docs.map(({ state }) => state)
    expect(states).toEqual(['unchanged', 'changed'])
    await doStep(desk, editor, second, 'start')
    const [, mud] = (await itemsOf(second)).docs
    const article = await desk.payload.findByID({
      id: String(mud?.article),
      collection: 'articles',
      overrideAccess: true,
    })
    expect(mud?.state).toBe('written')
    expect(JSON.stringify(article.body)).toContain('New mud')
  })

  it('is not taken back once somebody has worked on an article of it', async () => {
    const { body, status } = await desk.rest('POST', `/imports/${run}/undo`, {
      body: {},
      token: editor,
    })
    expect(status).toBe(409)
    expect(JSON.stringify(body)).toContain('Cranes')
  })
})

describe('undo', () => {
  it('removes articles, posts, and outlets and authors that nothing else uses', async () => {
    const before = await countAll()
    const file = ghostExport([
      {
        html: '<p>This article was first published in The Quay Gazette.</p><p>Text.</p>',
        title: 'Quays',
      },
      {
        html: '<p>This article was first published in The Quay Gazette.</p><p>Text.</p>',
        title: 'Locks',
      },
    ])
    const run = await readFileOf(desk, editor, file)
    await doStep(desk, editor, run, 'start')
    expect(await countAll()).not.toEqual(before)
    expect(await doStep(desk, editor, run, 'undo')).toMatchObject({
      counts: { new: 2 },
      status: 'undone',
    })
    expect(await countAll()).toEqual(before)
  })
})

describe('questions', () => {
  it('are not written before somebody answers them', async () => {
    const run = await readFileOf(
      desk,
      editor,
      ghostExport([{ html: '<p>Some words.</p>', title: 'Whose is it' }]),
    )
    const [item] = (await itemsOf(run)).docs
    if (item?.state === 'question') {
      await doStep(desk, editor, run, 'start')
      expect((await runOf(desk, editor, run)).counts).toMatchObject({ question: 1 })
    }
    const { body } = await desk.rest('PATCH', `/imports/${run}/items`, {
      body: { set: { firstAppeared: 'blog' }, where: { keys: [item?.key] } },
      token: editor,
    })
    expect(body).toMatchObject({ changed: 1, counts: { importable: 1 } })
    expect(await doStep(desk, editor, run, 'start')).toMatchObject({ counts: { written: 1 } })
    const [written] = (await itemsOf(run)).docs
    const article = await desk.payload.findByID({
      id: String(written?.article),
      collection: 'articles',
      overrideAccess: true,
    })
    const { docs: own } = await desk.payload.find({
      collection: 'outlets',
      overrideAccess: true,
      where: { isOwn: { equals: true } },
    })
    expect(article.outlet).toMatchObject({ id: own[0]?.id })
  })
})

describe('a worker', () => {
  it('keeps others from its run while its lease lasts, and another goes on when it is dead', async () => {
    const file = ghostExport([{ title: 'Ferries' }, { title: 'Locks again' }])
    const run = await beginRun(desk, editor, 'blog.json', file.length)
    await sendPart(desk, editor, run, [1, file])
    const database = poolOf(desk.payload)
    expect(await takeLease(database)).toMatchObject({ run })
    expect(await runImports(desk.payload)).toBe(false)
    await database.execute(
      sql`update ${database.names.own('import_leases')} set until = now() - interval '1 second'`,
    )
    expect(await runImports(desk.payload)).toBe(true)
    expect(await runOf(desk, editor, run)).toMatchObject({ counts: { new: 2 }, status: 'waiting' })
  })
})
