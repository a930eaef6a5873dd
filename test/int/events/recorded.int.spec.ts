import { sql } from '@payloadcms/db-postgres'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { fillPosts } from '../../../src/blog/changes/fillPosts.ts'
import { pruneEvents } from '../../../src/events/prune.ts'
import { readEvents } from '../../../src/events/read.ts'
import { findIssues } from '../../../src/integrity/findIssues.ts'
import { repairIssues } from '../../../src/integrity/repair.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import {
  makeArticle,
  makePicture,
  moveTo,
  publishArticle,
  textDocument,
} from '../../helpers/documents.ts'

let desk: Desk
let editor: Login
let since = 0

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
})
afterAll(() => desk.close())
beforeEach(async () => {
  since = (await readEvents(desk.payload, { isPublic: true, limit: 1 })).next
})

/** What has happened to posts since the test began, or since this was asked last. */
async function told(): Promise<string[]> {
  const { events, next } = await readEvents(desk.payload, { isPublic: true, limit: 500, since })
  since = next
  return events.map(({ kind }) => kind)
}

function update(collection: string, id: string, data: object) {
  return desk.payload.update({
    id,
    collection: collection as 'articles',
    data: data as never,
    overrideAccess: true,
  })
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

describe('what readers see', () => {
  it('is told once when it comes, and when it goes by each way', async () => {
    const ways: Record<string, (ids: ArticleIds) => Promise<unknown>> = {
      'a bulk update': ({ article }) =>
        desk.rest('PATCH', `/articles?where[id][equals]=${article}`, {
          body: { stage: 'published-at-outlet', transition: { reason: 'taken back' } },
          token: editor.token,
        }),
      GraphQL: ({ article }) =>
        desk.graphql(
          `mutation { updateArticle(id: "${article}", data: { stage: published_at_outlet, transition: { reason: "taken back" } }) { id } }`,
          { token: editor.token },
        ),
      'its republication deleted': async ({ article }) =>
        desk.rest('DELETE', `/republications/${(await republicationOf(article)).id}`, {
          token: editor.token,
        }),
      'the endpoint': ({ article }) =>
        desk.rest('POST', `/articles/${article}/transition`, {
          body: { reason: 'taken back', to: 'published-at-outlet' },
          token: editor.token,
        }),
      'the Local API': ({ article }) => moveTo(desk.payload, article, 'published-at-outlet'),
    }
    for (const [way, withdraw] of Object.entries(ways)) {
      const made = await publishArticle(desk.payload)
      const { slug, path } = await republicationOf(made.article)
      expect([way, await told()]).toEqual([way, ['post.published']])
      const from = since
      await withdraw(made)
      const { events } = await readEvents(desk.payload, { isPublic: true, limit: 9, since: from })
      expect([way, events]).toMatchObject([
        way,
        [{ slug, article: made.article, kind: 'post.withdrawn', path }],
      ])
      since = from + 1
    }
  })

  it('is told of with every change of a text, and of what stands around it', async () => {
    const picture = await makePicture(desk.payload, 'owned')
    const made = await publishArticle(desk.payload, {
      data: { leadImage: { image: picture.id } },
      terms: { excerptWords: 5 },
    })
    await told()
    const { id: post } = await republicationOf(made.article)
    const changes: [collection: string, id: string, data: object][] = [
      ['articles', made.article, { title: 'Another title' }],
      ['articles', made.article, { body: textDocument('Another text.') }],
      ['articles', made.article, { topics: ['harbours'] }],
      ['notes', made.note, { body: textDocument('Another note.') }],
      ['outlets', made.outlet, { name: `Renamed ${made.outlet}` }],
      ['authors', made.author, { name: `Renamed ${made.author}` }],
      ['institutions', made.institution, { name: `Renamed ${made.institution}` }],
      ['media', picture.id, { alt: 'Another description' }],
      ['media', picture.id, { rights: 'outlet-only' }],
      ['republications', post, { creditLine: 'As it was printed.' }],
      ['republications', post, { mode: 'excerpt' }],
      ['republications', post, { searchPolicy: 'noindex' }],
    ]
    for (const [collection, id, data] of changes) {
      await update(collection, id, data)
      expect([data, await told()]).toEqual([data, ['post.updated']])
    }
    await update('outlets', made.outlet, { terms: { excerptWords: 1 } })
    expect(await told()).toEqual(['post.updated'])
    await update('republications', post, { slug: 'moved-elsewhere' })
    expect(await told()).toEqual(['post.moved'])
  })

  it('is not told of what readers do not see', async () => {
    const made = await publishArticle(desk.payload)
    const draft = await makeArticle(desk.payload)
    const picture = await makePicture(desk.payload, 'owned')
    await told()
    const { id: post } = await republicationOf(made.article)
    const excerpt = await publishArticle(
      desk.payload,
      {
        data: { body: textDocument('Five words are an excerpt and this is not') },
        terms: { excerptWords: 5 },
      },
      { mode: 'excerpt' },
    )
    expect(await told()).toEqual(['post.published'])
    await update('articles', excerpt.article, {
      body: textDocument('Five words are an excerpt and this changes'),
    })
    await update('articles', made.article, { snoozedUntil: '2030-01-01T12:00:00.000Z' })
    await update('articles', made.article, {
      title: (
        await desk.payload.findByID({
          id: made.article,
          collection: 'articles',
          overrideAccess: true,
        })
      ).title,
    })
    await update('outlets', made.outlet, { terms: { embargoDays: 3 } })
    await update('republications', post, {})
    await update('articles', draft.article, { title: 'A draft' })
    await update('notes', draft.note, { body: textDocument('The note of a draft.') })
    await update('authors', draft.author, { name: 'Of a draft' })
    await update('media', picture.id, { alt: 'Nowhere used' })
    expect(await told()).toEqual([])
  })

  it('a write that is rolled back tells nothing, and several in one transaction tell once', async () => {
    const made = await publishArticle(desk.payload)
    await told()
    const write = async (title: string) => {
      const req = await createLocalReq({}, desk.payload)
      await initTransaction(req)
      for (const n of [1, 2]) {
        const data = { title: `${title} ${n}` } as never
        const collection = 'articles'
        await desk.payload.update({ id: made.article, collection, data, overrideAccess: true, req })
      }
      return req
    }
    await killTransaction(await write('Rolled back'))
    expect(await told()).toEqual([])
    await commitTransaction(await write('Kept'))
    expect(await told()).toEqual(['post.updated'])
  })

  it('what was on the blog before there were events is told of from then on', async () => {
    const made = await publishArticle(desk.payload)
    await told()
    const other = await publishArticle(desk.payload)
    await told()
    await query(desk.databaseURL, 'update offprint_data.public_posts set hash = null')
    await moveTo(desk.payload, made.article, 'published-at-outlet')
    expect(await told()).toEqual(['post.withdrawn'])
    await fillPosts(desk.payload)
    await update('articles', other.article, { snoozedUntil: '2030-01-01T12:00:00.000Z' })
    expect(await told()).toEqual([])
    await update('articles', other.article, { title: 'News' })
    expect(await told()).toEqual(['post.updated'])
  })

  it('is told of by the doctor where it was changed without our hooks', async () => {
    const [changed, gone] = [await publishArticle(desk.payload), await publishArticle(desk.payload)]
    await told()
    await query(
      desk.databaseURL,
      `update articles set title = 'By SQL' where id = '${changed.article}';
      delete from republications where article_id = '${gone.article}';
      update articles set stage = 'published-at-outlet', blog_mode = null where id = '${gone.article}'`,
    )
    await repairIssues(desk.payload, (await findIssues(desk.payload)).issues)
    expect((await told()).toSorted()).toEqual(['post.updated', 'post.withdrawn'])
    const { issues } = await findIssues(desk.payload)
    expect(issues.filter(({ code }) => code === 'event-missing')).toEqual([])
  })
})

it('one post that many change at once is told of in one order, and at the end as it is', async () => {
  const made = await publishArticle(desk.payload)
  await told()
  const { id: post } = await republicationOf(made.article)
  const changes = Array.from({ length: 6 }, (_, n) => [
    () => update('authors', made.author, { name: `Author at once ${n}` }),
    () => update('institutions', made.institution, { name: `Institute at once ${n}` }),
    () => update('outlets', made.outlet, { name: `Outlet at once ${n}` }),
    () => update('republications', post, { creditLine: `Credit at once ${n}` }),
  ]).flat()
  await Promise.all(
    [
      ...changes.map((change) => change()),
      moveTo(desk.payload, made.article, 'published-at-outlet'),
    ].map((one) => one.catch((error: unknown) => error)),
  )
  const kinds = await told()
  expect(kinds.filter((kind) => kind !== 'post.updated')).toEqual(['post.withdrawn'])
  expect(kinds.at(-1)).toBe('post.withdrawn')
})

it('staff hear of each write of an article, and readers of none', async () => {
  const { next } = await readEvents(desk.payload, { limit: 1 })
  const { article } = await makeArticle(desk.payload)
  await update('articles', article, { title: 'Of the desk' })
  await moveTo(desk.payload, article, 'published-at-outlet')
  const { events } = await readEvents(desk.payload, { limit: 50, since: next })
  expect(events.filter((one) => one.article === article).map(({ kind }) => kind)).toEqual([
    'article.created',
    'article.updated',
    'article.moved',
  ])
  expect(await told()).toEqual([])
  const { rows } = await desk.payload.db.drizzle.execute(
    sql`select count(*)::int as count from offprint_data.events where public <> (kind like 'post.%')`,
  )
  expect(rows).toEqual([{ count: 0 }])
})

it('events are kept for 90 days, and the last ones for longer', async () => {
  const [{ newest } = {}] = await query<{ newest: string }>(
    desk.databaseURL,
    'select max(position) as newest from offprint_data.events',
  )
  await query(desk.databaseURL, "update offprint_data.events set at = now() - interval '89 days'")
  await pruneEvents(desk.payload)
  await readEvents(desk.payload, { limit: 1, since: 0 })
  await query(desk.databaseURL, "update offprint_data.events set at = now() - interval '91 days'")
  await pruneEvents(desk.payload)
  const left = await query<{ position: string }>(
    desk.databaseURL,
    'select position from offprint_data.events order by position',
  )
  expect(left.length).toBeLessThanOrEqual(2)
  expect(left.at(-1)?.position).toBe(newest)
  await expect(readEvents(desk.payload, { isPublic: true, limit: 1, since: 0 })).rejects.toThrow()
  expect(await told()).toEqual([])
})
