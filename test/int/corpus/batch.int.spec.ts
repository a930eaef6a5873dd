import type { ImportPlan } from 'offprint/import'
import type { CollectionAfterChangeHook } from 'payload'

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseCorpus, planImport, readCorpus, readFacts } from 'offprint/import'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PlannedArticle } from '../../../src/import/write/plan.ts'
import type { RefusalCode } from '../../../src/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { stages } from '../../../src/domain/transitions.ts'
import { writeBatch } from '../../../src/import/write/batch/writeBatch.ts'
import { doubtsOf } from '../../../src/import/write/doubts.ts'
import { invalidValues } from '../../../src/import/write/invalidValues.ts'
import { Registry } from '../../../src/import/write/Registry.ts'
import { fullRights } from '../../../src/import/write/rights.ts'
import {
  articleData,
  createArticle,
  createNote,
  inputOf,
} from '../../../src/import/write/writeArticle.ts'
import { moveArticle } from '../../../src/workflow/moveArticle.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { readRows, type Rows } from '../../helpers/oldDatabase.ts'
import { root } from '../../helpers/root.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

function seededAt(index: number): string {
  return new Date(1_700_000_000_000 - index).toISOString()
}

/** The sample, and what it does not have: the same title again, no note, what appeared on the blog first. */
function planned(): ImportPlan {
  const corpus = parseCorpus(readCorpus(readFileSync(path.join(root, 'seed/sample.txt'))))
  const facts = readFacts(readFileSync(path.join(root, 'seed/sample.facts.json'), 'utf8'))
  const plan = planImport(corpus, facts)
  const onBlog = plan.articles.find(({ stage }) => stage === 'republished-on-blog')!
  const others: PlannedArticle[] = [
    { ...onBlog, importKey: 'the same again', piece: { ...onBlog.piece, note: [] } },
    { ...onBlog, importKey: 'own', isOwn: true, outlet: 'The Harbour Blog' },
    {
      ...onBlog,
      authors: [{ name: 'Ida Mole', affiliations: [], inferred: false }],
      importKey: 'with the affiliation of its day',
      onBlog: { address: '/2019/05/old-slug.html', day: '2019-05-06', url: null },
      precision: 'day',
      publishedAt: '2019-04-03T12:00:00.000Z',
    },
  ]
  return { ...plan, articles: [...plan.articles, ...others] }
}

/** Each article in a transaction of its own, by the moves that a person would make. */
async function writeByMoves(plan: ImportPlan) {
  const registry = new Registry(plan)
  for (const [index, article] of plan.articles.entries()) {
    const req = await createLocalReq({}, desk.payload)
    await initTransaction(req)
    const data = await articleData(req, article, registry)
    const made = { ...data, importKey: article.importKey }
    const { id } = await createArticle(req, made, fullRights)
    const { note: lines } = article.piece
    const author = lines.length > 0 ? await registry.author(req, plan.blogAuthor!) : undefined
    await createNote(req, { article: id, author, lines }, fullRights)
    for (const to of stages.slice(1, stages.indexOf(article.stage) + 1)) {
      const republication = inputOf(article, seededAt(index))
      await moveArticle(req, id, { alreadyOnBlog: true, republication, to, via: 'seed' })
    }
    await commitTransaction(req)
  }
}

async function writeTogether(plan: ImportPlan) {
  const req = await createLocalReq({}, desk.payload)
  return writeBatch(req, plan.articles, new Registry(plan), { seededAt })
}

async function begin() {
  await query(
    desk.databaseURL,
    `alter table transitions disable trigger user;
    truncate articles, authors, institutions, notes, outlets, republications, transitions,
      _articles_v, _notes_v cascade;
    alter table transitions enable trigger user`,
  )
  const { id } = await desk.payload.create({
    collection: 'institutions',
    data: { name: 'Institute of Moles' },
    overrideAccess: true,
  })
  const affiliations = [
    { from: '2018-01-01T12:00:00.000Z', institution: id, role: 'digger' },
    { institution: id, role: 'warden', to: '2017-01-01T12:00:00.000Z' },
  ]
  const data = { name: 'Ida Mole', affiliations }
  await desk.payload.create({ collection: 'authors', data, overrideAccess: true })
}

const isID = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24})$/
const times = /^(?:version_)?(?:at|created_at|updated_at)$/

/** All rows without times, with names for ids, and of versions the newest. */
async function rowsOf(): Promise<Rows> {
  const rows = await readRows(desk.databaseURL)
  const all: Rows = { ...rows }
  for (const table of ['search', 'article_facts', 'article_search']) {
    const own = await query<{ row: Rows[string][number] }>(
      desk.databaseURL,
      `select to_jsonb(s) as row from offprint_data.${table} s`,
    )
    all[table] = own.map(({ row }) => row)
  }
  const names = namesOf(all)
  return Object.fromEntries(
    Object.entries(all).map(([table, list]) => [
      table,
      list
        .filter((row) => !isOldVersion(table, row, names))
        .map((row) => plain(row, names))
        .toSorted(byText),
    ]),
  )
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

type Names = Map<unknown, string>

function namesOf(rows: Rows): Names {
  const names: Names = new Map()
  const byTime = (a: Rows[string][number], b: Rows[string][number]) =>
    String(a.created_at) < String(b.created_at) ? -1 : 1
  for (const table of ['outlets', 'authors', 'institutions', 'articles', 'republications']) {
    rows[table]!.forEach(({ id, name, slug }) => names.set(id, `${table} ${String(slug ?? name)}`))
  }
  for (const { id, article_id } of rows.notes!) {
    names.set(id, `note of ${names.get(article_id)}`)
  }
  for (const table of ['_articles_v', '_notes_v']) {
    const newest = new Map(rows[table]!.toSorted(byTime).map((row) => [row.parent_id, row.id]))
    newest.forEach((id, parent) => names.set(id, `version of ${names.get(parent)}`))
  }
  for (const table of ['articles_byline', 'authors_affiliations', '_articles_v_version_byline']) {
    rows[table]!.forEach(({ id, _order, _parent_id }) =>
      names.set(id, `${table} ${String(_order)} of ${names.get(_parent_id)}`),
    )
  }
  return names
}

function isOldVersion(table: string, row: Rows[string][number], names: Names): boolean {
  const owner = /^_\w+_v$/.test(table) ? row.id : (row.parent_id ?? row._parent_id)
  return table.startsWith('_') && !names.get(owner)?.includes('version of')
}

function plain(row: Rows[string][number], names: Names): Rows[string][number] {
  const entries = Object.entries(row).filter(
    ([name, value]) =>
      !times.test(name) && name !== 'sequence' && !(name === 'id' && Number.isInteger(value)),
  )
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'string' && isID.test(value) ? (names.get(value) ?? 'an id') : value,
    ]),
  )
}

async function logOf() {
  return query<object>(
    desk.databaseURL,
    `select article_title, "from", "to", from_mode, to_mode, by_name, via, reason
      from transitions order by sequence`,
  )
}

describe('a batch', () => {
  it('writes the rows that moves write, one after the other', async () => {
    await begin()
    await writeByMoves(planned())
    const [rows, log] = [await rowsOf(), await logOf()]
    await begin()
    const written = await writeTogether(planned())
    expect(written.map(({ message, outcome }) => message ?? outcome)).toEqual(
      written.map(() => 'created'),
    )
    expect(rows.republications!.length).toBeGreaterThan(6)
    const now = await rowsOf()
    for (const table of Object.keys(rows)) {
      // Articles of a series that are written together come into it by their days.
      const inOrder = (list: Rows[string] = []) =>
        table === 'series_rels' ? list.map(({ order: _, ...row }) => row).toSorted(byText) : list
      expect({ rows: inOrder(now[table]), table }).toEqual({ rows: inOrder(rows[table]), table })
    }
    expect(await logOf()).toEqual(log)
  })

  it('runs the hooks of the app, also those of the log', async () => {
    await begin()
    const calls: string[] = []
    const kinds = ['articles', 'notes', 'republications', 'transitions'] as const
    const hook: CollectionAfterChangeHook = ({ collection: { slug }, doc, operation }) => {
      calls.push([slug, operation, doc.stage ?? doc.to].filter(Boolean).join(' '))
    }
    const lists = kinds.map((kind) => desk.payload.collections[kind].config.hooks.afterChange)
    lists.forEach((list) => list.push(hook))
    const plan = planned()
    const article = plan.articles.find(({ stage }) => stage === 'republished-on-blog')!
    const req = await createLocalReq({}, desk.payload)
    const rows = await writeBatch(req, [article], new Registry(plan), { seededAt })
    lists.forEach((list) => list.pop())
    expect(rows).toMatchObject([{ message: null, outcome: 'created' }])
    expect(calls).toEqual([
      'articles create republished-on-blog',
      'notes create',
      'republications create',
      'transitions create published-at-outlet',
      'transitions create republished-on-blog',
    ])
    expect(await logOf()).toHaveLength(2)
  })
})

describe('a refusal', () => {
  const today = '2026-06-15'
  const withPiece =
    (change: (piece: PlannedArticle['piece']) => Partial<PlannedArticle['piece']>) =>
    (one: PlannedArticle): Partial<PlannedArticle> => ({
      piece: { ...one.piece, ...change(one.piece) },
    })
  const withoutNotes = withPiece(({ document: { root: all, ...rest } }) => ({
    document: { ...rest, root: { ...all, children: all.children.filter(isNoList) } },
  }))
  type Change = (one: PlannedArticle) => Partial<PlannedArticle>

  /** Of each code, an article that has it. */
  const asked: Partial<Record<'title-missing' | RefusalCode, Change>> = {
    'author-missing': () => ({ authors: [] }),
    'body-missing': withPiece(() => ({ document: { root: { children: [] } } as never })),
    'footnotes-broken': withoutNotes,
    'outlet-date-in-future': () => ({
      precision: 'day',
      publishedAt: '2999-01-01T12:00:00.000Z',
    }),
    'outlet-missing': () => ({ outlet: null }),
    'title-missing': withPiece(() => ({ title: '' })),
  }
  const skipped: Partial<Record<RefusalCode, Change>> = {
    'byline-missing': withPiece(() => ({ bylineText: [] })),
    embargoed: () => ({
      outlet: 'Slow Tide',
      precision: 'day',
      publishedAt: '2026-06-01T12:00:00.000Z',
    }),
    'evidence-missing': withPiece(() => ({ outletIssue: null, outletUrl: null })),
    'note-missing': withPiece(() => ({ note: [] })),
    'outlet-date-missing': () => ({ precision: 'unknown', publishedAt: null }),
    'permission-missing': () => ({ outlet: 'Strict Tide' }),
  }
  /** Of moves by people, of deletions, and of moves that ask for pictures. */
  const neverAsked = [
    ...(['held-back', 'image-rights-missing', 'in-use', 'move-unknown', 'not-allowed'] as const),
    ...(['reason-missing', 'sign-off-missing', 'sign-off-stale'] as const),
  ] as const

  beforeAll(async () => {
    await begin()
    for (const [name, fullText] of [
      ['Slow Tide', 'after-embargo'],
      ['Strict Tide', 'forbidden'],
    ] as const) {
      await desk.payload.create({
        collection: 'outlets',
        data: { name, terms: { embargoDays: 3650, fullText } } as never,
        overrideAccess: true,
      })
    }
  })

  async function importOne(key: string, change: Change) {
    const plan = planned()
    const base = plan.articles.find(({ piece, stage }) => {
      return stage === 'republished-on-blog' && piece.footnotes.length > 0
    })!
    const article: PlannedArticle = { ...base, facts: null, importKey: key }
    const changed = { ...article, ...change(article) }
    const req = await createLocalReq({}, desk.payload)
    const [row] = await writeBatch(req, [changed], new Registry(plan), { seededAt })
    return { doubts: doubtsOf(changed, today), row: row! }
  }

  it.each(Object.entries(asked))(
    'is said before, and met by the write: %s',
    async (code, change) => {
      const { doubts, row } = await importOne(code, change)
      expect(doubts.map((one) => one.code)).toEqual([code])
      expect(row).toMatchObject({ id: null, outcome: 'failed' })
      if (code !== 'title-missing') {
        expect(row.message).toContain(doubts[0]?.message)
      }
    },
  )

  it.each(Object.entries(skipped))('is skipped by both: %s', async (code, change) => {
    const { doubts, row } = await importOne(code, change)
    expect([doubts, row.message, row.outcome]).toEqual([[], null, 'created'])
  })

  it('is of a code that these tests know', () => {
    const codes: Record<RefusalCode, true> = {
      'author-missing': true,
      'body-missing': true,
      'byline-missing': true,
      embargoed: true,
      'evidence-missing': true,
      'footnotes-broken': true,
      'held-back': true,
      'image-rights-missing': true,
      'in-use': true,
      'move-unknown': true,
      'not-allowed': true,
      'note-missing': true,
      'outlet-date-in-future': true,
      'outlet-date-missing': true,
      'outlet-missing': true,
      'permission-missing': true,
      'reason-missing': true,
      'sign-off-missing': true,
      'sign-off-stale': true,
    }
    const known = [...Object.keys(asked), ...Object.keys(skipped), ...neverAsked]
    expect(Object.keys(codes).filter((code) => !known.includes(code))).toEqual([])
  })

  it('of a value is said before, and met by the write', async () => {
    const change = withPiece(() => ({ language: 'not a language' }))
    const { row } = await importOne('value-invalid', change)
    const [article] = planned().articles
    const wrong = { ...article!, facts: null, ...change({ ...article!, facts: null }) }
    const req = await createLocalReq({}, desk.payload)
    const doubts = await invalidValues(req, wrong)
    expect(doubts).toMatchObject([{ code: 'value-invalid', field: 'language' }])
    expect(row).toMatchObject({
      message: expect.stringContaining('language') as string,
      outcome: 'failed',
    })
  })
})

function isNoList({ type }: { type: string }): boolean {
  return type !== 'footnotes'
}
