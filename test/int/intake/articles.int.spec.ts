// `POST /api/intake/articles`: one article is written with the rights of whoever asks, or nothing at all.
import type { Piece } from 'offprint-reader'

import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Article } from '../../../src/app/payload-types.ts'
import type { IntakeArticleRequest, IntakeResponse } from '../../../src/import/intake/types.ts'
import type { WrittenPiece } from '../../../src/import/write/writePiece.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { p, wordFile } from '../../../packages/reader/test/helpers/wordFile.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo, publishArticle } from '../../helpers/documents.ts'
import { page, text } from './sources.ts'

let desk: Desk
let editor: string

let origin: string
const server = createServer(({ url = '' }, response) => {
  response.writeHead(url === '/quay.png' ? 200 : 404, { 'content-type': 'image/png' })
  response.end(url === '/quay.png' ? png : 'Nothing')
})
/** No picture that compresses to a few bytes: those stay in the text. */
let noise: Buffer
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  origin = `http://${host}`
  desk = await bootPayload({ FETCH_ALLOW: host, SITE_URL: 'https://blog.example' })
  editor = (await desk.login('editor')).token
  const raw = { channels: 3, height: 30, width: 40 } as const
  noise = await sharp(randomBytes(40 * 30 * 3), { raw })
    .png()
    .toBuffer()
})
afterAll(async () => {
  server.close()
  await desk.close()
})

interface Refused {
  errors: {
    data?: { code?: string; refusals?: { code: string }[] }
    message: string
    name: string
  }[]
}

let read = 0

/** A piece that no other test has. */
async function pieceOf(source: object = { html: page() }): Promise<Piece> {
  const { body } = await desk.rest<IntakeResponse>('POST', '/intake', {
    body: source,
    token: editor,
  })
  const n = (read += 1)
  return {
    ...body.pieces[0]!,
    authors: [{ name: `Author ${n} of Pieces`, affiliations: [], inferred: false }],
    outlet: `Outlet ${n} of Pieces`,
  }
}

function save<Body = WrittenPiece>(body: object, token: string | undefined = editor) {
  return desk.rest<Body>('POST', '/intake/articles', { body, token })
}

async function refusal(body: unknown, token: string | undefined = editor) {
  const { body: answer, status } = await save<Refused>(body as object, token)
  const [error] = answer.errors
  const codes = error?.data?.refusals?.map(({ code }) => code)
  return { name: error?.name, codes, status }
}

async function counts() {
  const kinds = ['articles', 'authors', 'institutions', 'notes', 'outlets', 'transitions'] as const
  return Promise.all(
    kinds.map(async (collection) => {
      const { totalDocs } = await desk.payload.count({ collection, overrideAccess: true })
      return totalDocs
    }),
  )
}

async function stored(id: string): Promise<Article> {
  return desk.payload.findByID({ id, collection: 'articles', depth: 1, overrideAccess: true })
}

const atOutlet = 'published-at-outlet'

describe('the pictures of an article', () => {
  it('come over from their addresses, with unknown rights; what cannot be had is said', async () => {
    const figure = (src: string) =>
      `<figure><img src="${src}" alt=""><figcaption>The quay</figcaption></figure>`
    const sources = [
      `${origin}/quay.png`,
      `${origin}/gone.png`,
      'http://127.0.0.1:1/private.png',
      'data:image/png;base64,AAAA',
    ]
    const piece = await pieceOf({
      html: page().replace('<script>alert', `${sources.map(figure).join('')}$&`),
    })
    const { body, status } = await save({ piece })
    expect(status).toBe(200)
    const { docs } = await desk.payload.find({
      collection: 'media',
      overrideAccess: true,
      where: { rights: { equals: 'unknown' } },
    })
    expect(docs).toHaveLength(1)
    expect(JSON.stringify(body.doc.body)).toContain(`"image":"${docs[0]!.id}"`)
    expect(body.warnings).toEqual([
      expect.stringMatching(/gone\.png: .*404/),
      expect.stringContaining('private.png: '),
      expect.stringContaining('The picture stands in the text itself'),
    ])
    // Saved once more, it is found again.
    await save({ piece: { ...piece, title: 'Once more' } })
    expect(
      (await desk.payload.count({ collection: 'media', overrideAccess: true })).totalDocs,
    ).toBe(1)
  })

  describe('that lie in what it was read from', () => {
    const words = 'Nobody has measured the bank since the ferry stopped, and no pilot asks for it.'
    const drawn = (id: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

    async function sources() {
      const data = `data:image/png;base64,${noise.toString('base64')}`
      const essay = await wordFile({
        body: `${p('Of a bank', 'Title')}${p(words)}${p(drawn('a'))}${p(words)}`,
        files: { 'word/media/image1.png': noise },
        relations: { a: 'media/image1.png' },
      })
      return {
        'essay.docx': essay,
        'page.html': Buffer.from(
          `<h1>Of a bank</h1><p>${words}</p><figure><img src="${data}" alt=""></figure><p>${words}</p>`,
        ),
        'text.md': Buffer.from(`# Of a bank\n\n${words}\n\n![](${data})\n\n${words}\n`),
      }
    }

    it('come over where it is sent with the article, once each, and are missed without it', async () => {
      for (const [name, bytes] of Object.entries(await sources())) {
        const file = new File([bytes as BlobPart], name)
        const [read, written] = [new FormData(), new FormData()]
        read.set('file', file)
        const piece = { ...(await pieceOf(read)), title: `Of a bank in ${name}` }
        written.set('article', new Blob([JSON.stringify({ piece })]))
        written.set('file', file)
        const { body, status } = await save(written)
        expect([name, status, body.warnings]).toEqual([name, 200, []])
        expect(JSON.stringify(body.doc.body)).toMatch(/"image":"[\w-]{36}"/)
        const without = await save({ piece: { ...piece, title: `Without ${name}` } })
        expect(without.body.warnings).toEqual([expect.stringContaining('stands in the text')])
      }
      const where = { width: { equals: 40 } }
      const count = await desk.payload.count({ collection: 'media', overrideAccess: true, where })
      expect(count.totalDocs).toBe(1)
    })

    it('are of a file in a form of two parts', async () => {
      const piece = await pieceOf()
      const article = new Blob([JSON.stringify({ piece })])
      const forms: [string, Blob | string][][] = [
        [['article', article]],
        [['file', article]],
        [
          ['article', article],
          ['file', 'no file'],
        ],
        [
          ['article', article],
          ['file', article],
          ['other', 'x'],
        ],
        [
          ['article', 'no JSON'],
          ['file', article],
        ],
      ]
      for (const parts of forms) {
        const form = new FormData()
        parts.forEach(([name, value]) => form.append(name, value))
        expect(await refusal(form)).toMatchObject({ status: 400 })
      }
    })
  })
})

describe('a new article', () => {
  it('has outlet, authors, note and footnotes, and is moved to its outlet', async () => {
    const piece = await pieceOf({ text })
    const overrides = {
      outletUrl: 'https://review.example/quiet',
      published: '2020-03',
      standfirst: 'One line\nAnother line',
    }
    const { body, status } = await save({ overrides, piece, stage: atOutlet })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      missing: { authors: [], institutions: [], outlets: [] },
      republication: null,
      transition: { from: 'drafted', to: atOutlet, via: 'rest' },
    })
    const article = await stored(body.doc.id)
    expect(article).toMatchObject({
      byline: [{ author: { name: piece.authors[0]?.name } }],
      bylineText: piece.bylineText,
      outlet: { name: piece.outlet },
      outletUrl: 'https://review.example/quiet',
      publishedAt: '2020-03-01T12:00:00.000Z',
      publishedAtPrecision: 'month',
      stage: atOutlet,
      standfirst: ['One line', 'Another line'],
      title: 'The Quiet Harbours of the North',
    })
    expect(JSON.stringify(article.body)).toContain('"footnote-ref"')
    expect(article.body).toEqual(piece.document)
    const outlet = await desk.payload.findByID({
      id: (article.outlet as { id: string }).id,
      collection: 'outlets',
      overrideAccess: true,
    })
    expect(outlet.terms).toMatchObject({ fullText: 'ask', searchPolicy: 'noindex' })
    const notes = await desk.payload.find({
      collection: 'notes',
      overrideAccess: true,
      where: { article: { equals: article.id } },
    })
    expect(JSON.stringify(notes.docs[0]?.body)).toContain('First published in The Harbour Review.')
  })

  it('is a draft unless asked otherwise, and finds outlet and authors by name', async () => {
    const made = await makeArticle(desk.payload)
    const article = await stored(made.article)
    const before = await counts()
    const piece = await pieceOf()
    const overrides = {
      authors: [(article.byline?.[0]?.author as { name: string }).name.toUpperCase()],
      outlet: `the ${(article.outlet as { name: string }).name}`,
    }
    const { body } = await save({ overrides, piece })
    expect(await stored(body.doc.id)).toMatchObject({
      byline: [{ author: { id: made.author } }],
      outlet: { id: made.outlet },
      stage: 'drafted',
    })
    expect(body.transition).toBeNull()
    expect((await counts()).map((count, index) => count - before[index]!)).toEqual([
      1, 0, 0, 0, 0, 0,
    ])
  })

  it('keeps no date of a copy, unless somebody gives one', async () => {
    const piece = { ...(await pieceOf()), isCopy: true }
    const { doc } = (await save({ piece })).body
    expect(doc.publishedAt).toBeFalsy()
    const dated = (await save({ overrides: { published: '2020-03-04' }, piece })).body
    expect(dated.doc.publishedAt).toBe('2020-03-04T12:00:00.000Z')
    const stated = { ...piece, hasOriginalDate: true, published: '2026-03' }
    const { publishedAt, publishedAtPrecision } = (await save({ piece: stated })).body.doc
    expect({ publishedAt, publishedAtPrecision }).toEqual({
      publishedAt: '2026-03-01T12:00:00.000Z',
      publishedAtPrecision: 'month',
    })
  })

  it('is not written at all where its stage is refused', async () => {
    const before = await counts()
    const piece = { ...(await pieceOf()), outlet: null, outletUrl: null }
    expect(await refusal({ piece, stage: atOutlet })).toEqual({
      name: 'TransitionRefused',
      codes: expect.arrayContaining(['outlet-missing', 'evidence-missing']),
      status: 400,
    })
    expect(
      await refusal({ overrides: { doi: 'x'.repeat(10) }, piece: { ...piece, language: '???' } }),
    ).toMatchObject({
      status: 400,
    })
    expect(await counts()).toEqual(before)
  })

  it('creates an outlet and an author once where two are written at the same time', async () => {
    const before = await counts()
    const piece = await pieceOf()
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => save({ piece, stage: atOutlet })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect((await counts()).map((count, index) => count - before[index]!)).toEqual([
      6, 1, 0, 0, 1, 6,
    ])
    expect(new Set(answers.map(({ body }) => body.doc.slug)).size).toBe(6)
  })
})

describe('authors', () => {
  async function author() {
    const { id, name } = await desk.payload.create({
      collection: 'authors',
      data: { name: `Writer ${(read += 1)}` },
      overrideAccess: true,
    })
    return { id, name, token: (await desk.login('author', { author: id })).token }
  }

  it('write what is their own; names that they may not create are left out and told', async () => {
    const { id, name, token } = await author()
    const before = await counts()
    const piece = await pieceOf()
    const other = piece.authors[0]!.name
    const { body, status } = await save({ overrides: { authors: [other, name] }, piece }, token)
    expect(status).toBe(200)
    expect(body.missing).toEqual({ authors: [other], institutions: [], outlets: [piece.outlet] })
    expect(await stored(body.doc.id)).toMatchObject({ byline: [{ author: { id } }], outlet: null })
    expect((await counts()).map((count, index) => count - before[index]!)).toEqual([
      1, 0, 0, 0, 0, 0,
    ])
  })

  it('sign what names nobody', async () => {
    const { id, token } = await author()
    const { body } = await save({ overrides: { authors: [] }, piece: await pieceOf() }, token)
    expect(await stored(body.doc.id)).toMatchObject({ byline: [{ author: { id } }] })
  })

  it('write nothing in the name of others, into their articles, or without an author', async () => {
    const { name, token } = await author()
    const made = await makeArticle(desk.payload)
    const others = (await stored(made.article)).byline?.[0]?.author as { name: string }
    const before = await counts()
    const piece = await pieceOf()
    expect(await refusal({ overrides: { authors: [others.name] }, piece }, token)).toMatchObject({
      codes: ['not-allowed'],
      status: 403,
    })
    const own = { authors: [name] }
    expect((await refusal({ overrides: own, piece, update: made.article }, token)).status).toBe(404)
    const onBlog = await publishArticle(desk.payload)
    expect((await refusal({ overrides: own, piece, update: onBlog.article }, token)).status).toBe(
      403,
    )
    const nobody = (await desk.login('author')).token
    expect((await refusal({ piece }, nobody)).status).toBe(403)
    expect((await stored(onBlog.article)).title).toMatch(/^Article \d+$/)
    const after = await counts()
    expect(after[0]).toBe(before[0]! + 1)
  })
})

describe('an update', () => {
  it('writes what the piece says, and leaves the rest', async () => {
    const { article, note, outlet } = await makeArticle(desk.payload, {
      data: { series: 'Coasts', standfirst: ['Kept'], topics: ['sea'] },
    })
    const piece = { ...(await pieceOf()), note: ['Another note.'], outlet: null, standfirst: [] }
    const { body, status } = await save({ piece, stage: atOutlet, update: article })
    expect(status).toBe(200)
    expect(body.doc.id).toBe(article)
    expect(await stored(article)).toMatchObject({
      kind: 'op-ed',
      outlet: { id: outlet },
      outletUrl: 'https://review.example/harbours',
      publishedAt: '2023-05-04T12:00:00.000Z',
      series: 'Coasts',
      stage: atOutlet,
      standfirst: ['Kept'],
      title: 'The Quiet Harbours',
      topics: ['sea'],
    })
    const written = await desk.payload.findByID({
      id: note,
      collection: 'notes',
      overrideAccess: true,
    })
    expect(JSON.stringify(written.body)).toContain('Another note.')
  })

  it('moves no article back, and keeps the rules of what is on the blog', async () => {
    const { article } = await makeArticle(desk.payload)
    await moveTo(desk.payload, article, atOutlet)
    const piece = await pieceOf()
    const { body } = await save({ piece, stage: 'drafted', update: article })
    expect(body.doc.stage).toBe(atOutlet)
    expect(body.transition).toBeNull()
    const onBlog = await publishArticle(desk.payload)
    const broken = structuredClone(piece)
    broken.document.root.children = [
      {
        type: 'paragraph',
        children: [{ type: 'footnote-ref', label: '1', noteId: 'none', version: 1 }],
        version: 1,
      },
    ]
    expect((await refusal({ piece: broken, update: onBlog.article })).status).toBe(400)
    expect((await stored(onBlog.article)).title).toMatch(/^Article \d+$/)
  })

  it('of an article that does not exist is 404', async () => {
    const piece = await pieceOf()
    for (const update of ['7', 7, {}, '00000000-0000-7000-8000-000000000000']) {
      expect(await refusal({ piece, update })).toMatchObject({ name: 'NotFound', status: 404 })
    }
  })
})

describe('hostile pieces', () => {
  const link = (url: unknown) => ({
    type: 'paragraph',
    children: [{ type: 'link', children: [], fields: { linkType: 'custom', url }, version: 3 }],
    version: 1,
  })

  function withNodes(piece: Piece, ...children: object[]): Piece {
    const document = { root: { ...piece.document.root, children } }
    return { ...piece, document } as Piece
  }

  it('are refused', async () => {
    const piece = await pieceOf()
    const before = await counts()
    const text = { type: 'text', text: 'x', version: 1 }
    const many = Array.from({ length: 200_000 }, () => text)
    let deep: object = { type: 'paragraph', children: [], version: 1 }
    for (let depth = 0; depth < 500; depth += 1) {
      deep = { type: 'paragraph', children: [deep], version: 1 }
    }
    const bodies: [string, unknown][] = [
      ['a script', withNodes(piece, link('java\nscript:alert(1)'))],
      ['an address that is an object', withNodes(piece, link({ a: 1 }))],
      ['200,000 nodes', withNodes(piece, { type: 'paragraph', children: many, version: 1 })],
      ['500 levels', withNodes(piece, deep)],
      [
        'an upload',
        withNodes(piece, { type: 'upload', relationTo: 'media', value: 'x', version: 3 }),
      ],
      [
        'a relationship',
        withNodes(piece, { type: 'relationship', relationTo: 'users', value: 'x', version: 2 }),
      ],
      [
        'another block',
        withNodes(piece, { type: 'block', fields: { blockType: 'code' }, version: 2 }),
      ],
      ['no document', { ...piece, document: null }],
      ['a document in a list', { ...piece, document: [piece.document] }],
      ['an outlet by its id', { ...piece, outlet: { id: '1' } }],
      ['an author by its id', { ...piece, authors: ['1'] }],
      ['no title', { ...piece, title: ' ' }],
      ['a title that is a list', { ...piece, title: ['x'] }],
      ['a date that does not exist', { ...piece, published: '2023-02-30' }],
      ['a NUL', { ...piece, title: 'a\0b' }],
      ['nothing', null],
    ]
    for (const [name, hostile] of bodies) {
      expect([name, (await refusal({ piece: hostile })).status]).toEqual([name, 400])
    }
    expect(await counts()).toEqual(before)
  })

  it('are refused with overrides and keys that nobody knows', async () => {
    const piece = await pieceOf()
    const bodies: object[] = [
      { overrides: { stage: 'republished-on-blog' }, piece },
      { overrides: { outletUrl: 'javascript:alert(1)' }, piece },
      { overrides: { title: '' }, piece },
      { overrides: [], piece },
      { piece, stage: 'republished-on-blog' },
      { id: '1', piece },
      {},
    ]
    for (const body of bodies) {
      expect(await refusal(body)).toMatchObject({ status: 400 })
    }
  })

  it('leave nothing behind of what an article does not have', async () => {
    const piece = await pieceOf()
    const sent = withNodes(piece, {
      ...JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"a": 1}}'),
      type: 'paragraph',
      children: [
        {
          type: 'text',
          format: 1,
          style: 'background: url(https://spy.example)',
          text: 'Bold',
          version: 1,
        },
        {
          type: 'link',
          children: [{ type: 'text', text: 'a link', version: 1 }],
          fields: {
            doc: { relationTo: 'users', value: '1' },
            linkType: 'internal',
            url: 'https://example.org/',
          },
          version: 3,
        },
      ],
      textStyle: 'position: fixed',
      version: 1,
    })
    const figure = {
      type: 'block',
      fields: { id: 'f', blockType: 'figure', caption: 'A pier', credit: 'By A', image: '1' },
      version: 2,
    }
    sent.document.root.children.push(figure as never)
    const extra = {
      ...sent,
      id: '1',
      canonicalUrl: 'javascript:1',
      importKey: 'x',
      permission: { mode: 'full' },
      stage: 'x',
    }
    const { body, status } = await save({ piece: extra })
    expect(status).toBe(200)
    const article = await stored(body.doc.id)
    const json = JSON.stringify(article.body)
    expect(json).not.toMatch(/spy|fixed|polluted|constructor|users|internal|image/)
    expect(json).toMatch(/https:\/\/example\.org\//)
    expect(json).toMatch(/A pier/)
    expect(article).toMatchObject({ importKey: null, stage: 'drafted' })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('who may', () => {
  it('nobody without a role', async () => {
    const request: IntakeArticleRequest = { piece: await pieceOf() }
    expect((await refusal(request, '')).status).toBe(403)
  })
})

describe('a translation', () => {
  async function translated(of: string, language = 'de') {
    const markdown = `---\ntitle: Ebbe\nlanguage: ${language}\ntranslationOf: ${of}\n---\nEs ebbt.`
    const { body, status } = await save({ piece: await pieceOf({ markdown }) })
    expect(status).toBe(200)
    return { of: (await stored(body.doc.id)).translationOf, warnings: body.warnings }
  }

  it('is linked to its original by slug, path or address', async () => {
    const slug = 'low-water-of-intake'
    const outletUrl = 'https://review.example/low-water'
    const { article } = await publishArticle(
      desk.payload,
      { data: { slug, outletUrl } },
      { slug: 'ebb' },
    )
    const { path } = await desk.payload
      .find({
        collection: 'republications',
        overrideAccess: true,
        where: { slug: { equals: 'ebb' } },
      })
      .then(({ docs }) => docs[0]!)
    for (const named of [slug, 'ebb', outletUrl, path!, `https://blog.example${path}`]) {
      expect(await translated(named), named).toEqual({ of: article, warnings: [] })
    }
  })

  it('goes without an original that is not found, or does not fit', async () => {
    const { article } = await makeArticle(desk.payload, { data: { slug: 'same-language' } })
    const { id } = await desk.payload.create({
      collection: 'articles',
      data: {
        slug: 'is-translation',
        language: 'fr',
        title: 'Marée',
        translationOf: article,
      } as never,
      overrideAccess: true,
    })
    expect(id).toBeDefined()
    for (const [named, language, said] of [
      ['nowhere', 'de', 'The original “nowhere” was not found. Choose it under “Translation of”.'],
      ['https://review.example/nowhere', 'de', /was not found/],
      ['same-language', 'en', /^It is not linked to “same-language”/],
      ['is-translation', 'de', /^It is not linked to “is-translation”/],
    ] as const) {
      expect(await translated(named, language), named).toEqual({
        of: null,
        warnings: [typeof said === 'string' ? said : expect.stringMatching(said)],
      })
    }
  })
})
