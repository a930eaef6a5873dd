import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
let author: string
let signer: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  signer = (
    await desk.payload.create({
      collection: 'authors',
      data: { name: 'Signer' },
      overrideAccess: true,
    })
  ).id
  author = (await desk.login('author', { author: signer })).token
})
afterAll(() => desk.close())

const toBlog = ['published-at-outlet', 'republished-on-blog'] as const
function articleOf(id: string) {
  return desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
}
function patch(path: string, body: object, token = editor) {
  return desk.rest<RestBody>('PATCH', path, { body, token })
}
function codesOf({ body }: { body: RestBody }) {
  return body.errors?.[0]?.data.refusals?.map(({ code }) => code)
}

async function republicationOf(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  return docs[0]!
}

it('after a failed transition, deleting a republication moves its article back', async () => {
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, ...toBlog)
  const failed = await patch(`/articles/${article}`, {
    language: '!!',
    stage: 'published-at-outlet',
    transition: { reason: 'x' },
  })
  expect(failed.status).toBe(400)
  const { id } = await republicationOf(article)
  const gone = await desk.rest('DELETE', `/republications/${id}`, { token: editor })
  expect(gone.status).toBe(200)
  expect(await articleOf(article)).toMatchObject({ blogMode: null, stage: 'published-at-outlet' })
})

it('two transitions in one GraphQL request both succeed, each in a transaction', async () => {
  const [one, other] = [await makeArticle(desk.payload), await makeArticle(desk.payload)]
  await moveTo(desk.payload, one.article, 'published-at-outlet')
  await moveTo(desk.payload, other.article, 'published-at-outlet')
  const up = (id: string) =>
    `updateArticle(id: "${id}", data: { stage: republished_on_blog }) { stage byline { author { name } } }`
  const { body } = await desk.graphql(
    `mutation { a: ${up(one.article)} b: ${up(other.article)} c: updateNote(id: "${one.note}", data: {}) { id } }`,
    { token: editor },
  )
  expect(body.errors).toBeUndefined()
  for (const { article } of [one, other]) {
    expect((await articleOf(article)).stage).toBe('republished-on-blog')
    expect(await republicationOf(article)).toBeTruthy()
  }
})

it('creating a republication twice is a conflict', async () => {
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, ...toBlog)
  const body = { article }
  const { status } = await desk.rest('POST', '/republications', { body, token: editor })
  expect(status).toBe(409)
})

it('a republication always has the note of its own article', async () => {
  const [one, other] = [await makeArticle(desk.payload), await makeArticle(desk.payload)]
  await moveTo(desk.payload, one.article, ...toBlog)
  const { id } = await republicationOf(one.article)
  for (const note of [null, other.note]) {
    expect((await patch(`/republications/${id}`, { note })).status).toBe(200)
    expect((await republicationOf(one.article)).note).toBe(one.note)
  }
})

it('concurrent changes of a note and of the stage are serialized', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { article, note } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, 'published-at-outlet')
    const [gone, moved] = await Promise.all([
      desk.rest('DELETE', `/notes/${note}`, { token: editor }),
      desk.rest('POST', `/articles/${article}/transition`, {
        body: { to: 'republished-on-blog' },
        token: editor,
      }),
    ])
    expect([gone.status, moved.status]).not.toEqual([200, 200])
    expect([gone.status, moved.status]).toContain(200)
  }
})

describe('an article on the blog', () => {
  const breaking: [string, () => object | Promise<object>, string][] = [
    ['its outlet', () => ({ outlet: null }), 'outlet-missing'],
    ['its text', () => ({ body: null }), 'body-missing'],
    ['its byline', () => ({ byline: [] }), 'author-missing'],
    ['the date of the outlet', () => ({ publishedAt: null }), 'outlet-date-missing'],
    ['the byline as printed', () => ({ bylineText: [] }), 'byline-missing'],
    [
      'an outlet that allows it',
      async () => ({
        outlet: (await makeArticle(desk.payload, { terms: { fullText: 'forbidden' } })).outlet,
      }),
      'permission-missing',
    ],
  ]

  let article: string
  beforeAll(async () => {
    ;({ article } = await makeArticle(desk.payload))
    await moveTo(desk.payload, article, ...toBlog)
  })

  it.each(breaking)('keeps %s', async (_, change, code) => {
    const answer = await patch(`/articles/${article}`, await change())
    expect([answer.status, codesOf(answer)]).toEqual([400, expect.arrayContaining([code])])
  })

  it('can otherwise be edited, also its date', async () => {
    const body = { body: textDocument('Corrected.'), publishedAt: '2031-01-01', title: 'Corrected' }
    expect((await patch(`/articles/${article}`, body)).status).toBe(200)
  })
})

it('a transition by a job follows the rules and is logged as such', async () => {
  const { article } = await makeArticle(desk.payload)
  const move = (stage: 'published-at-outlet' | 'republished-on-blog') =>
    desk.payload.update({
      id: article,
      collection: 'articles',
      context: { via: 'job' },
      data: { stage },
      overrideAccess: true,
    })
  await expect(move('republished-on-blog')).rejects.toMatchObject({ name: 'TransitionRefused' })
  await move('published-at-outlet')
  const { docs } = await desk.payload.find({
    collection: 'transitions',
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  expect(docs).toMatchObject([{ to: 'published-at-outlet', via: 'job' }])
})

it('an imported article that was taken down must meet all requirements', async () => {
  const { article } = await makeArticle(desk.payload, { terms: { fullText: 'forbidden' } })
  const permission = { grantedBy: 'already on the blog when imported', mode: 'full' as const }
  await desk.payload.update({
    id: article,
    collection: 'articles',
    data: { permission },
    overrideAccess: true,
  })
  await moveTo(desk.payload, article, ...toBlog, 'published-at-outlet')
  const answer = await patch(`/articles/${article}`, { stage: 'republished-on-blog' })
  expect(codesOf(answer)).toEqual(['permission-missing'])
})

describe('values of the wrong type', () => {
  let article: string
  beforeAll(async () => {
    ;({ article } = await makeArticle(desk.payload))
  })

  it.each([
    { stage: 'published-at-outlet', transition: { reason: 5 } },
    { stage: 'published-at-outlet', transition: 'x' },
    { stage: 'published-at-outlet', transition: { republication: { slug: 5 } } },
    { stage: 'published-at-outlet', transition: { republication: { mode: ['full'] } } },
    { stage: 'published-at-outlet', transition: { republication: { republishedAt: 'soon' } } },
    { stage: 'published-at-outlet', transition: { republication: { url: 'javascript:alert(1)' } } },
    { stage: 'published-at-outlet', transition: { republication: { withPictures: 'yes' } } },
    { stage: ['published-at-outlet'] },
    { expectedStage: 7, stage: 'published-at-outlet' },
    { expectedStage: {} },
    { outlet: '01a210e2-39d2-73f0-9f0b-bd8c9bcd0a72' },
    { byline: [{ author: '01a210e2-39d2-73f0-9f0b-bd8c9bcd0a72' }] },
    { body: 'x' },
    { body: [] },
    { body: { root: { children: 'x' } } },
    { body: { root: { children: [null] } } },
    { body: { root: { children: [{ type: 'text', text: 5 }] } } },
    { body: { root: { children: [nested(2000)] } } },
  ])('%j is refused with 400', async (body) => {
    expect((await patch(`/articles/${article}`, body)).status).toBe(400)
    expect((await articleOf(article)).stage).toBe('drafted')
  })

  it('an author cannot store another user as the one who waived an article', async () => {
    const made = await desk.rest<RestBody>('POST', '/articles', {
      body: { title: 'Mine', waived: { at: '2001-01-01', by: 'Boss', reason: 'old' } },
      token: author,
    })
    expect(made.body.doc.waived).toMatchObject({ by: 'The author', reason: 'old' })
    expect(made.body.doc.waived?.at).not.toContain('2001')
  })
})

it('a new article needs only its title, in GraphQL too', async () => {
  const { body } = await desk.graphql<{ createArticle: object }>(
    'mutation { createArticle(data: { title: "Only" }) { stage kind publishedAtPrecision } }',
    { token: editor },
  )
  expect(body.data?.createArticle).toEqual({
    kind: 'op_ed',
    publishedAtPrecision: 'day',
    stage: 'drafted',
  })
})

function nested(depth: number): object {
  let node: object = { type: 'paragraph', children: [], version: 1 }
  for (let level = 0; level < depth; level += 1) {
    node = { type: 'paragraph', children: [node], version: 1 }
  }
  return node
}
