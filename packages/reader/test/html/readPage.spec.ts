// Articles of pages, as blogs, newspapers and journals write them. All texts are made up.
import { describe, expect, it } from 'vitest'

import type { DocumentNode } from '../../src/document/types.ts'

import { readPage } from '../helpers/readers.ts'
import { show } from '../word/read.ts'

const filler =
  'The harbour board met on Tuesday and decided what everybody had expected of it, namely nothing at all, for the third month. '

function paragraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `<p>In year ${n + 1}, ${filler.repeat(3)}</p>`,
  ).join('\n')
}

const wordpress = `<!doctype html><html lang="en-GB"><head><title>The ferry that nobody ordered - Ada Quill</title>
<meta property="og:title" content="The ferry that nobody ordered"><meta property="og:site_name" content="Ada Quill">
<meta property="article:published_time" content="2024-03-05T23:30:00-08:00">
<link rel="canonical" href="https://adaquill.example/2024/03/ferry/">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"Article","headline":"The ferry that nobody ordered","datePublished":"2024-03-05T23:30:00-08:00","author":{"@id":"#ada"},"keywords":["ferries","ports"],"inLanguage":"en-GB"},
{"@type":"Person","@id":"#ada","name":"Ada Quill"},{"@type":"WebSite","name":"Ada Quill"}]}</script></head>
<body><nav><a href="/">Home</a><a href="/about">About</a></nav>
<main><article><header><h1 class="entry-title">The ferry that nobody ordered</h1></header>
<div class="entry-content"><p><em>This article was originally published in <a href="https://gazette.example/ferry">The Example Gazette</a> on 2 March 2024.</em></p>
<p>The first ferry<sup class="fn" data-fn="a1"><a href="#a1" id="a1-link">1</a></sup> arrived in <strong>April</strong>, says <a href="https://port.example/report">the report</a>. ${filler}</p>
<h2>What it cost</h2>${paragraphs(4)}
<ul><li>One crane</li><li>Two buoys</li></ul>
<blockquote><p>We never asked for it.</p></blockquote>
<figure><img src="/crane.jpg" alt=""><figcaption>The crane at dawn <span class="credit">Photo: J. Roe</span></figcaption></figure>
<p>It left again in May.<sup class="fn" data-fn="b2"><a href="#b2" id="b2-link">2</a></sup> ${filler}</p>
<ol class="wp-block-footnotes"><li id="a1">Port register, 1998, p. 4. <a href="#a1-link" aria-label="Jump to footnote reference 1">↩︎</a></li>
<li id="b2">The same, p. 7. <a href="#b2-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol></div></article></main>
<aside><p>Related: ${filler}</p></aside><footer><p>Powered by a blog.</p></footer></body></html>`

describe('a post of WordPress that is a copy', () => {
  const piece = readPage(wordpress, 'https://adaquill.example/2024/03/ferry/?utm=1')

  it('has the title, the authors and the language that the page gives', () => {
    expect(piece.title).toBe('The ferry that nobody ordered')
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ada Quill'])
    expect(piece.language).toBe('en-GB')
    expect(piece.topics).toEqual(['ferries', 'ports'])
    expect(piece.sources).toMatchObject({ authors: 'json-ld', outlet: 'text', url: 'meta' })
  })
  it('belongs to the outlet that it names, whose date is not that of the copy', () => {
    expect(piece.outlet).toBe('Example Gazette')
    expect(piece.outletUrl).toBe('https://gazette.example/ferry')
    expect(piece).toMatchObject({ hasOriginalDate: true, isCopy: true, published: '2024-03-02' })
    const undated = readPage(wordpress.replace(' on 2 March 2024.', '.'))
    expect(undated).toMatchObject({ hasOriginalDate: false, published: '2024-03-05' })
    const month = readPage(wordpress.replace(' on 2 March 2024.', ', March 2024.'))
    expect(month).toMatchObject({ outlet: 'Example Gazette', published: '2024-03' })
    expect(piece.url).toBe('https://adaquill.example/2024/03/ferry/')
  })
  it('has its text with formats, links, lists, quotes and captions, and nothing around it', () => {
    const nodes = nodesOf(piece.document)
    expect(nodes.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'list',
      'quote',
      'block',
      'paragraph',
      'footnotes',
    ])
    expect(JSON.stringify(piece.document)).not.toMatch(/Related|Powered|Home|originally published/)
    expect(find(nodes, 'link')[0]?.fields).toMatchObject({ url: 'https://port.example/report' })
    expect(find(nodes, 'text').filter(({ format }) => format === 1)).toMatchObject([
      { text: 'April' },
    ])
    expect(find(nodes, 'block')[0]?.fields).toMatchObject({
      caption: 'The crane at dawn',
      credit: 'Photo: J. Roe',
    })
  })
  it('has its footnotes', () => {
    const nodes = nodesOf(piece.document)
    const notes = find(nodes, 'footnote')
    expect(find(nodes, 'footnote-ref').map(({ noteId }) => noteId)).toEqual(
      notes.map(({ noteId }) => noteId),
    )
    expect(notes.map(textOf)).toEqual(['Port register, 1998, p. 4.', 'The same, p. 7.'])
    expect(piece.proposals).toEqual([])
  })
})

const newspaper = `<!doctype html><html lang="de"><head><title>Wem gehört der Schlick? | Hafenbote</title>
<meta property="og:site_name" content="Hafenbote"><meta name="author" content="Von Ada Quill und Bo Reed">
<meta name="date" content="2023-11-02T01:15:00+01:00"><meta name="description" content="Der Streit um den Hafen von Averil geht in sein drittes Jahr.">
<link rel="canonical" href="/meinung/schlick"></head>
<body><div class="cookie">Wir verwenden Cookies.</div><article><h1>Wem gehört der Schlick?</h1>
<p class="standfirst">Der Streit um den Hafen von Averil geht in sein drittes Jahr.</p>
${paragraphs(5)}<table><tr><th>Jahr</th><th>Tonnen</th></tr><tr><td>2021</td><td>400</td></tr></table><iframe src="https://video.example/1"></iframe>${paragraphs(2)}</article></body></html>`

describe('a page of a newspaper', () => {
  const piece = readPage(newspaper, 'https://hafenbote.example/meinung/schlick?ref=x')

  it('is the original: outlet, address and date are its own', () => {
    expect(piece).toMatchObject({
      language: 'de',
      outlet: 'Hafenbote',
      outletUrl: 'https://hafenbote.example/meinung/schlick',
      published: '2023-11-02',
      title: 'Wem gehört der Schlick?',
    })
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed'])
  })
  it('has its standfirst once', () => {
    expect(piece.standfirst).toMatchObject([
      'Der Streit um den Hafen von Averil geht in sein drittes Jahr.',
    ])
    expect(JSON.stringify(piece.document)).not.toContain('geht in sein drittes Jahr')
  })
  it('says what was lost', () => {
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      'A film, a recording or a widget was left out.',
    ])
  })
  it('keeps its table', () => {
    expect(piece.document?.root.children.map(show)).toContain('table:[#Jahr|#Tonnen][2021|400]')
  })
})

const journal = `<html><head><title>Tolls and tides</title><meta name="citation_title" content="Tolls and tides">
<meta name="citation_author" content="Quill, Ada"><meta name="citation_author" content="Reed, Bo">
<meta name="citation_journal_title" content="The Port Review"><meta name="citation_volume" content="12"><meta name="citation_issue" content="3">
<meta name="citation_publication_date" content="2021/06"><meta name="citation_doi" content="doi:10.1234/ports.2021.5"></head>
<body><main><h1>Tolls and tides</h1>${paragraphs(3)}<p>It is so.[1] And so it was.[2]</p>${paragraphs(2)}<h2>Notes</h2><p>[1] Register, p. 1.</p><p>[2] Register, p. 2.</p></main></body></html>`

describe('a page of a journal', () => {
  const piece = readPage(journal)

  it('has authors, issue, month and DOI', () => {
    expect(piece.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed'])
    expect(piece).toMatchObject({
      doi: '10.1234/ports.2021.5',
      kind: 'journal-article',
      outlet: 'The Port Review',
      outletIssue: 'vol. 12, issue 3',
      published: '2021-06',
    })
  })
  it('has footnotes that are only printed', () => {
    const nodes = nodesOf(piece.document)
    expect(find(nodes, 'footnote').map(textOf)).toEqual(['Register, p. 1.', 'Register, p. 2.'])
    expect(find(nodes, 'footnote-ref')).toHaveLength(2)
  })
})

describe('a hostile page', () => {
  it('leaves no script, no dangerous link and no mark without its note', () => {
    const piece = readPage(
      `<title>Bad</title><article><h1>Bad</h1>${paragraphs(4)}<p onclick="x()"><a href="javascript:alert(1)">one</a> <a href="data:text/html,x">two</a>
      <a role="doc-noteref" href="#fn-none">3</a><script>alert(1)</script><img src=x onerror=alert(1)></p><svg><script>1</script></svg></article>`,
    )
    const text = JSON.stringify(piece.document)
    expect(text).not.toMatch(/javascript|alert|data:|onerror|onclick|footnote-ref/)
    expect(text).toContain('one two')
  })
  it.each([
    ['', 'no text'],
    ['<html></html>', 'no text'],
    [`<p>${'x'.repeat(3_000_001)}`, '3 million'],
    ['<i></i>'.repeat(70_000), 'too many'],
    ['<div><b>'.repeat(5000), 'too deeply'],
    ['<select><option>x</select>', 'no text'],
    [`<p ${Array.from({ length: 1000 }, (_, n) => `a${n}=1`).join(' ')}>x`, 'too many'],
    [`<p class="${'a '.repeat(100_000)}">x`, 'too many'],
    ['<p>x</p><!---->'.repeat(110_000), 'too many'],
    [
      Array.from({ length: 10_000 }, (_, n) => `<a href="#n${n}"><sup>${n}</sup></a>`).join(''),
      'footnotes',
    ],
  ])('is refused with its reason', (html, reason) => {
    expect(() => readPage(html)).toThrow(
      expect.objectContaining({
        name: 'SourceUnreadable',
        message: expect.stringContaining(reason),
      }),
    )
  })
  it('has a long list of items read in one pass', { tags: 'nightly' }, () => {
    const items = '<li>A word</li>'.repeat(20_000)
    const piece = readPage(`<article>${paragraphs(3)}<ol>${items}</ol></article>`)
    expect(find(nodesOf(piece.document), 'listitem')).toHaveLength(20_000)
  })
  it('that shows its text to subscribers only is refused', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
    expect(() => readPage(`${ld}<article>${paragraphs(2)}</article>`)).toThrow(
      expect.objectContaining({ name: 'SourcePaywalled' }),
    )
  })
  it('whose JSON-LD is broken is read by its other tags', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"Article",</script><meta property="og:title" content="Whole">'
    expect(readPage(`${broken}<article>${paragraphs(3)}</article>`).title).toBe('Whole')
  })
})

function nodesOf(document: { root: { children: DocumentNode[] } } | undefined): DocumentNode[] {
  return document?.root.children ?? []
}

function find(nodes: DocumentNode[], type: string): DocumentNode[] {
  return nodes.flatMap((node) => [
    ...(node.type === type ? [node] : []),
    ...find(node.children ?? [], type),
  ])
}

function textOf(node: DocumentNode): string {
  return typeof node.text === 'string' ? node.text : (node.children ?? []).map(textOf).join('')
}
