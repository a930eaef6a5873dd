// Documents made of pages: what of a page has a form in a document, and what is said to be lost.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { htmlToDocument } from '../../../src/document/fromHTML/htmlToDocument.ts'
import { show } from '../../word/read.ts'

function read(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const { document: made, losses } = htmlToDocument(document.body)
  return { losses, nodes: made.root.children.map(show) }
}

describe('tables', () => {
  const one = (rows: string) => read(`<table>${rows}</table>`)

  it('have the formats and links of their cells, headers, and the caption above them', () => {
    const html =
      '<table><caption>Levels</caption><tr><th>Year</th><th><i>Level</i></th></tr><tr><td>1921</td><td><a href="https://a.example/">3 m</a></td></tr></table>'
    expect(read(html)).toEqual({
      losses: [],
      nodes: ['p:Levels', 'table:[#Year|#{i Level}][1921|<https://a.example/>3 m</>]'],
    })
  })

  it('are nodes as the editor writes them', () => {
    const { document } = parseHTML(
      '<!doctype html><html><body><table><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></table></body></html>',
    )
    const [table] = htmlToDocument(document.body).document.root.children
    const [row] = table!.children!
    const element = { direction: null, format: '', indent: 0, version: 1 }
    expect(table).toMatchObject({ ...element, type: 'table' })
    expect(row).toMatchObject({ ...element, type: 'tablerow' })
    const cell = { ...element, type: 'tablecell', backgroundColor: null, colSpan: 2, rowSpan: 1 }
    expect(row!.children).toMatchObject([{ ...cell, headerState: 0 }])
  })

  it.each([
    [
      'of one column are the blocks that stand in them',
      '<tr><td><p>One.</p><ul><li>two</li></ul></td></tr>',
      ['p:One.', 'bullet@1:*two'],
    ],
    [
      'keep the paragraphs and lists of a cell',
      '<tr><td><p>a</p><p>b</p><ul><li>c<br>d</li></ul></td><td>e</td></tr>',
      ['table:[p:ap:bbullet@1:*c/d|e]'],
    ],
    [
      'have the rows of their head first, and those of their foot last',
      '<tfoot><tr><td>sum</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>3</td></tr></tbody><thead><tr><td>Name</td><td>N</td></tr></thead>',
      ['table:[#Name|#N][a|3][sum|3]'],
    ],
    [
      'have headers before their rows',
      '<tr><th>a</th><td>1</td></tr><tr><th scope="row">b</th><td>2</td></tr>',
      ['table:[>a|1][>b|2]'],
    ],
    [
      'have headers where their scope says so',
      '<tr><td></td><th scope="col">x</th></tr><tr><td>1</td><th scope="row">b</th></tr>',
      ['table:[|#x][1|>b]'],
    ],
    [
      'are as wide in each row',
      '<tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr>',
      ['table:[a|b|c][d||]'],
    ],
    [
      'have cells that span rows and columns',
      '<tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr>',
      ['table:[(1x2)a|(2x1)b][c|d]'],
    ],
    [
      'end where the last row does',
      '<tr><td rowspan="9">a</td><td>b</td></tr><tr><td>c</td></tr>',
      ['table:[(1x2)a|b][c]'],
    ],
    [
      'do not count rows without cells',
      '<tr><td rowspan="3">a</td><td>b</td></tr><tr></tr><tr><td>c</td></tr>',
      ['table:[(1x2)a|b][c]'],
    ],
    [
      'have no cells that reach from the head into the body',
      '<thead><tr><th rowspan="2">a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody>',
      ['table:[#a|#b][c|d]'],
    ],
    [
      'have headers where the first row is in bold',
      '<tr><td><b>Year</b></td><td><p><strong>Level</strong></p></td></tr><tr><td>1</td><td><b>2</b></td></tr>',
      ['table:[#Year|#Level][1|{b 2}]'],
    ],
    [
      'of Google Docs are not bold',
      '<tr><td><b style="font-weight:normal">a</b></td><td><b style="font-weight:normal">b</b></td></tr><tr><td>1</td><td>2</td></tr>',
      ['table:[a|b][1|2]'],
    ],
    [
      'have no headings and rules in their cells, and the words of pictures',
      '<tr><td><h3>a</h3><hr></td><td><figure><img src="x.png"><figcaption>Low tide. Photo: A. Vogt</figcaption></figure></td></tr>',
      ['table:[{b a}|Low tide. Photo: A. Vogt]'],
    ],
    ['without words are left out', '<tr><td> </td><td></td></tr>', []],
    [
      'without an empty head that Markdown needs',
      '<thead><tr><th></th><th></th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody>',
      ['table:[a|b]'],
    ],
    [
      'keep what stands in no row',
      '<p>Loose.</p><tr><td>a</td><td>b</td></tr>',
      ['p:Loose.', 'table:[a|b]'],
    ],
  ])('%s', (_, rows, nodes) => {
    expect(one(rows)).toEqual({ losses: [], nodes })
  })

  it('have marks of footnotes in their cells', () => {
    const html =
      '<table><tr><td>a<a href="#fn-x" role="doc-noteref" data-label="1">1</a></td><td>b</td></tr></table><section role="doc-endnotes"><li id="fn-x" data-label="1">Note.</li></section>'
    expect(read(html).nodes).toEqual(['table:[a[^1]|b]', 'footnotes "":(1)p:Note.'])
  })

  it.each([
    [
      'in another one',
      '<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>',
      'table:[p:ap:b | c|d]',
    ],
    [
      'in a list',
      '<ul><li>a<table><tr><td>b</td><td>c</td></tr></table></li></ul>',
      'bullet@1:*a/b | c',
    ],
    [
      'in a note',
      '<a href="#fn-x" role="doc-noteref" data-label="1">1</a><section role="doc-endnotes"><li id="fn-x" data-label="1"><table><tr><td>b</td><td>c</td></tr></table></li></section>',
      'footnotes "":(1)p:b | c',
    ],
  ])('%s become lines, which is said', (_, html, node) => {
    const { losses, nodes } = read(html)
    expect([losses, nodes.at(-1)]).toEqual([['nested-table'], node])
  })

  it.each([
    ['too many cells', '<tr><td>a</td><td>b</td></tr>'.repeat(1001)],
    ['too many columns', `<tr>${'<td>a</td>'.repeat(51)}</tr>`],
  ])('with %s become lines, which is said', (_, rows) => {
    const { losses, nodes } = one(rows)
    expect(losses).toEqual(['large-table'])
    expect(nodes[0]).toMatch(/^p:a \| [ab]/)
  })

  it.each([
    'colspan="99999999"',
    'colspan="-1"',
    'rowspan="99999999"',
    'rowspan="x"',
    'colspan="1e9"',
  ])('have no room for %s', (span) => {
    const { losses, nodes } = one(`<tr><td ${span}>a</td><td>b</td></tr>`)
    const isWide = span === 'colspan="99999999"' || span === 'colspan="1e9"'
    expect([losses, nodes]).toEqual(isWide ? [['large-table'], ['p:a | b']] : [[], ['table:[a|b]']])
  })
})

describe('lists', () => {
  it('go on where a program writes each item as a list of its own', () => {
    const html =
      '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol start="2"><li>d</li></ol><ol><li>e</li></ol>'
    expect(read(html).nodes).toEqual(['bullet@1:*a*b', 'number@1:*c*d', 'number@1:*e'])
  })

  it('have numbers that go on behind a nested list, as the editor counts', () => {
    const { document } = parseHTML(
      '<html><body><ol start="3"><li>c<ul><li>x</li></ul></li><li>d</li></ol><ol start="5"><li>e</li></ol></body></html>',
    )
    const [list, ...others] = htmlToDocument(document.body).document.root.children
    expect(list?.children?.map(({ value }) => value)).toEqual([3, 4, 4, 5])
    expect(others).toEqual([])
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
