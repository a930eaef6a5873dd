// An import run from the upload to the way back: parts of a file, the report, decisions, the write, a second run.
import type { AddressInfo } from 'node:net'

import { sql } from '@payloadcms/db-postgres'
import { once } from 'node:events'
import { createServer } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Items, Run } from '../../../src/admin/Imports/types.ts'
import type { IntakeResponse } from '../../../src/import/intake/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { poolOf } from '../../../src/database/connection.ts'
import { readEvents } from '../../../src/events/read.ts'
import { endAbandoned } from '../../../src/import/run/parts.ts'
import { runImports } from '../../../src/import/run/runner.ts'
import { takeLease } from '../../../src/import/run/runs.ts'
import { requireOptions } from '../../../src/options.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { untilOneWaits } from '../../helpers/untilOneWaits.ts'
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
    const { next: since } = await readEvents(desk.payload, { limit: 1 })
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
    const { events } = await readEvents(desk.payload, { limit: 500, since })
    const told = events.filter(({ kind }) => /published|finished/.test(kind))
    expect(told.map(({ article, kind }) => [kind, article])).toEqual([
      ['post.published', docs[0]?.article],
      ['post.published', docs[1]?.article],
      ['import.finished', null],
    ])
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

  it('writes nothing over a post on the blog that is public in its source no more', async () => {
    const post = { html: `<p>This article first appeared in The Harbour Review.</p><p>Old.</p>` }
    const first = await readFileOf(desk, editor, ghostExport([{ ...post, title: 'Withdrawn' }]))
    await doStep(desk, editor, first, 'start')
    const later = ghostExport([{ html: post.html.replace('Old', 'Private'), title: 'Withdrawn' }])
    const second = await readFileOf(desk, editor, forMembers(later))
    const [item] = (await itemsOf(second)).docs
    expect(item).toMatchObject({ doubts: [{ code: 'withdrawn-in-source' }], state: 'question' })
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

  it('leaves what is saved while it waits for the article', async () => {
    const run = await readFileOf(desk, editor, ghostExport([{ title: 'Sluices' }]))
    await doStep(desk, editor, run, 'start')
    const [item] = (await itemsOf(run)).docs
    const client = new pg.Client({ connectionString: desk.databaseURL })
    await client.connect()
    await client.query('begin')
    await client.query('update articles set series = $1, updated_at = now() where id = $2', [
      'By hand',
      item?.article,
    ])
    const undoing = doStep(desk, editor, run, 'undo')
    await untilOneWaits(desk.databaseURL, undoing)
    await client.query('commit')
    await client.end()
    await undoing
    const { totalDocs } = await desk.payload.count({
      collection: 'articles',
      overrideAccess: true,
      where: { id: { equals: item?.article } },
    })
    expect(totalDocs).toBe(1)
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

  it('take an author for all that name none', async () => {
    const file = '@article{n, title={Nobody Signed}, journal={Journal of Banks}, date={2019}}'
    const run = await readFileOf(desk, editor, Buffer.from(file), 'unsigned.bib')
    const { body } = await desk.rest('PATCH', `/imports/${run}/items`, {
      body: { set: { author: 'Ada Lind' }, where: { doubt: 'author-missing' } },
      token: editor,
    })
    expect(body).toMatchObject({ changed: 1, counts: { importable: 1 } })
    expect(await doStep(desk, editor, run, 'start')).toMatchObject({ counts: { written: 1 } })
    const { docs } = await desk.payload.find({
      collection: 'articles',
      overrideAccess: true,
      where: { title: { equals: 'Nobody Signed' } },
    })
    expect(docs).toMatchObject([{ byline: [{ author: { name: 'Ada Lind' } }] }])
  })
})

describe('a list of publications', () => {
  const works = Buffer.from(`
@article{a, title={Soundings}, author={Ada Lind and {Port Office}}, journal={Journal of Banks},
  volume={12}, number={3}, pages={4--9}, date={2020-03}, doi={10.5555/soundings}, series={On Water},
  abstract={We sounded the bank.}, keywords={tides}}
@online{b, title={Pilots at Night}, author={Ada Lind}, organization={Bank Review}, date={2021-05-06},
  url={https://review.example/pilots}}
@online{c, title={Undated}, author={Ada Lind}, organization={Bank Review}}
@article{d, title={Nobody Signs}, journal={Journal of Banks}, date={2019}}
@book{e, title={Banks}, author={Ada Lind}, publisher={Quay Press}, date={2018}}
@article{f, title={Broken, journal={Journal of Banks}}
@article{g, title={{SOUNDINGS}}, doi={https://doi.org/10.5555/SOUNDINGS}, journal={Journal of Banks}}
`)
  let run: string

  async function articleOf(title: string) {
    const { docs } = await desk.payload.find({
      collection: 'articles',
      depth: 1,
      overrideAccess: true,
      where: { title: { equals: title } },
    })
    expect(docs).toHaveLength(1)
    return docs[0]!
  }

  it('becomes articles that wait for their text', async () => {
    run = await readFileOf(desk, editor, works, 'works.bib')
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { new: 3, 'no-article': 3, question: 1 },
      system: 'bibliography',
    })
    const { docs } = await itemsOf(run)
    expect(
      docs.map(({ doubts, message, place, state }) => [place, state, doubts[0]?.code ?? message]),
    ).toEqual([
      ['works.bib:2', 'new', null],
      ['works.bib:5', 'new', null],
      ['works.bib:7', 'new', null],
      ['works.bib:8', 'question', 'author-missing'],
      ['works.bib:9', 'no-article', expect.stringContaining('“book”')],
      ['works.bib:10', 'no-article', expect.stringContaining('“f” is damaged')],
      ['works.bib:11', 'no-article', expect.stringContaining('before, at 2')],
    ])
    expect(await doStep(desk, editor, run, 'start')).toMatchObject({ counts: { written: 3 } })
    expect(await articleOf('Soundings')).toMatchObject({
      byline: [{ author: { name: 'Ada Lind' } }, { author: { name: 'Port Office' } }],
      doi: '10.5555/soundings',
      kind: 'journal-article',
      outlet: { name: 'Journal of Banks', kind: 'journal' },
      outletIssue: 'vol. 12, no. 3, pp. 4–9',
      publishedAtPrecision: 'month',
      series: 'On Water',
      stage: 'published-at-outlet',
      standfirst: ['We sounded the bank.'],
      topics: ['tides'],
    })
    expect(await articleOf('Undated')).toMatchObject({ stage: 'drafted' })
    const { id } = await articleOf('Pilots at Night')
    const owed = await desk.rest<{ blocked: object[]; owed: object[] }>('GET', '/articles/owed', {
      token: editor,
    })
    const line = [...owed.body.owed, ...owed.body.blocked].find(
      (one) => 'id' in one && one.id === id,
    )
    expect(JSON.stringify(line)).toContain('body-missing')
  })

  it(
    'is told again, in whatever form, and writes only what it adds',
    { tags: 'nightly' },
    async () => {
      const ris = Buffer.from(
        'TY  - JOUR\nTI  - Soundings\nAU  - Lind, Ada\nAU  - Port Office\nT2  - Journal of Banks\nPY  - 2020/03//\nDO  - 10.5555/soundings\nUR  - https://banks.example/soundings\nER  - \n' +
          'TY  - MGZN\nTI  - Pilots at Night\nAU  - Lind, Ada\nT2  - Bank Review\nPY  - 2021\nER  - \n' +
          'TY  - MGZN\nTI  - Pilots at Night\nAU  - Roe, Jane\nT2  - Another Review\nPY  - 2021\nER  - \n',
      )
      const again = await readFileOf(desk, editor, ris, 'works.ris')
      const states = (await itemsOf(again)).docs.map(({ article, state }) => [
        state,
        Boolean(article),
      ])
      expect(states).toEqual([
        ['changed', true],
        ['unchanged', true],
        ['new', false],
      ])
      await doStep(desk, editor, again, 'start')
      expect(await articleOf('Soundings')).toMatchObject({
        outletIssue: 'vol. 12, no. 3, pp. 4–9',
        outletUrl: 'https://banks.example/soundings',
        standfirst: ['We sounded the bank.'],
      })
      const third = await readFileOf(desk, editor, works, 'works.bib')
      expect((await runOf(desk, editor, third)).counts).toMatchObject({ changed: 1, unchanged: 2 })
    },
  )

  it('has its articles filled by the intake, and is not written over them then', async () => {
    const html =
      '<html><head><meta name="citation_doi" content="10.5555/soundings"><meta name="citation_title" content="Soundings"></head><body><article><h1>Soundings</h1><p>The bank moves every winter, and the pilots know it. The office does not, and has never asked them.</p></article></body></html>'
    const read = await desk.rest<IntakeResponse>('POST', '/intake', {
      body: { html },
      token: editor,
    })
    const { id } = await articleOf('Soundings')
    expect(read.body.duplicates).toMatchObject([{ article: { id }, by: 'doi' }])
    const filled = await desk.rest('POST', '/intake/articles', {
      body: { piece: read.body.pieces[0], update: id },
      token: editor,
    })
    expect(filled.status).toBe(200)
    const article = await articleOf('Soundings')
    expect(article).toMatchObject({
      outletIssue: 'vol. 12, no. 3, pp. 4–9',
      stage: 'published-at-outlet',
    })
    expect(JSON.stringify(article.body)).toContain('moves every winter')
    const again = await readFileOf(desk, editor, works, 'works.bib')
    expect((await runOf(desk, editor, again)).counts).toMatchObject({ unchanged: 3 })
  })
})

describe('posts that are articles already', () => {
  const said = (outlet: string, day: string, text: string) =>
    `<p><em>This article first appeared in ${outlet} on ${day}.</em></p><p>${text}</p>`
  const titleOf = async (title: string) =>
    (
      await desk.payload.find({
        collection: 'articles',
        depth: 1,
        overrideAccess: true,
        where: { title: { equals: title } },
      })
    ).docs
  const posts = ghostExport([
    {
      day: '2021-07-02',
      html: said('The Bank Review', '5 June 2021', 'The lights burn all night, and nobody pays.'),
      title: 'Lights',
    },
    {
      day: '2021-07-03',
      html: said('The Bank Review', '5 June 2021', 'Nobody dredges, and the bank grows.'),
      title: 'Dredgers',
    },
    { html: '<p>The same words, which the blog has posted twice.</p>', title: 'Twice' },
    { html: '<p>Weekly words of one kind.</p>', title: 'Weekly' },
  ])
  const again = {
    day: '2022-01-01',
    html: '<p>The same words, which the blog has posted twice.</p>',
    title: 'TWICE!',
  }
  const other = { html: '<p>Weekly words of another kind.</p>', title: 'Weekly?' }
  const more = ghostExport([again, other])
  let run: string

  it('fill what a list has brought, and are asked about where an article has a text', async () => {
    const list = Buffer.from(
      ['Lights', 'Dredgers']
        .map(
          (title) =>
            `@article{${title}, title={${title}}, author={Jane Roe}, journal={Bank Review}, date={2021-06}, doi={10.5555/${title}}}`,
        )
        .join('\n'),
    )
    const listed = await readFileOf(desk, editor, list, 'works.bib')
    await doStep(desk, editor, listed, 'start')
    const [dredgers] = await titleOf('Dredgers')
    await desk.payload.update({
      id: dredgers!.id,
      collection: 'articles',
      data: { series: 'By hand' },
      overrideAccess: true,
    })
    const file = joined(posts, more)
    run = await readFileOf(desk, editor, file)
    const { docs } = await itemsOf(run)
    expect(docs.map(({ doubts, state, title }) => [title, state, doubts[0]?.code])).toEqual([
      ['Lights', 'fills', undefined],
      ['Dredgers', 'question', 'same-article'],
      ['Twice', 'new', undefined],
      ['Weekly', 'new', undefined],
      ['TWICE!', 'question', 'same-item'],
      ['Weekly?', 'new', undefined],
    ])
    expect(docs[1]).toMatchObject({ article: dredgers?.id })
    expect(docs[1]?.doubts[0]?.message).toContain('“Dredgers”')
    await doStep(desk, editor, run, 'start')
    const lights = await titleOf('Lights')
    expect(lights).toMatchObject([
      {
        byline: [{ author: { name: 'Jane Roe' } }],
        doi: '10.5555/Lights',
        outlet: { name: 'Bank Review' },
        publishedAtPrecision: 'month',
        stage: 'republished-on-blog',
      },
    ])
    expect(JSON.stringify(lights[0]?.body)).toContain('nobody pays')
    const old = await desk.rest<{ docs: object[] }>('GET', '/blog/redirects?path=/lights/')
    expect(old.body.docs).toHaveLength(1)
    const back = await desk.rest('POST', `/imports/${listed}/undo`, { body: {}, token: editor })
    expect(back.status).toBe(409)
  })

  it('are imported nevertheless where somebody says so, and found again then', async () => {
    for (const code of ['same-article', 'same-item']) {
      const decided = await desk.rest('PATCH', `/imports/${run}/items`, {
        body: { set: { asNew: true }, where: { doubt: code } },
        token: editor,
      })
      expect(decided.body).toMatchObject({ changed: 1 })
    }
    await doStep(desk, editor, run, 'start')
    expect(await titleOf('Dredgers')).toHaveLength(2)
    const second = await readFileOf(desk, editor, joined(posts, more))
    expect((await runOf(desk, editor, second)).counts).toMatchObject({ unchanged: 6 })
  })

  it('are asked about, too, where the article has come since they were read', async () => {
    const file = ghostExport([{ title: 'Late' }])
    const late = await readFileOf(desk, editor, file)
    const [outlet] = (
      await desk.payload.find({
        collection: 'outlets',
        overrideAccess: true,
        where: { name: { equals: 'Harbour Review' } },
      })
    ).docs
    await desk.payload.create({
      collection: 'articles',
      data: { outlet: outlet!.id, publishedAt: '2020-03-02T12:00:00.000Z', title: 'Late' } as never,
      overrideAccess: true,
    })
    expect(await doStep(desk, editor, late, 'start')).toMatchObject({ counts: { question: 1 } })
    expect(await titleOf('Late')).toHaveLength(1)
  })

  it('wait for their text again where the import is taken back', { tags: 'nightly' }, async () => {
    expect(await doStep(desk, editor, run, 'undo')).toMatchObject({
      counts: { fills: 1 },
      status: 'undone',
    })
    expect(await titleOf('Lights')).toMatchObject([
      {
        byline: [{ author: { name: 'Jane Roe' } }],
        permission: { grantedBy: null },
        stage: 'published-at-outlet',
      },
    ])
    const paths = await desk.rest<{ docs: object[] }>('GET', '/articles/redirects?q=lights', {
      token: editor,
    })
    expect(paths.body.docs).toEqual([])
    const second = await readFileOf(desk, editor, posts)
    expect((await runOf(desk, editor, second)).counts).toMatchObject({ fills: 1, question: 1 })
    const withheld = await readFileOf(desk, editor, forMembers(posts))
    expect((await itemsOf(withheld)).docs[0]).toMatchObject({
      doubts: [{ code: 'same-article' }],
      state: 'question',
    })
    expect(await titleOf('Twice')).toEqual([])
  })
})

/** Of posts that only some readers may see. */
function forMembers(file: Buffer): Buffer {
  return Buffer.from(
    file
      .toString()
      .replaceAll('"status":"published"', '"status":"published","visibility":"members"'),
  )
}

/** Two exports in one file. */
function joined(...files: Buffer[]): Buffer {
  const all = files.map((file) => JSON.parse(String(file)) as Export)
  const [first] = all
  const data = (export_: Export) => export_.db[0]!.data
  for (const one of all.slice(1)) {
    data(first!).posts.push(...data(one).posts)
    data(first!).posts_authors.push(...data(one).posts_authors)
  }
  return Buffer.from(JSON.stringify(first))
}

interface Export {
  db: { data: { posts: object[]; posts_authors: object[] } }[]
}

describe('a feed', () => {
  const long =
    '<p>The pilots know the bank, and have known it for longer than the port has stood.</p>'
  const post = (name: string, text: string) =>
    `<item><title>${name}</title><link>${origin}/${name}</link><guid>${name}</guid><pubDate>Sat, 02 Mar 2024 22:30:00 +0000</pubDate><author>x</author><dc:creator>Ada Lind</dc:creator><description>${text}</description></item>`
  const feed = (items: string, more = '') =>
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Quay Notes</title><link>${origin}</link>${more}${items}</channel></rss>`
  const pages: Record<string, () => string> = {
    '/': () =>
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>',
    '/2': () => feed(post('Third', `&lt;p&gt;${'All of it. '.repeat(9)}&lt;/p&gt;`)),
    '/Buoys': () => `<html><body><article><h1>Buoys</h1>${long}${long}</article></body></html>`,
    '/feed': () =>
      feed(post('Buoys', 'Short') + post('Gone', 'Short'), '<atom:link rel="next" href="/2"/>'),
  }
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const found = pages[url]?.()
    response.writeHead(found === undefined ? 404 : 200).end(found)
  })
  let origin = ''
  let begin: (url: unknown) => Promise<{ body: { doc: Run }; status: number }>

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    begin = (url) => desk.rest('POST', '/imports', { body: { url }, token: editor })
  })
  afterAll(() => server.close())

  it('is fetched by its address, with earlier posts and pages, and goes on where it was stopped', async () => {
    requireOptions(desk.payload).fetchAllow.push('127.0.0.1')
    const { body, status } = await begin(`${origin}/`)
    expect(status).toBe(201)
    expect(body.doc.name).toBe(`${origin}/`)
    const run = String(body.doc.id)
    const stopping = new AbortController()
    const stopped = runImports(desk.payload, stopping.signal)
    await expect.poll(() => asked.length).toBeGreaterThan(1)
    stopping.abort()
    await stopped
    const before = asked.length
    expect(await runImports(desk.payload)).toBe(true)
    expect(asked.slice(before).filter((url) => url === '/')).toHaveLength(0)
    expect(await runOf(desk, editor, run)).toMatchObject({
      counts: { new: 2, question: 1, total: 3 },
      status: 'waiting',
      system: 'rss',
      warnings: [{ message: expect.stringContaining(`${origin}/Gone (404)`) as string }],
    })
    const { docs } = await itemsOf(run)
    expect(docs.map(({ doubts, state, title }) => [title, state, doubts[0]?.code])).toEqual([
      ['Buoys', 'new', undefined],
      ['Gone', 'question', 'body-missing'],
      ['Third', 'new', undefined],
    ])
    await doStep(desk, editor, run, 'start')
    const { docs: written } = await desk.payload.find({
      collection: 'articles',
      overrideAccess: true,
      where: { title: { equals: 'Buoys' } },
    })
    expect(written).toMatchObject([{ stage: 'republished-on-blog' }])
    expect(JSON.stringify(written[0]?.body)).toContain('longer than the port')
  })

  it.each([
    ['file:///etc/passwd'],
    ['quay.example/feed'],
    ['http://user:secret@quay.example/feed'],
    [7],
    [''],
  ])('of the address %j is refused', async (url) => {
    expect((await begin(url)).status).toBe(400)
  })

  it('at a private address is not fetched, and the run says why', async () => {
    const { body } = await begin('http://10.0.0.1/feed')
    expect(await runImports(desk.payload)).toBe(true)
    const { problem, status } = await runOf(desk, editor, String(body.doc.id))
    expect(status).toBe('failed')
    expect(problem?.message).toContain('10.0.0.1')
  })

  it('takes no parts of a file, and is for admins and editors', async () => {
    const { body } = await begin(`${origin}/none`)
    const put = await desk.rest('PUT', `/imports/${body.doc.id}/parts/2`, {
      bytes: Buffer.from('x'),
      token: editor,
    })
    expect(put.status).toBe(409)
    const byAuthor = await desk.rest('POST', '/imports', {
      body: { url: `${origin}/feed` },
      token: author,
    })
    expect(byAuthor.status).toBe(403)
    expect(await runImports(desk.payload)).toBe(true)
    const { problem } = await runOf(desk, editor, String(body.doc.id))
    expect(problem?.message).toContain('404')
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

it('a translation is linked to its original, and says where that is not found', async () => {
  const original = await desk.payload.create({
    collection: 'articles',
    data: { slug: 'the-weir', title: 'The weir' } as never,
    overrideAccess: true,
  })
  for (const [of, message] of [
    ['the-weir', null],
    ['never', 'The original “never” was not found. Choose it under “Translation of”.'],
  ] as const) {
    const file = Buffer.from(
      `---\ntitle: Das Wehr ${of}\nlanguage: de\ntranslationOf: ${of}\n---\nEs rauscht.\n`,
    )
    const run = await readFileOf(desk, editor, file, `${of}.md`)
    expect(await doStep(desk, editor, run, 'start')).toMatchObject({ status: 'done' })
    const { docs } = await itemsOf(run)
    expect(docs).toMatchObject([{ message, state: 'written' }])
    const made = await desk.payload.findByID({
      id: docs[0]!.article!,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    expect(made.translationOf).toBe(message ? null : original.id)
    expect((await doStep(desk, editor, run, 'undo')).status).toBe('undone')
  }
})
