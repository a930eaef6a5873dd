// Footnotes in HTML of our own pages, and in what other programs get.
import { $getRoot } from '@payloadcms/richtext-lexical/lexical'
import {
  $generateHtmlFromNodes,
  $generateNodesFromDOM,
} from '@payloadcms/richtext-lexical/lexical/html'
import { JSDOM } from 'jsdom'
import { toHTML } from 'offprint-reader/document'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { documentOf } from '../../../packages/reader/test/helpers/sketch.ts'
import { $pasteWithNotes, readCarried, withNotes } from '../../../src/editor/footnotes/clipboard.ts'
import { $numbers } from '../../../src/editor/footnotes/footnoteTree.ts'
import { $paragraph, change, footnoteEditor, sketchOf } from '../footnotes/footnoteEditor.ts'

beforeEach(() => {
  const { window } = new JSDOM('')
  for (const name of ['document', 'window', 'HTMLElement', 'Node', 'DocumentFragment'] as const) {
    vi.stubGlobal(name, name === 'window' ? window : window[name])
  }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function pasted(html: string, text = ['']) {
  const editor = footnoteEditor({ text })
  change(editor, () => {
    const selection = $paragraph(0).selectEnd()
    const nodes = $generateNodesFromDOM(editor, new JSDOM(html).window.document)
    if (!$pasteWithNotes(nodes, selection, { editor, notes: [], sameDocument: false })) {
      selection.insertNodes(nodes)
    }
  })
  return editor
}

it('reads the HTML of our own pages', () => {
  const stored = documentOf({
    lists: [{ 'a:a': 'Letter', 'b:b': 'Twice' }, { 'one:1': 'Number' }],
    text: ['Said^a^b', 'again^b and^one'],
  })
  const editor = pasted(toHTML(stored, { idPrefix: 'post-' }))
  expect(sketchOf(editor)).toEqual({
    lists: [['a: Letter', 'b: Twice', 'one: Number']],
    text: ['Said^a^b', 'again^b and^one'],
  })
  editor.read(() => {
    expect(Object.fromEntries($numbers().shown)).toEqual({ a: 'a', b: 'b', one: '1' })
  })
})

it('keeps other links and lists', () => {
  const editor = pasted(
    '<p>See <a href="https://example.org/#fn">this</a></p><ol><li>one</li></ol>',
  )
  editor.read(() => expect($getRoot().getTextContent()).toContain('this'))
  expect(sketchOf(editor).lists).toEqual([])
})

it('writes marks and notes as links and targets for other programs', () => {
  const editor = footnoteEditor({ lists: [{ 'a:7': 'A' }], text: ['One^a'] })
  const html = editor.read(() => $generateHtmlFromNodes(editor))
  expect(html).toContain('<sup><a href="#fn-a" role="doc-noteref">*</a></sup>')
  expect(html).toMatch(
    /<section role="doc-endnotes"[^>]*><li id="fn-a" class="footnote" data-label="7">/,
  )
  const note = documentOf({ lists: [{ 'a:7': 'A <b>' }], text: [] }).root.children[0]?.children[0]
  const entry = JSON.stringify({ from: 'x', notes: [{ list: '', note, shown: '7' }] })
  const carried = readCarried(entry)
  const whole =
    carried && withNotes('<p>One<sup><a href="#fn-a" role="doc-noteref">*</a></sup></p>', carried)
  expect(whole).toContain('<p>One<sup><a href="#fn-a" role="doc-noteref">7</a></sup></p>')
  expect(whole).toContain('<p>A &lt;b&gt;</p>')
})
