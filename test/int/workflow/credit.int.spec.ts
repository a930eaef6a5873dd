import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/app/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

async function onBlog(template?: string) {
  const made = await makeArticle(desk.payload)
  if (template) {
    const terms = { creditTemplate: template } as never
    await desk.payload.update({
      id: made.outlet,
      collection: 'outlets',
      data: { terms },
      overrideAccess: true,
    })
  }
  await moveTo(desk.payload, made.article, 'published-at-outlet', 'republished-on-blog')
  return made
}

function edit(id: string, data: Partial<Article>) {
  return desk.payload.update({ id, collection: 'articles', data, overrideAccess: true })
}

async function recordOf(article: string) {
  const where = { article: { equals: article } }
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where,
  })
  return docs[0]!
}

describe('a generated credit line', () => {
  it('follows the date at the outlet and its precision', async () => {
    const { article } = await onBlog()
    expect((await recordOf(article)).creditLine).toContain('2 January 2024')
    await edit(article, { publishedAt: '2024-02-03T00:00:00.000Z' })
    expect((await recordOf(article)).creditLine).toContain('3 February 2024')
    await edit(article, { publishedAtPrecision: 'month' })
    expect((await recordOf(article)).creditLine).toMatch(/, February 2024\.$/)
  })

  it('follows title, address and authors if the template contains them', async () => {
    const { article } = await onBlog('{author}: {title}, {url}')
    const other = await desk.payload.create({
      collection: 'authors',
      data: { name: 'Second Hand' },
      overrideAccess: true,
    })
    await edit(article, {
      byline: [{ author: other.id }],
      outletUrl: 'https://outlet.example/moved',
      title: 'Renamed',
    })
    expect((await recordOf(article)).creditLine).toBe(
      'Second Hand: Renamed, https://outlet.example/moved',
    )
  })

  it('that was edited is kept', async () => {
    const { article } = await onBlog()
    const { id } = await recordOf(article)
    const data = { creditLine: 'With thanks to the editors.' }
    await desk.payload.update({ id, collection: 'republications', data, overrideAccess: true })
    await edit(article, { publishedAt: '2024-02-03T00:00:00.000Z' })
    expect((await recordOf(article)).creditLine).toBe('With thanks to the editors.')
  })
})
