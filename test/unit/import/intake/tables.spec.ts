// What of a table is stored, refused, and given to readers.
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import type { DocumentNode } from '../../../../packages/reader/src/document/types.ts'

import { htmlToDocument } from '../../../../packages/reader/src/document/fromHTML/htmlToDocument.ts'
import { findInvalidNode } from '../../../../packages/reader/src/document/sanitize/findInvalidNode.ts'
import { sanitizeRichText } from '../../../../packages/reader/src/document/sanitize/sanitize.ts'
import { normalizeTables } from '../../../../packages/reader/src/document/tables/normalizeTables.ts'
import {
  cell,
  column,
  documentWith,
  line,
  table,
} from '../../../../packages/reader/test/document/tables/nodes.ts'
import { cleanDocument } from '../../../../src/import/intake/cleanDocument.ts'

describe('a stored document', () => {
  it.each([
    [{ colSpan: 2, rowSpan: 3 }, null],
    [{ colSpan: undefined }, null],
    [{ colSpan: 0 }, 'no positive integer'],
    [{ rowSpan: -1 }, 'no positive integer'],
    [{ rowSpan: 1.5 }, 'no positive integer'],
    [{ colSpan: '2' }, 'no positive integer'],
    [{ colSpan: 1e9 }, 'more than 20000 cells'],
    [{ colSpan: 200, rowSpan: 200 }, 'more than 20000 cells'],
  ])('with a cell of %j: %s', (values, problem) => {
    const found = findInvalidNode(documentWith(table([cell('a', values)])))
    expect(found).toEqual(problem === null ? null : expect.stringContaining(problem))
  })

  it('that has such a table already is given without its spans', () => {
    const stored = documentWith(table([cell('a', { colSpan: 1e9 }), cell('b')]))
    for (const isForReaders of [true, false]) {
      const given = sanitizeRichText(stored, isForReaders)
      expect(findInvalidNode(given)).toBeNull()
      expect(JSON.stringify(given)).not.toContain('colSpan')
    }
    expect(JSON.stringify(stored)).toContain('1000000000')
  })

  it('has widths for the columns of a table, and no colours', () => {
    const stored = documentWith(
      line('Text.'),
      table([
        column('Year', { backgroundColor: '#f00' }),
        cell('A long text of some thirty letters.'),
      ]),
    )
    const [text, made] = normalizeTables(stored).root.children
    expect(text).toBe(stored.root.children[0])
    expect(made?.colWidths).toEqual([92, 280])
    expect(JSON.stringify(made)).not.toContain('#f00')
  })

  it.each([
    [
      [100, 200],
      [100, 200],
    ],
    [[100], [92, 92]],
    [
      [1e9, 100],
      [92, 92],
    ],
    [
      ['100px', 'url(x)'],
      [92, 92],
    ],
    ['x', [92, 92]],
  ])('with widths %j has %j', (colWidths, expected) => {
    const stored = documentWith({ ...table([cell('a'), cell('b')]), colWidths })
    expect(normalizeTables(stored).root.children[0]?.colWidths).toEqual(expected)
  })

  it('that is none stays as it is', () => {
    const broken = {
      root: { children: [null, { type: 'table' }, { type: 'table', children: [1] }] },
    }
    expect([null, 'x', { root: 7 }].map(normalizeTables)).toEqual([null, 'x', { root: 7 }])
    expect(normalizeTables(broken)).toEqual(broken)
  })
})

describe('a document that a client sends', () => {
  it('keeps the table that a reader made', () => {
    const { document: page } = parseHTML(
      '<!doctype html><html><body><table><tr><th>Year</th><th>Level</th></tr><tr><td rowspan="2">1921</td><td><p>3 m</p><ul><li>a</li></ul></td></tr><tr><td>b</td></tr></table></body></html>',
    )
    const { document } = htmlToDocument(page.body)
    expect(cleanDocument(document)).toEqual(document)
  })

  it('keeps nothing that is hostile', () => {
    const hostile = {
      backgroundColor: 'url(javascript:x)',
      headerState: 99,
      onclick: 'x',
      style: 'x',
      verticalAlign: 'x',
      width: 1e9,
    }
    const sent = documentWith({
      ...table([cell('a', hostile)]),
      colWidths: ['x'],
      rowStriping: true,
    })
    expect(cleanDocument(sent)).toEqual({
      ...documentWith({ ...table([cell('a')]), rowStriping: undefined }),
    })
  })

  it.each<[string, DocumentNode]>([
    ['tablerow in root', table([cell('a')]).children![0]!],
    ['tablecell in root', cell('a')],
    ['paragraph in table', { ...table(), children: [line('a')] }],
    ['paragraph in tablerow', table([line('a')])],
    ['tablecell in paragraph', { ...line('a'), children: [cell('a')] }],
    ['table in tablecell', table([cell([table([cell('a')])])])],
  ])('is refused with a %s', (type, node) => {
    expect(() => cleanDocument(documentWith(node))).toThrow(type)
  })

  it('is refused with a huge span', () => {
    expect(() => cleanDocument(documentWith(table([cell('a', { colSpan: 1e9 })])))).toThrow('cells')
  })
})
