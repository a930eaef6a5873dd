// Tables in the editor: pasted from other programs, within the document, and with footnotes in their cells.
import type { LexicalEditor, LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { DocumentNode } from 'offprint-reader/document'

import { $insertGeneratedNodes } from '@lexical/clipboard'
import { registerTablePlugin } from '@lexical/table'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $parseSerializedNode,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { JSDOM } from 'jsdom'
import { normalizeTables, readDocument } from 'offprint-reader/document'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  cell,
  column,
  documentWith,
  line,
  table,
} from '../../../../packages/reader/test/document/tables/nodes.ts'
import { show } from '../../../../packages/reader/test/word/read.ts'
import { $insertFootnote } from '../../../../src/editor/footnotes/commands.ts'
import { $allNotes, $numbers } from '../../../../src/editor/footnotes/footnoteTree.ts'
import { registerPaste } from '../../../../src/editor/footnotes/registerPaste.ts'
import { change, footnoteEditor } from '../../footnotes/footnoteEditor.ts'

beforeEach(() => {
  const { window } = new JSDOM('')
  const names = [
    'document',
    'window',
    'HTMLElement',
    'Node',
    'DocumentFragment',
    'DOMParser',
  ] as const
  for (const name of names) {
    vi.stubGlobal(name, name === 'window' ? window : window[name])
  }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function open(...nodes: DocumentNode[]): LexicalEditor {
  const editor = footnoteEditor({ text: [''] })
  registerTablePlugin(editor)
  registerPaste(editor, { endnotes: () => 'Endnotes', onReport: () => undefined })
  editor.setEditorState(editor.parseEditorState(JSON.stringify(documentWith(...nodes))))
  return editor
}

function pasteHTML(editor: LexicalEditor, html: string, $place: () => unknown): void {
  change(editor, () => void $place())
  const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : ''), types: [] }
  const event = Object.assign(new Event('paste'), { clipboardData })
  editor.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)
}

function shown(editor: LexicalEditor): string[] {
  change(editor, () => undefined)
  return readDocument(editor.getEditorState().toJSON()).map(show)
}

/** The block at a path of places among its siblings. */
function $at(...path: number[]): LexicalNode {
  return path.reduce<LexicalNode>((node, index) => {
    const child = $isElementNode(node) ? node.getChildAtIndex(index) : null
    if (!child) {
      throw new Error(`There is nothing at ${path.join()}.`)
    }
    return child
  }, $getRoot())
}

const two = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'

describe('a table of another program', () => {
  it.each([
    ['is a table', two, ['table:[a|b][c|d]']],
    [
      'of Google Docs, with its first row in bold',
      '<b style="font-weight:normal"><div dir="ltr"><table><colgroup><col width="100"><col width="200"></colgroup><tbody><tr><td><p><strong>Year</strong></p></td><td><p><b>Level</b></p></td></tr><tr><td><p>1921</p></td><td><p>3 m</p></td></tr></tbody></table></div></b>',
      ['table:[#>Year|#Level][1921|3 m]'],
    ],
    [
      'of a page, with a caption, headers and spans',
      '<table><caption>Levels <i>here</i></caption><thead><tr><td>Year</td><th scope="col" colspan="2">Level</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>',
      ['p:Levels {i here}', 'table:[#>Year|#(2x1)Level][1|2|3]'],
    ],
    ['of Excel, with one cell', '<table><tr><td>only</td></tr></table>', ['p:only']],
    [
      'that arranges a page',
      '<table role="presentation"><tr><td><p>One.</p></td><td><p>Two.</p></td></tr></table>',
      ['p:One.', 'p:Two.'],
    ],
    [
      'in another one',
      `<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>${two}</td></tr></table>`,
      ['table:[#>x|#y][1|p:a | bp:c | d]'],
    ],
    [
      'with spans that no table has',
      '<table><tr><td colspan="999" rowspan="60000">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      ['p:a', 'p:b | c'],
    ],
    [
      'with more columns than the editor can hold',
      `<table><tr>${'<td>a</td>'.repeat(51)}</tr><tr><td>b</td><td>c</td></tr></table>`,
      [`p:${Array<string>(51).fill('a').join(' | ')}`, 'p:b | c'],
    ],
  ])('%s', (_, html, expected) => {
    const editor = open(line(''))
    pasteHTML(editor, html, () => $getRoot().selectEnd())
    expect(shown(editor).filter((text) => text !== 'p:')).toEqual(expected)
  })

  it('has a caption of its own line, and columns as wide as their words', () => {
    const editor = open(line('Text.'))
    const html = `<table><caption>Levels</caption><tr><td>Year</td><td>A remark on the hour.</td></tr><tr><td>1</td><td>2</td></tr></table>`
    pasteHTML(editor, html, () => $getRoot().selectEnd())
    expect(shown(editor)).toEqual([
      'p:Text.',
      'p:Levels',
      'table:[Year|A remark on the hour.][1|2]',
    ])
    const made = readDocument(editor.getEditorState().toJSON()).at(-1)
    expect(made?.colWidths).toEqual([92, 192])
  })

  it('has its footnotes, numbered with those of the text', () => {
    const html =
      '<p>x<sup><a href="#fn1" id="r1">1</a></sup></p><table><tr><td>a<sup><a href="#fn2" id="r2">2</a></sup></td><td>b</td></tr></table><p>y<sup><a href="#fn3" id="r3">3</a></sup></p><ol class="footnotes"><li id="fn1">One. <a href="#r1">↩</a></li><li id="fn2">Two. <a href="#r2">↩</a></li><li id="fn3">Three. <a href="#r3">↩</a></li></ol>'
    const editor = open(line(''))
    pasteHTML(editor, html, () => $getRoot().selectEnd())
    expect(shown(editor)).toContain('table:[a[^2]|b]')
    editor.read(() => {
      expect([...$numbers().shown.values()]).toEqual(['1', '2', '3'])
      expect($allNotes().map((note) => note.getTextContent())).toEqual(['One.', 'Two.', 'Three.'])
    })
  })
})

describe('a table that is pasted into another one', () => {
  const target = () => open(table([cell('1'), cell('2')], [cell('3'), cell('4')]))
  const $cell = () => ($at(0, 0, 0, 0) as ReturnType<typeof $getRoot>).select()

  it('goes into its cells', () => {
    const editor = target()
    pasteHTML(editor, two, $cell)
    expect(shown(editor)).toEqual(['table:[a|b][c|d]'])
  })

  it('with other text becomes lines of the cell', () => {
    const editor = target()
    pasteHTML(editor, `<p>Before.</p>${two}`, $cell)
    expect(shown(editor)).toEqual(['table:[p:1Before.p:a | bp:c | d|2][3|4]'])
  })

  it('goes into its cells with its notes, when it was copied here', () => {
    const editor = open(table([cell('1'), cell('2')]), line('After.'))
    change(editor, () => {
      $cell()
      const note = {
        type: 'footnotes',
        children: [
          { type: 'footnote', children: [line('Note.')], label: '', noteId: 'n', version: 1 },
        ],
        label: '',
        version: 1,
      }
      const nodes = [table([cell('a^n'), cell('b')]), note].map((node) =>
        $parseSerializedNode(node),
      )
      $insertGeneratedNodes(editor, nodes, $getSelection()!)
    })
    expect(shown(editor)).toEqual(['table:[a[^]|b]', 'p:After.', 'footnotes "":()p:Note.'])
  })
})

describe('a table in the text', () => {
  it('takes footnotes', () => {
    const editor = open(table([cell('a'), cell('b')]), line('After.'))
    change(editor, () => {
      ;($at(0, 0, 0, 0) as ReturnType<typeof $getRoot>).selectEnd()
      $insertFootnote('n')
    })
    expect(shown(editor)).toEqual(['table:[a[^]|b]', 'p:After.', 'footnotes "":()p:'])
  })

  it('becomes lines in a note, without those that are empty', () => {
    const note = {
      type: 'footnote',
      children: [line('Note.'), table([cell('a'), cell('')], [cell(''), cell('d')])],
      label: '',
      noteId: 'n',
      version: 1,
    }
    const editor = open(line('x^n'), { type: 'footnotes', children: [note], label: '', version: 1 })
    expect(shown(editor).at(-1)).toBe('footnotes "":()p:Note.p:ap:d')
  })

  it('is not changed by the editor when it is opened', () => {
    const stored = normalizeTables(
      documentWith(
        table([column('a', { colSpan: 2 }), column('b')], [cell('c'), cell('d'), cell('e')]),
      ),
    )
    const editor = open(...stored.root.children)
    change(editor, () => undefined)
    const after = JSON.parse(JSON.stringify(editor.getEditorState())) as typeof stored
    expect(after.root.children).toEqual(JSON.parse(JSON.stringify(stored.root.children)))
  })
})
