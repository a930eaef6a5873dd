// Copying takes notes along; pasting settles them.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard'
import {
  $getSelection,
  $isRangeSelection,
  COPY_COMMAND,
  CUT_COMMAND,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { describe, expect, it } from 'vitest'

import {
  $notesOfSelection,
  clipboardType,
  readCarried,
} from '../../../../src/editor/footnotes/clipboard.ts'
import { $goToNote } from '../../../../src/editor/footnotes/commands.ts'
import { $allLists } from '../../../../src/editor/footnotes/footnoteTree.ts'
import {
  $paragraph,
  change,
  footnoteEditor,
  sketchOf,
  undo,
} from '../../footnotes/footnoteEditor.ts'

type Clipboard = Map<string, string>
const lexicalType = 'application/x-lexical-editor'

/** The commands with a clipboard event, and what Lexical's own handlers do in a browser. */
function copy(
  editor: LexicalEditor,
  args: { cut?: boolean; from: number; to?: number },
): Clipboard {
  const entries: Clipboard = new Map()
  change(editor, () => {
    const selection = $paragraph(args.from).select(0, 0)
    const last = $paragraph(args.to ?? args.from)
    selection.focus.set(last.getKey(), last.getChildrenSize(), 'element')
  })
  editor.dispatchCommand(args.cut ? CUT_COMMAND : COPY_COMMAND, clipboardEvent(entries))
  change(editor, () => {
    const selection = $getSelection()
    entries.set(
      lexicalType,
      JSON.stringify($generateJSONFromSelectedNodes(editor, selection).nodes),
    )
    if (args.cut && $isRangeSelection(selection)) {
      selection.removeText()
    }
  })
  return entries
}

function paste(editor: LexicalEditor, entries: Clipboard, $place: () => void): void {
  change(editor, $place)
  editor.dispatchCommand(PASTE_COMMAND, clipboardEvent(entries))
  change(editor, () => {
    const selection = $getSelection()
    const nodes = $generateNodesFromSerializedNodes(JSON.parse(entries.get(lexicalType) ?? '[]'))
    if (selection) {
      $insertGeneratedNodes(editor, nodes, selection)
    }
  })
}

function clipboardEvent(entries: Clipboard): ClipboardEvent {
  const clipboardData = {
    files: [],
    getData: (type: string) => entries.get(type) ?? '',
    setData: (type: string, data: string) => entries.set(type, data),
    types: [],
  }
  return Object.assign(new Event('copy'), { clipboardData }) as unknown as ClipboardEvent
}

describe('copying', () => {
  it('includes the notes of the references in the selection, and the notes that those refer to', () => {
    const editor = footnoteEditor({
      lists: [{ a: 'A^c', b: 'B', c: 'C' }],
      text: ['One^a', 'two^b'],
    })
    const entry = readCarried(copy(editor, { from: 0 }).get(clipboardType) ?? '')
    expect(entry?.notes.map(({ note, shown }) => [note.noteId, shown])).toEqual([
      ['a', '1'],
      ['c', '3'],
    ])
  })

  it('adds nothing to the clipboard without references', () => {
    const editor = footnoteEditor({ lists: [{ b: 'B' }], text: ['One', 'two^b'] })
    expect(copy(editor, { from: 0 }).has(clipboardType)).toBe(false)
    change(editor, () => {
      $goToNote('b')
      const selection = $getSelection()
      expect(selection && $notesOfSelection(selection)).toEqual([])
    })
  })
})

describe('pasting', () => {
  it('inserts the notes into another document, in order', () => {
    const source = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['One^a', 'two^b'] })
    const target = footnoteEditor({ lists: [{ x: 'X', y: 'Y' }], text: ['first^x ', 'last^y'] })
    paste(target, copy(source, { from: 0 }), () => $paragraph(0).selectEnd())
    expect(sketchOf(target)).toEqual({
      lists: [['x: X', 'a: A', 'y: Y']],
      text: ['first^x One^a', 'last^y'],
    })
  })

  it('creates the list in a document without one', () => {
    const source = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a'] })
    const target = footnoteEditor({ text: ['x '] })
    paste(target, copy(source, { from: 0 }), () => $paragraph(0).selectEnd())
    expect(sketchOf(target)).toEqual({ lists: [['a: A']], text: ['x One^a'] })
  })

  it('gives a note a new id if another note has its id', () => {
    const source = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a'] })
    const target = footnoteEditor({ lists: [{ a: 'Other' }], text: ['x^a '] })
    paste(target, copy(source, { from: 0 }), () => $paragraph(0).selectEnd())
    const { lists, text } = sketchOf(target)
    const newId = /One\^(n\w{10})$/.exec(text[0] ?? '')?.[1]
    expect(newId).toMatch(/^n/)
    expect(lists).toEqual([['a: Other', `${newId}: A`]])
  })

  it('adds a reference to a note that the document already has', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a', 'two'] })
    paste(editor, copy(editor, { from: 0 }), () => $paragraph(1).selectEnd())
    expect(sketchOf(editor)).toEqual({ lists: [['a: A']], text: ['One^a', 'twoOne^a'] })
  })

  it('adds a reference to the same note even if it was edited in between', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a', 'two'] })
    const entries = copy(editor, { from: 0 })
    change(editor, () => {
      $goToNote('a')
      $getSelection()?.insertText(' more')
    })
    paste(editor, entries, () => $paragraph(1).selectEnd())
    expect(sketchOf(editor).lists).toEqual([['a: A more']])
  })

  it('restores a note that was removed with the cut, with its id', async () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['One^a', 'two^b', 'x '] })
    const before = sketchOf(editor)
    const entries = copy(editor, { cut: true, from: 0 })
    expect(sketchOf(editor).lists).toEqual([['a: A (removed)', 'b: B']])
    paste(editor, entries, () => $paragraph(2).selectEnd())
    expect(sketchOf(editor)).toEqual({
      lists: [['b: B', 'a: A']],
      text: ['', 'two^b', 'x One^a'],
    })
    await undo(editor)
    await undo(editor)
    await undo(editor)
    await undo(editor)
    expect(sketchOf(editor)).toEqual(before)
  })

  it('keeps a cut note in its list', () => {
    const editor = footnoteEditor({
      lists: [{ 'one:1': '1' }, { 'a:a': 'A' }],
      text: ['x^one', 'y^a', 'z'],
    })
    change(editor, () => {
      $allLists()[1]?.setLabel('Letters')
    })
    const entries = copy(editor, { cut: true, from: 1 })
    expect(sketchOf(editor).lists).toEqual([['one: 1'], ['a: A (removed)']])
    paste(editor, entries, () => $paragraph(2).selectEnd())
    expect(sketchOf(editor).lists).toEqual([['one: 1'], ['a: A']])
    editor.read(() => expect($allLists()[1]?.getLabel()).toBe('Letters'))
  })

  it('inserts whole lists if everything was copied', () => {
    const source = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a', 'two'] })
    const entries: Clipboard = new Map()
    change(source, () => {
      const selection = $paragraph(0).select(0, 0)
      const last = $allLists()[0]?.getLastDescendant()
      if (last) {
        selection.focus.set(last.getKey(), last.getTextContentSize(), 'text')
      }
      entries.set(
        lexicalType,
        JSON.stringify($generateJSONFromSelectedNodes(source, selection).nodes),
      )
    })
    const target = footnoteEditor({ text: ['x '] })
    paste(target, entries, () => $paragraph(0).selectEnd())
    expect(sketchOf(target)).toEqual({ lists: [['a: A']], text: ['x One^a', 'two'] })
  })

  it('inserts notes without references as paragraphs', () => {
    const source = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['One^a^b'] })
    const target = footnoteEditor({ text: ['x'] })
    const entries: Clipboard = new Map()
    source.read(() => {
      entries.set(lexicalType, JSON.stringify([nodeJSON($allLists()[0])]))
    })
    paste(target, entries, () => $paragraph(0).selectEnd())
    const { lists, text } = sketchOf(target)
    expect(lists).toEqual([])
    expect(text.join('')).toBe('xAB')
  })

  it('into a note turns pasted references into references within the note', () => {
    const source = footnoteEditor({ lists: [{ b: 'B' }], text: ['One^b'] })
    const target = footnoteEditor({ lists: [{ a: 'A ' }], text: ['x^a'] })
    paste(target, copy(source, { from: 0 }), () => void $goToNote('a'))
    expect(sketchOf(target)).toEqual({ lists: [['a: A One^b', 'b: B']], text: ['x^a'] })
  })
})

it.each(['', '{', 'null', '[]', '{"from":1}', '{"from":"x","notes":{}}'])(
  'ignores %j on the clipboard',
  (entry) => {
    expect(readCarried(entry)).toBeNull()
  },
)

function nodeJSON(list: ReturnType<typeof $allLists>[number] | undefined) {
  return {
    ...list?.exportJSON(),
    children: list?.getChildren().map((note) => ({
      ...note.exportJSON(),
      children: [{ ...paragraphJSON, children: [{ ...textJSON, text: note.getTextContent() }] }],
    })),
  }
}

const paragraphJSON = { type: 'paragraph', direction: null, format: '', indent: 0, version: 1 }
const textJSON = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
