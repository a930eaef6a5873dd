import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { SavedView } from '../../../src/api/savedViews.ts'
import type { FilterChoices } from '../../../src/find/filterChoices.ts'
import type { FoundList } from '../../../src/find/findArticles.ts'
import type { FoundArticle } from '../../../src/find/readFound.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { poolOf } from '../../../src/database/connection.ts'
import { findStaleFacts, isUnfilled } from '../../../src/facts/fillFacts.ts'
import { bootPayload, type Desk } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
const made: Record<string, ArticleIds> = {}

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  const make = async (name: string, ...how: Parameters<typeof makeArticle>[1][]) => {
    made[name] = await makeArticle(desk.payload, how[0])
  }
  await make('ports', {
    data: {
      body: textDocument('Cranes unload the container vessels before dawn.', 'The strike ends.'),
      doi: '10.1000/ports.7',
      outletUrl: 'https://www.Outlet.example/2024/ports-at-night/?utm_source=mail',
      publishedAt: '2024-02-01T00:00:00.000Z',
      title: 'Ports at night',
      topics: ['Shipping / Trade'],
    },
  })
  await make('cranes', { data: { title: 'Cranes and their drivers', topics: ['Work'] } })
  await make('accents', {
    data: {
      body: textDocument('Die Fischerdörfer liegen hinter dem Deich.'),
      language: 'de',
      title: 'Häfen im Norden',
    },
  })
  await make('ask', {
    data: { publishedAt: '2023-05-01T00:00:00.000Z' },
    terms: { fullText: 'ask' },
  })
  for (const name of ['ports', 'cranes', 'ask']) {
    await moveTo(desk.payload, made[name]!.article, 'published-at-outlet')
  }
})
afterAll(() => desk.close())

async function find(search: string, token = editor): Promise<FoundList> {
  const { body, status } = await desk.rest<FoundList>('GET', `/articles/find${search}`, { token })
  expect([status, body]).toEqual([200, expect.anything()])
  return body
}

async function named(search: string, token?: string): Promise<string[]> {
  const { docs } = await find(search, token)
  const names = Object.entries(made)
  return docs.map(({ id }) => names.find(([, { article }]) => article === id)?.[0] ?? String(id))
}

function edit(id: string, data: object, collection = 'articles') {
  return desk.payload.update({
    id,
    collection: collection as 'articles',
    data,
    overrideAccess: true,
  })
}

describe('words', () => {
  it.each([
    ['a word of the title', 'ports', ['ports']],
    ['another form of a word in the text', 'vessel', ['ports']],
    ['the beginning of the last word', 'contai', ['ports']],
    ['a word that is longer than its stem', 'container vesse', ['ports']],
    ['words of title and text together', 'night cranes', ['ports']],
    ['the title first', 'cranes', ['cranes', 'ports']],
    ['a phrase', '"container vessels"', ['ports']],
    ['a phrase that is not there', '"vessels container"', []],
    ['without a word', 'cranes -night', ['cranes']],
    ['either of two', 'dawn or drivers', ['cranes', 'ports']],
    ['accents that are left out', 'hafen fischerdorf', ['accents']],
    ['a topic', 'shipping', ['ports']],
    ['a DOI', '10.1000/ports.7', ['ports']],
    ['a DOI as an address', 'https://doi.org/10.1000/PORTS.7', ['ports']],
    ['the address at the outlet', 'http://outlet.example/2024/ports-at-night', ['ports']],
    ['nothing but marks', '--- "', []],
    ['what nobody wrote', 'zeppelin', []],
  ])('find %s: %s', async (_, q, expected) => {
    expect(await named(`?q=${encodeURIComponent(q)}`)).toEqual(expected)
  })

  it('find outlet, author, note and acronym, also by the names that they get later', async () => {
    const { article, author, note, outlet } = made.ports!
    const finds = async (q: string) =>
      (await named(`?q=${encodeURIComponent(q)}`)).includes('ports')
    await edit(outlet, { name: 'The Straits Journal', acronym: 'TSJ' }, 'outlets')
    await edit(author, { name: 'Nur Aisyah' }, 'authors')
    await edit(note, { body: textDocument('Written on a ferry.') }, 'notes')
    expect(await Promise.all(['straits', 'tsj', 'aisyah', 'ferry'].map(finds))).toEqual([
      true,
      true,
      true,
      true,
    ])
    await edit(outlet, { name: 'The Gazette', acronym: null }, 'outlets')
    await edit(author, { name: 'N. A.' }, 'authors')
    expect(await Promise.all(['straits', 'tsj', 'aisyah'].map(finds))).toEqual([
      false,
      false,
      false,
    ])
    await edit(article, { title: 'Harbours at night' })
    expect([await finds('harbour'), await finds('ports night')]).toEqual([true, false])
    await edit(article, { title: 'Ports at night' })
  })

  it('find what was written without our hooks', async () => {
    const { article, note } = made.cranes!
    await query(
      desk.databaseURL,
      `update articles set body = (select body from articles where id = '${made.ports!.article}') where id = '${article}'`,
    )
    expect((await named('?q=dawn')).toSorted()).toEqual(['cranes', 'ports'])
    await query(desk.databaseURL, `delete from notes where id = '${note}'`)
    const [found] = (await find('?q=drivers')).docs
    expect(found).toMatchObject({ facts: { noteWords: 0, words: 10 }, missing: ['note-missing'] })
  })

  it('are shown where they were found, as HTML', async () => {
    await edit(made.cranes!.article, {
      body: textDocument('Drivers <b>climb</b> & descend all night.'),
    })
    const extracts = async (q: string) => (await find(`?q=${q}`)).docs.map(({ extract }) => extract)
    expect(await extracts('climbing')).toEqual([
      'Drivers &lt;b&gt;<mark>climb</mark>&lt;/b&gt; &amp; descend all night.',
    ])
    expect(await extracts('gazette')).toEqual([expect.stringContaining('<mark>Gazette</mark>')])
    expect((await find('?view=drafts')).docs[0]?.extract).toBeNull()
  })
})

describe('facts and words', () => {
  /** Without a list that would fill in what is missing. */
  async function look() {
    const { rows } = await poolOf(desk.payload).execute<{ id: string; unfilled: boolean }>(
      sql`select a.id, ${isUnfilled(poolOf(desk.payload))} as unfilled from articles a`,
    )
    const ids = rows.map(({ id }) => id)
    const stale = await findStaleFacts(poolOf(desk.payload), ids)
    return rows.filter(({ id, unfilled }) => unfilled || stale.has(id))
  }

  it('are stored with every change, in its transaction', async () => {
    const { article, note, outlet } = await makeArticle(desk.payload)
    expect(await look()).toEqual([])
    await edit(article, { body: textDocument('Another text.'), topics: ['Rivers'] })
    expect(await look()).toEqual([])
    await edit(note, { body: textDocument('Another note.') }, 'notes')
    expect(await look()).toEqual([])
    await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    expect(await look()).toEqual([])
    const { docs } = await desk.payload.findVersions({
      collection: 'articles',
      overrideAccess: true,
      sort: 'createdAt',
      where: { parent: { equals: article } },
    })
    await desk.payload.restoreVersion({
      id: docs[0]!.id,
      collection: 'articles',
      overrideAccess: true,
    })
    expect(await look()).toEqual([])
    await desk.payload.duplicate({ id: article, collection: 'articles', overrideAccess: true })
    expect(await look()).toEqual([])
    await edit(outlet, { name: 'Zeitung' }, 'outlets')
    expect(await look()).toEqual([])
    // Drafts lose an outlet that is deleted, and with it its name.
    expect((await find('?q=zeitung')).total).toBe(2)
    await desk.payload.delete({ id: outlet, collection: 'outlets', overrideAccess: true })
    expect((await find('?q=zeitung')).total).toBe(0)
    await desk.payload.delete({
      collection: 'articles',
      overrideAccess: true,
      where: { slug: { contains: 'article-' } },
    })
  })

  it('are those of both who write a text and its note at once', async () => {
    const { article, note } = await makeArticle(desk.payload)
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([
        edit(article, { body: textDocument(`Round ${round} of the text.`) }),
        edit(note, { body: textDocument(`Round ${round}.`) }, 'notes'),
      ])
    }
    await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    await Promise.all([
      edit(article, { body: textDocument('The last text.') }),
      desk.payload.create({
        collection: 'notes',
        data: { article, body: textDocument('The last note.') },
        overrideAccess: true,
      }),
    ])
    expect(await look()).toEqual([])
    await desk.payload.delete({ id: article, collection: 'articles', overrideAccess: true })
  })
})

describe('filters', () => {
  it('are views with their counts, and exact totals', async () => {
    const { total, views } = await find('?limit=1')
    expect([total, views.drafts, views['held-back']]).toEqual([4, 1, 0])
    expect(await named('?view=drafts')).toEqual(['accents'])
    expect(await named('?view=waiting')).toEqual(['ask'])
    expect((await find('?view=ready')).views).toEqual(views)
    expect((await find('?view=ready')).total).toBe(views.ready)
  })

  it('are outlet, author, topic, year, what is missing, and for how long it is free', async () => {
    const { author, outlet } = made.ports!
    expect(await named(`?outlet=${outlet}`)).toEqual(['ports'])
    expect(await named(`?author=${author}`)).toEqual(['ports'])
    expect(await named('?outlet=')).toEqual([])
    expect(await named('?topic=shipping-trade')).toEqual(['ports'])
    expect(await named('?year=2023')).toEqual(['ask'])
    expect(await named('?missing=permission-missing')).toEqual(['ask'])
    expect(await named('?freeFor=60&sort=publishedAt')).toEqual(['cranes', 'ports'])
    expect(await named('?freeFor=60&q=ports')).toEqual(['ports'])
    expect(await named('?freeFor=99999')).toEqual([])
  })

  it('say the day of a schedule, and of a snooze', async () => {
    const { article } = made.cranes!
    const daysOf = async () => {
      const [{ due, group, snoozedUntil } = {} as FoundArticle] = (await find('?q=drivers')).docs
      return { due, group, snoozedUntil }
    }
    await edit(article, { snoozedUntil: '2099-01-02T12:00:00.000Z' })
    expect(await daysOf()).toEqual({ due: null, group: 'snoozed', snoozedUntil: '2099-01-02' })
    await edit(article, { snoozedUntil: null })
    const path = `/articles/${article}/schedule`
    await desk.rest('POST', path, { body: { on: '2099-03-04' }, token: editor })
    expect(await daysOf()).toMatchObject({ due: '2099-03-04', snoozedUntil: null })
    await desk.rest('DELETE', path, { token: editor })
    expect((await daysOf()).due).toBeNull()
  })

  it('find an article on the blog in a smaller mode, which is there as well', async () => {
    const { article } = made.ports!
    await edit(article, {
      stage: 'republished-on-blog',
      transition: { republication: { mode: 'link' } },
    })
    expect(await named('?view=upgrade')).toEqual(['ports'])
    expect(await named('?view=on-blog')).toEqual(['ports'])
    const [{ group, upgradeFrom } = {} as FoundArticle] = (await find('?view=ready&q=ports')).docs
    expect([group, upgradeFrom]).toEqual(['ready', 'link'])
  })
})

describe('what the filters offer', () => {
  it('is counted with all other filters, and by its name', async () => {
    const offered = async (search: string) => {
      const { body } = await desk.rest<FilterChoices>('GET', `/articles/find/filters${search}`, {
        token: editor,
      })
      return body
    }
    const all = await offered('')
    expect(all.outlet.map(({ count }) => count)).toEqual([1, 1, 1, 1])
    expect(all.topic).toEqual([
      { name: 'Shipping / Trade', count: 1, value: 'shipping-trade' },
      { name: 'Work', count: 1, value: 'work' },
    ])
    expect(all.year.map(({ value }) => value)).toContain(2023)
    expect(all.missing.map(({ value }) => value)).toContain('permission-missing')
    expect(all.assignee).toEqual([{ name: null, count: 4, value: null }])
    // The filter itself does not narrow what it offers, the others do.
    expect((await offered('?topic=work')).topic).toHaveLength(2)
    expect((await offered('?year=2023')).topic).toEqual([])
    expect((await offered(`?outlet=${made.ask!.outlet}`)).year).toEqual([
      { name: null, count: 1, value: 2023 },
    ])
  })

  it('has who has taken an article, and those of nobody', async () => {
    const { id, token } = await desk.login('editor')
    const { article } = made.cranes!
    await edit(article, { assignee: id })
    expect(await named('?assignee=me', token)).toEqual(['cranes'])
    expect(await named('?assignee=me')).toEqual([])
    expect((await find(`?assignee=${id}`)).docs[0]?.assignee?.id).toBe(id)
    expect((await find('?assignee=')).total).toBe(3)
    await edit(article, { assignee: null })
  })
})

describe('saved views', () => {
  const save = async (token: string, data: object) => {
    const { body, status } = await desk.rest<{ doc: { id: string } }>('POST', '/article-views', {
      body: data,
      token,
    })
    expect(status).toBe(201)
    return body.doc.id
  }
  const saved = async (token: string) => {
    const { body } = await desk.rest<{ views: SavedView[] }>('GET', '/articles/views', { token })
    return Object.fromEntries(body.views.map(({ name, ...view }) => [name, view]))
  }

  it('have the counts of the list, those of an author of the own articles', async () => {
    const { author, outlet } = made.ask!
    const { token } = await desk.login('author', { author })
    const queries = [
      'view=waiting',
      'q=ports',
      `outlet=${outlet}`,
      'freeFor=60&sort=title',
      'q=ports or cranes&view=ready',
      'topic=work&year=2024',
    ]
    for (const [n, query] of queries.entries()) {
      await save(editor, { name: `Shared ${n}`, query, shared: true })
    }
    await save(editor, { name: 'Own', query: '?view=drafts' })
    const all = await saved(editor)
    for (const [n, query] of queries.entries()) {
      expect([query, all[`Shared ${n}`]?.count]).toEqual([query, (await find(`?${query}`)).total])
    }
    expect(all.Own).toMatchObject({ count: 1, isOwn: true, mayChange: true, query: 'view=drafts' })
    const theirs = await saved(token)
    expect(theirs.Own).toBeUndefined()
    expect(theirs['Shared 0']).toMatchObject({ count: 1, isOwn: false, mayChange: false })
    expect(theirs['Shared 1']?.count).toBe(0)
  })

  it('say that they find nothing any more where their query is invalid or its outlet is gone', async () => {
    const { outlet } = made.ask!
    await save(editor, { name: 'Gone', query: `outlet=${randomUUID()}` })
    await save(editor, { name: 'Invalid', query: 'view=late' })
    await save(editor, { name: 'There', query: `outlet=${outlet}` })
    const { Gone, Invalid, There } = await saved(editor)
    expect([Gone?.count, Invalid?.count, There?.count]).toEqual([null, null, 1])
    expect((await desk.rest('GET', '/articles/views')).status).toBe(403)
  })

  it('are changed by their owner, and by admins where they are shared', async () => {
    const author = (await desk.login('author')).token
    const admin = (await desk.login('admin')).token
    const id = await save(author, { name: 'Theirs', query: 'view=ready', shared: true })
    const patch = async (token: string) =>
      (await desk.rest('PATCH', `/article-views/${id}`, { body: { name: 'New' }, token })).status
    expect([await patch(editor), await patch(admin), await patch(author)]).toEqual([403, 200, 200])
    expect((await desk.rest('DELETE', `/article-views/${id}`, { token: admin })).status).toBe(200)
  })
})

describe('a list', () => {
  it.each([
    'title',
    '-title',
    'outlet',
    'author',
    'group',
    'missing',
    'freeFrom',
    '-publishedAt',
    '-owedDays',
    'updatedAt',
    '-updatedAt',
  ])('is sorted by %s, in pages that have each article once', async (sort) => {
    const whole = (await find(`?sort=${sort}`)).docs.map(({ id }) => id)
    const paged: string[] = []
    for (let cursor: null | string = ''; cursor !== null;) {
      const page: FoundList = await find(`?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.docs.map(({ id }) => String(id)))
      cursor = page.nextCursor
    }
    expect([paged, new Set(paged).size]).toEqual([whole, 4])
  })

  it('of what was found has pages as well', async () => {
    const { docs, nextCursor } = await find('?q=night&limit=1')
    const next = await find(`?q=night&limit=1&cursor=${nextCursor}`)
    expect([docs.length, next.docs.length, next.total, next.nextCursor]).toEqual([1, 1, 2, null])
    expect(next.docs[0]?.id).not.toBe(docs[0]?.id)
  })

  it('puts what has no value last, in both directions', async () => {
    expect((await named('?sort=owedDays')).slice(-2).toSorted()).toEqual(['accents', 'ask'])
    expect((await named('?sort=-owedDays')).slice(-2).toSorted()).toEqual(['accents', 'ask'])
  })
})

describe('who asks', () => {
  it('finds their own as an author, and counts no others', async () => {
    const { token } = await desk.login('author', { author: made.ask!.author })
    const { docs, total, views } = await find('', token)
    expect([docs.map(({ id }) => id), total, views.waiting, views.drafts]).toEqual([
      [made.ask!.article],
      1,
      1,
      0,
    ])
    expect(await named('?q=ports', token)).toEqual([])
    expect(await named(`?author=${made.ports!.author}`, token)).toEqual([])
    const unlinked = (await desk.login('author')).token
    expect((await find('', unlinked)).total).toBe(0)
  })

  it('is refused without a role', async () => {
    const { body, status } = await desk.rest('GET', '/articles/find?q=ports')
    expect([status, JSON.stringify(body)]).toEqual([403, expect.not.stringContaining('total')])
  })

  it.each([
    ['q', 'a'.repeat(201)],
    ['q', 'a%00'],
    ['view', 'late'],
    ['outlet', 'x'],
    ['author', ''],
    ['topic', ''],
    ['year', '24'],
    ['missing', 'reason-missing'],
    ['freeFor', '-1'],
    ['sort', 'body'],
    ['cursor', 'x'],
    ['limit', '0'],
    ['limit', '101'],
    ['page', '2'],
  ])('is told that %s=%s cannot be used', async (name, value) => {
    const { body, status } = await desk.rest('GET', `/articles/find?${name}=${value}`, {
      token: editor,
    })
    expect([status, body]).toMatchObject([
      400,
      {
        errors: [
          { name: 'InvalidQuery', data: { code: 'invalid-query', errors: [{ path: name }] } },
        ],
      },
    ])
  })

  it('is told that a cursor of another order, or a made-up one, cannot be used', async () => {
    const cursor = (...values: unknown[]) =>
      Buffer.from(JSON.stringify(values)).toString('base64url')
    const id = made.ports!.article
    const bad = [
      (await find('?sort=title&limit=1')).nextCursor,
      cursor('-updatedAt', id),
      cursor('-updatedAt', id, 'x'),
      cursor('-updatedAt', 'x', '1'),
      cursor('-updatedAt', id, 1),
      cursor('-updatedAt', id, '9'.repeat(30)),
    ]
    for (const one of bad) {
      const { status } = await desk.rest('GET', `/articles/find?cursor=${one}`, { token: editor })
      expect([one, status]).toEqual([one, 400])
    }
  })
})
