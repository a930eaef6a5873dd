// The rights of many pictures, settled together: who may, which, what is refused, and what readers see then.
import { sql } from '@payloadcms/db-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { PictureGroups } from '../../../src/workflow/pictureRights/pictures.ts'
import type { Settled } from '../../../src/workflow/pictureRights/settlePictures.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { poolOf } from '../../../src/database/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo } from '../../helpers/documents.ts'

interface Listed {
  docs: { alt: string; articles: { title: string }[]; id: string; rights: string }[]
  nextCursor: null | string
}

let author: string
let desk: Desk
let editor: string
let outlet: string
const ids: string[] = []

beforeAll(async () => {
  desk = await bootPayload()
  author = (await desk.login('author')).token
  editor = (await desk.login('editor')).token
  for (const [index, credit] of ['Ada Brook', 'Ada Brook', 'Tide Agency', ''].entries()) {
    const { id } = await makePicture(desk.payload, 'unknown')
    await desk.payload.update({ id, collection: 'media', data: { credit }, overrideAccess: true })
    ids.push(id)
    const { article, outlet: at } = await makeArticle(desk.payload, {
      data: { slug: `shown-${index}`, leadImage: { image: id } },
    })
    outlet = at
    if (index === 0) {
      await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
    }
  }
  // As an import leaves it.
  const { execute, names } = poolOf(desk.payload)
  await execute(sql`update ${names.table('media')} set alt = '' where id = ${ids[3]}::uuid`)
  // Shown by no article, and of no import: a picture of the site itself.
  await makePicture(desk.payload, 'unknown')
})
afterAll(() => desk.close())

async function list(query = ''): Promise<Listed> {
  return (await desk.rest<Listed>('GET', `/articles/pictures${query}`, { token: editor })).body
}
function settle(body: unknown) {
  return desk.rest<Settled>('PATCH', '/articles/pictures', { body, token: editor })
}

describe('the pictures of articles', () => {
  it('are listed with what shows them, by pages and filters', async () => {
    const all = await list()
    expect(all.docs.map(({ id }) => id)).toEqual(ids)
    expect(all.docs[0]).toMatchObject({ articles: [{ stage: 'republished-on-blog' }] })
    const first = await list('?limit=3')
    expect((await list(`?cursor=${first.nextCursor}`)).docs.map(({ id }) => id)).toEqual([ids[3]])
    const found = async (query: string) => (await list(query)).docs.map(({ id }) => ids.indexOf(id))
    expect(await found('?credit=Ada Brook')).toEqual([0, 1])
    expect(await found('?credit=')).toEqual([3])
    expect(await found('?alt=missing')).toEqual([3])
    expect(await found('?q=tide')).toEqual([2])
    expect(await found(`?outlet=${outlet}`)).toEqual([3])
    expect(await found('?outlet=')).toEqual([])
    expect(await found('?rights=owned')).toEqual([])
  })

  it('are counted by what they have in common', async () => {
    const { body } = await desk.rest<PictureGroups>(
      'GET',
      '/articles/pictures/groups?credit=Ada Brook',
      {
        token: editor,
      },
    )
    expect(body).toMatchObject({
      altMissing: 1,
      credits: [
        { name: 'Ada Brook', count: 2 },
        { name: 'Tide Agency', count: 1 },
        { name: null, count: 1 },
      ],
      imports: [],
      rights: [{ name: 'unknown', count: 4 }],
      total: 2,
    })
    expect(body.outlets).toHaveLength(4)
  })

  it.each([
    ['GET', '?rights=owned&rights=unknown', undefined],
    ['GET', '?nonsense=1', undefined],
    ['GET', '?outlet=x', undefined],
    ['PATCH', '', {}],
    ['PATCH', '', { set: {}, where: {} }],
    ['PATCH', '', { set: { rights: 'owned' }, where: { ids: ['x'] } }],
    ['PATCH', '', { set: { filename: 'x' }, where: {} }],
  ])('answer %s %s %j with 400', async (method, query, body) => {
    const { status } = await desk.rest(method, `/articles/pictures${query}`, {
      body,
      token: editor,
    })
    expect(status).toBe(400)
  })

  it('are for editors and admins', async () => {
    for (const token of [author, undefined]) {
      for (const method of ['GET', 'PATCH']) {
        const body = method === 'PATCH' ? { set: { rights: 'owned' }, where: {} } : undefined
        const options = { body, ...(token ? { token } : {}) }
        expect((await desk.rest(method, '/articles/pictures', options)).status).toBe(403)
      }
    }
  })
})

describe('the rights of many pictures', () => {
  it('are settled for all that a filter finds, and readers see them', async () => {
    const [{ articles } = { articles: [] }] = (await list('?limit=1')).docs
    const post = async () => JSON.stringify((await desk.rest('GET', '/blog/posts')).body)
    expect(articles).toHaveLength(1)
    expect(await post()).not.toContain('/media/file/')
    const { body } = await settle({ set: { rights: 'owned' }, where: { credit: 'Ada Brook' } })
    expect(body).toEqual({ changed: 2, failed: [], nextCursor: null })
    expect((await list('?rights=owned')).docs.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const slug = (await desk.payload.find({ collection: 'republications', overrideAccess: true }))
      .docs[0]?.slug
    const shown = await desk.rest('GET', `/blog/posts/${slug}`)
    expect(JSON.stringify(shown.body)).toContain('/media/file/')
  })

  it('of a picture without an alternative text can be settled; a text is written in its place, and never emptied', async () => {
    const where = { ids: [ids[3]!] }
    expect((await settle({ set: { rights: 'licensed' }, where })).body.changed).toBe(1)
    expect((await settle({ set: { alt: 'A quay' }, where })).body.changed).toBe(1)
    const emptied = await settle({ set: { alt: '' }, where })
    expect(emptied.body).toMatchObject({ changed: 0, failed: [{ id: ids[3] }] })
    expect((await list('?alt=missing')).docs).toEqual([])
  })

  it('are refused one by one, with the reason', async () => {
    const { body, status } = await settle({
      set: { rights: 'nonsense' },
      where: { ids: [ids[2]!] },
    })
    expect(status).toBe(200)
    expect(body.failed).toHaveLength(1)
    expect((await list('?q=tide')).docs[0]?.rights).toBe('unknown')
  })

  it('are settled 50 at a time', async () => {
    for (let made = 0; made < 51; made += 1) {
      const { id } = await makePicture(desk.payload, 'outlet-only')
      const { execute, names } = poolOf(desk.payload)
      await execute(sql`insert into ${names.own('import_pictures')} (address, hash, media_id)
        values (${`https://quay.example/${made}.png`}, ${String(made)}, ${id}::uuid)`)
    }
    const where = { rights: 'outlet-only' }
    const set = { credit: 'Quay' }
    const first = await settle({ set, where })
    expect(first.body.changed).toBe(50)
    const rest = await settle({ cursor: first.body.nextCursor, set, where })
    expect(rest.body).toEqual({ changed: 1, failed: [], nextCursor: null })
  })
})
