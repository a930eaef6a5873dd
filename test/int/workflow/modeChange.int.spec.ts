// An article on the blog gets another mode there: by every entry, judged like a republication, with a row in the log.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

type Given = Parameters<typeof makeArticle>[1]
type Mode = 'excerpt' | 'full' | 'link'
const to = 'republished-on-blog'

function transition(article: string, body: object, token = editor) {
  return desk.rest<RestBody>('POST', `/articles/${article}/transition`, { body, token })
}

async function onBlog(mode: Mode, how?: Given) {
  const made = await makeArticle(desk.payload, how)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  const { status } = await transition(made.article, { republication: { mode }, to })
  expect(status).toBe(200)
  return made
}

async function republicationOf(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'republications',
    depth: 0,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  return docs[0]
}

async function state(article: string) {
  const { blogMode, stage } = await desk.payload.findByID({
    id: article,
    collection: 'articles',
    depth: 0,
    overrideAccess: true,
  })
  return [stage, blogMode, (await republicationOf(article))?.mode]
}

async function log(article: string) {
  const { docs } = await desk.payload.find({
    collection: 'transitions',
    depth: 0,
    overrideAccess: true,
    sort: 'sequence',
    where: { article: { equals: article } },
  })
  return docs.map(({ from, fromMode, to, toMode, via }) => ({ from, fromMode, to, toMode, via }))
}

const entries: [string, string, (article: string) => Promise<{ status?: number }>][] = [
  [
    'the transition endpoint',
    'rest',
    (article) => transition(article, { republication: { mode: 'full' }, to }),
  ],
  [
    'an update of the article',
    'rest',
    (article) =>
      desk.rest('PATCH', `/articles/${article}`, {
        body: { stage: to, transition: { republication: { mode: 'full' } } },
        token: editor,
      }),
  ],
  [
    'a bulk update of articles',
    'rest',
    (article) =>
      desk.rest('PATCH', `/articles?where[id][equals]=${article}`, {
        body: { stage: to, transition: { republication: { mode: 'full' } } },
        token: editor,
      }),
  ],
  [
    'an update of the republication',
    'rest',
    async (article) =>
      desk.rest('PATCH', `/republications/${(await republicationOf(article))?.id}`, {
        body: { mode: 'full' },
        token: editor,
      }),
  ],
  [
    'the Local API',
    'local',
    async (article) => {
      await desk.payload.update({
        id: article,
        collection: 'articles',
        data: { stage: to, transition: { republication: { mode: 'full' } } },
        overrideAccess: true,
      })
      return {}
    },
  ],
]

describe('an upgrade', () => {
  it.each(entries)('by %s changes mode and republication, and has its row', async (_, via, go) => {
    const { article } = await onBlog('link')
    expect([200, undefined]).toContain((await go(article)).status)
    expect(await state(article)).toEqual([to, 'full', 'full'])
    const rows = await log(article)
    expect(rows).toHaveLength(3)
    expect(rows.slice(1)).toEqual([
      { from: 'published-at-outlet', fromMode: null, to, toMode: 'link', via: 'rest' },
      { from: to, fromMode: 'link', to, toMode: 'full', via },
    ])
  })

  it('keeps slug, path and day, and takes what it is given', async () => {
    const { article } = await onBlog('link')
    const before = await republicationOf(article)
    const { body } = await transition(article, {
      republication: { creditLine: 'As agreed', mode: 'full' },
      to,
    })
    const { slug, path, republishedAt } = before ?? {}
    expect(body.republication).toMatchObject({
      slug,
      creditLine: 'As agreed',
      mode: 'full',
      path,
      republishedAt,
    })
    expect(body.transition).toMatchObject({ fromMode: 'link', toMode: 'full' })
  })

  it('shows the text to the public', async () => {
    const { article } = await onBlog('link')
    const read = async () =>
      (await desk.rest<{ body?: unknown }>('GET', `/articles/${article}?depth=0`)).body.body
    expect(await read()).toBeFalsy()
    await transition(article, { republication: { mode: 'full' }, to })
    expect(JSON.stringify(await read())).toContain('The full text of it.')
  })

  it('is refused with every reason, and changes nothing', async () => {
    const { article } = await onBlog('link', {
      data: { bylineText: ['A. Author'] },
      terms: { fullText: 'ask' },
    })
    const refused = await transition(article, { republication: { mode: 'full' }, to })
    expect([refused.status, refused.body]).toMatchObject([
      400,
      {
        errors: [
          { name: 'TransitionRefused', data: { refusals: [{ code: 'permission-missing' }] } },
        ],
      },
    ])
    expect(await state(article)).toEqual([to, 'link', 'link'])
    expect(await log(article)).toHaveLength(2)
  })

  it('is for editors: an author is told so first', async () => {
    const { article, author } = await onBlog('link')
    const { token } = await desk.login('author', { author })
    const refused = await transition(article, { republication: { mode: 'full' }, to }, token)
    expect(refused.status).toBe(403)
  })

  it('is made once by two requests at once', async () => {
    const { article } = await onBlog('link')
    const ask = () => transition(article, { republication: { mode: 'full' }, to })
    const answers = await Promise.all([ask(), ask()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await log(article)).toHaveLength(3)
  })
})

describe('the same mode, or none', () => {
  it.each([[{ mode: 'full' }], [{}], [undefined]])('is no move: %j', async (republication) => {
    const { article } = await onBlog('full')
    const { body, status } = await transition(article, { republication, to })
    expect([status, body]).toMatchObject([409, { errors: [{ name: 'StageConflict' }] }])
    const { status: patched } = await desk.rest('PATCH', `/articles/${article}`, {
      body: { stage: to, transition: { republication } },
      token: editor,
    })
    expect([patched, (await log(article)).length]).toEqual([200, 2])
  })

  it('of another kind is refused by name', async () => {
    const { article } = await onBlog('full')
    const { body, status } = await desk.rest('PATCH', `/articles/${article}`, {
      body: { stage: to, transition: { republication: { mode: 'half' } } },
      token: editor,
    })
    expect([status, body]).toMatchObject([400, { errors: [{ name: 'InvalidRequest' }] }])
  })
})

describe('a downgrade', () => {
  it('is allowed though the terms have turned against the full text', async () => {
    const { article, outlet } = await onBlog('full')
    await desk.payload.update({
      id: outlet,
      collection: 'outlets',
      data: { terms: { fullText: 'forbidden', searchPolicy: 'canonical' } },
      overrideAccess: true,
    })
    expect((await transition(article, { republication: { mode: 'link' }, to })).status).toBe(200)
    expect(await state(article)).toEqual([to, 'link', 'link'])
    expect((await log(article)).at(-1)).toMatchObject({ fromMode: 'full', toMode: 'link' })
  })

  it('does not let an edit beside it take away what the article needs', async () => {
    const { article } = await onBlog('full')
    const { body, status } = await desk.rest('PATCH', `/articles/${article}`, {
      body: { bylineText: [], stage: to, transition: { republication: { mode: 'link' } } },
      token: editor,
    })
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ data: { refusals: [{ code: 'byline-missing' }] } }] },
    ])
    expect(await state(article)).toEqual([to, 'full', 'full'])
  })
})

it('the possible moves name it last, with the refusals of each mode and what readers see now', async () => {
  const { article } = await onBlog('link', { terms: { fullText: 'ask' } })
  const { body } = await desk.rest<RestBody>('GET', `/articles/${article}/transition`, {
    token: editor,
  })
  const slug = (await republicationOf(article))?.slug
  expect(body.moves).toMatchObject([
    { to: 'published-at-outlet' },
    {
      allowed: false,
      modeRefusals: { full: [{ code: 'permission-missing' }], link: [] },
      modes: { full: false, link: true },
      needsReason: false,
      republication: { slug },
      to,
    },
  ])
})

it('what is taken down says the mode that it had', async () => {
  const { article } = await onBlog('link')
  await moveTo(desk.payload, article, 'published-at-outlet')
  expect((await log(article)).at(-1)).toMatchObject({ fromMode: 'link', toMode: null })
})
