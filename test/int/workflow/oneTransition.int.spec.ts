import type { CollectionAfterChangeHook } from 'payload'

import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Article } from '../../../src/app/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { openTransition } from '../../../src/workflow/openTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk
let admin: string

beforeAll(async () => {
  desk = await bootPayload()
  admin = (await desk.login('admin')).token
})
afterAll(() => desk.close())

async function logOf(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'transitions',
    depth: 0,
    overrideAccess: true,
    sort: 'sequence',
    where: { article: { equals: article } },
  })
  return docs
}

async function published() {
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, 'published-at-outlet')
  return article
}

it('two mutations of one GraphQL request on an article share no state', async () => {
  const article = await published()
  const update = (data: string) => `updateArticle(id: "${article}", data: { ${data} }) { stage }`
  const { body } = await desk.graphql(
    `mutation {
      failed: ${update('stage: republished_on_blog, language: "!!", transition: { republication: { slug: "of-the-first" } }')}
      up: ${update('stage: republished_on_blog')}
      down: ${update('stage: published_at_outlet')}
    }`,
    { token: admin },
  )
  expect(body.errors).toHaveLength(2)
  expect(body.data).toMatchObject({
    down: null,
    failed: null,
    up: { stage: 'republished_on_blog' },
  })
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]?.slug).not.toBe('of-the-first')
  expect(await logOf(article)).toMatchObject([
    { to: 'published-at-outlet', via: 'local' },
    { to: 'republished-on-blog', via: 'graphql' },
  ])
})

it('a transaction that is rolled back leaves no state for the next one', async () => {
  const id = await published()
  const req = await createLocalReq({}, desk.payload)
  await initTransaction(req)
  const stored = await desk.payload.findByID({
    id,
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
    req,
  })
  await openTransition(req, stored, { reason: 'of the first', to: 'drafted', via: 'local' })
  await killTransaction(req)
  const move = desk.payload.update({
    id,
    collection: 'articles',
    data: { stage: 'drafted' },
    overrideAccess: true,
    req,
  })
  await expect(move).rejects.toMatchObject({ data: { code: 'reason-missing' } })
  expect(await logOf(id)).toHaveLength(1)
})

it('an edit of the article by a hook of the app does not affect its transition', async () => {
  const id = await published()
  const { hooks } = desk.payload.collections.articles.config
  const edit: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
    if (doc.id === id && doc.stage !== previousDoc.stage) {
      await desk.payload.update({
        id,
        collection: 'articles',
        data: { series: 'Edited' },
        overrideAccess: true,
        req,
      })
    }
  }
  hooks.afterChange.unshift(edit)
  try {
    await moveTo(desk.payload, id, 'republished-on-blog')
  } finally {
    hooks.afterChange.shift()
  }
  expect(
    await desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true }),
  ).toMatchObject({
    series: 'Edited',
    stage: 'republished-on-blog',
  })
  expect(await logOf(id)).toHaveLength(2)
})
