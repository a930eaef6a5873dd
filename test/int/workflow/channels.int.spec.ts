// Each refusal through one endpoint, and one refusal through every channel.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/app/payload-types.ts'
import type { Desk, Login } from '../../helpers/bootPayload.ts'
import type { Channel, Input } from '../../helpers/channels.ts'
import type { ArticleIds } from '../../helpers/documents.ts'

import { query } from '../../../postgres/connection.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { byRepublication, channels } from '../../helpers/channels.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let admin: Login
let editor: Login

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
  editor = await desk.login('editor')
})
afterAll(() => desk.close())

type Terms = NonNullable<Parameters<typeof makeArticle>[1]>['terms']

interface Case {
  code: string
  /** What an otherwise complete article lacks. */
  edit?: (made: ArticleIds) => Promise<Partial<Article>>
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
      await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
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
    terms: { excerptWords: 0, fullText: 'ask' },
  },
  {
    code: 'image-rights-missing',
    edit: async (made) => ({ ...(await withPicture(made)), picturesNeeded: true }),
  },
]

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

async function prepared({ edit, terms }: Case, at: Article['stage']): Promise<ArticleIds> {
  const made = await makeArticle(desk.payload, { terms })
  if (at !== 'drafted') {
    await moveTo(desk.payload, made.article, 'published-at-outlet')
  }
  await desk.payload.update({
    id: made.article,
    collection: 'articles',
    data: (await edit?.(made)) ?? {},
    overrideAccess: true,
  })
  return made
}

/** A bulk answer is 400 whatever refuses each of its documents. */
function statusAt(channel: Channel, status: number) {
  return /bulk/.test(channel.name) ? 400 : status
}

const [endpoint] = channels as [Channel, ...Channel[]]

describe('the endpoint refuses a transition to the outlet', () => {
  it.each(towardsOutlet)('with $code', async (one) => {
    const { article } = await prepared(one, 'drafted')
    const before = await stateOf(article)
    expect(await endpoint.send(desk, article, 'published-at-outlet', editor)).toEqual({
      codes: [one.code],
      status: 400,
    })
    expect(await stateOf(article)).toEqual(before)
  })
})

describe('the endpoint refuses a transition to the blog', () => {
  it.each(towardsBlog)('with $code', async (one) => {
    const { article } = await prepared(one, 'published-at-outlet')
    const before = await stateOf(article)
    expect(await endpoint.send(desk, article, 'republished-on-blog', editor, one.input)).toEqual({
      codes: [one.code],
      status: 400,
    })
    expect(await stateOf(article)).toEqual(before)
  })

  it('of an author, even if the article lacks something', async () => {
    const made = await prepared({ code: '', edit: edited({ body: null }) }, 'published-at-outlet')
    const author = await desk.login('author', { author: made.author })
    expect(await endpoint.send(desk, made.article, 'republished-on-blog', author)).toEqual({
      codes: ['not-allowed'],
      status: 403,
    })
  })

  it('with pictures without rights, and allows it without them', async () => {
    const { article } = await prepared({ code: '', edit: withPicture }, 'published-at-outlet')
    const withThem = { republication: { withPictures: true } }
    expect(await endpoint.send(desk, article, 'republished-on-blog', editor, withThem)).toEqual({
      codes: ['image-rights-missing'],
      status: 400,
    })
    expect(await endpoint.send(desk, article, 'republished-on-blog', editor)).toMatchObject({
      status: 200,
    })
  })
})

it('creating a republication is refused like the transition, and changes nothing', async () => {
  const { article } = await prepared(
    { code: '', terms: { fullText: 'forbidden' } },
    'published-at-outlet',
  )
  const before = await stateOf(article)
  expect(await byRepublication.send(desk, article, 'republished-on-blog', editor)).toEqual({
    codes: ['permission-missing'],
    status: 400,
  })
  expect(await stateOf(article)).toEqual(before)
})

describe('every channel', () => {
  let drafted: ArticleIds
  let incomplete: ArticleIds
  let atOutlet: ArticleIds
  let onBlog: ArticleIds
  let author: Login

  // Refusals change nothing, which each test checks: all channels may ask for the same articles.
  beforeAll(async () => {
    drafted = await makeArticle(desk.payload)
    incomplete = await prepared(towardsOutlet[1]!, 'drafted')
    atOutlet = await prepared({ code: '' }, 'published-at-outlet')
    onBlog = await prepared({ code: '' }, 'published-at-outlet')
    await moveTo(desk.payload, onBlog.article, 'republished-on-blog')
    author = await desk.login('author', { author: incomplete.author })
  })

  it.each(channels)('$name refuses an incomplete article', async ({ send }) => {
    const before = await stateOf(incomplete.article)
    expect(await send(desk, incomplete.article, 'published-at-outlet', editor)).toEqual({
      codes: ['evidence-missing'],
      status: 400,
    })
    expect(await stateOf(incomplete.article)).toEqual(before)
  })

  it.each(channels)('$name refuses a return without a reason', async ({ send }) => {
    const before = await stateOf(onBlog.article)
    const input = { reason: '  ' }
    expect(await send(desk, onBlog.article, 'published-at-outlet', editor, input)).toEqual({
      codes: ['reason-missing'],
      status: 400,
    })
    expect(await stateOf(onBlog.article)).toEqual(before)
  })

  it.each(channels)('$name refuses a transition that does not exist', async (channel) => {
    const before = await stateOf(drafted.article)
    expect(await channel.send(desk, drafted.article, 'republished-on-blog', admin)).toEqual({
      codes: ['move-unknown'],
      status: statusAt(channel, 409),
    })
    expect(await stateOf(drafted.article)).toEqual(before)
  })

  it.each(channels)('$name does not let an editor withdraw', async (channel) => {
    const before = await stateOf(atOutlet.article)
    const input = { reason: 'a mistake' }
    expect(await channel.send(desk, atOutlet.article, 'drafted', editor, input)).toEqual({
      codes: ['not-allowed'],
      status: statusAt(channel, 403),
    })
    expect(await stateOf(atOutlet.article)).toEqual(before)
  })

  it.each(channels)('$name finds no article that the author may not read', async (channel) => {
    const before = await stateOf(drafted.article)
    const answer = await channel.send(desk, drafted.article, 'published-at-outlet', author)
    // In bulk no document matches.
    expect(answer.status).toBe(/bulk/.test(channel.name) ? 200 : 404)
    expect(await stateOf(drafted.article)).toEqual(before)
  })

  it.each(channels)(
    '$name refuses a transition of an author who may read but not write',
    async (channel) => {
      const before = await stateOf(onBlog.article)
      const input = { reason: 'I want it' }
      const answer = await channel.send(desk, onBlog.article, 'published-at-outlet', author, input)
      expect(answer.status).toBe(/bulk/.test(channel.name) ? 200 : 403)
      expect(await stateOf(onBlog.article)).toEqual(before)
    },
  )

  it.each(channels)('$name moves an article to the blog and back', async ({ send }) => {
    const made = await makeArticle(desk.payload)
    const owner = await desk.login('author', { author: made.author })
    const reason = 'to see it'
    const republication = { mode: 'link' }
    for (const [to, who, mode] of [
      ['published-at-outlet', owner, null],
      ['republished-on-blog', admin, 'link'],
      ['published-at-outlet', admin, null],
      ['drafted', admin, null],
    ] as const) {
      const input = mode ? { reason, republication } : { reason }
      expect(await send(desk, made.article, to, who, input)).toEqual({ codes: [], status: 200 })
      expect(await stateOf(made.article)).toMatchObject({ blog_mode: mode, stage: to })
    }
    expect(await stateOf(made.article)).toMatchObject({ moves: '4', republications: '0' })
  })
})

describe('in bulk', () => {
  it('each article is checked on its own: some are moved, the others report the reason', async () => {
    const good = [await makeArticle(desk.payload), await makeArticle(desk.payload)]
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
      await desk.payload.findByID({
        id: bad.article,
        collection: 'articles',
        overrideAccess: true,
      }),
    ).not.toHaveProperty('series', 'In bulk')
  })

  it('anonymous users are refused, and a filter by a hidden field reveals nothing', async () => {
    const { article } = await makeArticle(desk.payload)
    const body = { stage: 'published-at-outlet' }
    const path = `/articles?where[id][equals]=${article}`
    expect((await desk.rest('PATCH', path, { body })).status).toBe(403)
    expect((await desk.rest('PATCH', '/articles', { body, token: editor.token })).status).toBe(400)
    expect(await stateOf(article)).toMatchObject({ moves: '0' })
  })

  it('sixty concurrent requests on one pool all finish', { tags: 'nightly' }, async () => {
    const { article } = await makeArticle(desk.payload)
    const move = () =>
      desk.rest('PATCH', `/articles?where[id][equals]=${article}`, {
        body: { stage: 'published-at-outlet' },
        token: editor.token,
      })
    const answers = await Promise.all(Array.from({ length: 60 }, move))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await stateOf(article)).toMatchObject({ moves: '1' })
  })
})
