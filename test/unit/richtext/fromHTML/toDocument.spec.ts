// Documents made of pages: what of a page has a form in a document, and what is said to be lost.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { toDocument } from '../../../../src/richtext/fromHTML/toDocument.ts'
import { show } from '../../import/word/read.ts'

function read(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const { document: made, losses } = toDocument(document.body)
  return { losses, nodes: made.root.children.map(show) }
}

describe('tables', () => {
  it('become a line for each row, with formats, links and the caption', () => {
    const html =
      '<table><caption>Levels</caption><tr><th>Year</th><th><i>Level</i></th></tr><tr><td>1921</td><td><a href="https://a.example/">3 m</a></td></tr></table>'
    expect(read(html)).toEqual({
      losses: ['table'],
      nodes: ['p:Levels', 'p:Year | {i Level}', 'p:1921 | <https://a.example/>3 m</>'],
    })
  })

  it('of one column are the blocks that stand in them', () => {
    const html = '<table><tr><td><p>One.</p><ul><li>two</li></ul></td></tr></table>'
    expect(read(html)).toEqual({ losses: [], nodes: ['p:One.', 'bullet@1:*two'] })
  })

  it('keep words apart that stand in blocks of a cell', () => {
    const html =
      '<table><tr><td><p>a</p><ul><li>b</li><li>c<br>d</li></ul></td><td>e</td></tr></table>'
    expect(read(html).nodes).toEqual(['p:a b c d | e'])
  })
})

describe('lists', () => {
  it('go on where a program writes each item as a list of its own', () => {
    const html =
      '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol start="2"><li>d</li></ol><ol><li>e</li></ol>'
    expect(read(html).nodes).toEqual(['bullet@1:*a*b', 'number@1:*c*d', 'number@1:*e'])
  })

  it('have numbers in place of letters, which is said', () => {
    expect(read('<ol type="a"><li>one</li></ol>')).toEqual({
      losses: ['numbering'],
      nodes: ['number@1:*one'],
    })
  })
})

it('keeps words apart that stand in lines of a heading or a caption', () => {
  const html =
    '<h2>The river<br>runs dry</h2><figure><img src="a.png"><figcaption>The house.<br>Photo: A. Vogt</figcaption></figure>'
  expect(read(html).nodes).toEqual(['h2:The river runs dry', 'figure:The house.'])
})

it('takes what says that it is a heading for one', () => {
  expect(read('<p role="heading" aria-level="3">One</p>').nodes).toEqual(['h3:One'])
})

it('says that the mark of a note in a caption is lost', () => {
  const html =
    '<figure><img src="a.png"><figcaption>The house.<a role="doc-noteref" href="#fn-1">1</a></figcaption></figure><section role="doc-endnotes"><li id="fn-1">Note.</li></section>'
  expect(read(html)).toMatchObject({ losses: ['caption-mark'], nodes: ['figure:The house.', {}] })
})

it('leads to the address behind a redirect of Google', () => {
  const html =
    '<p><a href="https://www.google.com/url?q=https://a.example/b?c%3D1&amp;sa=D">a</a> <a href="https://www.google.com/url?q=javascript:alert(1)">b</a></p>'
  expect(read(html).nodes).toEqual(['p:<https://a.example/b?c=1>a</> b'])
})
