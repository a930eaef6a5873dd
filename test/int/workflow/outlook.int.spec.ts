import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Outlook } from '../../../src/workflow/outlook.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { RestBody } from '../../helpers/restBody.ts'

import { languages } from '../../../src/translations/languages.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, makePicture, moveTo, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

function codes(refusals: { code: string }[] | undefined) {
  return refusals?.map(({ code }) => code)
}
function ask(id: string, data: unknown, token?: string) {
  return desk.rest<RestBody>('POST', `/articles/${id}/outlook`, { body: { data }, token })
}

async function owed(options?: Parameters<typeof makeArticle>[1]) {
  const made = await makeArticle(desk.payload, options)
  await moveTo(desk.payload, made.article, 'published-at-outlet')
  return made
}

describe('the allowed transitions', () => {
  it('are returned for each mode, with the values of the republication', async () => {
    const { article } = await owed({ terms: { excerptWords: 30, fullText: 'ask' } })
    const { body } = await desk.rest<RestBody>('GET', `/articles/${article}/transition`, {
      token: editor,
    })
    const [up] = body.moves
    expect(up).toMatchObject({
      allowed: false,
      modes: { excerpt: true, full: false, link: true },
      needsReason: false,
      republication: {
        slug: expect.stringMatching(/^article-\d+$/),
        creditLine: expect.stringContaining('First published in Outlet'),
        mode: 'full',
        searchPolicy: 'canonical',
      },
      to: 'republished-on-blog',
    })
    expect(codes(up?.modeRefusals?.full)).toEqual(['permission-missing'])
    expect(up?.modeRefusals?.excerpt).toEqual([])
    expect(up?.modeRefusals?.link).toEqual([])
    expect(body.moves[1]).toMatchObject({ needsReason: true, to: 'drafted' })
    expect(codes(body.moves[1]?.refusals)).toEqual(['not-allowed'])
  })

  it('propose what the transition then stores', async () => {
    const { article } = await owed()
    const { body } = await desk.rest<RestBody>('GET', `/articles/${article}/transition`, {
      token: editor,
    })
    const { body: moved } = await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
      body: { to: 'republished-on-blog' },
      token: editor,
    })
    expect(moved.republication).toMatchObject(body.moves[0]?.republication ?? { none: true })
  })
})

describe('for a transition that only editors may make', () => {
  const up = async (article: string, token: string) => {
    const { body } = await desk.rest<Outlook>('GET', `/articles/${article}/transition`, { token })
    return body.moves.find(({ to }) => to === 'republished-on-blog')
  }

  it('authors are told what their article lacks', async () => {
    const { article, author, note } = await makeArticle(desk.payload, {
      terms: { fullText: 'ask' },
    })
    await moveTo(desk.payload, article, 'published-at-outlet')
    await desk.payload.delete({ id: note, collection: 'notes', overrideAccess: true })
    const { token } = await desk.login('author', { author })
    const move = await up(article, token)
    expect(move?.refusals.map(({ code }) => code)).toEqual(['not-allowed'])
    expect(move?.lacking?.map(({ code }) => code)).toEqual(['note-missing', 'permission-missing'])
  })

  it('editors get the reasons only as refusals', async () => {
    const { article } = await makeArticle(desk.payload, { terms: { fullText: 'ask' } })
    await moveTo(desk.payload, article, 'published-at-outlet')
    expect(await up(article, editor)).not.toHaveProperty('lacking')
  })
})

/** A text with this picture in its midst. */
function withFigure(image: string) {
  const { root } = textDocument('Before.', 'After.')
  const fields = { id: '6745f0a1c2d3e4f5a6b7c8d9', blockType: 'figure', image }
  const figure = { type: 'block', fields, format: '' as const, version: 2 }
  return { root: { ...root, children: [...root.children, figure] } }
}

describe('pictures that will not be shown', () => {
  const told = async (article: string, token = editor) =>
    (await desk.rest<Outlook>('GET', `/articles/${article}/transition`, { token })).body

  it('are returned with their rights, and do not block the transition', async () => {
    const [lead, inside] = [
      await makePicture(desk.payload, 'unknown'),
      await makePicture(desk.payload, 'outlet-only'),
    ]
    const data = { body: withFigure(inside.id), leadImage: { image: lead.id } }
    const { article, author } = await owed({ data: data as never })
    const pictures = [
      { id: lead.id, name: lead.alt, field: 'leadImage.image', rights: 'unknown' },
      { id: inside.id, name: inside.alt, field: 'body', rights: 'outlet-only' },
    ].map((picture) => ({ ...picture, collection: 'media' }))
    const { moves, picturesAway } = await told(article)
    expect(picturesAway).toEqual(pictures)
    expect(moves[0]).toMatchObject({ allowed: true, refusals: [] })
    const own = await desk.login('author', { author })
    expect((await told(article, own.token)).picturesAway).toEqual(pictures)
    await moveTo(desk.payload, article, 'republished-on-blog')
    expect((await told(article)).picturesAway).toEqual(pictures)
    await desk.payload.update({
      id: lead.id,
      collection: 'media',
      data: { rights: 'owned' },
      overrideAccess: true,
    })
    expect((await told(article)).picturesAway).toEqual(pictures.slice(1))
  })

  it('are those of the unsaved values', async () => {
    const { article } = await owed()
    const { id } = await makePicture(desk.payload, 'unknown')
    const { body } = await desk.rest<Outlook>('POST', `/articles/${article}/outlook`, {
      body: { data: { leadImage: { image: id } } },
      token: editor,
    })
    expect(body.picturesAway.map((picture) => picture.id)).toEqual([id])
    expect((await told(article)).picturesAway).toEqual([])
  })

  it('are not reported for an article that is on the blog as a link', async () => {
    const { id } = await makePicture(desk.payload, 'unknown')
    const { article } = await owed({ data: { leadImage: { image: id } } })
    await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication: { mode: 'link' }, to: 'republished-on-blog' },
      token: editor,
    })
    const { picturesAway, stage } = await told(article)
    expect([stage, picturesAway]).toEqual(['republished-on-blog', []])
  })
})

describe('beside the transitions', () => {
  const told = async (id: string, token = editor) => {
    const { body } = await desk.rest<Outlook>('GET', `/articles/${id}/transition`, { token })
    return body
  }
  const embargo = { embargoDays: 20_000, fullText: 'after-embargo' as const }

  it('are the first free day and whom to ask', async () => {
    const terms = {
      ...embargo,
      contactEmail: 'desk@outlet.example',
      policyUrl: 'https://o.example/p',
    }
    const { article, outlet } = await owed({ terms })
    const { freeFrom, outlet: asked, schedule, upgrade } = await told(article)
    expect(freeFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(asked).toEqual({
      id: outlet,
      name: expect.stringContaining('Outlet'),
      contactEmail: terms.contactEmail,
      fullText: 'after-embargo',
      policyUrl: terms.policyUrl,
      signOff: false,
      step: 'after-embargo',
    })
    expect([schedule, upgrade]).toEqual([null, null])
  })

  it('is what is scheduled, with its day and who set it', async () => {
    const { article } = await owed({ terms: embargo })
    await desk.rest('POST', `/articles/${article}/schedule`, { body: {}, token: editor })
    const { freeFrom, schedule } = await told(article)
    expect(schedule).toMatchObject({ due: freeFrom, held: [], mode: 'full', on: null })
    expect(schedule?.byName).toBeTruthy()
  })

  it('is what stands against the full text of a link on the blog, for editors', async () => {
    const { article, author } = await owed({ terms: embargo })
    await desk.rest('POST', `/articles/${article}/transition`, {
      body: { republication: { mode: 'link' }, to: 'republished-on-blog' },
      token: editor,
    })
    const { upgrade } = await told(article)
    expect([upgrade?.from, codes(upgrade?.refusals)]).toEqual(['link', ['embargoed']])
    const own = await desk.login('author', { author })
    expect((await told(article, own.token)).upgrade).toBeNull()
  })

  it('speak of no embargo where the outlet allows the full text', async () => {
    const data = { publishedAt: null, publishedAtPrecision: 'unknown' as const }
    const { article } = await owed({ data, terms: { fullText: 'allowed' } })
    const refusal = (await told(article)).moves[0]?.refusals.find(
      ({ code }) => code === 'embargoed',
    )
    expect(refusal?.message).toBe(languages.en.refusals['free-undated'])
  })
})

describe('during an edit', () => {
  it('are computed for unsaved values, which are not stored', async () => {
    const bare = await desk.payload.create({
      collection: 'articles',
      data: { title: 'Bare' } as never,
      overrideAccess: true,
    })
    const { author, outlet } = await makeArticle(desk.payload)
    const data = {
      byline: [{ author: { id: author, name: 'populated' } }],
      outlet,
      outletIssue: 'no. 7',
      publishedAt: '2024-01-02T00:00:00.000Z',
    }
    const before = await ask(bare.id, {}, editor)
    expect(codes(before.body.moves[0]?.refusals)).toEqual([
      'outlet-missing',
      'evidence-missing',
      'outlet-date-missing',
      'author-missing',
    ])
    const after = await ask(bare.id, data, editor)
    expect(after.body.moves[0]).toMatchObject({ allowed: true, refusals: [] })
    const kept = await desk.payload.findByID({
      id: bare.id,
      collection: 'articles',
      depth: 0,
      overrideAccess: true,
    })
    expect([kept.outlet, kept.outletIssue, kept.updatedAt]).toEqual([null, null, bare.updatedAt])
  })

  it('ignore a permission that the author may not write', async () => {
    const { article, author } = await owed({ terms: { fullText: 'ask' } })
    const permission = { grantedBy: 'me', mode: 'full' }
    const own = await desk.login('author', { author })
    const told = async (token: string) =>
      (await ask(article, { permission }, token)).body.moves[0]?.modes
    expect(await told(editor)).toMatchObject({ full: true })
    expect(await told(own.token)).toMatchObject({ full: false })
  })

  it('ignore the stage of the form', async () => {
    const { article } = await owed()
    const { body } = await ask(article, { stage: 'republished-on-blog' }, editor)
    expect(body.stage).toBe('published-at-outlet')
  })

  it.each([
    [undefined, 400],
    ['text', 400],
    [[], 400],
    [
      { body: 'x', byline: 'x', bylineText: { a: 1 }, leadImage: 7, outlet: {}, permission: 'x' },
      200,
    ],
    [{ outlet: 'nonsense', publishedAt: 'nonsense', publishedAtPrecision: 'nonsense' }, 200],
    [{ byline: [null, 7, { author: 'nonsense' }], leadImage: { image: "'; drop" } }, 200],
    [{ body: { root: { children: [{ type: 'block', fields: { image: 'nonsense' } }] } } }, 200],
    [{ slug: ['x'], title: 7 }, 200],
    [{ body: { root: { children: null } } }, 200],
    [{ permission: { grantedBy: {}, mode: 'nonsense' } }, 200],
  ])('%o is answered with %s', async (data, status) => {
    const { article } = await owed()
    expect((await ask(article, data, editor)).status).toBe(status)
  })

  it('anonymous users get nothing', async () => {
    const { article } = await owed()
    const stranger = (await desk.login('author')).token
    expect((await ask(article, {})).status).toBe(403)
    expect((await ask(article, {}, stranger)).status).toBe(404)
    expect((await ask('nonsense', {}, editor)).status).toBe(404)
  })
})

describe('the language of a refusal', () => {
  const refuse = async (headers: Record<string, string>) => {
    const { article } = await owed({ terms: { fullText: 'ask' } })
    const rest = await desk.rest<RestBody>('POST', `/articles/${article}/transition`, {
      body: { to: 'republished-on-blog' },
      headers,
      token: editor,
    })
    const { body } = await desk.graphql(
      'mutation ($id: String!) { updateArticle(id: $id, data: { stage: republished_on_blog }) { id } }',
      { headers, token: editor, variables: { id: article } },
    )
    const inGraphQL = body.errors?.[0]?.extensions?.data as { refusals: { message: string }[] }
    const [error] = rest.body.errors
    expect(inGraphQL.refusals).toEqual(error?.data.refusals)
    return error?.data.refusals[0]
  }

  it('is that of the request, and the code is the same', async () => {
    const [de, en] = [await refuse({ 'Accept-Language': 'de-CH, en;q=0.5' }), await refuse({})]
    expect(de).toMatchObject({
      code: 'permission-missing',
      message: languages.de.refusals['permission-missing-ask'],
    })
    expect(en).toEqual({ ...de, message: languages.en.refusals['permission-missing-ask'] })
  })

  it('is English for languages without translations', async () => {
    const told = await refuse({ 'Accept-Language': 'fi' })
    expect(told?.message).toBe(languages.en.refusals['permission-missing-ask'])
  })
})

it('an unexpected stage is a conflict at the endpoint', async () => {
  const { article } = await owed()
  const go = (expectedStage: unknown) =>
    desk.rest('POST', `/articles/${article}/transition`, {
      body: { expectedStage, to: 'republished-on-blog' },
      token: editor,
    })
  expect((await go('drafted')).status).toBe(409)
  expect((await go(7)).status).toBe(400)
  expect((await go('published-at-outlet')).status).toBe(200)
})

it('an empty text counts as missing in any form', async () => {
  const { article } = await owed()
  const { body } = await ask(article, { body: textDocument(' ', '') }, editor)
  expect(codes(body.moves[0]?.refusals)).toEqual(['body-missing'])
})
