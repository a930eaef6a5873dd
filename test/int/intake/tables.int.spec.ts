// A table from its source to those who read it: read, saved, put on the blog, and in each of its forms.
import type { Piece } from 'offprint-reader'
import type { DocumentNode } from 'offprint-reader/document'

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { JSDOM } from 'jsdom'
import { toMarkdown } from 'offprint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Post, PostList } from '../../../src/blog/post.ts'
import type { IntakeResponse } from '../../../src/import/intake/types.ts'
import type { WrittenPiece } from '../../../src/import/write/writePiece.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import {
  cell,
  documentWith,
  line,
  table,
} from '../../../packages/reader/test/document/tables/nodes.ts'
import {
  footnote,
  footnoteMark,
  p,
  r,
  wordFile,
} from '../../../packages/reader/test/helpers/wordFile.ts'
import { show } from '../../../packages/reader/test/word/read.ts'
import { feedResponse } from '../../../src/blog/feeds/feedResponse.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, textDocument } from '../../helpers/documents.ts'

let desk: Desk
let token: string

beforeAll(async () => {
  desk = await bootPayload()
  token = (await desk.login('editor')).token
})
afterAll(() => desk.close())

const words =
  'The gauge house has stood at the mouth of the river for two hundred years, and nobody reads it.'

const html = `<html lang="en"><head><title>Of gauges</title></head><body><article><h1>Of gauges</h1>
  <p>${words}<sup><a href="#n1" id="r1">1</a></sup></p><p>${words}</p>
  <table><caption>Levels at the gauge</caption><thead><tr><th>Year</th><th>Level<sup><a href="#n2" id="r2">2</a></sup></th></tr></thead>
  <tbody><tr><th>1921</th><td><a href="https://tides.example/3">3 <i>metres</i></a></td></tr><tr><th>1922</th><td><ul><li>springtide</li><li>neaptide</li></ul></td></tr></tbody></table>
  <p>${words}<sup><a href="#n3" id="r3">3</a></sup></p>
  <section class="footnotes"><ol><li id="n1">First. <a href="#r1">↩</a></li><li id="n2">Second. <a href="#r2">↩</a></li><li id="n3">Third. <a href="#r3">↩</a></li></ol></section></article></body></html>`

const markdown = `# Of gauges in Markdown\n\n${words}\n\n| Year | Level[^a] |\n| ---- | ---: |\n| 1921 | **3 m** |\n\n${words}\n\n[^a]: Note.\n`

async function word(): Promise<Uint8Array> {
  const one = (content: string) => `<w:tc>${content}</w:tc>`
  const rows = [
    `<w:trPr><w:tblHeader/></w:trPr>${one(p('Year'))}${one(p(`${r('Level')}${footnoteMark(1)}`))}`,
    `${one(p('1921'))}${one(p('3 m'))}`,
  ]
  const body = `${p('Of gauges in Word', 'Title')}${p(words)}<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>${p(words)}`
  return wordFile({ body, footnotes: footnote(1, 'Note.') })
}

async function read(body: object): Promise<Piece> {
  const answer = await desk.rest<IntakeResponse>('POST', '/intake', { body, token })
  expect(answer.status).toBe(200)
  return answer.body.pieces[0]!
}

async function readFile(bytes: Uint8Array): Promise<Piece> {
  const form = new FormData()
  form.set('file', new File([bytes as BlobPart], 'gauges.docx'))
  const answer = await desk.rest<IntakeResponse>('POST', '/intake', { body: form, token })
  expect(answer.status).toBe(200)
  return answer.body.pieces[0]!
}

function tablesIn(document: unknown): string[] {
  const { root } = document as { root: { children: DocumentNode[] } }
  return root.children.filter(({ type }) => type === 'table').map(show)
}

const overrides = {
  authors: ['Ada Quill'],
  outlet: 'The Gauge',
  outletUrl: 'https://gauge.example/levels',
  published: '2024-01-02',
}

async function save(piece: unknown) {
  return desk.rest<WrittenPiece>('POST', '/intake/articles', {
    body: { overrides, piece, stage: 'published-at-outlet' },
    token,
  })
}

async function bodyOf(id: string) {
  const { body } = await desk.payload.findByID({ id, collection: 'articles', overrideAccess: true })
  return body
}

describe('a table of a page', () => {
  let post: Post

  beforeAll(async () => {
    const piece = await read({ html })
    expect(piece.proposals).toEqual([])
    expect(piece.blocks.map(({ text }) => text)).toContain(
      'Year | Level2\n1921 | 3 metres\n1922 | springtide neaptide',
    )
    const { body, status } = await save(piece)
    expect(status).toBe(200)
    await desk.payload.update({
      collection: 'outlets',
      data: { terms: { fullText: 'allowed' } as never },
      overrideAccess: true,
      where: { name: { equals: 'The Gauge' } },
    })
    await desk.payload.create({
      collection: 'notes',
      data: { article: body.doc.id, body: textDocument('On gauges.') },
      overrideAccess: true,
    })
    await desk.payload.update({
      id: body.doc.id,
      collection: 'articles',
      data: {
        bylineText: ['Ada Quill'],
        stage: 'republished-on-blog',
        transition: { reason: 'for a test', republication: { mode: 'full' } },
      },
      overrideAccess: true,
    })
    const list = await desk.rest<PostList>('GET', '/blog/posts?q=springtide')
    expect(list.body.docs).toHaveLength(1)
    post = (await desk.rest<Post>('GET', `/blog/posts/${list.body.docs[0]!.slug}`)).body
  })

  it('is in the HTML of the API, with its headers and its footnotes in the order of the text', () => {
    const { document } = new JSDOM(post.body ?? '').window
    const box = document.querySelector('.table[tabindex="0"]')
    expect(box?.previousElementSibling?.textContent).toBe('Levels at the gauge')
    expect([...document.querySelectorAll('th')].map((th) => [th.scope, th.textContent])).toEqual([
      ['col', 'Year'],
      ['col', 'Level2'],
      ['row', '1921'],
      ['row', '1922'],
    ])
    const marks = [...document.querySelectorAll('[role="doc-noteref"]')]
    expect(marks.map((mark) => mark.textContent)).toEqual(['1', '2', '3'])
    expect(document.querySelector('td a[href="https://tides.example/3"] em')?.textContent).toBe(
      'metres',
    )
  })

  it('is in the document of the API, as it was read', () => {
    expect(tablesIn(post.document)).toEqual([
      'table:[#Year|#Level[^2]][>1921|<https://tides.example/3>3 {i metres}</>][>1922|bullet@1:*springtide*neaptide]',
    ])
    expect(toMarkdown(post.document)).toContain(
      '| Year | Level[^2] |\n| --- | --- |\n| 1921 | [3 *metres*](https://tides.example/3) |\n| 1922 | - springtide<br>- neaptide |',
    )
  })

  it('is in the feeds', async () => {
    const site = { description: '', language: 'en', title: 'Blog', url: 'https://blog.example' }
    const textOf = async (format: 'atom' | 'json' | 'rss') =>
      (await feedResponse(desk.payload, { headers: new Headers() }, format, site)).text()
    await backdateTransitions(desk, 30)
    const contents = [
      parseRssFeed(await textOf('rss')).items?.[0]?.content?.encoded,
      parseAtomFeed(await textOf('atom')).entries?.[0]?.content?.value,
      parseJsonFeed(await textOf('json')).items?.[0]?.content_html,
    ]
    for (const content of contents) {
      const { document } = new JSDOM(content ?? '').window
      expect([...document.querySelectorAll('th')].map(({ scope }) => scope)).toEqual([
        'col',
        'col',
        'row',
        'row',
      ])
    }
  })
})

it.each([
  ['Markdown', () => read({ markdown }), 'table:[#Year|#Level[^]][1921|{b 3 m}]'],
  ['Word', async () => readFile(await word()), 'table:[#Year|#Level[^1]][1921|3 m]'],
])(
  'a table of %s is saved as it was read, and is not changed by what is saved next',
  async (_, source, expected) => {
    const piece = await source()
    expect(piece.proposals).toEqual([])
    expect(tablesIn(piece.document)).toEqual([expected.replace('[^]', '[^a]')])
    const { body } = await save(piece)
    const saved = await bodyOf(body.doc.id)
    expect(tablesIn(saved)).toEqual([expected.replace('[^]', '[^a]')])
    await desk.rest('PATCH', `/articles/${body.doc.id}`, { body: { body: saved }, token })
    expect(await bodyOf(body.doc.id)).toEqual(saved)
  },
)

describe('a table that nobody could have read', () => {
  it.each([
    ['spans', table([cell('a', { colSpan: 1e9 })]), 400],
    ['rows in a paragraph', { ...line('a'), children: [cell('b')] }, 400],
    ['a table in a cell', table([cell([table([cell('a')])])]), 400],
  ])('is refused with %s', async (_, node, status) => {
    const piece = await read({ html })
    const answer = await save({ ...piece, document: documentWith(line('Text.'), node) })
    expect(answer.status).toBe(status)
  })

  it('is refused by the article, too, and colours are not stored', async () => {
    const { article } = await makeArticle(desk.payload)
    const write = (...values: object[]) =>
      desk.rest('PATCH', `/articles/${article}`, {
        body: { body: documentWith(table(values.map((one) => cell('a', one)))) },
        token,
      })
    expect((await write({ rowSpan: 1e9 })).status).toBe(400)
    expect((await write({ backgroundColor: 'url(x)' }, {})).status).toBe(200)
    expect(JSON.stringify(await bodyOf(article))).not.toContain('url(x)')
  })
})
