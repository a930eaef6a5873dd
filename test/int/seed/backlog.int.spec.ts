// The export of a blog becomes articles, by the function and by the command. All texts are made up.
// @module-tag nightly
import type { ImportedItem } from 'offprint/import'

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importBacklog, readBacklog } from 'offprint/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { itemOf, wxr } from '../../../packages/reader/test/helpers/wordpress.ts'
import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { readRows } from '../../helpers/oldDatabase.ts'
import { runHere } from '../../helpers/runHere.ts'

const first = '<p>First published in <a href="https://tide.example/ports">The Tide</a>.</p>\n\n'
const alike = Array.from({ length: 11 }, (_, n) => ({
  id: 20 + n,
  content: `<p>Links of week ${n}.</p>`,
  title: 'Links',
}))
const blog = wxr(
  [
    { id: 1, content: `${first}<p>The ports sleep.</p>`, title: 'Ports' },
    { id: 2, content: '<p>The quay wakes.</p>', title: 'Quay' },
    { id: 3, content: '<p>Half.</p>', set: { 'wp:status': 'draft' }, title: 'Half' },
    { id: 4, content: '<p>Mine.</p>', set: { 'wp:status': 'private' }, title: 'Mine' },
    { id: 5, content: '', title: 'Nothing' },
    { id: 6, type: 'page', content: '<p>About.</p>', title: 'About' },
    ...alike,
  ],
  { authors: { ada: 'Ada Brook' } },
)

let desk: Desk
let file: string
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-backlog-'))

beforeAll(async () => {
  file = path.join(folder, 'blog.xml')
  writeFileSync(file, blog)
  desk = await bootPayload()
})
afterAll(async () => {
  rmSync(folder, { force: true, recursive: true })
  await desk.close()
})

async function importAll(isDry: boolean, source = file): Promise<ImportedItem[]> {
  const backlog = await readBacklog([source])
  const items: ImportedItem[] = []
  for await (const item of importBacklog({ backlog, isDry, payload: desk.payload })) {
    items.push(item)
  }
  await backlog.close()
  return items
}

function shown({ doubts, isOwn, piece, stage, state }: ImportedItem) {
  return [piece?.title ?? '', stage, isOwn, doubts.map(({ code }) => code).join(), state]
}

async function articleOf(title: string) {
  const where = { title: { equals: title } }
  const { docs } = await desk.payload.find({
    collection: 'articles',
    depth: 1,
    overrideAccess: true,
    where,
  })
  return docs[0]!
}

describe('the export of a blog', () => {
  const expected = [
    ['Ports', 'republished-on-blog', false, ''],
    ['Quay', 'republished-on-blog', true, ''],
    ['Half', 'drafted', false, ''],
    ['Mine', 'drafted', false, ''],
    ['Nothing', 'republished-on-blog', true, 'body-missing'],
    ['', null, false, ''],
    ...alike.map(() => ['Links', 'republished-on-blog', true, '']),
  ]
  const withState = (written: string) =>
    expected.map((row) => {
      const state = row[3] ? 'question' : row[0] ? written : 'no-article'
      return [...row, state]
    })

  it('says before what becomes of it, and writes nothing', async () => {
    const before = await readRows(desk.databaseURL)
    expect((await importAll(true)).map(shown)).toEqual(withState('new'))
    expect(await readRows(desk.databaseURL)).toEqual(before)
  })

  it('becomes articles, and again changes nothing', async () => {
    expect((await importAll(false)).map(shown)).toEqual(withState('written'))
    const before = await readRows(desk.databaseURL)
    expect((await importAll(false)).map(shown)).toEqual(withState('unchanged'))
    expect(await readRows(desk.databaseURL)).toEqual(before)
  })

  it('has its posts on the blog, on their day and with the end of their address', async () => {
    expect(await articleOf('Ports')).toMatchObject({
      importKey: 'wordpress:quay.example:https://quay.example/?p=1',
      outlet: { name: 'Tide' },
      permission: { grantedBy: 'already on the blog when imported' },
      publishedAtPrecision: 'unknown',
    })
    expect(await articleOf('Quay')).toMatchObject({
      outlet: { name: 'quay.example' },
      publishedAt: '2024-03-02T12:00:00.000Z',
    })
    const outlets = await desk.payload.find({
      collection: 'outlets',
      overrideAccess: true,
      sort: '-name',
    })
    expect(outlets.docs).toMatchObject([
      { name: 'quay.example', isOwn: true, terms: { fullText: 'allowed', searchPolicy: 'self' } },
      { name: 'Tide', isOwn: false, terms: { fullText: 'ask', searchPolicy: 'noindex' } },
    ])
    const { body } = await desk.rest<{ docs: { path: string }[] }>('GET', '/blog/posts?limit=20')
    const paths = body.docs.map((post) => post.path).toSorted()
    expect(paths).toContain('/2024/03/02/ports')
    expect(paths.filter((one) => one.includes('links'))).toHaveLength(11)
    const { body: post } = await desk.rest('GET', '/blog/posts/quay')
    expect(post).toMatchObject({ creditLine: '', note: '', outlet: null })
    expect((await articleOf('Mine')).stage).toBe('drafted')
  })

  it('is recognized where an earlier version has imported it under another key', async () => {
    const { id, importKey } = await articleOf('Quay')
    await desk.payload.db.updateOne({
      id,
      collection: 'articles',
      data: { importKey: 'quay | ' },
    })
    const read = await readBacklog([file])
    const backlog = {
      ...read,
      async *batches() {
        for await (const batch of read.batches()) {
          yield batch.map((item) => ({ ...item, key: item.key.replace(/^\w+:[^:]*/, 'ghost:') }))
        }
      },
    }
    const found: ImportedItem[] = []
    for await (const item of importBacklog({ backlog, isDry: true, payload: desk.payload })) {
      found.push(item)
    }
    expect(found[1]).toMatchObject({ article: id, state: 'unchanged' })
    await desk.payload.db.updateOne({ id, collection: 'articles', data: { importKey } })
  })
})

describe('a post that has changed at the source', () => {
  const source = (words: string) => {
    const changed = path.join(folder, 'changed.xml')
    writeFileSync(changed, blog.replace('The ports sleep.', words))
    return changed
  }
  const stateOf = (items: ImportedItem[]) =>
    items
      .filter(({ state }) => state !== 'unchanged')
      .map(({ piece, state }) => [piece?.title, state])
  const asked = [
    ['Nothing', 'question'],
    [undefined, 'no-article'],
  ]

  it('is written again, unless somebody has edited it here', { tags: 'nightly' }, async () => {
    const { id } = await articleOf('Ports')
    expect(stateOf(await importAll(true, source('It sings.')))).toEqual([
      ['Ports', 'changed'],
      ...asked,
    ])
    expect(stateOf(await importAll(false, source('It sings.')))).toEqual([
      ['Ports', 'written'],
      ...asked,
    ])
    const { body } = await desk.rest('GET', '/blog/posts/ports')
    expect(body).toMatchObject({ body: expect.stringContaining('It sings.') as string })
    expect(stateOf(await importAll(false, source('It sings.')))).toEqual(asked)

    const data = { standfirst: ['Edited here.'] }
    await desk.payload.update({ id, collection: 'articles', data, overrideAccess: true })
    expect(stateOf(await importAll(false, source('It sleeps again.')))).toEqual(asked)
  })
})

describe('the command', () => {
  it('knows the outlets that are there, as the desk does', { tags: 'nightly' }, async () => {
    await desk.payload.create({
      collection: 'outlets',
      data: { name: 'Harbour Lights', kind: 'website', terms: { fullText: 'ask' } } as never,
      overrideAccess: true,
    })
    const known = path.join(folder, 'known.xml')
    const posts = [
      { id: 77, content: 'My essay for Harbour Lights on tides.\n\nText.', title: 'Far' },
    ]
    writeFileSync(known, wxr(posts, { authors: { ada: 'Ada Brook' } }))
    const states = async (environment: Record<string, string>) => {
      const args = [known, '--dry-run', '--json']
      const { stdout } = await runHere('seed/index.ts', args, environment)
      return (JSON.parse(stdout) as { counts: object }).counts
    }
    expect(await states({ DATABASE_URL: '' })).toMatchObject({ new: 0, question: 1 })
    expect(await states({ DATABASE_URL: desk.databaseURL })).toMatchObject({ new: 1, question: 0 })
  })

  it('takes an author for what names none', { tags: 'nightly' }, async () => {
    const unsigned = path.join(folder, 'unsigned.xml')
    writeFileSync(unsigned, wxr([{ id: 78, content: 'Words of a post.', title: 'Unsigned' }]))
    const counts = async (...more: string[]) => {
      const args = [unsigned, '--dry-run', '--json', ...more]
      const { stdout } = await runHere('seed/index.ts', args, { DATABASE_URL: '' })
      return (JSON.parse(stdout) as { counts: object }).counts
    }
    expect(await counts()).toMatchObject({ new: 0, question: 1 })
    expect(await counts('--author', 'Ada Brook')).toMatchObject({ new: 1, question: 0 })
  })

  it('prints a dry run as JSON, without a database', async () => {
    const args = [file, '--dry-run', '--json']
    const { code, stdout } = await runHere('seed/index.ts', args, { DATABASE_URL: '' })
    expect(code).toBe(1)
    const printed = JSON.parse(stdout) as { pieces: { import: object; title: string }[] }
    expect(printed).toMatchObject({
      counts: { new: 15, 'no-article': 1, question: 1 },
      outlets: [{ name: 'Tide', count: 1 }],
      site: 'quay.example',
      system: 'wordpress',
    })
    expect(printed.pieces[0]).toMatchObject({
      import: { outlet: 'Tide', stage: 'republished-on-blog', state: 'new' },
      title: 'Ports',
    })
  })

  it('lists what is asked and what is no article, and writes a report for spreadsheets', async () => {
    const another = path.join(folder, 'another.xml')
    const formula = { id: 90, content: '<p>One.</p>', title: '=1+1, "and" more' }
    writeFileSync(another, blog.replace('</channel>', `${itemOf(formula)}</channel>`))
    const report = path.join(folder, 'report.csv')
    const args = [another, '--report', report, '--yes']
    const environment = { DATABASE_URL: desk.databaseURL }
    const { code, stdout } = await runHere('seed/index.ts', args, environment)
    expect(code).toBe(1)
    expect(stdout).toContain('Question (1): Body is required.\n  another.xml:')
    expect(stdout).toContain(
      'another.xml: 1 no articles, 1 with a question, 15 there already, 1 written.',
    )
    const lines = readFileSync(report, 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 18)
    expect(lines.at(-1)).toContain(`,"'=1+1, ""and"" more",`)
  })
})

it(
  'a list of publications is told from what is there, in a dry run as in an import',
  { tags: 'nightly' },
  async () => {
    const list = path.join(folder, 'works.bib')
    const entry = (key: string, title: string) =>
      `@article{${key}, title={${title}}, author={Ada Brook}, journal={Tides}, date={2020-03}}\n`
    writeFileSync(list, entry('a', 'Neap') + entry('b', 'Spring'))
    const states = async (isDry: boolean) =>
      (await importAll(isDry, list)).map(({ stage, state }) => [stage, state])
    const at = 'published-at-outlet'
    expect(await states(true)).toEqual([
      [at, 'new'],
      [at, 'new'],
    ])
    expect(await states(false)).toEqual([
      [at, 'written'],
      [at, 'written'],
    ])
    // With a DOI it has another key.
    writeFileSync(
      list,
      entry('a', 'Neap').replace('journal', 'doi={10.5555/neap}, journal') + entry('b', 'Spring'),
    )
    const before = await readRows(desk.databaseURL)
    expect(await states(true)).toEqual([
      [at, 'unchanged'],
      [at, 'unchanged'],
    ])
    expect(await states(false)).toEqual([
      [at, 'unchanged'],
      [at, 'unchanged'],
    ])
    expect(await readRows(desk.databaseURL)).toEqual(before)
    // Two outlets may print two works of one name in one month.
    writeFileSync(list, entry('c', 'Spring').replace('Tides', 'The Ebb'))
    const [other] = await importAll(true, list)
    expect([other?.state, other?.doubts.map(({ code }) => code)]).toEqual([
      'question',
      ['same-article'],
    ])
  },
)

it(
  'a post becomes the text of an article which a list has brought, and that of one alone',
  { tags: 'nightly' },
  async () => {
    const neap = `<p>First published in <a href="https://tides.example/neap">Tides</a>.</p>\n\n<p>It barely rises.</p>`
    const source = path.join(folder, 'neap.xml')
    const post = { content: neap, title: 'Neap' }
    const posts = [
      { ...post, id: 81 },
      { ...post, id: 82 },
    ]
    writeFileSync(
      source,
      wxr(posts, { address: 'https://neap.example', authors: { ada: 'Ada Brook' } }),
    )
    const states = async (isDry: boolean) =>
      (await importAll(isDry, source)).map(({ doubts, message, state }) => [
        state,
        doubts[0]?.code ?? message ?? undefined,
      ])
    const { id, importKey } = await articleOf('Neap')
    expect(await states(true)).toEqual([
      ['fills', undefined],
      ['question', 'same-article'],
    ])
    expect(await states(false)).toEqual([
      ['written', undefined],
      ['question', 'same-article'],
    ])
    const article = await articleOf('Neap')
    expect(article).toMatchObject({ id, importKey, stage: 'republished-on-blog' })
    expect(JSON.stringify(article.body)).toContain('barely rises')
    const { body } = await desk.rest('GET', '/blog/posts/neap')
    expect(body).toMatchObject({ path: '/2024/03/02/neap' })
    const before = await readRows(desk.databaseURL)
    expect(await states(false)).toEqual([
      ['unchanged', undefined],
      ['question', 'same-article'],
    ])
    expect(await readRows(desk.databaseURL)).toEqual(before)
  },
)

describe('translations', () => {
  const write = (name: string, matter: string) =>
    writeFileSync(
      path.join(folder, 'pages', `${name}.md`),
      `---\ntitle: ${name}\ndate: 2020-01-02\nauthor: Ada Brook\noutlet: The Ebb\n${matter}\n---\nThe text of ${name} is one line.\n`,
    )

  it('find originals that stand after them, and say which they do not find', async () => {
    mkdirSync(path.join(folder, 'pages'))
    write('Ablaufend', 'language: de\ntranslationOf: outgoing')
    write('Outgoing', 'language: en')
    write('Sortante', 'language: fr\ntranslationOf: never-written')
    const items = await importAll(false, path.join(folder, 'pages'))
    expect(items.map(({ message, piece, state }) => [piece?.title, state, message])).toEqual([
      ['Outgoing', 'written', null],
      ['Ablaufend', 'written', null],
      ['Sortante', 'written', expect.stringContaining('“never-written” was not found')],
    ])
    const [german, english, french] = [
      await articleOf('Ablaufend'),
      await articleOf('Outgoing'),
      await articleOf('Sortante'),
    ]
    expect(german.translationOf).toBe(english.id)
    expect(french.translationOf).toBeNull()
    // As after an import that was ended before it linked anything.
    await query(desk.databaseURL, 'update articles set translation_of_id = null')
    const again = await importAll(false, path.join(folder, 'pages'))
    expect(again.map(({ state }) => state).sort()).toEqual(['unchanged', 'unchanged', 'unchanged'])
    expect((await articleOf('Ablaufend')).translationOf).toBe(english.id)
    // Nobody has edited it here.
    write('Ablaufend', 'language: de\ntranslationOf: outgoing\ntags: [tides]')
    const changed = await importAll(false, path.join(folder, 'pages'))
    expect(changed.filter(({ state }) => state === 'written')).toMatchObject([
      { message: null, piece: { title: 'Ablaufend' } },
    ])
  })
})
