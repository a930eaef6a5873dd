// AMP, pictures that load late, relative addresses, tables that arrange, and what is hostile. All texts are made up.
import { expect, it } from 'vitest'

import { reportDocument } from '../../src/piece/report/documentReport.ts'
import { readPage } from '../helpers/readers.ts'
import { show } from '../word/read.ts'
import { paragraphs, sentence } from './pilots.ts'

const text = paragraphs(4)
const address = 'https://gazette.example/2024/low-water'

function read(body: string, head = '', at: null | string = address) {
  const piece = readPage(
    `<html lang="en"><head><title>Low water</title>${head}</head><body><article><h1>Low water</h1>${text}${body}${text}</article></body></html>`,
    at ?? undefined,
  )
  if (!piece.document) {
    throw new Error('no document')
  }
  const nodes = piece.document.root.children.map(show)
  return { json: JSON.stringify(piece.document), nodes, piece, ...reportDocument(piece.document) }
}

it('pictures of AMP are pictures, and its players are said to be left out', () => {
  const { captions, piece } = read(
    '<figure><amp-img src="/a.jpg" alt="A" width="600" height="400"></amp-img><figcaption>The quay</figcaption></figure><amp-youtube data-videoid="x"></amp-youtube>',
  )
  expect(captions).toMatchObject([{ text: 'The quay' }])
  expect(piece.images).toMatchObject([{ src: 'https://gazette.example/a.jpg' }])
  expect(piece.proposals.map(({ message }) => message)).toEqual([
    'A film, a recording or a widget was left out.',
  ])
})

it.each([
  '<img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="The quay">',
  '<img src="/spacer.gif" data-lazy-src="/a.jpg" alt="The quay">',
  '<img data-srcset="/small.jpg 300w, /a.jpg 900w" alt="The quay">',
  '<img src="data:image/gif;base64,R0" alt=""><noscript><img src="/a.jpg" alt="The quay"></noscript>',
  '<noscript><img src="/a.jpg" alt="The quay"></noscript>',
])('%s is one picture', (html) => {
  expect(read(`<div>${html}</div>`).piece.images).toEqual([
    { caption: 'The quay', credit: null, src: 'https://gazette.example/a.jpg' },
  ])
})

it.each([
  ['', address, 'https://gazette.example/pilots'],
  ['<base href="https://old.example/x/">', address, 'https://old.example/pilots'],
  ['<base href="javascript:alert(1)//">', address, 'https://gazette.example/pilots'],
  ['<link rel="canonical" href="https://canon.example/low">', null, 'https://canon.example/pilots'],
])('relative links get full addresses, with %s at %s', (head, at, url) => {
  expect(read('<p>See <a href="/pilots">the list</a> of pilots.</p>', head, at).json).toContain(
    `"url":"${url}"`,
  )
})

it('links of Google Docs lead to what they name', () => {
  const { json } = read(
    '<p>See <a href="https://www.google.com/url?q=https://t.example/tides%3Fa%3D1&amp;sa=D&amp;ust=1">the tables</a>.</p>',
  )
  expect(json).toContain('"url":"https://t.example/tides?a=1"')
})

it('a table that arranges the page is text, one of data a table', () => {
  const { nodes, paragraphs, piece } = read(
    `<table><tr><td><p>${sentence}</p><p>The second paragraph of the cell.</p></td></tr></table><table><tr><th>Year</th><th>Ships</th></tr><tr><td>1</td><td>2</td></tr></table>`,
  )
  expect(paragraphs).toContain('The second paragraph of the cell.')
  expect(paragraphs).toContain('Year | Ships')
  expect(nodes).toContain('table:[#Year|#Ships][1|2]')
  expect(piece.proposals).toEqual([])
})

it('a table without headers is one of data if its cells are alike, and arranges the page if one holds the text', () => {
  const list = '<ul><li>spring</li><li>neap</li></ul>'
  const alike = `<table><tr><td>Tides</td><td>${list}</td></tr><tr><td>Winds</td><td>${list}</td></tr></table>`
  expect(read(alike).nodes).toContain(
    'table:[Tides|bullet@1:*spring*neap][Winds|bullet@1:*spring*neap]',
  )
  const page = `<table><tr><td>${list}</td><td><p>${sentence}</p><p>${sentence}</p></td></tr><tr><td>a</td><td>b</td></tr></table>`
  expect(read(page).nodes).toContain(`p:${sentence.trim()}`)
})

it('a table that arranges the page is no loss', () => {
  const { piece } = read(
    `<table role="presentation"><tr><td>${sentence}</td><td>${sentence}</td></tr></table>`,
  )
  expect(piece.proposals).toEqual([])
})

it('nothing hostile is kept', () => {
  const { json } = read(
    `<p onclick="steal()">Go <a href="javascript:steal()">here</a>, <a href=" JaVaScript:steal()">there</a> or <a href="data:text/html,steal">home</a>.</p><script>steal()</script><svg onload="steal()"><text>steal</text></svg><iframe srcdoc="<script>steal()</script>"></iframe><style>p{content:"steal"}</style>`,
  )
  expect(json).not.toMatch(/steal/)
  expect(json).toContain('Go here, there or home.')
})
