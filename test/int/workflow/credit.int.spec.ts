import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/app/payload-types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, textDocument } from '../../helpers/documents.ts'

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

describe('the outlet that stands for the blog', () => {
  const terms = { embargoDays: null, fullText: 'allowed', searchPolicy: 'self' }

  it('has terms that allow everything, is the only one, and its articles need neither note nor credit', async () => {
    const data = { name: 'My blog', isOwn: true, terms: { fullText: 'forbidden' } } as never
    const own = await desk.payload.create({ collection: 'outlets', data, overrideAccess: true })
    expect(own.terms).toMatchObject(terms)

    const given = { data: { outlet: own.id, outletUrl: null } as Partial<Article> }
    const { article, note, outlet: other } = await makeArticle(desk.payload, given)
    await expect(
      desk.payload.update({
        id: other,
        collection: 'outlets',
        data: { isOwn: true },
        overrideAccess: true,
      }),
    ).rejects.toMatchObject({ data: { errors: [{ message: /My blog/, path: 'isOwn' }] } })
    await expect(
      desk.payload.db.updateOne({ id: other, collection: 'outlets', data: { isOwn: true } }),
    ).rejects.toThrow(/is_own/)

    await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const { slug, creditLine, searchPolicy } = await recordOf(article)
    expect({ creditLine, searchPolicy }).toEqual({ creditLine: '', searchPolicy: 'self' })
    const { body } = await desk.rest('GET', `/blog/posts/${slug}`)
    expect(body).toMatchObject({
      creditLine: '',
      original: { publishedOn: null, url: null },
      outlet: null,
    })
    await expect(edit(article, { outlet: other })).rejects.toMatchObject({
      data: { refusals: [{ code: 'evidence-missing' }, { code: 'note-missing' }] },
    })
  })

  it('shows a note that is written when the post is there', async () => {
    const { docs } = await desk.payload.find({
      collection: 'outlets',
      overrideAccess: true,
      where: { isOwn: { equals: true } },
    })
    const { article, note } = await makeArticle(desk.payload, { data: { outlet: docs[0]!.id } })
    await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    const data = { article, body: textDocument('Written later.') }
    const late = await desk.payload.create({ collection: 'notes', data, overrideAccess: true })
    expect((await recordOf(article)).note).toBe(late.id)
  })
})
