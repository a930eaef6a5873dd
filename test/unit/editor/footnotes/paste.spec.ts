// Footnotes of other programs become footnotes when they are pasted.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { $getRoot, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { PasteReport } from '../../../../src/editor/footnotes/pasteForeign.ts'

import { $allLists, $numbers } from '../../../../src/editor/footnotes/footnoteTree.ts'
import { registerPaste } from '../../../../src/editor/footnotes/registerPaste.ts'
import { toHTML } from '../../../../src/richtext/toHTML.ts'
import {
  $paragraph,
  change,
  footnoteEditor,
  type Sketch,
  sketchOf,
  undo,
} from '../../footnotes/footnoteEditor.ts'
import { printed, samples } from '../../richtext/intake/samples.ts'

beforeEach(() => {
  const { window } = new JSDOM('')
  for (const name of ['document', 'window', 'HTMLElement', 'Node', 'DocumentFragment', 'DOMParser'] as const) {
    vi.stubGlobal(name, name === 'window' ? window : window[name])
  }
})
afterEach(() => {
  vi.unstubAllGlobals()
})

interface Pasted {
  editor: LexicalEditor
  isHandled: boolean
  report: PasteReport | undefined
}

async function paste(entries: Record<string, string>, sketch: Sketch = { text: [''] }, paragraph = 0): Promise<Pasted> {
  const editor = footnoteEditor(sketch)
  let report: PasteReport | undefined
  registerPaste(editor, { endnotes: () => 'Endnotes', onReport: (said) => (report = said) })
  change(editor, () => $paragraph(paragraph).selectEnd())
  const isHandled = pasteInto(editor, entries)
  await Promise.resolve()
  return { editor, isHandled, report }
}

function pasteInto(editor: LexicalEditor, entries: Record<string, string>): boolean {
  const clipboardData = { getData: (type: string) => entries[type] ?? '' }
  const event = Object.assign(new Event('paste'), { clipboardData })
  return editor.dispatchCommand(PASTE_COMMAND, event as unknown as ClipboardEvent)
}

function blogOf(editor: LexicalEditor): Document {
  return new JSDOM(toHTML(editor.getEditorState().toJSON())).window.document
}

function textOf(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** What a reader of the blog sees and can follow. */
function readBlog(editor: LexicalEditor) {
  const page = blogOf(editor)
  const marks = [...page.querySelectorAll('[role=doc-noteref]')]
  const targets = marks.map((mark) => page.querySelector(`[id="${mark.getAttribute('href')?.slice(1)}"]`))
  return {
    dead: [...page.querySelectorAll('a[href^="#"]')].filter(
      (link) => !page.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`),
    ).length,
    marks: marks.map(textOf),
    notes: [...page.querySelectorAll('li.footnote .footnote-text')].map((note) => textOf(note).replace(/(?: ?↩︎\d?)+$/, '')),
    targets: targets.map((target) => textOf(target?.querySelector('.footnote-text')).replace(/(?: ?↩︎\d?)+$/, '')),
    text: textOf(page.body).replace(textOf(page.querySelector('section')), '').trim(),
  }
}

describe('HTML', () => {
  it.each(Object.entries(samples))('of %s', async (_, { html, repeated = 1 }) => {
    const { editor, isHandled, report } = await paste({ 'text/html': html, 'text/plain': 'x' })
    expect(isHandled).toBe(true)
    expect(report?.unpaired).toEqual({ marks: [], notes: [] })
    const again = repeated > 1 ? ['1'] : []
    expect(readBlog(editor)).toEqual({
      dead: 0,
      marks: ['1', '2', ...again],
      notes: ['Harbour log', 'Private letter'],
      targets: ['Harbour log', 'Private letter', ...again.map(() => 'Harbour log')],
      text: `The tide rose.1 Nobody saw it.2 It fell.${again.join('')}`,
    })
    expect(blogOf(editor).querySelector('li.footnote em')?.textContent).toBe('log')
  })

  it.each(Object.entries(printed))('without links: %s', async (_, html) => {
    const { editor, report } = await paste({ 'text/html': html, 'text/plain': 'x' })
    expect(report?.unpaired).toEqual({ marks: [], notes: [] })
    expect(readBlog(editor)).toMatchObject({
      marks: ['1', '2'],
      notes: ['Harbour log', 'Private letter'],
      text: expect.stringMatching(/^The tide rose\.1 Nobody saw it2?\.2? It fell\.$/),
    })
  })
})
