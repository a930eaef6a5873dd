// How many SQL queries a read takes, and which columns they read: neither may grow unnoticed.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

async function onBlog(data: object = {}): Promise<string> {
  const { article } = await makeArticle(desk.payload, { data })
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  return article
}

async function illustrated(): Promise<string> {
  const { id: lead } = await makePicture(desk.payload, 'owned')
  const { id: image } = await makePicture(desk.payload, 'licensed')
  const { root } = textDocument('Before.')
  const fields = { id: '6745f0a1c2d3e4f5a6b7c8d9', blockType: 'figure', image }
  const figure = { type: 'block', fields, format: '', version: 2 }
  const body = { root: { ...root, children: [...root.children, figure] } }
  return onBlog({ body, leadImage: { caption: 'On top', image: lead } })
}

/** The SQL of the queries that this work makes. */
async function queriesOf(work: () => Promise<{ status: number }>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    expect((await work()).status).toBe(200)
    return spy.mock.calls.map(([query]) => {
      const { text } = query as unknown as { text?: string }
      return text ?? String(query)
    })
  } finally {
    spy.mockRestore()
  }
}

function read(path: string, token?: string): Promise<string[]> {
  return queriesOf(() => desk.rest('GET', path, { token }))
}

function ask(question: string, token?: string): Promise<string[]> {
  return queriesOf(() => desk.graphql(question, { token }))
}

const ofRepublications = `{ Republications { docs { slug
  article { title body outlet { name } byline { author { name } affiliations { institution { name } } }
    leadImage { caption image { alt } } } note { body } } } }`
const ofArticles = `{ Articles { docs { title body outlet { name } leadImage { caption } } } }`

type Read = (token?: string) => Promise<string[]>

/**
 * Stock Payload counts the documents, finds a page of them, and then each kind of relation at each depth; it looks a
 * login up. Ours adds one query for the pictures of the articles at each depth, where they have any.
 */
const reads: [what: string, queries: Read, counts: Counts][] = [
  [
    '/republications?depth=2',
    (token) => read('/republications?depth=2', token),
    { bare: 9, illustrated: 12, ofEditor: 11 },
  ],
  [
    '/articles?depth=1',
    (token) => read('/articles?depth=1', token),
    { bare: 8, illustrated: 10, ofEditor: 12 },
  ],
  [
    '/articles?depth=0',
    (token) => read('/articles?depth=0', token),
    { bare: 2, illustrated: 3, ofEditor: 4 },
  ],
  [
    'republications in GraphQL',
    (token) => ask(ofRepublications, token),
    { bare: 8, illustrated: 11, ofEditor: 11 },
  ],
  [
    'articles in GraphQL',
    (token) => ask(ofArticles, token),
    { bare: 3, illustrated: 5, ofEditor: 6 },
  ],
]

interface Counts {
  bare: number
  illustrated: number
  ofEditor: number
}

describe('the number of queries of a read', () => {
  /** A wrong number is told with the queries themselves. */
  async function expectCounts(of: keyof Counts, token?: string): Promise<void> {
    for (const [what, queries, counts] of reads) {
      const asked = await queries(token)
      expect.soft(asked.length, `${what}:\n${asked.join('\n')}`).toBe(counts[of])
    }
  }

  it('is the same for one article and for three', async () => {
    for (let articles = 1; articles <= 3; articles++) {
      await onBlog()
      await expectCounts('bare')
    }
  })

  it('is the same for one article with pictures and for two', async () => {
    for (let articles = 1; articles <= 2; articles++) {
      await illustrated()
      await expectCounts('illustrated')
    }
  })

  it('is no greater for the desk than for readers, but for the schedules of a list of articles', async () => {
    await expectCounts('ofEditor', editor)
  })
})

describe('what only staff may read', () => {
  const columns =
    /"(?:permission_\w+|waived_\w+|snoozed_until|free_from|import_key|pictures_needed|updated_by_id|terms_\w+)"|"articles_rels"/

  const paths = [
    '/articles',
    '/articles?depth=2',
    '/articles?select[title]=false',
    '/articles?draft=true&trash=true',
    '/republications?depth=3',
    '/notes?depth=3',
    '/outlets?depth=2',
    '/media?depth=2',
  ]

  it.each(paths)('is not in a query of a reader: %s', async (path) => {
    expect((await read(path)).filter((query) => columns.test(query))).toEqual([])
  })

  it('is read for staff', async () => {
    for (const path of ['/articles', '/outlets', '/republications']) {
      expect((await read(path, editor)).some((query) => columns.test(query))).toBe(true)
    }
  })
})
