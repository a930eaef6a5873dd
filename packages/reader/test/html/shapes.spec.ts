// Pages as the programs write them that people publish with. All texts are made up.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../src/types.ts'

import { reportDocument } from '../../src/piece/report/documentReport.ts'
import { readPage } from '../helpers/readers.ts'
import { sentence } from './pilots.ts'

const text = Array.from(
  { length: 5 },
  (_, n) => `<p>In year ${n + 1}, ${sentence.repeat(3)}</p>`,
).join('\n')

function linesOf(piece: Piece): string[] {
  return piece.document ? reportDocument(piece.document).paragraphs : []
}

function notesOf(piece: Piece): string[] {
  return piece.document
    ? reportDocument(piece.document).footnotes.map(
        (note) => `${note.label}×${note.references}: ${note.text}`,
      )
    : []
}

function namesOf({ authors }: Piece): string[] {
  return authors.map(({ name }) => name)
}

describe('a page of Ghost', () => {
  const piece = readPage(
    `<!DOCTYPE html><html lang="en"><head><title>Past the sandbank</title><link rel="canonical" href="https://tides.example/past/">
    <meta property="og:site_name" content="Tides"><meta property="og:description" content="What the pilots know.">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","publisher":{"@type":"Organization","name":"Tides"},"author":{"@type":"Person","name":"Mina Holt"},"contributor":[{"@type":"Person","name":"Bo Reed"}],"headline":"Past the sandbank","url":"https://tides.example/past/","datePublished":"2022-08-09T04:00:00.000Z","keywords":"Ports, Pilots"}</script></head>
    <body class="post-template"><div class="site"><header class="gh-head"><a href="/">Tides</a></header><main><article class="gh-article post">
    <header class="gh-article-header"><h1 class="gh-article-title">Past the sandbank</h1><p class="gh-article-excerpt">What the pilots know, and do not tell.</p>
    <div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/mina/">Mina Holt</a></h4><time datetime="2022-08-09">Aug 9, 2022</time></div></header>
    <section class="gh-content"><p>They know the bank.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>${text}
    <hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>Log of the pilots. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>
    </section></article></main></div></body></html>`,
    'https://tides.example/past/',
  )
  it('is read', () => {
    expect(piece).toMatchObject({
      language: 'en',
      outlet: 'Tides',
      published: '2022-08-09',
      standfirst: ['What the pilots know, and do not tell.'],
      title: 'Past the sandbank',
      topics: ['Ports', 'Pilots'],
    })
    expect(namesOf(piece)).toEqual(['Mina Holt'])
    expect(notesOf(piece)).toEqual(['1×1: Log of the pilots.'])
    expect(linesOf(piece)).toHaveLength(6)
  })
})

describe('a page of Substack', () => {
  const piece = readPage(
    `<html lang="en"><head><title>The bank that moves - by Mina Holt - Tides</title><meta property="og:title" content="The bank that moves"><meta property="og:site_name" content="Tides"></head><body>
    <article class="newsletter-post post"><div class="post-header"><h1 class="post-title">The bank that moves</h1><h3 class="subtitle">And those who move with it</h3></div>
    <div class="available-content"><div class="body markup">${text}<p>It moved again.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a></p>
    <div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>By four metres.</p></div></div></div></div></article></body></html>`,
  )
  it('is read', () => {
    expect(piece).toMatchObject({
      outlet: 'Tides',
      standfirst: ['And those who move with it'],
      title: 'The bank that moves',
    })
    expect(notesOf(piece)).toEqual(['1×1: By four metres.'])
    expect(linesOf(piece)).toHaveLength(6)
  })
})

it('a document that Google Docs exported is read', () => {
  const piece = readPage(
    `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>.c1{font-weight:700}</style></head><body class="c2"><p class="title"><span>Harbour light</span></p>
    <p class="c0"><span>It burns at night.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>${text}<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Seen in June.</span></p></div></body></html>`,
  )
  expect(piece.title).toBe('Harbour light')
  expect(piece.outlet).toBeNull()
  expect(notesOf(piece)).toEqual(['1×1: Seen in June.'])
  expect(linesOf(piece)).not.toContain('Harbour light')
})

it('a page that Word saved is read', () => {
  const piece = readPage(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><title>Quay rules</title><style><!-- p.MsoNormal {margin:0} --></style></head>
    <body lang=EN-GB><div class=WordSection1><h1>Quay rules</h1><p class=MsoNormal>By Mina Holt</p><p class=MsoNormal>Rules are few.<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a><o:p></o:p></p>${text}</div>
    <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Three, to be exact.</p></div></div></body></html>`,
  )
  expect(piece.title).toBe('Quay rules')
  expect(piece.language).toBe('en-GB')
  expect(namesOf(piece)).toEqual(['Mina Holt'])
  expect(notesOf(piece)).toEqual(['1×1: Three, to be exact.'])
  expect(linesOf(piece)[0]).toBe('Rules are few.1')
})

it('a brief of several authors has each of them, and no institution among them', () => {
  const piece = readPage(
    `<html><head><title>Pilots and policy | Institute for Harbours</title><meta property="og:site_name" content="Institute for Harbours"><meta property="article:published_time" content="2021-05-06T00:30:00+09:00"></head><body><main><h1>Pilots and policy</h1>
    <p class="byline">By Dr Mina Holt (Institute for Harbours), Bo Reed, and Cy van der Lee</p>${text}</main></body></html>`,
  )
  expect(namesOf(piece)).toEqual(['Dr Mina Holt', 'Bo Reed', 'Cy van der Lee'])
  expect(piece).toMatchObject({
    outlet: 'Institute for Harbours',
    published: '2021-05-06',
    title: 'Pilots and policy',
  })
  expect(linesOf(piece)).toHaveLength(5)
})

it('an interview keeps its speakers', () => {
  const talk = Array.from(
    { length: 4 },
    (_, n) =>
      `<p><strong>Tides:</strong> What of year ${n}?</p><p><strong>Holt:</strong> ${sentence.repeat(2)}</p>`,
  ).join('')
  const piece = readPage(
    `<html><head><title>“We know the bank”</title></head><body><article><h1>“We know the bank”</h1><p>Interview by Bo Reed</p>${talk}</article></body></html>`,
  )
  expect(namesOf(piece)).toEqual(['Bo Reed'])
  expect(linesOf(piece).slice(0, 2)).toEqual([
    'Tides: What of year 0?',
    `Holt: ${sentence.repeat(2).trim()}`,
  ])
})

it('an Arabic page is read', () => {
  const line =
    'يعرف المرشدون البحريون هذا الشاطئ منذ مئتي عام، ولم يفقدوا سوى ثلاث سفن، كما يقول الجميع في الميناء. '
  const piece = readPage(
    `<html lang="ar" dir="rtl"><head><title>مرشدو الميناء</title><meta name="author" content="ليلى حداد"></head><body><article><h1>مرشدو الميناء</h1>${`<p>${line.repeat(3)}</p>`.repeat(4)}</article></body></html>`,
  )
  expect(piece).toMatchObject({ language: 'ar', title: 'مرشدو الميناء' })
  expect(namesOf(piece)).toEqual(['ليلى حداد'])
  expect(linesOf(piece)).toHaveLength(4)
})

it('a page that says nothing of itself is read by what it prints', () => {
  const piece = readPage(
    `<body><div><h1>Low water</h1><p>By Mina Holt and Bo Reed</p><p>Published on 5th March 2019</p>${text}</div></body>`,
  )
  expect(piece).toMatchObject({
    outlet: null,
    published: '2019-03-05',
    sources: { authors: 'text', published: 'text' },
    title: 'Low water',
  })
  expect(namesOf(piece)).toEqual(['Mina Holt', 'Bo Reed'])
  expect(linesOf(piece)).toHaveLength(5)
})

it.each([
  ['2024-02-30', undefined],
  ['20240305', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['2024-03', '2024-03'],
  ['2024', '2024'],
  ['Tue, 05 Mar 2024 23:59:00 -0800', '2024-03-05'],
  ['Sept. 5, 2024', '2024-09-05'],
  ['5 de marzo de 2024', '2024-03-05'],
  ['1er août 2024', '2024-08-01'],
  ['5. März 2024', '2024-03-05'],
  ['5.3.2024', '2024-03-05'],
  ['5.3.24', '2024-03-05'],
  ['5 maja 2024', '2024-05-05'],
  ['5 марта 2024', '2024-03-05'],
  ['5. maaliskuuta 2024', '2024-03-05'],
  ['20 septembrie 2024', '2024-09-20'],
  ['٥ مارس ٢٠٢٤', '2024-03-05'],
  ['5 במרץ 2024', '2024-03-05'],
  ['version 5.3.24 of it', undefined],
  ['March 2024', '2024-03'],
  ['03/05/2024', undefined],
  ['soon', undefined],
])('the date %s is %s', (content, day) => {
  const piece = readPage(
    `<meta name="date" content="${content}"><article><h1>Low water</h1>${text}</article>`,
  )
  expect(piece.published).toBe(day ?? null)
})

it.each([
  ['By Mina Holt', ['Mina Holt']],
  ['by Mina Holt & Bo Reed | 5 March 2019', ['Mina Holt', 'Bo Reed']],
  ['Von Mina Holt und Bo Reed', ['Mina Holt', 'Bo Reed']],
  ['Ein Gastbeitrag von Mina Holt', ['Mina Holt']],
  ['A guest post by Mina Holt, mina@holt.example', ['Mina Holt']],
  ['By Mina Holt And Bo Reed For The Port Gazette', ['Mina Holt', 'Bo Reed']],
  ['Écrit par Mina Holt', ['Mina Holt']],
  ['Autoren: Mina Holt, Bo Reed', ['Mina Holt', 'Bo Reed']],
  ['By Mina Holt, Port Tribune', ['Mina Holt']],
  ['By the sea there lived a pilot, and every year he lost a ship.', []],
])('the line "%s" names %o', (line, names) => {
  const piece = readPage(`<article><h1>Low water</h1><p>${line}</p>${text}</article>`)
  expect(namesOf(piece)).toEqual(names)
  expect(linesOf(piece)).toHaveLength(names.length > 0 ? 5 : 6)
})

it('a byline that names an office is no text, and names nobody', () => {
  const piece = readPage(`<article><h1>Low water</h1><p>By the editors</p>${text}</article>`)
  expect(piece).toMatchObject({ authors: [], bylineText: ['By the editors'] })
  expect(linesOf(piece)).toHaveLength(5)
})

describe('a page that names an address elsewhere', () => {
  const page = (canonical: string) =>
    readPage(
      `<head><link rel="canonical" href="${canonical}"><meta property="og:site_name" content="Mirror"><meta name="date" content="2020-01-02"></head><article><h1>Low water</h1>${text}</article>`,
      'https://www.mirror.example/low',
    )

  it('is a copy of another site, whose name is a guess', () => {
    const piece = page('https://www.gazette.example/low')
    expect(piece).toMatchObject({
      isCopy: true,
      outlet: 'gazette.example',
      outletUrl: 'https://www.gazette.example/low',
      sources: { outlet: 'guess' },
    })
    expect(piece.proposals[0]?.message).toContain('gazette.example')
  })
  it('on its own site is the original', () => {
    expect(page('https://m.mirror.example/low')).toMatchObject({ isCopy: false, outlet: 'Mirror' })
  })
})
