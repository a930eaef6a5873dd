// Texts of pages: what belongs to them, and what their site put there. All texts are made up.
import { expect, it } from 'vitest'

import { reportDocument } from '../../src/piece/report/documentReport.ts'
import { boilerplateOf } from '../helpers/pieces.ts'
import { readPage } from '../helpers/readers.ts'
import { paragraphs, sentence } from './pilots.ts'

const text = paragraphs(4)

function read(html: string) {
  const piece = readPage(
    `<html lang="en"><head><title>Low water</title></head><body><main><article><h1>Low water</h1>${html}</article></main></body></html>`,
  )
  if (!piece.document) {
    throw new Error('no document')
  }
  return { piece, ...reportDocument(piece.document), nodes: piece.document.root.children }
}

it('captions of programs are captions', () => {
  const { captions } = read(
    `${text}<div class="wp-caption alignnone"><img src="/a.jpg"><p class="wp-caption-text">The quay</p></div>${text}<p><img src="/b.jpg"></p><p class="image-caption">The bank</p>${text}`,
  )
  expect(captions.map((one) => one.text)).toEqual(['The quay', 'The bank'])
})

it.each([
  [
    'without anything around it',
    '<img src="https://port.example/a.jpg"><div class="caption">The quay</div>',
  ],
  [
    'in a box',
    '<div><img src="https://port.example/a.jpg" alt="Quay"></div><div class="thumbcaption">The quay</div>',
  ],
])('a picture with its caption behind it is kept, %s', (_, html) => {
  const { captions, piece } = read(`${text}${html}${text}`)
  expect(captions.map((one) => one.text)).toEqual(['The quay'])
  expect(piece.images).toHaveLength(1)
})

it.each([
  ['whose name sounds like comments', '<span class="rt-commentedText">sand</span>'],
  ['that open a box', '<span class="word"><button type="button"><em>sand</em></button></span>'],
])('words of a sentence are kept %s', (_, word) => {
  const { paragraphs } = read(`${text}<p>They look for ${word} in the mouth of the river.</p>`)
  expect(paragraphs).toContain('They look for sand in the mouth of the river.')
})

it.each([
  [
    'a figure',
    `<figure><div><p>Mind the bar.</p>${text}<figure><img src="/a.jpg"></figure></div></figure>`,
  ],
  [
    'a box of a manual',
    `${text}<aside class="callout callout-tip"><p>Mind the bar.</p></aside>${text}`,
  ],
])('%s that holds text is no margin', (_, html) => {
  expect(read(html).paragraphs).toContain('Mind the bar.')
})

it('a heading that is named like a header is kept before a paragraph that is none', () => {
  const { headings } = read(
    `${text}<div><h2 class="long-header-two">The bar</h2></div><div><span>${sentence}</span></div>${text}`,
  )
  expect(headings).toEqual(['The bar'])
})

it('a quote that repeats the text is left out, another stays', () => {
  const { paragraphs } = read(
    `${text}<blockquote class="pullquote">As far as anybody knows, lost three.</blockquote><blockquote><p>We never asked for any of it.</p></blockquote>${text}`,
  )
  expect(paragraphs).toContain('We never asked for any of it.')
  expect(paragraphs).not.toContain('As far as anybody knows, lost three.')
})

it('lines of the site are no text, and are kept apart', () => {
  const { paragraphs, piece } = read(
    `${text}<p><strong>Read more: <a href="/x">How to swim</a></strong></p><p>Subscribe to our newsletter</p><p>Read the log of the pilots, and you will see that it holds nothing but weather and ropes; that is what the board found, too, when it met in May.</p>${text}`,
  )
  expect(paragraphs).toHaveLength(9)
  expect(boilerplateOf(piece)).toEqual(['Read more: How to swim', 'Subscribe to our newsletter'])
})

it('a large first letter is a part of its word', () => {
  const { paragraphs } = read(
    `<p><span class="dropcap">T</span>he bank moves. ${sentence}</p>${text}`,
  )
  expect(paragraphs[0]).toMatch(/^The bank moves/)
})

it('headings begin below the title, whatever their level', () => {
  const { nodes } = read(`${text}<h3>One</h3>${text}<h5>Two</h5>${text}`)
  expect(nodes.filter(({ type }) => type === 'heading').map(({ tag }) => tag)).toEqual(['h2', 'h3'])
})

it('lists stay nested, and lines broken', () => {
  const { nodes, paragraphs } = read(
    `${text}<ul><li>Buoys<ul><li>Red</li></ul></li></ul><p>One line<br>and another of the same paragraph, which goes on for a while.</p>${text}`,
  )
  expect(JSON.stringify(nodes.find(({ type }) => type === 'list'))).toMatch(/"list".*"list"/)
  expect(paragraphs.some((line) => line.startsWith('One line\nand another'))).toBe(true)
})

it('a mark without a note and a note without a mark are said', () => {
  const { piece } = read(
    `<p>They know it.<sup><a href="#n1" id="r1">1</a></sup> And more.<sup><a href="#n2" id="r2">2</a></sup></p>${text}<ol class="footnotes"><li id="n1">Log. <a href="#r1">↩</a></li><li id="n3">Lost. <a href="#r3">↩</a></li></ol>`,
  )
  expect(piece.proposals.map(({ message }) => message)).toEqual([
    'The text refers to footnote 2, which is missing.',
    'Nothing in the text refers to footnote 2.',
  ])
})

it('notes keep italics and links', () => {
  const { nodes } = read(
    `<p>They know it.<sup>1</sup></p>${text}<h2>Notes</h2><ol><li id="x1">See <em>Tides</em>, <a href="https://t.example/">here</a>.</li></ol>`,
  )
  const list = JSON.stringify(nodes.find(({ type }) => type === 'footnotes'))
  expect(list).toContain('"format":2')
  expect(list).toContain('https://t.example/')
})

it('raised numbers that are powers are no marks', () => {
  const { footnotes, piece } = read(
    `<p>It holds 10<sup>2</sup> ships.</p>${text}<ol><li>One</li><li>Two</li></ol>`,
  )
  expect(footnotes).toEqual([])
  expect(piece.proposals).toEqual([])
})

it('a box beside the text is not taken for it', () => {
  const piece = readPage(
    `<html><head><title>Low water</title></head><body><article class="post"><h1>Low water</h1><div class="article-body"><figure class="legends">${text}</figure></div><div class="bio"><p>${sentence.repeat(2)}</p></div></article></body></html>`,
  )
  expect(JSON.stringify(piece.document)).toContain('In the year of 1 masts')
})

it.each([
  '<span class="MathJax_Preview">x2</span><span class="MathJax">x2</span><script type="math/tex">x^2</script>',
  '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html">x2</span></span>',
  '<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>',
  '<img class="latex" alt="x^2" src="/latex.php?latex=x">',
  '<img src="https://draw.example/svg.latex?x%5E2">',
  '<img src="https://draw.example/chart?cht=tx&chl=x%5E2">',
  '<span class="mwe-math-element"><span style="display: none"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">{\\displaystyle x^2}</annotation></semantics></math></span><img class="mwe-math-fallback-image-inline" alt="x^2" src="/x.svg"></span>',
])('the formula %s becomes TeX, which is said', (formula) => {
  const { nodes, paragraphs, piece } = read(`<p>The tide is ${formula} here.</p>${text}`)
  expect(paragraphs[0]).toBe('The tide is x^2 here.')
  expect(JSON.stringify(nodes[0])).toContain('"format":16')
  expect(piece.proposals.map(({ message }) => message)).toEqual([
    'The formulas of the text became TeX: check them.',
  ])
})
