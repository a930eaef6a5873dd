import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/app/payload-types.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { Made } from '../../helpers/documents.ts'
import type { Door, Input } from '../../helpers/doors.ts'

import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makePicture, makePiece, moveTo, textDocument } from '../../helpers/documents.ts'
import { byHand, doors } from '../../helpers/doors.ts'

let desk: Desk
let admin: Login
let editor: Login

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
  editor = await desk.login('editor')
})
afterAll(() => desk.close())

type Terms = NonNullable<Parameters<typeof makePiece>[1]>['terms']

interface Case {
  code: string
  /** What is taken away of an article that may go all the way. */
  edit?: (made: Made) => Promise<Partial<Article>>
  input?: Input
  terms?: Terms
}

function edited(data: object): Case['edit'] {
  return () => Promise.resolve(data as Partial<Article>)
}

const towardsOutlet: Case[] = [
  { code: 'outlet-missing', edit: edited({ outlet: null }) },
  { code: 'evidence-missing', edit: edited({ outletUrl: null }) },
  { code: 'outlet-date-missing', edit: edited({ publishedAt: null }) },
  { code: 'outlet-date-in-future', edit: edited({ publishedAt: '2999-01-01T00:00:00.000Z' }) },
  { code: 'author-missing', edit: edited({ byline: [] }) },
]

const brokenReference = {
  ...textDocument('A word.'),
  root: {
    ...textDocument('A word.').root,
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'footnote-ref', label: '7', noteId: 'gone', version: 1 }],
        direction: null,
        format: '',
        indent: 0,
        version: 1,
      },
      ...textDocument('A word.').root.children,
    ],
  },
}

const withPicture: Case['edit'] = async () => ({
  leadImage: { image: (await makePicture(desk.payload, 'outlet-only')).id },
})

const towardsBlog: Case[] = [
  ...towardsOutlet.filter(({ code }) => !/in-future|date-missing|outlet-missing/.test(code)),
  {
    code: 'note-missing',
    edit: async ({ note }) => {
      await desk.payload.delete({ id: note, collection: 'notes' })
      return {}
    },
  },
  { code: 'body-missing', edit: edited({ body: null }) },
  { code: 'byline-missing', edit: edited({ bylineText: [' '] }) },
  { code: 'footnotes-broken', edit: edited({ body: brokenReference }) },
  { code: 'embargoed', terms: { embargoDays: 36_000, fullText: 'after-embargo' } },
  { code: 'permission-missing', terms: { fullText: 'ask' } },
  { code: 'permission-missing', terms: { fullText: 'forbidden' } },
  {
    code: 'permission-missing',
    input: { republication: { mode: 'excerpt' } },
    terms: { excerptWords: 0, fullText: 'allowed' },
  },
  {
    code: 'image-rights-missing',
    edit: async (made) => ({ ...(await withPicture(made)), picturesNeeded: true }),
  },
]

function across(cases: Case[], ways: Door[]) {
  return cases.flatMap((one) => ways.map((door) => [one.code, door.name, one, door] as const))
}

/** What must not have changed by a refusal. */
async function stateOf(article: string) {
  const [row] = await query(
    desk.databaseURL,
    `select a.stage::text, a.updated_at, a.blog_mode::text,
      (select count(*) from transitions t where t.article_id = a.id) as moves,
      (select count(*) from republications r where r.article_id = a.id) as republications,
      (select count(*) from _articles_v v where v.parent_id = a.id) as versions
     from articles a where a.id = '${article}'`,
  )
  return row
}

async function prepared({ edit, terms }: Case, at: Article['stage']): Promise<Made> {
  const made = await makePiece(desk.payload, { terms })
  if (at !== 'drafted') {
    await moveTo(desk.payload, made.article, 'published-at-outlet')
  }
  await desk.payload.update({
    id: made.article,
    collection: 'articles',
    data: (await edit?.(made)) ?? {},
  })
  return made
}

/** A bulk answer is 400 whatever refuses each of its documents. */
function statusAt(door: Door, status: number) {
  return /bulk/.test(door.name) ? 400 : status
}

describe('towards the outlet', () => {
  it.each(across(towardsOutlet, doors))('%s by %s', async (code, _, one, door) => {
    const { article } = await prepared(one, 'drafted')
    const before = await stateOf(article)
    expect(await door.knock(desk, article, 'published-at-outlet', editor)).toEqual({
      codes: [code],
      status: 400,
    })
    expect(await stateOf(article)).toEqual(before)
  })
})

describe('towards the blog', () => {
  it.each(across(towardsBlog, [...doors, byHand]))('%s by %s', async (code, _, one, door) => {
    const { article } = await prepared(one, 'published-at-outlet')
    const before = await stateOf(article)
    expect(await door.knock(desk, article, 'republished-on-blog', editor, one.input)).toEqual({
      codes: [code],
      status: 400,
    })
    expect(await stateOf(article)).toEqual(before)
  })
})

describe.each(doors.map((door) => [door.name, door] as const))('by %s', (_, door) => {
  it('no reason, no way back', async () => {
    const { article } = await prepared({ code: '' }, 'published-at-outlet')
    await moveTo(desk.payload, article, 'republished-on-blog')
    const before = await stateOf(article)
    const input = { reason: '  ' }
    const told = await door.knock(desk, article, 'published-at-outlet', editor, input)
    expect(told).toEqual({ codes: ['reason-missing'], status: 400 })
    expect(await stateOf(article)).toEqual(before)
  })

  it('there is no move from drafted to the blog, whoever asks', async () => {
    const { article } = await makePiece(desk.payload)
    const told = await door.knock(desk, article, 'republished-on-blog', admin)
    expect(told).toEqual({ codes: ['move-unknown'], status: statusAt(door, 409) })
    expect(await stateOf(article)).toMatchObject({ moves: '0', stage: 'drafted' })
  })

  it('an editor does not withdraw', async () => {
    const { article } = await prepared({ code: '' }, 'published-at-outlet')
    const told = await door.knock(desk, article, 'drafted', editor, { reason: 'a mistake' })
    expect(told).toEqual({ codes: ['not-allowed'], status: statusAt(door, 403) })
  })

  it('an author does not go to the blog, even with an article that lacks something', async () => {
    const made = await prepared({ code: '', edit: edited({ body: null }) }, 'published-at-outlet')
    const author = await desk.login('author', { author: made.author })
    const told = await door.knock(desk, made.article, 'republished-on-blog', author)
    expect(told).toEqual({ codes: ['not-allowed'], status: statusAt(door, 403) })
  })

  it('an author moves their own article to the outlet, and to another’s article they are a stranger', async () => {
    const [own, other] = [await makePiece(desk.payload), await makePiece(desk.payload)]
    const author = await desk.login('author', { author: own.author })
    const before = await stateOf(other.article)
    const told = await door.knock(desk, other.article, 'published-at-outlet', author)
    // In bulk it is none of the documents that the caller may write: nothing to do.
    expect(told.status).toBe(/bulk/.test(door.name) ? 200 : 404)
    expect(await stateOf(other.article)).toEqual(before)
    expect(await door.knock(desk, own.article, 'published-at-outlet', author)).toEqual({
      codes: [],
      status: 200,
    })
    expect(await stateOf(own.article)).toMatchObject({ moves: '1', stage: 'published-at-outlet' })
  })

  it('what an author may read but not write is forbidden', async () => {
    const [own, other] = [await makePiece(desk.payload), await makePiece(desk.payload)]
    await moveTo(desk.payload, other.article, 'published-at-outlet', 'republished-on-blog')
    const author = await desk.login('author', { author: own.author })
    const input = { reason: 'I want it' }
    const told = await door.knock(desk, other.article, 'published-at-outlet', author, input)
    expect(told.status).toBe(/bulk/.test(door.name) ? 200 : 403)
    expect(await stateOf(other.article)).toMatchObject({ moves: '2', stage: 'republished-on-blog' })
  })

  it('the pictures that the move asks for need their rights, and it goes without asking', async () => {
    const { article } = await prepared({ code: '', edit: withPicture }, 'published-at-outlet')
    const asking = { republication: { withPictures: true } }
    expect(await door.knock(desk, article, 'republished-on-blog', editor, asking)).toEqual({
      codes: ['image-rights-missing'],
      status: 400,
    })
    expect(await door.knock(desk, article, 'republished-on-blog', editor)).toMatchObject({
      status: 200,
    })
  })

  it('all the way there and back, with a row for each move', async () => {
    const { article } = await makePiece(desk.payload)
    const input = { reason: 'to see it' }
    for (const to of [
      'published-at-outlet',
      'republished-on-blog',
      'published-at-outlet',
      'drafted',
    ] as const) {
      expect(await door.knock(desk, article, to, admin, input)).toEqual({ codes: [], status: 200 })
    }
    expect(await stateOf(article)).toMatchObject({
      blog_mode: null,
      moves: '4',
      republications: '0',
      stage: 'drafted',
    })
  })
})

describe('in bulk', () => {
  it('each goes by its own: those that may, go; the others say why', async () => {
    const good = [await makePiece(desk.payload), await makePiece(desk.payload)]
    const bad = await prepared({ code: '', edit: edited({ outletUrl: null }) }, 'drafted')
    const ids = [...good, bad].map(({ article }) => article)
    const { body, status } = await desk.rest<{
      docs: Article[]
      errors: { data: { code: string; refusals: { field: string }[] }; id: string }[]
    }>('PATCH', `/articles?where[id][in]=${ids.join(',')}&depth=0`, {
      body: { series: 'In bulk', stage: 'published-at-outlet' },
      token: editor.token,
    })
    expect(status).toBe(400)
    expect(body.docs.map(({ id }) => id).sort()).toEqual(good.map(({ article }) => article).sort())
    expect(body.docs.every(({ series, stage }) => series && stage === 'published-at-outlet')).toBe(
      true,
    )
    expect(body.errors).toMatchObject([
      {
        id: bad.article,
        data: { code: 'evidence-missing', refusals: [{ field: 'outletUrl' }] },
        message: expect.any(String),
      },
    ])
    expect(await stateOf(bad.article)).toMatchObject({ moves: '0', stage: 'drafted' })
    expect(
      await desk.payload.findByID({ id: bad.article, collection: 'articles' }),
    ).not.toHaveProperty('series', 'In bulk')
  })

  it('a stranger is refused, and a filter on what one may not see finds nothing out', async () => {
    const { article } = await makePiece(desk.payload)
    const body = { stage: 'published-at-outlet' }
    const path = `/articles?where[id][equals]=${article}`
    expect((await desk.rest('PATCH', path, { body })).status).toBe(403)
    expect((await desk.rest('PATCH', '/articles', { body, token: editor.token })).status).toBe(400)
    expect(await stateOf(article)).toMatchObject({ moves: '0' })
  })

  it('sixty at once over one pool all end', async () => {
    const { article } = await makePiece(desk.payload)
    const knock = () =>
      desk.rest('PATCH', `/articles?where[id][equals]=${article}`, {
        body: { stage: 'published-at-outlet' },
        token: editor.token,
      })
    const answers = await Promise.all(Array.from({ length: 60 }, knock))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await stateOf(article)).toMatchObject({ moves: '1' })
  })
})
