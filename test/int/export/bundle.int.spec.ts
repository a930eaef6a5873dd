// `npm run export` and its way back: a bundle of everything, restored into an empty database.
import type { Manifest } from 'offprint/export'

import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { readFiles } from '../../../seed/readFiles.ts'
import { seedFiles } from '../../../seed/seedFiles.ts'
import { bootPayload, createDatabase, type Desk } from '../../helpers/bootPayload.ts'
import {
  makeArticle,
  makePicture,
  onePixel,
  publishArticle,
  textDocument,
} from '../../helpers/documents.ts'
import { restoreInto } from '../../helpers/restoreInto.ts'
import { runHere } from '../../helpers/runHere.ts'

let desk: Desk
let folder: string
let bundle: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-export-'))
  bundle = path.join(folder, 'bundle')
  desk = await bootPayload()
  await seedFiles(desk.payload, await readFiles(undefined, undefined))
  await addMore()
  expect(await run('scripts/export.ts', [bundle], desk.databaseURL)).toMatchObject({
    code: 0,
    stderr: '',
  })
})

afterAll(async () => {
  await desk.close()
  rmSync(folder, { force: true, recursive: true })
})

/** A picture, a former path, a schedule, a version and a row of the log by a person who signs in. */
async function addMore(): Promise<void> {
  const { payload } = desk
  const picture = await makePicture(payload, 'owned')
  const { article } = await publishArticle(payload, { data: { leadImage: { image: picture.id } } })
  await query(
    desk.databaseURL,
    `update republications set path = '/2020/01/02/moved' where article_id = '${article}'`,
  )
  const waiting = await makeArticle(payload, {
    data: {
      heldBack: { by: 'The editor', on: '2026-01-02' },
      permission: { from: '2099-01-02', grantedBy: 'The editor', mode: 'full' },
    },
    terms: {
      allowedSince: '2099-01-01',
      askAfterDays: 30,
      freeAfterDays: 60,
      fullText: 'forbidden',
    },
  })
  const letterTemplates = [{ body: 'May we?', language: 'en' as const, subject: 'A question' }]
  await payload.update({
    id: waiting.outlet,
    collection: 'outlets',
    data: { letterTemplates },
    overrideAccess: true,
  })
  const editor = await desk.login('editor')
  const move = { body: { to: 'published-at-outlet' }, token: editor.token }
  await desk.rest('POST', `/articles/${waiting.article}/transition`, move)
  await desk.rest('POST', `/articles/${waiting.article}/schedule`, {
    body: { on: '2099-01-02' },
    token: editor.token,
  })
  // Older than what it translates.
  const { article: original } = await makeArticle(payload)
  await payload.update({
    id: waiting.article,
    collection: 'articles',
    data: { language: 'fr', translationOf: original },
    overrideAccess: true,
  })
  await addFace(original)
  await addLetter((await makeArticle(payload)).article, editor.token)
}

/** What the blog says of itself, with an article in a series and on the front page. */
async function addFace(article: string): Promise<void> {
  const { payload } = desk
  await payload.update({
    id: article,
    collection: 'articles',
    data: { listed: true, series: 'Carried over' },
    overrideAccess: true,
  })
  const page = await payload.create({
    collection: 'pages',
    data: { slug: 'talks', body: textDocument('Where I speak.'), isPublic: true, title: 'Talks' },
    overrideAccess: true,
  })
  await payload.updateGlobal({
    slug: 'blog',
    data: {
      name: 'Carried',
      about: textDocument('Who writes here.'),
      front: { pinned: [article] },
      links: ['https://social.example/@carried'],
      navigation: [
        { kind: 'document', label: 'Talks', to: { relationTo: 'pages', value: page.id } },
      ],
    },
    overrideAccess: true,
  })
}

/** With an answer that came otherwise, and its file. */
async function addLetter(article: string, token: string): Promise<void> {
  const path = '/permission-requests'
  const { body, status } = await desk.rest<{ docs: { id: string }[] }>('POST', path, {
    body: { articles: [article] },
    token,
  })
  expect(status, JSON.stringify(body)).toBe(201)
  const answers = [{ answer: 'yes', article, mode: 'excerpt' }]
  const file = { name: 'mail.txt', type: 'text/plain', data: 'WWVz' }
  const recorded = await desk.rest('POST', `${path}/${body.docs[0]?.id}/record`, {
    body: { answers, evidence: 'On the telephone', file },
    token,
  })
  expect(recorded.status).toBe(200)
}

function run(script: string, args: string[], databaseURL: string) {
  const OFFPRINT_MEDIA_DIR = process.env.OFFPRINT_MEDIA_DIR ?? ''
  return runHere(script, args, { DATABASE_URL: databaseURL, OFFPRINT_MEDIA_DIR })
}

function manifestOf(source: string): Manifest {
  return JSON.parse(readFileSync(path.join(source, 'manifest.json'), 'utf8')) as Manifest
}

async function rowsIn(databaseURL: string): Promise<number> {
  const tables = ['articles', 'authors', 'outlets', 'media', 'transitions', '_articles_v']
  const counts = tables.map((table) => `(select count(*) from ${table})`)
  const [row] = await query<{ sum: string }>(databaseURL, `select ${counts.join(' + ')} as sum`)
  return Number(row?.sum)
}

describe('npm run export', () => {
  it('writes what npm run seed takes into an empty database as it was, from a zip as well', async () => {
    const { counts, digests } = manifestOf(bundle)
    expect(counts).toMatchObject({
      blog: 1,
      media: 1,
      'offprint.moved': 1,
      'offprint.schedules': 1,
      pages: 1,
      'permission-requests': 1,
      // With that of its square.
      pictures: 2,
      series: 2,
    })
    const zip = path.join(folder, 'bundle.zip')
    expect(await run('scripts/export.ts', [zip], desk.databaseURL)).toMatchObject({ code: 0 })
    const empty = await createDatabase()
    const restored = await run('seed/index.ts', [zip], empty)
    expect(restored).toMatchObject({ code: 0, stderr: '' })
    expect(restored.stdout).toContain(`  articles: ${counts.articles}\n`)
    const again = path.join(folder, 'again')
    expect(await run('scripts/export.ts', [again], empty)).toMatchObject({ code: 0 })
    expect(manifestOf(again).digests).toEqual(digests)
    expect(await query(empty, 'select 1 from offprint_data.search')).toHaveLength(
      counts.republications ?? 0,
    )
    for (const table of ['article_facts', 'article_search']) {
      expect(await query(empty, `select 1 from offprint_data.${table}`)).toHaveLength(
        counts.articles ?? 0,
      )
    }
  })

  it('goes on with the log after its highest number', async () => {
    const empty = await createDatabase()
    await restoreInto(desk, empty, bundle)
    const [row] = await query<{ next: string; was: string }>(
      empty,
      `select max(sequence) as was, nextval(pg_get_serial_sequence('transitions', 'sequence')) as next from transitions`,
    )
    expect(Number(row?.next)).toBe(Number(row?.was) + 1)
  })

  it('does not write over what is there', async () => {
    expect(await run('scripts/export.ts', [bundle], desk.databaseURL)).toMatchObject({
      code: 2,
      stderr: `${bundle} is there already: name a new folder or file.\n`,
    })
  })

  it('asks for migrations that an earlier version did not have', async () => {
    const earlier = await createDatabase()
    const target = path.join(folder, 'earlier')
    await query(
      earlier,
      'delete from payload_migrations where name = (select max(name) from payload_migrations)',
    )
    for (const [script, source] of [
      ['scripts/export.ts', target],
      ['seed/index.ts', bundle],
    ] as const) {
      const { code, stderr } = await run(script, [source], earlier)
      expect(code).not.toBe(0)
      expect(stderr).toContain('run npm run migrate first. It lacks: 2026')
    }
  })

  it('says how it is used', async () => {
    const ended = await run('scripts/export.ts', [], desk.databaseURL)
    expect(ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage: npm run export'),
    })
  })
})

describe('a bundle', () => {
  it('is refused by a database that is not empty', async () => {
    const before = await rowsIn(desk.databaseURL)
    await expect(restoreInto(desk, desk.databaseURL, bundle)).rejects.toThrow(
      /^The database is not empty: "\w+" has \d+ documents?\. A bundle is restored into an empty/,
    )
    expect(await rowsIn(desk.databaseURL)).toBe(before)
  })

  it('leaves the database empty where the connection ends in the middle', async () => {
    const empty = await createDatabase()
    const killAll = () =>
      query(
        empty,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    const write = () => killAll().then(() => undefined)
    await expect(restoreInto(desk, empty, bundle, { write })).rejects.toThrow()
    expect(await rowsIn(empty)).toBe(0)
    await restoreInto(desk, empty, bundle)
    expect(await rowsIn(empty)).toBe(await rowsIn(desk.databaseURL))
  })
})

type Change = (file: (name: string) => string) => void

function changeText(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

const damages: [what: string, change: Change, message: RegExp][] = [
  [
    'of a newer format',
    (file) =>
      changeText(file('manifest.json'), (text) => text.replace('"format": 1', '"format": 2')),
    /manifest\.json: its format is 2, and this version of Offprint reads format 1\./,
  ],
  ['without its manifest', (file) => rmSync(file('manifest.json')), /manifest\.json is missing/],
  [
    'made for readers',
    (file) =>
      changeText(file('manifest.json'), (text) =>
        text.replace('"public": false', '"public": true'),
      ),
    /made with --public/,
  ],
  [
    'with a field that is not here',
    (file) =>
      changeText(file('manifest.json'), (text) => text.replace('"acronym",', '"acronym", "mood",')),
    /this database has no column "mood" of "institutions": the bundle is of version \d+\.\d+\.\d+/,
  ],
  [
    'whose last line was cut off',
    (file) => changeText(file('data/articles.jsonl'), (text) => text.slice(0, -100)),
    /data\/articles\.jsonl, line 12: it is no JSON object/,
  ],
  [
    'without its last line',
    (file) => changeText(file('data/notes.jsonl'), (text) => text.replace(/[^\n]*\n$/, '')),
    /data\/notes\.jsonl, 11 lines: it is not what the manifest says/,
  ],
  [
    'with a changed word',
    (file) =>
      changeText(file('data/transitions.jsonl'), (text) => text.replace('"Import"', '"Impart"')),
    /data\/transitions\.jsonl, \d+ lines: it is not what the manifest says/,
  ],
  [
    'with a value that is none',
    (file) =>
      changeText(file('data/articles.jsonl'), (text) => text.replace('"stage": "', '"stage": "x-')),
    /data\/articles\.jsonl, lines 1 to 12: invalid input value for enum/,
  ],
  [
    'without a file of data',
    (file) => rmSync(file('data/outlets.jsonl')),
    /data\/outlets\.jsonl: the file is missing\./,
  ],
  [
    'with another picture',
    (file) => {
      const [name] = Object.keys(manifestOf(bundle).digests).filter((one) =>
        one.startsWith('media/'),
      )
      appendFileSync(file(name ?? ''), onePixel)
    },
    /media\/picture-\S+\.png: it is not the file that the manifest names\./,
  ],
]

it.each(damages)(
  'a bundle %s is refused with its place, and nothing of it stays',
  async (_, change, message) => {
    const damaged = path.join(folder, 'damaged')
    cpSync(bundle, damaged, { recursive: true })
    const empty = await createDatabase()
    try {
      change((name) => path.join(damaged, name))
      await expect(restoreInto(desk, empty, damaged)).rejects.toThrow(message)
      expect(await rowsIn(empty)).toBe(0)
    } finally {
      rmSync(damaged, { recursive: true })
    }
  },
)
