// What belongs to the text of a page, and what does not. All texts are made up.
import { describe, expect, it } from 'vitest'

import { boilerplateOf } from '../helpers/pieces.ts'
import { readPage } from '../helpers/readers.ts'
import { paragraphs, sentence } from './pilots.ts'

const long = `<p>${sentence.repeat(3)}</p>`

function read(body: string) {
  return readPage(
    `<!doctype html><html lang="en"><head><title>Low water</title></head><body>${body}</body></html>`,
  )
}

function textOf(body: string): string {
  return JSON.stringify(read(body).document)
}

describe('what stands around a text', () => {
  const head = '<div class="top"><h1>Low water</h1><p>Listen to this piece</p></div>'
  const body = `<div class="body">${long.repeat(5)}<p class="copyright">© The authors</p></div>`

  it('is no part of it, whatever it is called', () => {
    const text = textOf(`<main>${head}${body}<p>Back to the list</p></main>`)
    expect(text).toContain(sentence.trim())
    expect(text).not.toMatch(/Listen to|Back to the list|The authors/)
  })

  it('is left out of pages by WordPress, which is no word processor', () => {
    const page = `<html><head><title>Low water</title><meta name="generator" content="WordPress 6.5"></head><body><main>${head}${body}</main></body></html>`
    expect(JSON.stringify(readPage(page).document)).not.toMatch(/Listen to|The authors/)
  })

  it('and the boxes between its paragraphs are left out', () => {
    const box = '<div class="signup-box newsletter"><h3>Our letter</h3><form><input></form></div>'
    expect(textOf(`<main>${head}<div>${long.repeat(3)}${box}${long}</div></main>`)).not.toContain(
      'Our letter',
    )
  })
})

describe('a text is found', () => {
  it('though its parts stand in boxes with pictures between them', () => {
    const box = (text: string) => `<div class="widget"><div class="inner">${text}</div></div>`
    const picture =
      '<div class="pic"><div><img data-src="/a.jpg"></div><div class="pic-caption">A quay</div></div>'
    const text = textOf(`<h1>Low water</h1><div>${box(long.repeat(3))}${picture}${box(long)}</div>`)
    expect(text).toContain('"caption":"A quay"')
  })

  const note =
    '<div><p>A note on the letters that we send each week, to all who ask for it.</p><p>It holds what we have read on the sea, and what others have to say of it, in a few lines.</p><p>We send it on Mondays.</p></div>'

  it('though what holds it is called like answers of readers', () => {
    expect(
      textOf(`${note}<div class="commentOnSelection"><div>${long.repeat(6)}</div></div>`),
    ).toContain(sentence.trim())
  })

  it('though it is a list', () => {
    const list = `<ul>${`<li>${sentence.repeat(2)}</li>`.repeat(8)}</ul>`
    const form = `<form><h3>Love the sea?</h3><p>${sentence}</p><p>${sentence}</p></form>`
    expect(textOf(`<h1>Low water</h1><div class="social-list">${list}</div>${form}`)).toContain(
      '"listitem"',
    )
  })

  it('though it is sent behind the page, for a script to put into its place', () => {
    const place = '<!--$?--><template id="B:0"></template><p>Loading …</p><!--/$-->'
    const part = `<div hidden id="S:0"><h1>Low water</h1>${long.repeat(5)}</div>`
    const text = textOf(`<main><article>${place}</article></main>${part}`)
    expect(text).toContain(sentence.trim())
    expect(text).not.toContain('Loading')
  })

  it('though its last section is short', () => {
    const section = (text: string) =>
      `<section class="s"><div><div class="inner">${text}</div></div></section>`
    const text = `${section(long.repeat(5))}<div><figure><img src="/a.jpg"><figcaption>A quay</figcaption></figure></div>${section('<p>All dry.</p><h2>The end</h2><p>It ends here.</p>')}`
    expect(textOf(`<article><div>${text}</div></article>`)).toMatch(/A quay.*All dry.*It ends here/)
  })

  it('in one line, though a link in it holds microdata', () => {
    const line = `<div>${sentence}He <a href="/b" itemprop="StoryLink" itemscope><meta itemprop="type" content="x">declared</a> it.${long.repeat(4)}</div>`
    const first = read(`<article><h1>Low water</h1>${line}</article>`).document?.root.children[0]
    expect(JSON.stringify(first)).toMatch(/He .*declared.* it\./)
  })
})

it('an article is not taken for its first part', () => {
  const part = (text: string) =>
    `<div class="part"><div class="inner">${text}</div><aside><ol><li>A note on it.</li></ol></aside></div>`
  const items = '<li>More room for the boats that are laid up in winter.</li>'.repeat(4)
  const text = [
    part('<p>All is dry here.</p><p>Nobody in the town minds it.</p><p>Let me say why.</p>'),
    '<h2>The quays</h2>',
    part(`<p>The gains are:</p><ul>${items}</ul>`),
    part('<p>So much for the quays.</p>'),
  ]
  expect(textOf(`<article>${text.join('')}</article>`)).toMatch(/dry.*quays.*gains.*room.*So much/)
})

it.each([
  '<a href="#end"><div><h2 class="header" id="end">The end of it</h2></div></a>',
  '<div class="section-header"><h2>The end of it</h2></div>',
])('the heading of %s is kept', (heading) => {
  const text = `${long.repeat(3)}${heading}<div>${long}</div>${long}`
  expect(textOf(`<article><h1>Low water</h1>${text}</article>`)).toContain('The end of it')
})

describe('no text is', () => {
  it('a table of contents', () => {
    const names = ['The quays', 'The boats', 'The crews']
    const list = names.map((name, index) => `<li><a href="#s${index}">${name}</a></li>`).join('')
    const parts = names.map((name, index) => `<h2 id="s${index}">${name}</h2>${long.repeat(2)}`)
    const piece = read(
      `<article><h1>Low water</h1>${long}<h2>Contents</h2><ul>${list}</ul>${parts.join('')}</article>`,
    )
    expect(JSON.stringify(piece.document)).not.toContain('Contents')
    expect(boilerplateOf(piece)).toEqual(['Contents', 'The quays', 'The boats', 'The crews'])
  })

  it('a list of other articles, with its heading', () => {
    const links = ['Dry docks', 'Wet docks', 'Old docks']
      .map(
        (name) =>
          `<div><a href="/p"><article><h3>${name}</h3><span>3 min</span></article></a></div>`,
      )
      .join('')
    const piece = read(
      `<div>${long.repeat(5)}<section><div><h3>Related Posts</h3></div>${links}</section></div>`,
    )
    expect(JSON.stringify(piece.document)).not.toMatch(/Related|docks/)
  })

  it('a heading at the end, which nothing follows', () => {
    const piece = read(`<article><h1>Low water</h1>${long.repeat(4)}<h2>Next steps</h2></article>`)
    expect(JSON.stringify(piece.document)).not.toContain('Next steps')
    expect(boilerplateOf(piece)).toEqual(['Next steps'])
  })

  it('a player’s buttons', () => {
    const player = '<div class="video-js"><p>Play</p><p>This is a modal window.</p></div>'
    const piece = read(`<article><h1>Low water</h1>${player}${long.repeat(4)}</article>`)
    expect(JSON.stringify(piece.document)).not.toContain('modal')
    expect(piece.proposals.map(({ message }) => message)).toContain(
      'A film, a recording or a widget was left out.',
    )
  })

  it('the number of a line of code', () => {
    const code =
      '<pre><code><span class="lineno">1</span>let a\n<span class="lineno">2</span>let b</code></pre>'
    expect(textOf(`<article><h1>Low water</h1>${long.repeat(3)}${code}</article>`)).not.toMatch(
      /1let|2let/,
    )
  })
})

it('numbers of keys and a list of other articles are no footnotes', () => {
  const keys = ['1', '2', '3']
    .map((key) => `<li><a href="#k${key}" accesskey="${key}">Go to part [${key}]</a></li>`)
    .join('')
  const most = `<h2>Most read</h2><ol>${'<li><a href="/x">A report on the docks</a></li>'.repeat(3)}</ol>`
  const body = `<ul>${keys}</ul><main><article><h1>Low water</h1>${paragraphs(4)}</article></main><div>${most}</div>`
  expect(textOf(body)).not.toContain('footnote')
})
