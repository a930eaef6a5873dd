// Pictures with outlet-only rights are hidden from readers in every API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string
let hidden: Pieces
let shown: Pieces

interface Pieces {
  article: string
  picture: string
}

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
  hidden = await illustrated('outlet-only')
  shown = await illustrated('owned')
})
afterAll(() => desk.close())

async function illustrated(rights: 'outlet-only' | 'owned'): Promise<Pieces> {
  const { id: picture } = await makePicture(desk.payload, rights)
  const { root } = textDocument('Before.', 'After.')
  const figure = {
    type: 'block',
    fields: {
      id: '6745f0a1c2d3e4f5a6b7c8d9',
      blockType: 'figure',
      caption: 'Inside',
      image: picture,
    },
    format: '',
    version: 2,
  }
  const body = { root: { ...root, children: [...root.children, figure] } }
  const leadImage = { caption: 'On top', credit: 'A. Lind', image: picture }
  const { article } = await makeArticle(desk.payload, { data: { body: body as never, leadImage } })
  await moveTo(desk.payload, article, 'published-at-outlet', 'republished-on-blog')
  return { article, picture }
}

const asked = [
  '/articles/ID',
  '/articles/ID?depth=0',
  '/articles/ID?depth=3',
  '/articles/ID?select[leadImage]=true&select[body]=true',
  '/articles/ID?select[leadImage][caption]=true&select[leadImage][credit]=true',
  '/articles?where[id][equals]=ID',
  '/articles?draft=true&trash=true&where[id][equals]=ID',
  '/republications?depth=2&where[article][equals]=ID',
  '/notes?depth=2&where[article][equals]=ID',
  '/republications?depth=2&populate[articles][leadImage]=true&populate[articles][body]=true&where[article][equals]=ID',
]

const questions = [
  '{ Article(id: "ID") { title body leadImage { caption credit image { id } } } }',
  '{ Article(id: "ID") { title leadImage { caption } } }',
  '{ Articles(where: { id: { equals: "ID" } }) { docs { title body(depth: 1) leadImage { credit } } } }',
  '{ Republications(where: { article: { equals: "ID" } }) { docs { article { title body leadImage { caption } } } } }',
]

const traces = /On top|A\. Lind|Inside/

async function answers({ article, picture }: Pieces, token?: string): Promise<[string, boolean][]> {
  const found: [string, boolean][] = []
  for (const path of asked) {
    const { body, status } = await desk.rest('GET', path.replace('ID', article), { token })
    const text = JSON.stringify(body)
    expect([path, status]).toEqual([path, 200])
    found.push([path, traces.test(text) || text.includes(picture)])
  }
  for (const question of questions) {
    const { body } = await desk.graphql(question.replace('ID', article), { token })
    expect([question, body.errors]).toEqual([question, undefined])
    const text = JSON.stringify(body.data)
    expect(text).toContain('Article ')
    found.push([question, traces.test(text) || text.includes(picture)])
  }
  return found
}

function all(isTold: boolean) {
  return [...asked, ...questions].map((one) => [one, isTold])
}

describe('a picture of an article on the blog', () => {
  it('with outlet-only rights is not returned to readers', async () => {
    expect(await answers(hidden)).toEqual(all(false))
  })

  it('with sufficient rights is returned with caption and credit', async () => {
    const told = await answers(shown)
    // Without its document, the note tells only which article it is of.
    expect(told.filter(([, isTold]) => !isTold).map(([one]) => one)).toEqual([])
  })

  it('is returned to editors with any rights', async () => {
    expect(await answers(hidden, editor)).toEqual(all(true))
  })

  it('appears and disappears with its rights', async () => {
    const { article, picture } = await illustrated('owned')
    const change = (rights: string) =>
      desk.rest('PATCH', `/media/${picture}`, { body: { rights }, token: editor })
    const isTold = async () => {
      const { body } = await desk.rest('GET', `/articles/${article}`)
      return [JSON.stringify(body).includes('On top'), JSON.stringify(body).includes('Inside')]
    }
    expect(await isTold()).toEqual([true, true])
    await change('outlet-only')
    expect(await isTold()).toEqual([false, false])
    await change('licensed')
    expect(await isTold()).toEqual([true, true])
  })

  it('cannot be found by its hidden values', async () => {
    for (const where of ['leadImage.caption][equals]=On top', 'leadImage.image][exists]=true']) {
      expect((await desk.rest('GET', `/articles?where[${where}`)).status).toBe(400)
    }
  })
})

describe('the portrait of an author', () => {
  it('is shown while they sign an article on the blog and its rights suffice', async () => {
    const { payload } = desk
    const { article, author } = await makeArticle(payload)
    const { id: picture } = await makePicture(payload, 'owned')
    const portrait = { id: author, collection: 'authors', overrideAccess: true } as const
    await payload.update({ ...portrait, data: { portrait: picture } })
    const isTold = async () => {
      const paths = [`/authors/${author}?depth=0`, `/authors/${author}`, `/media/${picture}`]
      const asked = await Promise.all(paths.map((path) => desk.rest('GET', path)))
      return asked.map(({ body }) => JSON.stringify(body).includes(picture))
    }
    expect(await isTold()).toEqual([false, false, false])
    await moveTo(payload, article, 'published-at-outlet', 'republished-on-blog')
    expect(await isTold()).toEqual([true, true, true])
    const change = { id: picture, collection: 'media', overrideAccess: true } as const
    await payload.update({ ...change, data: { rights: 'outlet-only' } })
    expect(await isTold()).toEqual([false, false, false])
    await payload.update({ ...change, data: { rights: 'owned' } })
    await payload.update({ ...portrait, data: { portrait: null } })
    expect((await desk.rest('GET', `/media/${picture}`)).status).toBe(404)
    expect((await desk.rest('GET', '/authors?where[portrait][exists]=true')).status).toBe(400)
  })
})
