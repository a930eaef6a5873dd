// What is said to be left out of a source, with its reason, and when the source is refused.
import { describe, expect, it } from 'vitest'

import type { VisibleLine } from '../../src/accounting/visibleLines.ts'
import type { Piece } from '../../src/types.ts'

import { accountFor } from '../../src/accounting/accountFor.ts'
import { visibleLines } from '../../src/accounting/visibleLines.ts'
import { openPage } from '../../src/dom/openPage.ts'
import { readPage } from '../../src/html/readPage.ts'

const text = Array.from(
  { length: 4 },
  (_, n) => `The pilots of quay ${n} know the bank, and in two hundred years lost three ships.`,
)
const piece = readPage(`<h1>Low water</h1>${text.map((line) => `<p>${line}</p>`).join('')}`)

function leftOut(html: string, of: Piece = piece, isWhole = false) {
  return accountFor({ ...of, leftOut: [] }, visibleLines(openPage(html).body), { isWhole }).leftOut
}

const body = text.map((line) => `<p>${line}</p>`)

describe('words of a page that the piece does not have', () => {
  it('are none where all were read, whatever their case and punctuation', () => {
    const arrow = '<a href="#1">↩\uFE0E</a>'
    expect(leftOut(`<h1>LOW&shy; water…</h1><div>${body.join('')}${arrow}</div>`)).toEqual([])
  })
  it('are one row for each block of the site', () => {
    const menu = '<nav><ul><li>Home</li><li>Shipping news</li></ul></nav>'
    expect(leftOut(`${menu}<h1>Low water</h1>${body.join('')}<footer>Imprint</footer>`)).toEqual([
      { reason: 'site', text: 'Home\nShipping news' },
      { reason: 'site', text: 'Imprint' },
    ])
  })
  it('belong to the text where they stand between or beside its lines', () => {
    expect(leftOut([body[0], '<p>The tide turned.</p>', body.slice(1)].flat().join(''))).toEqual([
      { reason: 'unread', text: 'The tide turned.' },
    ])
  })
  it('stand outside where they are before or behind it, in a part of their own', () => {
    expect(leftOut(`<div><p>Tides Weekly</p></div><div>${body.join('')}</div>`)).toEqual([
      { reason: 'outside', text: 'Tides Weekly' },
    ])
  })
  it('are shown without the words around them that were read', () => {
    const longer = `${text[0]} Nobody counted the tugs that went with them.`
    expect(leftOut([`<p>${longer}</p>`, ...body.slice(1)].join(''))).toEqual([
      { reason: 'unread', text: 'Nobody counted the tugs that went with them' },
    ])
  })
  it('are repeated where the piece has them once and the page twice', () => {
    expect(leftOut([...body, body[2]].join(''))).toEqual([{ reason: 'repeated', text: text[2] }])
  })
  it('do not count where nobody sees them', () => {
    const unseen =
      '<script>let secret</script><p hidden>A draft</p><p style="display: none">More</p><svg><title>Icon</title></svg>'
    expect(leftOut(`${unseen}${body.join('')}`)).toEqual([])
  })
  it('do not count where they print the day that was read', () => {
    const dated = { ...piece, published: '2026-03-05' }
    expect(leftOut(`<p>March 5th, 2026</p>${body.join('')}`, dated)).toEqual([])
  })
})

describe('a source of which a large part would be lost', () => {
  const lost = text.map((line) => `<p>${line.toUpperCase().replaceAll('PILOTS', 'masters')}</p>`)
  const other = 'Ash and birch grow over wide hills where old farms stood before their owners left.'
  it('is refused, with its beginning', () => {
    const html = [body[0], ...text.map((_, n) => `<p>${n} ${other.repeat(2)}</p>`)].join('')
    expect(() => leftOut(html)).toThrow(
      expect.objectContaining({
        name: 'SourceUnreadable',
        message: expect.stringMatching(/^Of \d+ words of the text, \d+ could not be read.*Ash and/),
      }),
    )
  })
  it('is none where only other words are printed', () => {
    expect(leftOut(lost.join(''))).toHaveLength(4)
  })
  it('is not the site around it', () => {
    const long = `<div class="comments">${`<p>${other}</p>`.repeat(20)}</div>`
    expect(leftOut(`${body.join('')}${long}`)).toHaveLength(1)
  })
  it('does not stop other articles of the same source', () => {
    const lines: VisibleLine[] = [{ block: 1, holder: 0, text: `${other} ${other} ${other}` }]
    const read = accountFor({ ...piece, leftOut: [] }, lines, { isPartOfMany: true, isWhole: true })
    expect(read.leftOut).toHaveLength(1)
  })
})

describe('a short text that was pasted', () => {
  const html = `<h2>On the sandbank</h2><p>By Mina Holt</p><p>The harbour was closed on Monday after the fog came in.</p><blockquote><p>We have never seen anything like it, said the pilot of the oldest tug.</p></blockquote><ul><li>First ship waits</li><li>Second ship leaves</li></ul><table><tr><td>Ship</td><td>Hours</td></tr><tr><td>Alma</td><td>12</td></tr></table><p>It opened again at noon.</p>`
  it('keeps its heading, its paragraphs, its list and its table beside a quote', () => {
    const pasted = readPage(html)
    expect(pasted.title).toBe('On the sandbank')
    expect(pasted.authors).toMatchObject([{ name: 'Mina Holt' }])
    expect(pasted.document?.root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'quote',
      'list',
      'table',
      'paragraph',
    ])
    expect(pasted.leftOut).toEqual([])
  })
})
