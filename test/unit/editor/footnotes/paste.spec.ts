// Footnotes of other programs become footnotes when they are pasted.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { $getRoot, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { JSDOM } from 'jsdom'
import { toHTML } from 'offprint-reader/document'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { PasteReport } from '../../../../src/editor/footnotes/pasteForeign.ts'

import { printed, samples } from '../../../../packages/reader/test/document/notes/samples.ts'
import { type Sketch } from '../../../../packages/reader/test/helpers/sketch.ts'
import { $allLists, $numbers } from '../../../../src/editor/footnotes/footnoteTree.ts'
import { registerPaste } from '../../../../src/editor/footnotes/registerPaste.ts'
import {
  $paragraph,
  change,
  footnoteEditor,
  sketchOf,
  undo,
} from '../../footnotes/footnoteEditor.ts'

beforeEach(() => {
  const { window } = new JSDOM('')
  for (const name of [
    'document',
    'window',
    'HTMLElement',
    'Node',
    'DocumentFragment',
    'DOMParser',
  ] as const) {
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

async function paste(
  entries: Record<string, string>,
  sketch: Sketch = { text: [''] },
  paragraph = 0,
): Promise<Pasted> {
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
  const targets = marks.map((mark) =>
    page.querySelector(`[id="${mark.getAttribute('href')?.slice(1)}"]`),
  )
  return {
    dead: [...page.querySelectorAll('a[href^="#"]')].filter(
      (link) => !page.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`),
    ).length,
    marks: marks.map(textOf),
    notes: [...page.querySelectorAll('li.footnote .footnote-text')].map((note) =>
      textOf(note).replace(/(?: ?↩︎\d?)+$/, ''),
    ),
    targets: targets.map((target) =>
      textOf(target?.querySelector('.footnote-text')).replace(/(?: ?↩︎\d?)+$/, ''),
    ),
    text: textOf(page.body)
      .replace(textOf(page.querySelector('section')), '')
      .trim(),
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

const ghost = samples['Ghost and markdown-it']?.html ?? ''
const core = samples['WordPress core']?.html ?? ''

it.each(['Easy Footnotes (WordPress)', 'GitHub', 'Jetpack Markdown (WordPress)', 'WordPress core'])(
  'HTML of %s whose ids are missing is read as it is printed',
  async (name) => {
    const html = samples[name]?.html.replace(/ id=(?:'[^']*'|"[^"]*")/g, '') ?? ''
    const { editor, report } = await paste({ 'text/html': html })
    expect(report?.unpaired).toEqual({ marks: [], notes: [] })
    expect(readBlog(editor)).toMatchObject({
      dead: 0,
      notes: ['Harbour log', 'Private letter'],
      text: expect.stringMatching(/^The tide rose\.1 Nobody saw it\.2 It fell\.1?$/),
    })
  },
)

describe('pasted footnotes', () => {
  it('are merged with those of the document, and numbers follow the text', async () => {
    const { editor } = await paste(
      { 'text/html': core },
      { lists: [{ x: 'X', y: 'Y' }], text: ['First^x', 'last^y'] },
    )
    expect(readBlog(editor)).toMatchObject({
      dead: 0,
      marks: ['1', '2', '3', '4'],
      targets: ['X', 'Harbour log', 'Private letter', 'Y'],
    })
    expect(sketchOf(editor).lists).toHaveLength(1)
  })

  it('get an id of their own where another note has it', async () => {
    const { editor } = await paste(
      { 'text/html': ghost },
      { lists: [{ '1': 'Other', fn1: 'Mine', n: 'N' }], text: ['a^1 b^n c^fn1'] },
    )
    const { lists, text } = sketchOf(editor)
    const ids = lists.flat().map((line) => line.split(':')[0])
    expect(new Set(ids).size).toBe(5)
    expect(ids).toEqual(expect.arrayContaining(['1', 'n', 'fn1']))
    expect(text.join('')).toContain('c^fn1')
    expect(readBlog(editor).marks).toEqual(['1', '2', '3', '4', '5', '4'])
  })

  it('go into the list of the document, whatever its heading', async () => {
    const { editor } = await paste(
      { 'text/html': printed['bracket list'] ?? '' },
      { lists: [{ x: 'X' }], text: ['First^x'] },
    )
    expect(sketchOf(editor).lists).toHaveLength(1)
  })

  it('keep the heading and the labels of their list in a document without footnotes', async () => {
    const html = `<p>One<sup><a href="#fna" id="ra">a</a></sup> two<sup><a href="#fnb" id="rb">b</a></sup></p>
      <h3>Sources</h3><ol type="a"><li id="fna">A <a href="#ra">↩</a></li><li id="fnb">B <a href="#rb">↩</a></li></ol>`
    const { editor } = await paste({ 'text/html': html })
    editor.read(() => {
      expect([...$numbers().shown.values()]).toEqual(['a', 'b'])
      expect($allLists()[0]?.getLabel()).toBe('Sources')
    })
    const among = await paste({ 'text/html': html }, { lists: [{ x: 'X' }], text: ['First^x'] })
    expect(readBlog(among.editor).marks).toEqual(['1', '2', '3'])
  })

  it('of Word stay two lists, footnotes and endnotes', async () => {
    const html = `<p>Foot<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> end<a href="#_edn1" name="_ednref1"><sup>[i]</sup></a></p>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> F</p></div></div>
      <div style='mso-element:endnote-list'><div style='mso-element:endnote' id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> E</p></div></div>`
    const { editor } = await paste({ 'text/html': html })
    expect(sketchOf(editor).lists).toEqual([['ftn1: F'], ['edn1: E']])
    editor.read(() => {
      expect($allLists().map((list) => list.getLabel())).toEqual(['', 'Endnotes'])
    })
  })

  it('may refer to one another', async () => {
    const html = `<p>One<sup><a href="#fn1" id="fnref1">1</a></sup></p><ol class="footnotes">
      <li id="fn1">See<sup><a href="#fn2" id="fnref2">2</a></sup> <a href="#fnref1">↩</a></li>
      <li id="fn2">That <a href="#fnref2">↩</a></li></ol>`
    const { editor } = await paste({ 'text/html': html })
    expect(sketchOf(editor)).toEqual({ lists: [['fn1: See^fn2', 'fn2: That']], text: ['One^fn1'] })
  })

  it('keep several paragraphs, links and formats of a note', async () => {
    const html = `<p>One<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> First
      <a href="https://example.org/log">log</a></p><p>Second <b>part</b></p></div>`
    const { editor } = await paste({ 'text/html': html })
    const [note] = blogOf(editor).querySelectorAll('li.footnote')
    expect(note?.querySelectorAll('p')).toHaveLength(2)
    expect(note?.textContent).toContain('Second part')
  })

  it('are taken back in one step', async () => {
    const { editor } = await paste(
      { 'text/html': core },
      { lists: [{ x: 'X' }], text: ['First^x'] },
    )
    expect(sketchOf(editor).lists[0]).toHaveLength(3)
    await undo(editor)
    expect(sketchOf(editor)).toEqual({ lists: [['x: X']], text: ['First^x'] })
  })

  it('can be pasted into a note', async () => {
    const { editor } = await paste(
      { 'text/plain': 'so[^1]\n\n[^1]: Inner' },
      { lists: [{ x: 'X' }], text: ['First^x'] },
    )
    expect(readBlog(editor).marks).toEqual(['1', '2'])
  })
})

describe('what has no counterpart', () => {
  it('a mark without a note becomes text, and is said', async () => {
    const html = core.replace(/<li id="7a1d.*?<\/li>/, '')
    const { editor, report } = await paste({ 'text/html': html })
    expect(report?.unpaired).toEqual({ marks: ['2'], notes: [] })
    expect(readBlog(editor)).toMatchObject({
      dead: 0,
      marks: ['1'],
      text: 'The tide rose.1 Nobody saw it.2 It fell.',
    })
  })

  it('a note without a mark becomes a paragraph, and is said', async () => {
    const html = ghost.replace(/<sup class="footnote-ref"><a href="#fn2".*?<\/sup>/, '')
    const { editor, report } = await paste({ 'text/html': html })
    expect(report?.unpaired).toEqual({ marks: [], notes: ['2'] })
    expect(readBlog(editor)).toMatchObject({ dead: 0, marks: ['1', '1'] })
    expect(blogOf(editor).body.textContent).toContain('Private letter')
  })

  it('only marks, only notes', async () => {
    const marks = await paste({ 'text/html': core.replace(/<ol.*<\/ol>/s, '') })
    expect(marks.report?.unpaired).toEqual({ marks: ['1', '2'], notes: [] })
    expect(readBlog(marks.editor)).toMatchObject({ dead: 0, marks: [] })
    const notes = await paste({ 'text/html': core.replace(/<p.*<\/p>/s, '') })
    expect(notes.report?.unpaired).toEqual({ marks: [], notes: ['1', '2'] })
    expect(readBlog(notes.editor)).toMatchObject({ dead: 0, marks: [] })
    expect(blogOf(notes.editor).body.textContent).toContain('Harbour log')
  })

  it('in Markdown', async () => {
    const { editor, isHandled, report } = await paste({
      'text/plain': 'One[^1] two[^2].\n\n[^1]: First\n[^3]: Third',
    })
    expect(isHandled).toBe(true)
    expect(report?.unpaired).toEqual({ marks: ['2'], notes: ['3'] })
    expect(sketchOf(editor).text).toEqual(['One^md-1-1 two[^2].', '', '[^3]: Third'])
  })
})

describe('marks without any note', () => {
  it.each([
    [
      'raised',
      { 'text/html': '<p>The tide rose.<sup>1</sup> Nobody saw it<sup>2</sup>.</p>' },
      ['1', '2'],
    ],
    [
      'in brackets',
      { 'text/plain': 'The tide rose.[4] It fell.[4] Nobody saw it[5].' },
      ['4', '5'],
    ],
    [
      'powers',
      { 'text/html': '<p>A field of 40 m<sup>2</sup> and 10<sup>6</sup> grains.</p>' },
      undefined,
    ],
    ['years', { 'text/plain': 'As printed.[19] Later.[3]' }, undefined],
  ])('%s', async (_, entries, marks) => {
    const { isHandled, report } = await paste(entries)
    expect(isHandled).toBe(false)
    expect(report?.unpaired.marks).toEqual(marks)
  })
})

it('gives no label to notes that all have the same one', async () => {
  const html = samples['WordPress core']?.html.replace(/>[12]<\/a>/g, '>*</a>') ?? ''
  const { editor } = await paste({ 'text/html': html })
  expect(readBlog(editor).marks).toEqual(['1', '2'])
})

describe('text', () => {
  it('with footnotes of Markdown', async () => {
    const text =
      'The tide rose.[^log] `[^log]` stays.\nIt fell.^[So they say.]\n\n[^log]: Harbour log\n'
    const { editor } = await paste({ 'text/plain': text })
    expect(readBlog(editor)).toEqual({
      dead: 0,
      marks: ['1', '2'],
      notes: ['Harbour log', 'So they say.'],
      targets: ['Harbour log', 'So they say.'],
      text: 'The tide rose.1 `[^log]` stays.It fell.2',
    })
  })

  it('with a list of notes', async () => {
    const text =
      'The tide rose.[1] Nobody saw it.[2]\n\nNotes\n\n[1] Harbour log\n[2] Private letter'
    const { editor } = await paste({ 'text/plain': text })
    expect(readBlog(editor)).toMatchObject({
      marks: ['1', '2'],
      targets: ['Harbour log', 'Private letter'],
    })
  })

  it('is read where HTML holds only the colours of an editor', async () => {
    const { editor } = await paste({
      'text/html': '<div style="color:#ccc"><div>One[^1]</div><br><div>[^1]: First</div></div>',
      'text/plain': 'One[^1]\n\n[^1]: First',
      'vscode-editor-data': '{"mode":"markdown"}',
    })
    expect(readBlog(editor).notes).toEqual(['First'])
  })
})

describe('the usual way', () => {
  it.each([
    ['text', { 'text/plain': 'One [sic] two.\n1. Milk\n2. Eggs' }],
    ['a list', { 'text/html': '<p>To buy in 2 shops:</p><ol><li>Milk</li><li>Eggs</li></ol>' }],
    [
      'a link',
      {
        'text/html':
          '<p>See <a href="https://example.org/#fn">this</a> and <a href="#top">1</a></p>',
      },
    ],
    [
      'a table of contents',
      {
        'text/html':
          '<p><a href="#s1">1</a> <a href="#s2">2</a></p><h2 id="s1">One <a href="#top">↑</a></h2><h2 id="s2">Two</h2>',
      },
    ],
    ['a regular expression', { 'text/plain': 'Match ^[a-z]+$ or [^"]*.' }],
    [
      'another entry of our own',
      { 'application/x-offprint-footnotes': '{"from":"x","notes":[]}', 'text/html': core },
    ],
    [
      'nodes of an editor like this one',
      { 'application/x-lexical-editor': '{"namespace":"@","nodes":[]}', 'text/html': core },
    ],
  ])('is left to %s', (_, entries) => {
    const editor = footnoteEditor({ text: ['before'] })
    const namespace = JSON.stringify(editor._config.namespace)
    const own = Object.fromEntries(
      Object.entries(entries).map(([type, entry]) => [type, entry.replace('"@"', namespace)]),
    )
    const reports: PasteReport[] = []
    registerPaste(editor, { endnotes: () => '', onReport: (report) => reports.push(report) })
    change(editor, () => $paragraph(0).selectEnd())
    expect(pasteInto(editor, own)).toBe(false)
    expect(reports).toEqual([])
    expect(sketchOf(editor)).toEqual({ lists: [], text: ['before'] })
  })
})

describe('hostile HTML', () => {
  it('runs nothing and links to nothing that runs', async () => {
    const html = `<p>One<sup><a href="#fn1" id="fnref1" onclick="alert(1)">1</a></sup><script>alert(2)</script></p>
      <ol class="footnotes"><li id="fn1"><a href="java&#10;script:alert(3)">click</a> <img src=x onerror=alert(4)> <a href="#fnref1">↩</a></li></ol>`
    const { editor } = await paste({ 'text/html': html })
    const stored = JSON.stringify(editor.getEditorState())
    expect(stored).not.toMatch(/script:|alert|onerror/)
    expect(stored).toContain('click')
  })

  it.each([
    ['10,000 notes', manyNotes(10_000)],
    ['marks nested 1,000 deep', `${'<div>'.repeat(1000)}<sup><a href="#fn1" id="r">1</a></sup>`],
  ])('is refused with %s', async (_, html) => {
    const { editor, isHandled, report } = await paste({ 'text/html': html })
    expect(isHandled).toBe(true)
    expect(report?.isRefused).toBe(true)
    editor.read(() => expect($getRoot().getTextContent()).toBe(''))
  })

  it('is refused with 100,000 notes in Markdown', async () => {
    const text = Array.from(
      { length: 100_000 },
      (_, index) => `x[^${index}]\n\n[^${index}]: n`,
    ).join('\n')
    const { report } = await paste({ 'text/plain': text })
    expect(report?.isRefused).toBe(true)
  })

  it('may hold a thousand notes', { tags: 'nightly' }, async () => {
    const { editor, report } = await paste({ 'text/html': manyNotes(1000) })
    expect(report?.unpaired).toEqual({ marks: [], notes: [] })
    expect(sketchOf(editor).lists[0]).toHaveLength(1000)
  })
})

function manyNotes(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const marks = numbers.map((n) => `<sup><a href="#fn${n}" id="fnref${n}">${n}</a></sup>`)
  const notes = numbers.map((n) => `<li id="fn${n}">Note ${n} <a href="#fnref${n}">↩</a></li>`)
  return `<p>${marks.join(' x ')}</p><ol class="footnotes">${notes.join('')}</ol>`
}
