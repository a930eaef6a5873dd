// What `POST /api/intake` answers: pieces of any source, and the articles that they may be.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { IntakeResponse } from '../../../src/import/intake/types.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'
import { page, text } from './sources.ts'

let desk: Desk
let editor: string

beforeAll(async () => {
  desk = await bootPayload()
  editor = (await desk.login('editor')).token
})
afterAll(() => desk.close())

interface Refused {
  errors: { data: Record<string, unknown>; message: string; name: string }[]
}

function intake<Body = IntakeResponse>(body: unknown, token: string | undefined = editor) {
  return desk.rest<Body>('POST', '/intake', { body, token })
}

async function refusal(body: unknown, token: string | undefined = editor) {
  const answer = await intake<Refused>(body, token)
  const [error] = answer.body.errors
  return { name: error?.name, code: error?.data?.code, status: answer.status }
}

describe('sources', () => {
  it('reads a text with its footnotes', async () => {
    const { body, status } = await intake({ text })
    expect(status).toBe(200)
    expect(body.pieces).toHaveLength(1)
    expect(body.pieces[0]).toMatchObject({
      footnotes: [{ label: '1', references: 1, text: 'Port Statistics, 2019.' }],
      outlet: 'The Harbour Review',
      title: 'The Quiet Harbours of the North',
    })
  })

  it('reads a page that is pasted as the page of the given address', async () => {
    const { body, status } = await intake({ html: page(), url: 'https://review.example/harbours' })
    expect(status).toBe(200)
    expect(body.pieces[0]).toMatchObject({
      authors: [{ name: 'Anna Beispiel' }],
      outlet: 'The Harbour Review',
      outletUrl: 'https://review.example/harbours',
      published: '2023-05-04',
      title: 'The Quiet Harbours',
    })
  })

  it('keeps the address with a text that was copied from there', async () => {
    const { body } = await intake({ text, url: 'https://review.example/harbours?utm_source=x' })
    expect(body.pieces[0]?.outletUrl).toBe('https://review.example/harbours?utm_source=x')
  })

  it('takes a text for a text also where it looks like Markdown', async () => {
    const { body } = await intake({ text: `# No heading\n\n${text}` })
    expect(JSON.stringify(body.pieces)).toContain('# No heading')
  })

  it('reads Markdown, and a file by its content', async () => {
    const markdown =
      '---\ntitle: Harbours\noutlet: Review\n---\n\nA text with a note.[^1]\n\n[^1]: It.'
    const pasted = await intake({ markdown })
    expect(pasted.body.pieces[0]).toMatchObject({ outlet: 'Review', title: 'Harbours' })
    const form = new FormData()
    form.append('file', new File([markdown], 'harbours.md'))
    const sent = await intake(form)
    expect(sent.status).toBe(200)
    expect(sent.body.pieces).toEqual(pasted.body.pieces)
  })

  it('writes nothing', async () => {
    await intake({ html: page() })
    const { totalDocs } = await desk.payload.count({ collection: 'articles', overrideAccess: true })
    const outlets = await desk.payload.count({ collection: 'outlets', overrideAccess: true })
    expect([totalDocs, outlets.totalDocs]).toEqual([0, 0])
  })
})

describe('refusals', () => {
  it('nobody without a role', async () => {
    expect((await intake({ text }, '')).status).toBe(403)
  })

  it('authors may', async () => {
    expect((await intake({ text }, (await desk.login('author')).token)).status).toBe(200)
  })

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['two sources', { html: '<p>a', text: 'a' }],
    ['an unknown key', { text: 'a', texts: 'b' }],
    ['an empty text', { text: ' ' }],
    ['no text', { text: 7 }],
    ['an address of a script', { text: 'a', url: 'javascript:alert(1)' }],
    ['no address', { url: 'harbours' }],
    ['a list', []],
    ['no piece', { piece: { title: 'x' } }],
    ['roles of nothing', { piece: {}, roles: { __proto__: 'body' } }],
  ])('%s', async (_, body) => {
    expect(await refusal(body)).toMatchObject({ name: 'InvalidRequest', status: 400 })
  })

  it('in the language of whoever asks', async () => {
    const options = { body: { text: 7 }, headers: { 'accept-language': 'de' }, token: editor }
    const { body } = await desk.rest<Refused>('POST', '/intake', options)
    const message = '„text“ muss ein Text sein, der nicht leer ist.'
    expect(body.errors[0]).toMatchObject({
      data: { errors: [{ message, path: 'text' }] },
      message,
    })
  })

  it('JSON that is nested without end', async () => {
    const { body, status } = await desk.rest<Refused>('POST', '/intake', {
      form: `{"text":${'['.repeat(100_000)}`,
      headers: { 'content-type': 'application/json' },
      token: editor,
    })
    expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining('nested')])
  })

  it('a text with a line that no paragraph is as long as', async () => {
    const { body, status } = await intake<Refused>({ text: `A title\n\n${'a '.repeat(60_000)}` })
    expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining('a line of')])
  })

  it('a form without a file, with two, or with something else', async () => {
    const file = new File(['text'], 'a.txt')
    const empty = new FormData()
    empty.append('file', 'text')
    const two = new FormData()
    two.append('file', file)
    two.append('file', file)
    const other = new FormData()
    other.append('file', file)
    other.append('text', 'text')
    for (const form of [empty, two, other]) {
      expect(await refusal(form)).toMatchObject({ name: 'InvalidRequest', status: 400 })
    }
  })

  it('a file of more than 10 MB', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(10_000_001)], 'a.txt'))
    expect(await refusal(form)).toMatchObject({ name: 'SourceTooLarge', status: 413 })
    const larger = new FormData()
    larger.append('file', new File([new Uint8Array(11_000_000)], 'a.txt'))
    expect(await refusal(larger)).toMatchObject({ name: 'BodyTooLarge', status: 413 })
  })

  it('what is no article', async () => {
    const form = new FormData()
    form.append('file', new File([Buffer.from('%PDF-1.7 and so on')], 'a.docx'))
    expect(await refusal(form)).toMatchObject({ name: 'SourceUnreadable', status: 400 })
    expect(await refusal({ html: '<p></p>' })).toMatchObject({ code: 'source-unreadable' })
  })

  it('an address within a private network', async () => {
    expect(await refusal({ url: 'http://127.0.0.1:1/' })).toEqual({
      name: 'AddressNotPublic',
      code: 'address-not-public',
      status: 403,
    })
  })

  it('more than 50 articles', { tags: 'nightly' }, async () => {
    const many = Array.from(
      { length: 120 },
      (_, index) =>
        `First published in The Harbour Review\n\nHarbours of the North, Part ${index}\n\nAnna Beispiel\n\nThe text number ${index} of it is a paragraph with several words in it, and says what many others do.\n\nAnother paragraph follows here, which says more of the same thing, and is long enough.`,
    ).join('\n\n\n')
    expect(await refusal({ text: many })).toMatchObject({ name: 'TooManyPieces', status: 413 })
  })
})

describe('warnings', () => {
  async function warnings(body: unknown, headers = {}, token = editor) {
    const options = { body, headers, token }
    return (await desk.rest<IntakeResponse>('POST', '/intake', options)).body.warnings
  }

  it('say what is missing, and what would be new', async () => {
    const { token } = await desk.login('author')
    await desk.payload.create({
      collection: 'outlets',
      data: { name: 'The Tide', terms: { fullText: 'ask', searchPolicy: 'noindex' } },
      overrideAccess: true,
    })
    const { pieces } = (await intake({ html: page({ title: 'Warned' }) })).body
    const piece = { ...pieces[0]!, authors: [{ name: 'Nobody Yet', inferred: false }] }
    const bare = { ...piece, outlet: 'The Tide', published: null }
    expect(await warnings({ piece: bare })).toEqual([
      'Without a date of publication: “Warned”.',
      'Authors that do not exist yet, and are created when you save: Nobody Yet.',
    ])
    const dated = { ...piece, authors: [], hasOriginalDate: false, published: '2024-03-05' }
    expect(await warnings({ piece: dated })).toContain(
      'A date that a text prints is its date at the outlet only if you enter it: “Warned” (2024-03-05).',
    )
    const unknown = { ...bare, outlet: 'Unheard-of Gazette', published: '2024' }
    expect(await warnings({ piece: unknown }, { 'accept-language': 'de' }, token)).toEqual([
      'Noch nicht angelegt und nur von Redakteuren anzulegen sind die Medien: Unheard-of Gazette.',
      'Noch nicht angelegt und nur von Redakteuren anzulegen sind die Autoren: Nobody Yet.',
    ])
  })
})

describe('duplicates', () => {
  const url = 'https://review.example/2023/harbours'

  async function duplicates(body: object, token = editor) {
    return (await intake({ html: page(body) }, token)).body.duplicates
  }

  it('by address, whatever leads to it', async () => {
    const { article } = await makeArticle(desk.payload, {
      data: { outletUrl: 'http://www.review.example/2023/harbours/?utm_source=mail#top' },
    })
    const found = await duplicates({ title: 'Another title', url })
    expect(found).toMatchObject([
      { article: { id: article, stage: 'drafted' }, by: 'url', piece: 0 },
    ])
    expect(found[0]?.article.outlet).toMatch(/^Outlet \d+$/)
    expect(await duplicates({ title: 'Another title', url: `${url}-2` })).toEqual([])
  })

  it('by DOI, and by title and date', async () => {
    const { article } = await makeArticle(desk.payload, {
      data: { doi: 'https://doi.org/10.1000/ABC', outletUrl: null },
    })
    const piece = (await intake({ html: page({ title: 'By DOI' }) })).body.pieces[0]
    const byDoi = await intake({ piece: { ...piece, doi: '10.1000/abc' } })
    expect(byDoi.body.duplicates).toMatchObject([{ article: { id: article }, by: 'doi' }])
    const dated = await makeArticle(desk.payload, {
      data: {
        outletUrl: null,
        publishedAt: '2023-05-01T12:00:00.000Z',
        publishedAtPrecision: 'month',
        title: '“Harbours, by Month”',
      },
    })
    expect(await duplicates({ title: 'Harbours, by month', url: `${url}-3` })).toMatchObject([
      { article: { id: dated.article }, by: 'title-date' },
    ])
    await desk.payload.update({
      id: dated.article,
      collection: 'articles',
      data: { publishedAt: '2022-05-01T12:00:00.000Z' },
      overrideAccess: true,
    })
    expect(await duplicates({ title: 'Harbours, by month', url: `${url}-3` })).toEqual([])
  })

  it('of which one is undated: by its author or its first paragraph, whatever the outlet is called', async () => {
    const read = (await intake({ html: page({ title: 'Harbours, Undated' }) })).body.pieces[0]!
    const piece = { ...read, canonicalUrl: null, outletUrl: null, published: null, url: null }
    const undated = { outletUrl: null, publishedAt: null, publishedAtPrecision: 'unknown' as const }
    const author = await desk.payload.create({
      collection: 'authors',
      data: { name: piece.authors[0]!.name },
      overrideAccess: true,
    })
    const byAuthor = await makeArticle(desk.payload, {
      data: { ...undated, byline: [{ author: author.id }], title: '‘Harbours’ – undated' },
    })
    const byText = await makeArticle(desk.payload, {
      data: { ...undated, body: read.document, title: 'Harbours: Undated' },
    })
    await makeArticle(desk.payload, { data: { ...undated, title: 'Harbours, undated' } })
    const { duplicates: found } = (await intake({ piece })).body
    expect(found.map(({ article, by }) => [article.id, by]).toSorted()).toEqual(
      [byAuthor, byText].map(({ article }) => [article, 'title-date']).toSorted(),
    )
  })

  it('an author learns of their own articles only', async () => {
    const own = await makeArticle(desk.payload, { data: { outletUrl: `${url}-own` } })
    const others = await makeArticle(desk.payload, { data: { outletUrl: `${url}-others` } })
    await moveTo(desk.payload, others.article, 'published-at-outlet')
    const { token } = await desk.login('author', { author: own.author })
    expect(await duplicates({ url: `${url}-own` }, token)).toHaveLength(1)
    expect(await duplicates({ url: `${url}-others` })).toHaveLength(1)
    expect(await duplicates({ url: `${url}-others` }, token)).toEqual([])
  })
})
