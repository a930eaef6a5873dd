// Tables in each form in which a document leaves: HTML, Markdown, plain text, excerpts, lines to compare.
import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import type { DocumentNode } from '../../../src/document/types.ts'

import { toHTML } from '../../../src/document/converters/toHTML.ts'
import { toMarkdown } from '../../../src/document/converters/toMarkdown.ts'
import { excerptOf, textProper, toPlainText } from '../../../src/document/converters/toPlainText.ts'
import { htmlToDocument } from '../../../src/document/fromHTML/htmlToDocument.ts'
import { readMarkdown } from '../../../src/markdown/readMarkdown.ts'
import { reportDocument } from '../../../src/piece/report/documentReport.ts'
import { printedText } from '../../../src/piece/report/nodeText.ts'
import { show } from '../../word/read.ts'
import { before, cell, column, documentWith, element, line, list, table } from './nodes.ts'

const tides = table(
  [column('Year'), column('Level^a')],
  [before('1921'), cell([line('3 m'), list('spring', 'neap^b')])],
)

function note(noteId: string): DocumentNode {
  return { ...element, type: 'footnote', children: [line(`Note ${noteId}.`)], label: '', noteId }
}
const notes = {
  ...element,
  type: 'footnotes',
  children: [note('a'), note('b'), note('c')],
  label: '',
}
const whole = documentWith(line('Before.'), tides, line('After^c.'), notes)

function html(...nodes: DocumentNode[]): string {
  return toHTML(documentWith(...nodes))
}

it('keeps the alignment of columns from Markdown and pages', () => {
  const markdown = '| a | b | c |\n| --- | :-: | --: |\n| 1 | 2 | 3 |'
  const { document } = readMarkdown(markdown)
  expect(toMarkdown(document).trim()).toBe(markdown)
  expect(toHTML(document)).toContain('<td>1</td><td align="center">2</td><td align="right">3</td>')
  const { document: page } = parseHTML(
    '<html><body><table><tr><td style="color: red; text-align: right">1<td><p align="center">2</p></table></body></html>',
  )
  expect(toHTML(htmlToDocument(page.body).document)).toContain(
    '<td align="right">1</td><td align="center">2</td>',
  )
})

describe('HTML', () => {
  it('has head, body, and headers with their scope, in a box that takes the focus', () => {
    expect(html(table([column('Year'), column('Level')], [before('1921'), cell('3 m')]))).toBe(
      '<div class="table" role="group" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">Year</th><th scope="col">Level</th></tr></thead><tbody><tr><th scope="row">1921</th><td>3 m</td></tr></tbody></table></div>',
    )
  })

  it('names the box in the language of the page', () => {
    const stored = documentWith(table([cell('a'), cell('b')]))
    expect(toHTML(stored, { tableLabel: 'Tabelle "1"' })).toContain(
      'aria-label="Tabelle &quot;1&quot;"',
    )
  })

  it.each([
    [
      'no head',
      table([cell('a'), cell('b')], [cell('c'), cell('d')]),
      '<table><tbody><tr><td>a</td>',
    ],
    [
      'two rows in its head',
      table([column('a', { colSpan: 2 })], [column('b'), column('c')], [cell('d'), cell('e')]),
      '<thead><tr><th scope="colgroup" colspan="2">a</th></tr><tr><th scope="col">b</th><th scope="col">c</th></tr></thead>',
    ],
    [
      'a head of one row if all of it is headers',
      table([column('a')], [column('b')]),
      '<thead><tr><th scope="col">a</th></tr></thead><tbody><tr><th scope="row">b</th></tr></tbody>',
    ],
    [
      'no head that reaches into the body',
      table([column('a', { rowSpan: 2 }), column('b')], [cell('c')]),
      '<table><tbody><tr><th scope="col" rowspan="2">a</th>',
    ],
    [
      'spans of rows',
      table([before('a', { rowSpan: 2 }), cell('b')], [cell('c')]),
      '<th scope="rowgroup" rowspan="2">a</th>',
    ],
    [
      'no header without words',
      table([column(''), column('b')], [cell('c'), cell('d')]),
      '<thead><tr><td></td><th scope="col">b</th></tr></thead>',
    ],
    [
      'paragraphs and lists',
      table([cell([line('a'), list('b')]), cell('c')]),
      '<td><p>a</p><ul><li>b</li></ul></td><td>c</td>',
    ],
  ])('has %s', (_, node, expected) => {
    expect(html(node)).toContain(expected)
  })

  it('links footnotes of cells both ways, counted in the order of the text', () => {
    const { document } = new JSDOM(toHTML(whole)).window
    const marks = [...document.querySelectorAll('a[role="doc-noteref"]')]
    expect(marks.map((mark) => [mark.closest('th, td, p')?.localName, mark.textContent])).toEqual([
      ['th', '1'],
      ['td', '2'],
      ['p', '3'],
    ])
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      expect(document.getElementById(link.hash.slice(1)), link.outerHTML).not.toBeNull()
    }
  })

  it.each([1e9, -1, 0, 1.5, '2"><script>', null, {}, Infinity])(
    'has no use for a span of %s',
    (span) => {
      const made = html(table([cell('a', { colSpan: span, rowSpan: span }), cell('b')]))
      expect(made.replace(' colspan="50"', '')).toContain('<tr><td>a</td><td>b</td></tr>')
    },
  )

  it('has no styles, whatever is stored', () => {
    const styled = {
      backgroundColor: 'red;background:url(//x)',
      style: 'x',
      verticalAlign: '"',
      width: '9',
    }
    expect(html(table([cell('a', styled), column('b', styled)]))).not.toMatch(/style|red|url|width/)
  })

  it('keeps the words of what stands where no row or cell can', () => {
    const row = { ...element, type: 'tablerow', children: [line('in a row')] }
    const broken = { ...element, type: 'table', children: [line('in a table'), row] }
    expect(html(broken, cell('alone'), row)).toMatch(/in a table.*in a row.*alone.*in a row/)
  })
})

describe('Markdown', () => {
  it('has a table with pipes', () => {
    expect(toMarkdown(whole)).toBe(
      [
        'Before.',
        '| Year | Level[^1] |\n| --- | --- |\n| 1921 | 3 m<br>- spring<br>- neap[^2] |',
        'After[^3].',
        '[^1]: Note a.',
        '[^2]: Note b.',
        '[^3]: Note c.',
      ].join('\n\n'),
    )
  })

  it('has an empty header where there is none, and empty cells where one spans several', () => {
    const node = table(
      [cell('a', { colSpan: 2 }), cell('b', { rowSpan: 2 })],
      [cell('c'), cell('d')],
    )
    expect(toMarkdown(documentWith(node))).toBe(
      '|  |  |  |\n| --- | --- | --- |\n| a |  | b |\n| c | d |  |',
    )
  })

  it('is read again as the same table', () => {
    const words = ['a | b', '`c|d`', '*e*', '\\|', '| --- |', '<b>', '[f](g)']
    const node = table(
      [column('x'), column('y')],
      ...words.map((one) => [cell(one), cell([line('1'), line('2')])]),
    )
    const made = toMarkdown(documentWith(line('Some words before the table.'), node))
    const { document } = readMarkdown(`# Title\n\n${made}`)
    expect(document?.root.children.map(show).at(-1)).toBe(show(node))
  })

  it('does not make a table of text', () => {
    const text = documentWith(line('Some words before it.'), {
      ...line(''),
      children: ['| a | b |', '| --- | --- |', '| c | d |'].flatMap((words) => [
        ...(line(words).children ?? []),
        { type: 'linebreak', version: 1 },
      ]),
    })
    const { document } = readMarkdown(`# Title\n\n${toMarkdown(text)}`)
    expect(document?.root.children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  it('has nothing of a table without words', () => {
    expect(toMarkdown(documentWith(table([cell('')])))).toBe('')
  })
})

describe('text', () => {
  it('has a line for each row, and numbers for marks', () => {
    expect(toPlainText(documentWith(tides, notes))).toBe(
      'Year\tLevel[1]\n1921\t3 m spring neap[2]\n\n[1] Note a.\n\n[2] Note b.\n\n[3] Note c.',
    )
  })

  it('counts the words of a table, which are not those of an excerpt', () => {
    expect(
      textProper([line('Before.'), tides])
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['Before.', 'Year', 'Level', '1921', '3', 'm', 'spring', 'neap'])
    expect(excerptOf(whole, 50)).toBe('Before. After.')
  })

  it('keeps the items of a list apart', () => {
    expect(excerptOf(documentWith(list('one', 'two')), 50)).toBe('one two')
  })

  it('is a block of the preview, and a paragraph of the report for each row', () => {
    const marked = table(
      [cell('a'), cell([line('b'), line('c')])],
      [cell([list('d', 'e')]), cell('f')],
    )
    expect(printedText(marked)).toBe('a | b c\nd e | f')
    expect(reportDocument(documentWith(line('Text.'), marked)).paragraphs).toEqual([
      'Text.',
      'a | b c',
      'd e | f',
    ])
  })
})
