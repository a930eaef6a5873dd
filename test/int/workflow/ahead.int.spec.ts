// A date on the blog in the future is refused through every channel: there is no scheduling.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { moveArticle } from '../../../src/workflow/moveArticle.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { byRepublication, channels } from '../../helpers/channels.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk
let editor: Login

beforeAll(async () => {
  desk = await bootPayload()
  editor = await desk.login('editor')
})
afterAll(() => desk.close())

const ahead = '2091-01-01T00:00:00.000Z'
function inHours(hours: number) {
  return new Date(Date.now() + hours * 3_600_000).toISOString()
}

async function pieceAtOutlet(): Promise<string> {
  const { article } = await makeArticle(desk.payload)
  await moveTo(desk.payload, article, 'published-at-outlet')
  return article
}

async function stageOf(id: string) {
  return (
    await desk.payload.findByID({ id, collection: 'articles', depth: 0, overrideAccess: true })
  ).stage
}

async function republicationOf(article: string) {
  const where = { article: { equals: article } }
  return (
    await desk.payload.find({ collection: 'republications', depth: 0, overrideAccess: true, where })
  ).docs[0]
}

describe('a transition to the blog', () => {
  const asked = [
    ...channels.filter(({ name }) => /transition|PATCH$|GraphQL/.test(name)),
    byRepublication,
  ]

  it.each(asked)('through $name is refused with a date in the future', async ({ send }) => {
    const article = await pieceAtOutlet()
    const input = { republication: { republishedAt: ahead } }
    const answer = await send(desk, article, 'republished-on-blog', editor, input)
    expect(answer).toEqual({ codes: ['invalid-request'], status: 400 })
    expect([await stageOf(article), await republicationOf(article)]).toEqual([
      'published-at-outlet',
      undefined,
    ])
  })

  it.each([
    ['en', 'The date 2091-01-01 is in the future'],
    ['de', 'Das Datum 2091-01-01 liegt in der Zukunft'],
  ])(
    'names the reason at the field, in the language of the request: %s',
    async (language, message) => {
      const { body } = await desk.rest<RestBody>(
        'POST',
        `/articles/${await pieceAtOutlet()}/transition`,
        {
          body: { republication: { republishedAt: ahead }, to: 'republished-on-blog' },
          headers: { 'accept-language': language },
          token: editor.token,
        },
      )
      const path = 'republication.republishedAt'
      const errors = [{ message: expect.stringContaining(message), path }]
      expect(body.errors[0]).toMatchObject({ name: 'InvalidRequest', data: { errors } })
    },
  )

  it('is allowed with a time within the next 24 hours', async () => {
    for (const { send } of [channels[0]!, byRepublication]) {
      const article = await pieceAtOutlet()
      const input = { republication: { republishedAt: inHours(23) } }
      const { status } = await send(desk, article, 'republished-on-blog', editor, input)
      expect(status).toBeLessThan(300)
      expect(await stageOf(article)).toBe('republished-on-blog')
    }
  })

  it('that is refused for another reason reports that first', async () => {
    const { article } = await makeArticle(desk.payload)
    const input = { republication: { republishedAt: ahead } }
    const answer = await channels[0]!.send(desk, article, 'republished-on-blog', editor, input)
    expect(answer).toEqual({ codes: ['move-unknown'], status: 409 })
  })
})

it('the seed stores the dates of a facts file', async () => {
  const { article } = await makeArticle(desk.payload)
  const req = await createLocalReq({}, desk.payload)
  for (const to of ['published-at-outlet', 'republished-on-blog']) {
    await moveArticle(req, article, {
      alreadyOnBlog: true,
      republication: { republishedAt: ahead },
      to,
      via: 'seed',
    })
  }
  expect((await republicationOf(article))?.republishedAt).toBe(ahead)
})

describe('a republication', () => {
  async function published() {
    const article = await pieceAtOutlet()
    await moveTo(desk.payload, article, 'republished-on-blog')
    return (await republicationOf(article))!
  }

  const patch = (query: string, republishedAt: string, data: object = {}) =>
    desk.rest<RestBody>('PATCH', `/republications${query}`, {
      body: { republishedAt, ...data },
      token: editor.token,
    })

  it('cannot get a date in the future', async () => {
    const { id, republishedAt } = await published()
    const { body, status } = await patch(`/${id}`, ahead)
    expect(status).toBe(400)
    expect(body.errors[0]?.data.errors).toMatchObject([{ path: 'republishedAt' }])
    expect((await patch(`?where[id][equals]=${id}`, ahead)).status).toBe(400)
    const answer = await desk.graphql(
      `mutation { updateRepublication(id: "${id}", data: { republishedAt: "${ahead}" }) { id } }`,
      { token: editor.token },
    )
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ statusCode: 400 })
    const now = await desk.payload.findByID({
      id,
      collection: 'republications',
      overrideAccess: true,
    })
    expect(now.republishedAt).toBe(republishedAt)
  })

  it('can get a date in the past or later today', async () => {
    const { id } = await published()
    for (const moment of ['2024-05-06T00:00:00.000Z', inHours(20)]) {
      expect((await patch(`/${id}`, moment)).status).toBe(200)
    }
  })

  it('with an existing future date can still be edited', async () => {
    const { article } = await makeArticle(desk.payload)
    const req = await createLocalReq({}, desk.payload)
    for (const to of ['published-at-outlet', 'republished-on-blog']) {
      const republication = { republishedAt: ahead }
      await moveArticle(req, article, { alreadyOnBlog: true, republication, to, via: 'seed' })
    }
    const { id } = (await republicationOf(article))!
    expect((await patch(`/${id}`, ahead, { creditLine: 'By hand' })).status).toBe(200)
  })
})
