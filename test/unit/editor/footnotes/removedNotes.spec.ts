// Notes whose last mark was deleted: kept until the save, put back, left out of what is saved.
import {
  $getRoot,
  $getSelection,
  $isTextNode,
  type LexicalEditor,
  REDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { describe, expect, it } from 'vitest'

import { toHTML } from '../../../../packages/reader/src/document/converters/toHTML.ts'
import { toMarkdown } from '../../../../packages/reader/src/document/converters/toMarkdown.ts'
import { toPlainText } from '../../../../packages/reader/src/document/converters/toPlainText.ts'
import { forSaving } from '../../../../packages/reader/src/document/footnotes/removedNotes.ts'
import { toSourceLines } from '../../../../packages/reader/test/toSourceLines.ts'
import {
  $insertFootnote,
  $insertReference,
  $labelNote,
  $removeNote,
} from '../../../../src/editor/footnotes/commands.ts'
import {
  $allLists,
  $findNote,
  $numbers,
  $referencesTo,
} from '../../../../src/editor/footnotes/footnoteTree.ts'
import { inRanges, newlyRemoved, removedIn } from '../../../../src/editor/footnotes/newlyRemoved.ts'
import { restoreTag } from '../../../../src/editor/footnotes/registerFootnotes.ts'
import { $deleteRemoved, $putBack } from '../../../../src/editor/footnotes/removedMarks.ts'
import { $restoreBlocks } from '../../../../src/editor/footnotes/restoreBlocks.ts'
import {
  $paragraph,
  change,
  footnoteEditor,
  sketchOf,
  undo,
} from '../../footnotes/footnoteEditor.ts'

function storedIn(editor: LexicalEditor) {
  return JSON.stringify(editor.getEditorState())
}
function shownIn(editor: LexicalEditor) {
  return editor.read(() => Object.fromEntries($numbers().shown))
}

function deleteMark(editor: LexicalEditor, noteId: string): void {
  change(editor, () => $referencesTo(noteId)[0]?.remove())
}

function type(editor: LexicalEditor, index: number, text: string): void {
  change(editor, () => {
    $paragraph(index).selectEnd().insertText(text)
  })
}

function two() {
  return footnoteEditor({
    lists: [{ 'a:1': 'See Smith', 'b:2': 'B' }],
    text: ['One^a two^b three', 'Another line'],
  })
}

describe('a removed note', () => {
  it.each([
    ['in the middle of a line', 'One^a two^b three', 'a'],
    ['at its end', 'One two^a', 'a'],
    ['at its beginning', '^a One', 'a'],
    ['before another mark', 'One^a^b two', 'a'],
    ['behind another mark', 'One^b^a two', 'a'],
    ['with two marks', 'One^a two^a three', 'a'],
  ])('is restored exactly: %s', (_, line, noteId) => {
    const lists = [{ 'a:1': 'A', 'b:2': 'B' }]
    const editor = footnoteEditor({ lists, text: [line, 'And^b'] })
    const before = storedIn(editor)
    change(editor, () => {
      for (const mark of $referencesTo(noteId)) {
        mark.remove()
      }
    })
    expect(storedIn(editor)).not.toBe(before)
    change(editor, () => void $putBack(noteId))
    expect(storedIn(editor)).toBe(before)
  })

  it('keeps its formatting, and its reference in formatted text', () => {
    const editor = two()
    change(editor, () => {
      for (const text of [$findNote('a')?.getFirstDescendant(), $paragraph(0).getFirstChild()]) {
        if ($isTextNode(text)) {
          text.setFormat('bold')
        }
      }
    })
    const before = storedIn(editor)
    deleteMark(editor, 'a')
    change(editor, () => void $putBack('a'))
    expect(storedIn(editor)).toBe(before)
  })

  it('is restored into text that was edited since, also after a backup in between', () => {
    const editor = two()
    deleteMark(editor, 'a')
    change(editor, () => void $paragraph(0).select(0, 0).insertText('Now: '))
    const copy = footnoteEditor({ text: [''] })
    copy.setEditorState(copy.parseEditorState(storedIn(editor)))
    change(copy, () => undefined)
    change(copy, () => void $putBack('a'))
    expect(sketchOf(copy)).toEqual({
      lists: [['a: See Smith', 'b: B']],
      text: ['Now: One^a two^b three', 'Another line'],
    })
  })

  it('is inserted at the caret if the text around its reference is gone', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One two three^a', 'Rest'] })
    change(editor, () => $paragraph(0).remove())
    change(editor, () => void $paragraph(0).selectEnd())
    change(editor, () => void $putBack('a'))
    expect(sketchOf(editor)).toEqual({ lists: [['a: A']], text: ['Rest^a'] })
  })

  it('is a normal note again if a reference to it is added', () => {
    const editor = two()
    change(editor, () => $paragraph(0).remove())
    expect(removedIn(editor.getEditorState())).toEqual(['a', 'b'])
    change(editor, () => {
      $paragraph(0).selectEnd()
      $insertReference('b')
    })
    expect(removedIn(editor.getEditorState())).toEqual(['a'])
  })

  it('can be deleted permanently, with the list after the last one', () => {
    const editor = two()
    change(editor, () => $deleteRemoved('a'))
    expect(sketchOf(editor).lists).toEqual([['a: See Smith', 'b: B']])
    change(editor, () => {
      $removeNote('a')
      $removeNote('b')
    })
    change(editor, () => {
      $deleteRemoved('a')
      $deleteRemoved('b')
    })
    expect(sketchOf(editor).lists).toEqual([])
  })

  it.each([
    ['a paragraph', 1, 1, ['One^a', 'Two^b', 'typed', 'Three^c', 'Four']],
    ['several', 0, 2, ['One^a', 'Two^b', 'Three^c', 'typed', 'Four']],
    ['the last', 2, 3, ['One^a', 'Two^b', 'Three^c', 'Four', 'typed']],
  ])('is restored with its text if the user typed over %s', (_, from, to, expected) => {
    const editor = footnoteEditor({
      lists: [{ a: 'A', b: 'B', c: 'C' }],
      text: ['One^a', 'Two^b', 'Three^c', 'Four'],
    })
    const before = editor.getEditorState()
    change(editor, () => {
      const selection = $paragraph(from).select(0, 0)
      selection.focus.set($paragraph(to).getKey(), $paragraph(to).getChildrenSize(), 'element')
      selection.insertText('ty')
    })
    const after = editor.getEditorState()
    type(editor, from, 'ped')
    change(editor, () => {
      $restoreBlocks({ after, before })
    })
    expect(sketchOf(editor)).toEqual({ lists: [['a: A', 'b: B', 'c: C']], text: expected })
  })

  it('is restored if it was deleted in the list while the text refers to it', () => {
    const editor = two()
    const before = sketchOf(editor)
    change(editor, () => $findNote('b')?.remove())
    expect(sketchOf(editor)).toEqual(before)
  })

  it('follows undo and redo', async () => {
    const editor = two()
    change(editor, () => void $paragraph(0).selectEnd())
    const before = storedIn(editor)
    deleteMark(editor, 'a')
    const after = storedIn(editor)
    await undo(editor)
    expect(storedIn(editor)).toBe(before)
    editor.dispatchCommand(REDO_COMMAND, undefined)
    await Promise.resolve()
    expect(storedIn(editor)).toBe(after)
  })

  it('is not created by undoing an insertion', async () => {
    const editor = footnoteEditor({ text: ['One'] })
    change(editor, () => void $paragraph(0).selectEnd())
    change(editor, () => {
      $insertFootnote('new')
      $getSelection()?.insertText('Text at once')
    })
    await undo(editor)
    expect(sketchOf(editor)).toEqual({ lists: [], text: ['One'] })
  })

  it('is not created when a paragraph is moved', () => {
    const editor = two()
    change(editor, () => void $paragraph(1).insertAfter($paragraph(0)))
    expect(removedIn(editor.getEditorState())).toEqual([])
  })
})

describe('the announcement', () => {
  it('contains number and words of the removed notes, in the order of the text', () => {
    const editor = two()
    const before = editor.getEditorState()
    change(editor, () => {
      const selection = $paragraph(0).select(0, 0)
      selection.focus.set($paragraph(0).getKey(), $paragraph(0).getChildrenSize(), 'element')
      selection.insertText('X')
    })
    expect(newlyRemoved(before, editor.getEditorState())).toEqual([
      { noteId: 'a', shown: '1', text: 'See Smith' },
      { noteId: 'b', shown: '2', text: 'B' },
    ])
    editor.setEditorState(before, { tag: restoreTag })
    expect(sketchOf(editor).text[0]).toBe('One^a two^b three')
    expect(newlyRemoved(before, editor.getEditorState())).toEqual([])
  })

  it.each([
    [['12'], '12'],
    [['1', '2', '4'], '1, 2, 4'],
    [['a', '7', '8', '9', '12'], 'a, 7–9, 12'],
  ])('describes %j as %s', (labels, expected) => {
    expect(inRanges(labels)).toBe(expected)
  })
})

describe('the saved document', () => {
  const removedA = () => {
    const editor = two()
    deleteMark(editor, 'a')
    return JSON.parse(storedIn(editor)) as unknown
  }

  it('contains no removed note, and no trace of it', () => {
    const saved = forSaving(removedA())
    expect(JSON.stringify(saved)).not.toMatch(/Smith|removedMarks/)
    const editor = footnoteEditor({ text: [''] })
    editor.setEditorState(editor.parseEditorState(JSON.stringify(saved)))
    expect(sketchOf(editor).lists).toEqual([['b: B']])
  })

  it('contains a note that is marked as removed but has a reference', () => {
    const document = JSON.parse(storedIn(two())) as { root: { children: { children: object[] }[] } }
    Object.assign(document.root.children[2]?.children[0] ?? {}, { removedMarks: [] })
    expect(JSON.stringify(forSaving(document))).toBe(storedIn(two()))
  })

  it('is unchanged if nothing was removed, including orphans', () => {
    const stored = JSON.parse(
      storedIn(footnoteEditor({ lists: [{ a: 'A', lost: 'L' }], text: ['One^a'] })),
    ) as unknown
    expect(forSaving(stored)).toBe(stored)
    expect([null, 'x', { root: 7 }].map(forSaving)).toEqual([null, 'x', { root: 7 }])
  })

  it.each([
    ['HTML', toHTML],
    ['Markdown', toMarkdown],
    ['text', toPlainText],
    ['source lines', (stored: unknown) => toSourceLines(stored).join('\n')],
  ])('is what %s shows before the save', (_, convert) => {
    const stored = removedA()
    expect(convert(stored)).toBe(convert(forSaving(stored)))
    expect(convert(stored)).not.toContain('Smith')
  })
})

describe('numbers that ran 1 to n', () => {
  const three = () =>
    footnoteEditor({
      lists: [{ 'a:1': 'A', 'b:2': 'B', 'c:3': 'C' }],
      text: ['One^a', 'two^b', 'three^c', 'End'],
    })
  const labelsIn = (editor: LexicalEditor) =>
    editor.read(() =>
      $allLists()[0]
        ?.getChildren()
        .map((note) => Reflect.get(note, '__label')),
    )

  it('continue when a note is deleted, added or moved, and labels stay as printed', () => {
    const editor = three()
    change(editor, () => $removeNote('a'))
    expect(shownIn(editor)).toEqual({ b: '1', c: '2' })
    change(editor, () => {
      $paragraph(1).selectEnd()
      $insertFootnote('x')
    })
    expect(shownIn(editor)).toEqual({ b: '1', c: '3', x: '2' })
    change(editor, () => void $paragraph(0).insertBefore($paragraph(2)))
    expect(shownIn(editor)).toEqual({ b: '2', c: '1', x: '3' })
    expect(labelsIn(editor)).toEqual(['1', '3', '2', ''])
  })

  it('are stored in the list only while the labels do not show them', () => {
    const editor = three()
    const before = storedIn(editor)
    change(editor, () => $removeNote('b'))
    editor.read(() => expect($allLists()[0]?.getNumbering()).toBe('text'))
    change(editor, () => void $putBack('b'))
    expect(storedIn(editor)).toBe(before)
  })

  it('are kept by a save', () => {
    const editor = three()
    change(editor, () => $removeNote('b'))
    const saved = footnoteEditor({ text: [''] })
    const stored = JSON.stringify(forSaving(JSON.parse(storedIn(editor))))
    saved.setEditorState(saved.parseEditorState(stored))
    expect(shownIn(saved)).toEqual({ a: '1', c: '2' })
  })

  it('stay as printed if they did not run from 1 to n', () => {
    const editor = footnoteEditor({ lists: [{ 'a:4': 'A', 'b:2': 'B' }], text: ['One^a', 'two^b'] })
    change(editor, () => $removeNote('a'))
    expect(shownIn(editor)).toEqual({ b: '2' })
    editor.read(() => expect($allLists()[0]?.getNumbering()).toBeUndefined())
  })

  it('are replaced by a number that the user enters', () => {
    const editor = three()
    change(editor, () => $labelNote('b', '7'))
    expect(shownIn(editor)).toEqual({ a: '1', b: '7', c: '3' })
  })

  it('do not change by opening and typing', () => {
    const editor = three()
    const before = editor.read(() => JSON.stringify($allLists()[0]?.exportJSON()))
    type(editor, 3, ' more')
    expect(editor.read(() => JSON.stringify($allLists()[0]?.exportJSON()))).toBe(before)
    expect(editor.read(() => $getRoot().getTextContent())).toContain('End more')
  })
})
