// Through the collections of an app nobody learns of Offprint's documents what they would not learn from these.
import type { Where } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bootHost, type Host } from '../../helpers/bootHost.ts'
import { deskApp, logIn } from '../../helpers/deskApp.ts'
import { makeArticle, publishArticle, textDocument } from '../../helpers/documents.ts'

const secret = 'Hushhush'
const other = 'Nonsense'
const shown = 'Shown to all'
const warnings: string[] = []

let host: Host
const tokens: Record<string, string | undefined> = {}

beforeAll(async () => {
  host = await bootHost({
    adapter: { idType: 'uuid' },
    config: {
      ...deskApp(),
      jobs: { access: { run: () => true }, tasks: [] },
      logger: {
        destination: { write: (line: string) => void warnings.push(line) },
        options: { level: 'warn' },
      },
    },
  })
  const hidden = await makeArticle(host.payload, {
    data: {
      body: textDocument(`${secret} body`),
      permission: { grantedBy: secret },
      series: secret,
      title: secret,
    } as never,
  })
  const open = await publishArticle(host.payload, { data: { title: shown } as never })
  await makeLinks(hidden.article, open.article)
  tokens.customer = await logIn(host)
  tokens.editor = await logIn(host, 'editor')
})
afterAll(() => host.close())

async function makeLinks(hidden: string, open: string): Promise<void> {
  let next: unknown = null
  for (const [name, id] of Object.entries({ b: hidden, c: open })) {
    const link = await host.payload.create({
      collection: 'links' as never,
      data: {
        name,
        any: { relationTo: 'articles', value: id },
        article: id,
        articles: [id],
        layout: [{ article: id, blockType: 'teaser' }],
        next,
        parts: [{ article: id }],
      } as never,
      overrideAccess: true,
    })
    next = (link as { id: string }).id
  }
}

const paths = [
  'article.title',
  'article.body',
  'article.series',
  'article.permission.grantedBy',
  'article.note.body',
  'article.outlet.name',
  'article.byline.author.name',
  'articles.title',
  'any.title',
  'any.value.title',
  'next.article.title',
  'next.articles.title',
  'next.article.permission.grantedBy',
  'parts.article.title',
  'layout.article.title',
  'before.article.title',
  'title',
]

const comparisons = [
  (path: string, word: string) => `where[${path}][equals]=${word}`,
  (path: string, word: string) => `where[${path}][like]=${word}`,
  (path: string, word: string) => `where[${path}][contains]=${word}`,
  (path: string, word: string) => `where[${path}][not_equals]=${word}`,
  (path: string, word: string) => `where[${path.replaceAll('.', '__')}][like]=${word}`,
  (path: string, word: string) =>
    `where[or][0][${path}][like]=${word}&where[or][1][name][equals]=nobody`,
  (path: string, word: string) => {
    const [first = '', ...rest] = path.split('.')
    return `where[${first}][contains][${rest.join('.')}][like]=${word}`
  },
  (path: string, word: string) => `joins[before][where][${path}][like]=${word}`,
]

describe.each([['anonymous'], ['customer']])('%s', (who) => {
  it.each(paths)('finds out nothing by %s', async (path) => {
    for (const compare of comparisons) {
      const found = await ask(who, compare(path, secret))
      expect(found.text).not.toContain(secret)
      // With another word the answer is the same, but for the word.
      expect([compare(path, secret), blank(found.text, secret)]).toEqual([
        compare(path, secret),
        blank((await ask(who, compare(path, other))).text, other),
      ])
    }
  })

  it.each(paths)('sorts nothing by %s', async (path) => {
    const [up, down] = [await ask(who, `sort=${path}`), await ask(who, `sort=-${path}`)]
    expect([up.status, up.names]).toEqual([down.status, down.names])
  })

  it('reads nothing hidden at any depth', async () => {
    const everything = [
      'depth=5',
      'depth=2&populate[articles][title]=true&populate[articles][body]=true',
      'depth=3&select[article]=true&select[articles]=true&select[any]=true&select[layout]=true',
      'depth=4&joins[before][limit]=0&draft=true&trash=true&locale=all',
    ]
    for (const query of everything) {
      const { status, text } = await ask(who, query)
      expect([query, status, text.includes(secret)]).toEqual([query, 200, false])
      expect(text).toContain(shown)
    }
  })

  it('reads nothing hidden over GraphQL', async () => {
    const fields = 'title series permission { grantedBy }'
    const query = `{ Links { docs { name article { ${fields} } articles { ${fields} } next { article { title } } any { value { ... on Article { title } } } } } }`
    const { body } = await host.graphql(query, { token: tokens[who] })
    expect(JSON.stringify(body)).toContain(shown)
    expect(JSON.stringify(body)).not.toContain(secret)
    const answers = [secret, other].map(async (word) => {
      const where = `{ Links(where: { article__title: { like: "${word}" } }) { totalDocs } }`
      return JSON.stringify(await host.graphql(where, { token: tokens[who] }))
    })
    const [one, two] = await Promise.all(answers)
    expect(one).toBe(two)
  })
})

it('what is on the blog is found by its title', async () => {
  expect((await ask('anonymous', `where[article.title][equals]=${shown}`)).names).toEqual(['c'])
  expect((await ask('editor', `where[article.title][equals]=${secret}`)).names).toEqual(['b'])
})

it('an editor sorts by titles', async () => {
  const { names } = await ask('editor', 'sort=article.title')
  expect(names).toEqual(['b', 'c'])
  expect((await ask('editor', 'sort=-article.title')).names).toEqual(['c', 'b'])
})

it('the Local API for a person is guarded as well', async () => {
  const where: Where = { articles: { contains: { title: { equals: secret } } } }
  const find = host.payload.find({ collection: 'links' as never, overrideAccess: false, where })
  await expect(find).rejects.toThrow('articles.title')
  const all = host.payload.find({ collection: 'links' as never, overrideAccess: true, where })
  expect((await all).totalDocs).toBe(1)
})

it('counts the costs of what reaches Offprint, and of nothing else', async () => {
  const often = (one: string) =>
    `{ ${Array.from({ length: 25 }, (_, index) => `a${index}: ${one}`).join(' ')} }`
  const errors = async (query: string) => (await host.graphql(query)).body.errors
  expect(await errors(often('Links(limit: 1) { totalDocs }'))).toBeUndefined()
  expect(await errors(often('Links(limit: 1) { docs { article { id } } }'))).toMatchObject([
    { message: 'The query exceeds the maximum complexity of 1000.' },
  ])
  expect(await errors(often('Articles(limit: 1) { totalDocs }'))).toMatchObject([
    { message: 'The query exceeds the maximum complexity of 1000.' },
  ])
})

it('an error of ours says what is wrong, and one of the app stays as it is', async () => {
  const ours = await host.rest('GET', '/articles?where[title][near]=1,2,3')
  expect([ours.status, ours.body]).toMatchObject([400, { errors: [{ name: 'InvalidRequest' }] }])
  expect((await host.rest('GET', '/links?where[name][near]=1,2,3')).status).toBe(500)
})

it('nobody queues a task of ours over HTTP, where everybody may run jobs', async () => {
  for (const who of ['anonymous', 'customer', 'editor']) {
    for (const taskSlug of ['send-reminders', 'run-schedules']) {
      const options = { body: { taskSlug }, token: tokens[who] }
      expect((await host.rest('POST', '/payload-jobs', options)).status).toBe(403)
    }
  }
})

it('warns once at start that everybody may read the files', () => {
  const about = warnings.filter((line) => line.includes('staffOrPublic'))
  expect(about).toHaveLength(1)
  expect(about[0]).toContain('every file of \\"media\\"')
})

async function ask(who: string, query: string) {
  const token = tokens[who]
  const { body, status } = await host.rest<{ docs?: { name: string }[] }>(
    'GET',
    `/links?${query}`,
    { token },
  )
  return { names: body.docs?.map(({ name }) => name), status, text: JSON.stringify(body) }
}

function blank(text: string, word: string): string {
  return text.replaceAll(word, '…')
}
