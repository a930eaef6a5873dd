// Odd and hostile markup within an article, and what stands around one: no visible word is lost in silence, and what is
// of the text is in it.
import { describe, expect, it } from 'vitest'

import { readPage } from '../../src/html/readPage.ts'
import { lostIn, notInText } from './lost.ts'
import { article } from './pages/article.ts'
import { around, pageIn, textAround, whole, within } from './pages/odd.ts'

const { paragraphs, title } = article

describe.each(Object.entries(within))('%s', (_, [markup, inText]) => {
  const text = textAround(markup)
  it.each([
    ['a page', whole(`<article>${text}</article>`)],
    ['a paste', text],
  ])('in %s', (_name, html) => {
    const piece = readPage(html)
    expect(lostIn(html, piece)).toEqual([])
    expect(notInText([...paragraphs, ...inText], piece)).toEqual([])
    const { blocks } = piece
    expect(blocks.map((block) => block.text).join(' ')).not.toMatch(/Never seen|Nor th(?:is|at)/)
  })
})

it.each(Object.entries(around))('%s', (_, make) => {
  const html = pageIn(make)
  const piece = readPage(html)
  expect(lostIn(html, piece)).toEqual([])
  expect(notInText(paragraphs, piece)).toEqual([])
})

it('a page of pictures only is refused, not read as nothing', () => {
  const html = whole(`<article><h1>${title}</h1><img src="https://a.example/1.jpg"></article>`)
  expect(() => readPage(html)).toThrow('holds no text')
})
