// While the plugin is disabled nothing becomes public, whoever tries, and it is as before once it is on again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OffprintOptions } from '../../../src/options.ts'

import { addDays, todayIn } from '../../../src/domain/days.ts'
import { runSchedules, startReminders } from '../../../src/index.ts'
import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { deskApp, logIn } from '../../helpers/deskApp.ts'
import { type ArticleIds, makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'

const stage = 'republished-on-blog'
const tokens: Record<string, string | undefined> = {}
const people = ['anonymous', 'customer', 'author', 'editor', 'admin']

let host: Host
let databaseURL: string
let drafted: ArticleIds
let published: ArticleIds
let open: ArticleIds
let republication: string
/** Comes to the blog by itself, on a day when the plugin is disabled. */
let scheduled: ArticleIds
const later = new Date(Date.now() + 3 * 86_400_000)
/** A version of an article that was on the blog, and is not any more. */
let version: string
let stages: unknown
let before: { components: string[]; schema: string; seen: unknown }

beforeAll(async () => {
  host = await start({}, true)
  databaseURL = host.databaseURL
  drafted = await makeArticle(host.payload)
  published = await makeArticle(host.payload)
  await moveTo(host.payload, published.article, 'published-at-outlet')
  open = await publishArticle(host.payload)
  version = await takenDown()
  const { docs } = await host.payload.find({ collection: 'republications', overrideAccess: true })
  republication = docs[0]?.id ?? ''
  tokens.customer = await logIn(host)
  tokens.author = await logIn(host, 'author', { author: drafted.author })
  tokens.editor = await logIn(host, 'editor')
  tokens.admin = await logIn(host, 'admin')
  scheduled = await makeArticle(host.payload)
  await moveTo(host.payload, scheduled.article, 'published-at-outlet')
  const on = addDays(todayIn('UTC', new Date()), 1)
  const set = await post(`/articles/${scheduled.article}/schedule`, { on }, tokens.editor)
  expect(set.status).toBe(200)
  before = { components: componentsOf(host), schema: schemaOf(), seen: await publicView() }
  stages = await stagesOf()
  await host.close()
  host = await start({ disabled: true })
})
afterAll(() => host.close())

/** Later starts change nothing of the tables: what they would is compared. */
async function start(offprint: OffprintOptions, push = false): Promise<Host> {
  const adapter = { idType: 'uuid', push } as const
  const jobs = { access: { run: () => true }, tasks: [] }
  return bootHost({ adapter, config: { ...deskApp(), jobs }, databaseURL, offprint })
}

async function takenDown(): Promise<string> {
  const { article } = await publishArticle(host.payload)
  await host.payload.update({
    id: article,
    collection: 'articles',
    data: { series: 'On the blog' },
    overrideAccess: true,
  })
  await moveTo(host.payload, article, 'published-at-outlet')
  const { docs } = await host.payload.findVersions({
    collection: 'articles',
    overrideAccess: true,
    where: { and: [{ parent: { equals: article } }, { 'version.stage': { equals: stage } }] },
  })
  return docs[0]?.id ?? ''
}

it('keeps the schema', () => {
  expect(schemaOf()).toBe(before.schema)
})

it('needs no component that the import map of the app lacks', () => {
  const components = componentsOf(host)
  expect(components.filter((one) => !before.components.includes(one))).toEqual([])
  expect(components.join()).not.toMatch(/StageBar|SaveButton|Provider|Queue|Dashboard/)
})

it('has no endpoints', async () => {
  const { article, outlet } = open
  const paths = [
    ['GET', '/blog/posts'],
    ['GET', '/blog/search?q=text'],
    ['GET', '/articles/owed'],
    ['POST', `/articles/${article}/transition`],
    ['POST', `/articles/${article}/schedule`],
    ['POST', `/articles/${article}/presence`],
    ['POST', '/reminders/run'],
    ['GET', `/outlets/${outlet}/outlook`],
  ]
  for (const [method = '', path = ''] of paths) {
    const { status } = await host.rest(method, path, { body: body(method), token: tokens.admin })
    expect([path, status]).toEqual([path, 404])
  }
})

function body(method: string): object | undefined {
  return method === 'POST' ? {} : undefined
}

interface Attack {
  name: string
  run: (token: string | undefined) => Promise<unknown>
}

const data = { language: 'en', title: 'Unjudged' }
const moved = { stage, transition: { republication: { mode: 'full' } } }

const attacks: Attack[] = [
  {
    name: 'create an article on the blog',
    run: (token) => post('/articles', { ...data, ...moved }, token),
  },
  {
    name: 'create one with a mode',
    run: (token) => post('/articles', { ...data, blogMode: 'full', stage }, token),
  },
  {
    name: 'move an article',
    run: (token) => patch(`/articles/${published.article}`, moved, token),
  },
  { name: 'move a draft', run: (token) => patch(`/articles/${drafted.article}`, { stage }, token) },
  { name: 'move all', run: (token) => patch('/articles?where[id][exists]=true', moved, token) },
  {
    name: 'change the mode',
    run: (token) =>
      patch(
        `/articles/${open.article}`,
        { stage, transition: { republication: { mode: 'link' } } },
        token,
      ),
  },
  {
    name: 'take down',
    run: (token) => patch(`/articles/${open.article}`, { stage: 'published-at-outlet' }, token),
  },
  {
    name: 'move by the form',
    run: (token) => {
      const form = new FormData()
      form.set('_payload', JSON.stringify(moved))
      return host.rest('PATCH', `/articles/${published.article}`, { body: form, token })
    },
  },
  {
    name: 'restore a version from the blog',
    run: (token) => post(`/articles/versions/${version}`, {}, token),
  },
  {
    name: 'duplicate what is on the blog',
    run: (token) => post(`/articles/${open.article}/duplicate`, { stage }, token),
  },
  {
    name: 'create a republication',
    run: (token) =>
      post(
        '/republications',
        { article: published.article, mode: 'full', republishedAt: '2024-05-01' },
        token,
      ),
  },
  {
    name: 'give a republication another article',
    run: (token) =>
      patch(`/republications/${republication}`, { article: published.article }, token),
  },
  {
    name: 'delete republications',
    run: (token) => host.rest('DELETE', '/republications?where[id][exists]=true', { token }),
  },
  {
    name: 'set the flag of a note, an author, an outlet',
    run: async (token) => {
      await patch(`/notes/${drafted.note}`, { isPublic: true }, token)
      await patch(`/authors/${drafted.author}`, { isPublic: true }, token)
      await patch(`/outlets/${drafted.outlet}`, { isPublic: true }, token)
    },
  },
  {
    name: 'give a public note to another article',
    run: (token) => patch(`/notes/${drafted.note}`, { article: open.article }, token),
  },
  {
    name: 'mutations',
    run: async (token) => {
      const mutations = [
        `createArticle(data: { title: "Unjudged", stage: republished_on_blog }) { id }`,
        `updateArticle(id: "${published.article}", data: { stage: republished_on_blog }) { id }`,
        `createRepublication(data: { article: "${published.article}", republishedAt: "2024-05-01", mode: full, republishedAtPrecision: day, searchPolicy: noindex }) { id }`,
        `updateRepublication(id: "${republication}", data: { article: "${published.article}" }) { id }`,
        `deleteRepublication(id: "${republication}") { id }`,
      ]
      for (const mutation of mutations) {
        await host.graphql(`mutation { ${mutation} }`, { token })
      }
      await host.graphql(`mutation { a: ${mutations[0]} b: ${mutations[1]} c: ${mutations[2]} }`, {
        token,
      })
    },
  },
]

describe.each(people)('%s', (who) => {
  it.each(attacks)('cannot $name', async ({ run }) => {
    await run(tokens[who])
    expect(await publicView()).toEqual(before.seen)
    expect(await stagesOf()).toEqual(stages)
  })
})

it('says why nothing moves', async () => {
  const refused = await patch(`/articles/${published.article}`, moved, tokens.editor)
  expect([refused.status, refused.body]).toMatchObject([
    403,
    { errors: [{ message: 'Offprint is disabled: no article can be moved.' }] },
  ])
  expect((await post('/republications', { article: published.article }, tokens.admin)).status).toBe(
    403,
  )
})

it('nothing moves by the Local API either, also with overrideAccess', async () => {
  const update = host.payload.update({
    id: published.article,
    collection: 'articles',
    data: moved,
    overrideAccess: true,
  } as never)
  await expect(update).rejects.toThrow('disabled')
  const create = host.payload.create({
    collection: 'republications',
    data: { article: published.article, mode: 'full', republishedAt: '2024-05-01' } as never,
    overrideAccess: true,
  })
  await expect(create).rejects.toThrow('disabled')
  expect(await publicView()).toEqual(before.seen)
})

it('texts can be edited, and stay what they are', async () => {
  const { status } = await patch(`/articles/${drafted.article}`, { title: 'Edited' }, tokens.editor)
  expect(status).toBe(200)
  const own = await patch(`/articles/${drafted.article}`, { series: 'Own' }, tokens.author)
  expect(own.status).toBe(200)
  expect((await post('/articles', data, tokens.editor)).status).toBe(201)
})

it('runs nothing', async () => {
  expect(await runSchedules(host.payload, later)).toEqual({ failed: 0, held: 0, republished: 0 })
  for (const task of ['send-reminders', 'run-schedules']) {
    await host.payload.jobs.queue({ input: {}, overrideAccess: true, task } as never)
  }
  expect((await host.rest('GET', '/payload-jobs/run')).status).toBe(200)
  await startReminders(host.payload).stop()
  const { totalDocs } = await host.payload.count({
    collection: 'reminder-runs',
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
  expect(await publicView()).toEqual(before.seen)
})

it('is as before once it is on again', async () => {
  await host.close()
  host = await start({})
  expect(schemaOf()).toBe(before.schema)
  expect(await publicView()).toEqual(before.seen)
  const answer = await post(
    `/articles/${published.article}/transition`,
    { to: stage },
    tokens.editor,
  )
  expect([answer.status, answer.body]).toMatchObject([200, {}])
  expect(JSON.stringify(await publicView())).toContain(published.article)
})

it('then makes up for what was due meanwhile, once', async () => {
  expect(await runSchedules(host.payload, later)).toEqual({ failed: 0, held: 0, republished: 1 })
  expect(JSON.stringify(await publicView())).toContain(scheduled.article)
  expect(await runSchedules(host.payload, later)).toEqual({ failed: 0, held: 0, republished: 0 })
})

function post(path: string, sent: object, token: string | undefined) {
  return host.rest('POST', path, { body: sent, token })
}

function patch(path: string, sent: object, token: string | undefined) {
  return host.rest('PATCH', path, { body: sent, token })
}

/** All that the public reads of Offprint. */
async function publicView(): Promise<unknown> {
  const slugs = ['articles', 'republications', 'notes', 'authors', 'institutions', 'outlets']
  const answers = await Promise.all(
    slugs.map((slug) => host.rest<{ docs: unknown[] }>('GET', `/${slug}?limit=0&depth=0&sort=id`)),
  )
  return answers.map((one) => [one.status, one.body.docs])
}

/** Of every article that there was. */
async function stagesOf(): Promise<unknown> {
  const ids = [drafted.article, open.article, published.article]
  const { docs } = await host.payload.find({
    collection: 'articles',
    overrideAccess: true,
    select: { blogMode: true, stage: true },
    sort: 'id',
    where: { id: { in: ids } },
  })
  return docs.map(({ id, blogMode, stage: at }) => [id, at, blogMode])
}

/** The tables as Payload knows them: what `push` and a migration compare with the database. */
function schemaOf(): string {
  const { enums, rawTables } = host.payload.db as unknown as Record<string, Record<string, unknown>>
  const types = Object.values(enums ?? {}) as { enumName: string; enumValues: string[] }[]
  const named = types.map(({ enumName, enumValues }) => [enumName, enumValues] as const)
  return JSON.stringify([rawTables, named.sort(([one], [other]) => one.localeCompare(other))])
}

/** The paths of our components in the config. */
function componentsOf({ config }: Host): string[] {
  const found = new Set<string>()
  const seen = new Set<unknown>()
  const look = (value: unknown): void => {
    if (typeof value === 'string' && /^offprint\/\w+#/.test(value)) {
      found.add(value)
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value)
      Object.values(value).forEach(look)
    }
  }
  look([config.admin, config.collections])
  return [...found].sort()
}
