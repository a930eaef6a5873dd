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

const read = (path: string, token?: string) => queriesOf(() => desk.rest('GET', path, { token }))
const ask = (question: string, token?: string) => queriesOf(() => desk.graphql(question, { token }))

const ofRepublications = `{ Republications { docs { slug
  article { title body outlet { name } byline { author { name } affiliations { institution { name } } }
    leadImage { caption image { alt } } } note { body } } } }`
const ofArticles = `{ Articles { docs { title body outlet { name } leadImage { caption } } } }`

/** Payload finds the page and its length, then each kind of relation at each depth. */
const counts: [what: string, work: (token?: string) => Promise<string[]>, least: number][] = [
  ['/republications?depth=2', (token) => read('/republications?depth=2', token), 9],
  ['/articles?depth=1', (token) => read('/articles?depth=1', token), 8],
  ['/articles?depth=0', (token) => read('/articles?depth=0', token), 2],
  ['republications by GraphQL', (token) => ask(ofRepublications, token), 6],
  ['articles by GraphQL', (token) => ask(ofArticles, token), 3],
]

describe('the number of queries', () => {
  it.each(counts)('of %s', async (_, work, least) => {
    await onBlog()
    const [one, ofStaff] = [await work(), await work(editor)]
    console.log(one.length, ofStaff.length, least)
    await onBlog()
    expect((await work()).length).toBe(one.length)
  })

  it('x', async () => {
    await illustrated()
    for (const [what, work] of counts) {
      const q = await work()
      console.log(what, q.length, (await work(editor)).length)
    }
    console.log(
      (await ask(ofRepublications))
        .map((s) => s.slice(0, 50) + '…' + /from "\w+"/.exec(s)?.[0] + s.slice(-80))
        .join('\n'),
    )
  })
})
