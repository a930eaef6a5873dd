// What programs of blogs and word processors write in their own way. All texts are made up.
import { describe, expect, it } from 'vitest'

import { readPage } from '../helpers/readers.ts'
import { show } from '../word/read.ts'

const long =
  'The company paid for the gates twice, once in timber and once in iron, and sold the timber on to the navy at a loss, as the ledgers show.'
const more =
  'There is a third set of books, kept by a clerk who could not spell and did not trust anybody, and it is from these that we know.'

function read(body: string, head = '') {
  const piece = readPage(`<html><head>${head}</head><body>${body}</body></html>`)
  const nodes = piece.document?.root.children.map(show) ?? []
  return { messages: piece.proposals.map(({ message }) => message), nodes, piece }
}

function article(content: string) {
  return read(`<article><h1>Gates of iron</h1><p>${long}</p>${content}<p>${more}</p></article>`)
}

const noTrace = 'A picture has no caption: where it cannot be fetched, nothing stands in its place.'
const plainCaption = 'Italics or links of a caption were left out: captions hold plain text.'

describe('blocks of blog programs', () => {
  it('of Substack keep headings, and pictures whose captions are links', () => {
    const { messages, nodes } = article(
      '<div class="captioned-image-container"><figure><a href="https://a.example/x.jpg"><img src="https://a.example/x.jpg" alt=""></a><figcaption>The gates. Source: <a href="https://b.example">County Archive</a></figcaption></figure></div><h3 class="header-anchor-post">Two invoices</h3>',
    )
    expect(nodes.slice(1, 3)).toEqual(['figure:The gates.', 'h2:Two invoices'])
    expect(messages).toContain(plainCaption)
  })
  it('of Ghost keep the links of bookmarks and files, and the headings of cards', () => {
    const { nodes } = article(
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://port.example/report"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The report</div><div class="kg-bookmark-description">With maps.</div></div></a></figure><div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">A pound is water.</div></div><div class="kg-card kg-file-card"><a class="kg-file-card-container" href="https://a.example/r.pdf"><div class="kg-file-card-title">Ledger</div></a></div><div class="kg-card kg-header-card"><h2 class="kg-header-card-heading">Part two</h2></div>',
    )
    expect(nodes.slice(1, -1)).toEqual([
      'p:<https://port.example/report>The report</>',
      'p:With maps.',
      'p:💡 A pound is water.',
      'p:<https://a.example/r.pdf>Ledger</>',
      'h2:Part two',
    ])
  })
  it('of WordPress keep each picture of a gallery, its own caption, and lines of verse', () => {
    const { nodes } = article(
      '<figure class="wp-block-gallery"><figure><img src="a.jpg" alt=""><figcaption>The tail</figcaption></figure><figure><img src="b.jpg" alt="The head"></figure><figcaption>Both ends</figcaption></figure><pre class="wp-block-verse">The water waits<br>and the gate waits</pre>',
    )
    expect(nodes.slice(1, -1)).toEqual([
      'figure:The tail',
      'figure:The head',
      'figure:Both ends',
      'p:{c The water waits}/{c and the gate waits}',
    ])
  })
  it('of Hugo keep code without the numbers of its lines, and of Jekyll captions behind a line break', () => {
    const { nodes, piece } = article(
      '<table class="lntable"><tr><td><pre>1\n2\n</pre></td><td><pre><code>level --now\nlevel --then\n</code></pre></td></tr></table><p><img src="/ice.jpg" alt="Ice"><br><em>Ice, January. Photo by Ralph Penn</em></p>',
    )
    expect(nodes.slice(1, -1)).toEqual([
      'p:{c level --now}/{c level --then}',
      'figure:Ice, January.',
    ])
    expect(JSON.stringify(piece.document)).toContain('"credit":"Photo by Ralph Penn"')
  })
  it('of Blogger keep paragraphs that are line breaks, with notes behind a line of strokes', () => {
    const { nodes, piece } = read(
      `<div class="Header"><h1><a href="http://slow.example/">Slow Water</a></h1></div><div class="post hentry"><h3 class="post-title entry-title">Stoppages</h3><div class="post-body entry-content">${long}<br><br>${more}<a href="#n1" name="b1"><sup>[1]</sup></a> ${long}<sup><a href="#n2" name="b2">2</a></sup><br><br>______<br><a href="#b1" name="n1">[1]</a> March.<br><a href="#b2" name="n2">2</a> All of them.</div></div>`,
      '<title>Slow Water: Stoppages</title>',
    )
    expect(piece.title).toBe('Stoppages')
    expect(nodes).toEqual([
      `p:${long}`,
      `p:${more}[^1] ${long}[^2]`,
      'footnotes "":(1)p:March.(2)p:All of them.',
    ])
  })
})

describe('pages of word processors', () => {
  it('of Google Docs have formats that are classes, and lists that are levels', () => {
    const { nodes, piece } = read(
      `<style>.c3{font-style:italic}.c9{margin-left:36pt}</style><p class="c2 title" id="h.1"><span>The railway</span></p><p><span>By Anna Salt</span></p><h1><span>The shares</span></h1><p><span>${long} Not at </span><span class="c3">all</span><span>.</span></p><ul class="lst-kix_a-0 start"><li>one</li></ul><ul class="lst-kix_a-1 start"><li>within</li></ul><ul class="lst-kix_a-0"><li>two</li></ul><p>${more}</p>`,
    )
    expect(piece.title).toBe('The railway')
    expect(nodes).toEqual([
      'h2:The shares',
      `p:${long} Not at {i all}.`,
      'bullet@1:*one*bullet@1:*within*two',
      `p:${more}`,
    ])
  })
  it('of Word have quotes and captions that are styles, comments and changes', () => {
    const { nodes, piece } = read(
      `<p class=MsoTitle>The third book</p><p class=MsoNormal>${long}<del cite="mailto:x" datetime="2024-01-01"> Gone.</del><a class=msocomanchor href="#_msocom_1">[U1]</a></p><h1>March</h1><p class=MsoQuote>Payd for yron.</p><p class=MsoNormal><img src="image001.png"></p><p class=MsoCaption>Figure 1: The nib</p><p class=MsoNormal>${more}</p>`,
    )
    expect(piece.title).toBe('The third book')
    expect(nodes).toEqual([
      `p:${long}`,
      'h2:March',
      'quote:Payd for yron.',
      'figure:Figure 1: The nib',
      `p:${more}`,
    ])
  })
})

describe('pictures', () => {
  it('without a caption are said, unless they are ornaments; the name of a file is none', () => {
    expect(article('<p><img src="/IMG_12.jpg" alt="IMG_12.jpg"></p>').messages).toEqual([noTrace])
    expect(article('<p><img src="/smile.png" width="16" alt=""></p>').messages).toEqual([])
  })
})

describe('the title', () => {
  const heading = 'The gates that we bought twice'
  const titleOf = (stated: string, window = stated) =>
    read(
      `<article><h1>${heading}</h1><p>${long}</p><p>${more}</p></article>`,
      `<title>${window}</title><meta property="og:title" content="${stated}">`,
    )

  it.each([`${heading} – Towpath Notes`, 'The gates that we bought'])(
    'is the heading where data say %s',
    (stated) => {
      const { messages, piece } = titleOf(stated)
      expect(piece.title).toBe(heading)
      expect(messages).toEqual([])
    },
  )
  it('is the heading where data have one for other sites, which is said', () => {
    const { messages, piece } = titleOf('You will not believe this canal', `${heading} - Towpath`)
    expect(piece.title).toBe(heading)
    expect(messages.join()).toContain('“You will not believe this canal”')
  })
  it('is what data say where the heading is that of a column', () => {
    expect(titleOf('Iron and timber', 'Iron and timber').piece.title).toBe('Iron and timber')
  })
})

it('an excerpt between title and text is the standfirst, whatever the description is', () => {
  const { piece } = read(
    `<article><header><h1>The drained pound</h1><p class="article-excerpt">One bolt went in the night.</p></header><p>${long}</p><p>${more}</p></article>`,
    '<meta name="description" content="Something for search engines.">',
  )
  expect(piece.standfirst).toEqual(['One bolt went in the night.'])
})

describe('what programs print around a text', () => {
  it('Drupal names who put it there in RDFa, and a day whose weekday says which number is the month', () => {
    const { piece } = read(
      `<main><h1>Gates of iron</h1><article><footer class="node__meta"><div class="node__submitted">Submitted by <span typeof="schema:Person" property="schema:name">Ada Quill</span> on <span class="field--name-created">Tue, 03/05/2024 - 08:00</span></div></footer><div class="field--name-body"><p>${long}</p><p>${more}</p></div></article></main>`,
    )
    expect(piece.authors).toMatchObject([{ name: 'Ada Quill' }])
    expect(piece.published).toBe('2024-03-05')
  })

  it('tags of the article are topics, and those of others are not', () => {
    const { piece } = article(
      '<footer><a href="/c/x" rel="category tag">Essays</a> <a href="/t/a" rel="tag">locks</a> <a href="/t/b" rel="tag">iron</a></footer><aside><a href="/t/c" rel="tag">boats</a></aside>',
    )
    expect(piece.topics).toEqual(['locks', 'iron'])
  })

  it('a subtitle in the title is the standfirst, and so is an abstract', () => {
    const { nodes, piece } = read(
      `<article><header id="title-block-header"><h1>Gates of iron<br><span class="subtitle">Who paid for them twice</span></h1><div class="abstract"><p>We count.</p></div></header><nav id="TOC"><ul><li><a href="#a">A list</a></li></ul></nav><p>${long}</p><p>${more}</p></article>`,
    )
    expect(piece.title).toBe('Gates of iron')
    expect(piece.standfirst).toEqual(['Who paid for them twice', 'We count.'])
    expect(nodes).toEqual([`p:${long}`, `p:${more}`])
  })

  it('a text in several boxes is read as a whole', () => {
    const third =
      'A third paragraph, which stands in a box of its own, says at some length what all of the others left out.'
    const box = (words: string) =>
      `<div class="block"><div class="block-content"><div class="html-content">${words}</div></div></div>`
    const { nodes } = read(
      `<main><article><h1>Gates of iron</h1><div class="item-wrapper"><div class="e-content"><div class="layout"><div class="row"><div class="col">${box(`<p>${long} ${more}</p>`)}${box('<figure><img src="q.jpg" alt="The gates"></figure>')}${box(`<p>${third}</p>`)}${box('<form><h2>Sign up</h2><input></form>')}</div></div></div></div></div></article></main>`,
    )
    expect(nodes).toEqual([`p:${long} ${more}`, 'figure:The gates', `p:${third}`])
  })

  it('properties of Notion are author and day', () => {
    const { piece } = read(
      `<article class="page"><header><h1 class="page-title">Gates of iron</h1><table class="properties"><tr><th>Author</th><td>Ada Quill</td></tr><tr><th>Published</th><td>@March 5, 2024</td></tr></table></header><div class="page-body"><p>${long}</p><p>${more}</p></div></article>`,
    )
    expect(piece.authors).toMatchObject([{ name: 'Ada Quill' }])
    expect(piece.published).toBe('2024-03-05')
  })

  it('a copy out of Google Docs has a title that is larger, and a name below it', () => {
    const { nodes, piece } = read(
      `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-size:26pt">Gates of iron</span></p><p><span style="font-size:11pt">Ada Quill</span></p><p><span style="font-size:11pt">${long}</span></p><p>${more}</p></b>`,
    )
    expect(piece.title).toBe('Gates of iron')
    expect(piece.authors).toMatchObject([{ name: 'Ada Quill' }])
    expect(nodes).toEqual([`p:${long}`, `p:${more}`])
  })

  it('the title below a picture of Asciidoctor, and words beside one in the margin, are captions', () => {
    const { nodes } = article(
      '<div class="imageblock"><div class="content"><img src="q.jpg" alt="q"></div><div class="title">Figure 1. The gates</div></div><figure><label for="m" class="margin-toggle">⊕</label><input type="checkbox" id="m"><span class="marginnote">The navy.</span><img src="n.jpg" alt="n"></figure>',
    )
    expect(nodes.slice(1, -1)).toEqual(['figure:Figure 1. The gates', 'figure:The navy.'])
  })
})
