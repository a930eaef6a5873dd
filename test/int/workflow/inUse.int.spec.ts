// Documents that articles need cannot be deleted through any channel.
import type { CollectionSlug } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'

let admin: Login
let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
})
afterAll(() => desk.close())

interface Refused {
  data?: { code: string; refusals?: { code: string }[] }
  extensions?: { data: Refused['data']; statusCode: number }
  message: string
}

interface Answer {
  errors: Refused[]
}

type Delete = (slug: CollectionSlug, id: string) => Promise<{ code?: string; status: number }>

const singular: Record<string, string> = {
  articles: 'Article',
  authors: 'Author',
  institutions: 'Institution',
  media: 'Media',
  notes: 'Note',
  outlets: 'Outlet',
}

const channels: [name: string, status: number, Delete][] = [
  [
    'REST',
    409,
    async (slug, id) => {
      const { body, status } = await desk.rest<Answer>('DELETE', `/${slug}/${id}`, {
        token: admin.token,
      })
      return { code: body.errors[0]?.data?.code, status }
    },
  ],
  [
    'REST in bulk',
    400,
    async (slug, id) => {
      const { body, status } = await desk.rest<Answer>(
        'DELETE',
        `/${slug}?where[id][equals]=${id}`,
        { token: admin.token },
      )
      return { code: body.errors[0]?.data?.code, status }
    },
  ],
  [
    'GraphQL',
    409,
    async (slug, id) => {
      const { body } = await desk.graphql(
        `mutation { delete${singular[slug]}(id: "${id}") { id } }`,
        { token: admin.token },
      )
      const { extensions } = (body.errors?.[0] ?? {}) as Refused
      return { code: extensions?.data?.code, status: extensions?.statusCode ?? 200 }
    },
  ],
  [
    'the Local API',
    409,
    async (slug, id) => {
      try {
        await desk.payload.delete({ id, collection: slug, overrideAccess: true })
        return { status: 200 }
      } catch (error) {
        const { data, status } = error as { status: number } & Refused
        return { code: data?.code, status }
      }
    },
  ],
]

const kinds = ['articles', 'authors', 'institutions', 'media', 'notes', 'outlets'] as const
const stages = ['published-at-outlet', 'republished-on-blog'] as const

async function createAt(
  stage: (typeof stages)[number],
): Promise<ArticleIds & Record<string, string>> {
  const { id } = await makePicture(desk.payload, 'owned')
  const made = await makeArticle(desk.payload, { data: { leadImage: { image: id } } as never })
  await moveTo(desk.payload, made.article, ...stages.slice(0, stages.indexOf(stage) + 1))
  const { article, author, institution, note, outlet } = made
  return {
    ...made,
    articles: article,
    authors: author,
    institutions: institution,
    media: id,
    notes: note,
    outlets: outlet,
  }
}

async function isThere(slug: CollectionSlug, id: string) {
  return (
    (
      await desk.payload.count({
        collection: slug,
        overrideAccess: true,
        where: { id: { equals: id } },
      })
    ).totalDocs === 1
  )
}

describe.each(stages)('documents of an article that is %s', (stage) => {
  const all = channels.flatMap((channel) =>
    kinds.map((kind) => [kind, channel[0], channel] as const),
  )
  // A note is not needed yet by an article that is not on the blog.
  const needed = all.filter(([kind]) => kind !== 'notes' || stage === 'republished-on-blog')

  // A refusal changes nothing, which each test checks: all ask for the same article.
  let created: Awaited<ReturnType<typeof createAt>>
  beforeAll(async () => {
    created = await createAt(stage)
  })

  it.each(needed)('%s cannot be deleted: %s', async (kind, _, [, status, remove]) => {
    const id = created[kind] ?? ''
    expect(await remove(kind, id)).toEqual({ code: 'in-use', status })
    expect(await isThere(kind, id)).toBe(true)
  })
})

describe('in bulk', () => {
  it('unused documents are deleted, used ones are kept', async () => {
    const { outlet } = await createAt('published-at-outlet')
    const free = await desk.payload.create({
      collection: 'outlets',
      data: { name: 'Of no use', terms: { fullText: 'ask', searchPolicy: 'noindex' } },
      overrideAccess: true,
    })
    const { body, status } = await desk.rest<{ docs: { id: string }[] } & Answer>(
      'DELETE',
      `/outlets?where[id][in]=${outlet},${free.id}`,
      { token: admin.token },
    )
    expect(status).toBe(400)
    expect(body.docs.map(({ id }) => id)).toEqual([free.id])
    expect(body.errors).toMatchObject([{ id: outlet, data: { code: 'in-use' } }])
    expect([await isThere('outlets', outlet), await isThere('outlets', free.id)]).toEqual([
      true,
      false,
    ])
  })

  it('deleted republications return their articles to the outlet, each with a log row', async () => {
    const created = []
    for (let n = 0; n < 3; n += 1) {
      created.push((await createAt('republished-on-blog')).article)
    }
    const { body, status } = await desk.rest<{ docs: unknown[] } & Answer>(
      'DELETE',
      `/republications?where[article][in]=${created.join(',')}&reason=the%20outlet%20asked`,
      { token: admin.token },
    )
    expect([status, body.docs.length, body.errors]).toEqual([200, 3, []])
    const rows = await query<object>(
      desk.databaseURL,
      `select a.stage::text, t.reason from articles a join transitions t on t.article_id = a.id
       where a.id in ('${created.join("','")}') and t."from" = 'republished-on-blog'`,
    )
    expect(rows).toEqual(
      created.map(() => ({ reason: 'the outlet asked', stage: 'published-at-outlet' })),
    )
  })

  it('anonymous users and authors delete nothing', async () => {
    const { article, author, outlet } = await createAt('published-at-outlet')
    const own = await desk.login('author', { author })
    const go = async (slug: string, id: string, token?: string) =>
      (await desk.rest('DELETE', `/${slug}?where[id][equals]=${id}`, { token })).status
    expect(await go('outlets', outlet)).toBe(403)
    expect(await go('outlets', outlet, own.token)).toBe(403)
    expect(await go('articles', article)).toBe(403)
    // Their own, but not drafted: none that they may delete.
    expect(await go('articles', article, own.token)).toBe(200)
    expect(await isThere('articles', article)).toBe(true)
  })
})

it('a concurrent deletion and transition are serialized, in either order', async () => {
  for (const first of ['move', 'delete'] as const) {
    const made = await makeArticle(desk.payload)
    const move = () =>
      desk.rest('POST', `/articles/${made.article}/transition`, {
        body: { to: 'published-at-outlet' },
        token: admin.token,
      })
    const remove = () => desk.rest('DELETE', `/outlets/${made.outlet}`, { token: admin.token })
    const both = first === 'move' ? [move(), remove()] : [remove(), move()]
    const answers = (await Promise.all(both)).map(({ status }) => status)
    expect(answers.filter((status) => status === 200)).toHaveLength(1)
  }
  expect((await findIssues(desk.payload)).issues).toEqual([])
})
