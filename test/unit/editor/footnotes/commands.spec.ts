// Adding, deleting, moving and labelling footnotes in a headless editor.
import { $getSelection, $isRangeSelection, $isTextNode } from '@payloadcms/richtext-lexical/lexical'
import { describe, expect, it } from 'vitest'

import {
  $goToNote,
  $goToReference,
  $insertFootnote,
  $insertReference,
  $labelNote,
  $moveNote,
  $moveNoteBefore,
  $removeNote,
  $renumberNotes,
  $sortNotes,
} from '../../../../src/editor/footnotes/commands.ts'
import { insertFootnoteCommand } from '../../../../src/editor/footnotes/editorCommands.ts'
import {
  $allLists,
  $noteAround,
  $numbers,
  $referencesTo,
} from '../../../../src/editor/footnotes/footnoteTree.ts'
import { noteAtCursor } from '../../../../src/editor/footnotes/noteAtCursor.ts'
import {
  $paragraph,
  change,
  footnoteEditor,
  sketchOf,
  undo,
} from '../../footnotes/footnoteEditor.ts'

function caretNoteId(editor: ReturnType<typeof footnoteEditor>): string | undefined {
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection)
      ? $noteAround(selection.anchor.getNode())?.getNoteId()
      : undefined
  })
}

describe('inserting a footnote', () => {
  it('creates the list, inserts the reference at the caret, and moves the caret into the note', () => {
    const editor = footnoteEditor({ text: ['One two'] })
    change(editor, () => {
      $paragraph(0).selectEnd()
      $insertFootnote('a')
    })
    expect(sketchOf(editor)).toEqual({ lists: [['a: ']], text: ['One two^a'] })
    expect(caretNoteId(editor)).toBe('a')
  })

  it.each([
    [['A^x B^y C', 'D'], 0, ['x: X', 'y: Y', 'new: ']],
    [['D', 'A^x B^y'], 0, ['new: ', 'x: X', 'y: Y']],
    [['A^x', 'D', 'B^y'], 1, ['x: X', 'new: ', 'y: Y']],
  ])('inserts the note at the position of its reference: %j', (text, index, notes) => {
    const editor = footnoteEditor({ lists: [{ x: 'X', y: 'Y' }], text })
    change(editor, () => {
      $paragraph(index).selectEnd()
      $insertFootnote('new')
    })
    expect(sketchOf(editor).lists).toEqual([notes])
  })

  it('uses the list of the previous reference', () => {
    const editor = footnoteEditor({
      lists: [{ 'a:a': 'letter' }, { 'one:1': 'number', 'two:2': 'more' }],
      text: ['Quoted^a and', 'noted^one and noted^two'],
    })
    change(editor, () => {
      $paragraph(0).selectEnd()
      $insertFootnote('new')
    })
    expect(sketchOf(editor).lists).toEqual([
      ['a: letter', 'new: '],
      ['one: number', 'two: more'],
    ])
  })

  it('inserts the reference after the selected text, which is kept', () => {
    const editor = footnoteEditor({ text: ['One two'] })
    change(editor, () => {
      const text = $paragraph(0).getFirstDescendant()
      if ($isTextNode(text)) {
        text.select(0, 3)
      }
    })
    editor.dispatchCommand(insertFootnoteCommand, undefined)
    change(editor, () => undefined)
    expect(sketchOf(editor).text[0]).toMatch(/^One\^n\w{10} two$/)
  })

  it('works within another note', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['x^a y^b'] })
    change(editor, () => {
      $goToNote('a')
      $insertFootnote('inner')
    })
    expect(sketchOf(editor).lists).toEqual([['a: A^inner', 'b: B', 'inner: ']])
  })

  it('is undone in one step', async () => {
    const editor = footnoteEditor({ text: ['One'] })
    change(editor, () => $paragraph(0).selectEnd())
    change(editor, () => void $insertFootnote('a'))
    await undo(editor)
    expect(sketchOf(editor)).toEqual({ lists: [], text: ['One'] })
  })
})

describe('referring to a footnote again', () => {
  it('adds a reference and no note', () => {
    const editor = footnoteEditor({ lists: [{ 'a:3': 'A' }], text: ['One^a', 'two'] })
    change(editor, () => {
      $paragraph(1).selectEnd()
      $insertReference('a')
    })
    expect(sketchOf(editor)).toEqual({ lists: [['a: A']], text: ['One^a', 'two^a'] })
    editor.read(() => expect($referencesTo('a')[1]?.getLabel()).toBe('3'))
  })

  it('is refused for the surrounding note, and for a missing one', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a'] })
    change(editor, () => {
      $goToNote('a')
      expect($insertReference('a')).toBe(false)
      expect($insertReference('b')).toBe(false)
    })
  })
})

describe('deleting', () => {
  it('removes a note with all its references', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a two^a'] })
    change(editor, () => $removeNote('a'))
    expect(sketchOf(editor)).toEqual({ lists: [['a: A (removed)']], text: ['One two'] })
  })

  it('removes an empty note and then the empty list', () => {
    const editor = footnoteEditor({ lists: [{ a: '' }], text: ['One^a'] })
    change(editor, () => $removeNote('a'))
    expect(sketchOf(editor)).toEqual({ lists: [], text: ['One'] })
  })

  it('removes a note with its last reference, not with an earlier one', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['One^a two^a^b'] })
    change(editor, () => $referencesTo('a')[0]?.remove())
    expect(sketchOf(editor).lists).toEqual([['a: A', 'b: B']])
    change(editor, () => $referencesTo('a')[0]?.remove())
    expect(sketchOf(editor)).toEqual({ lists: [['a: A (removed)', 'b: B']], text: ['One two^b'] })
  })

  it('is undone for reference and note in one step', async () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['One^a', 'two^b'] })
    const before = sketchOf(editor)
    change(editor, () => $paragraph(0).selectEnd())
    change(editor, () => $paragraph(0).remove())
    expect(sketchOf(editor)).toEqual({ lists: [['a: A (removed)', 'b: B']], text: ['two^b'] })
    await undo(editor)
    expect(sketchOf(editor)).toEqual(before)
  })

  it('removes the notes that only a removed note referred to', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A^b', b: 'B^c', c: 'C' }], text: ['One^a'] })
    change(editor, () => $removeNote('a'))
    expect(sketchOf(editor)).toEqual({
      lists: [['a: A^b (removed)', 'b: B^c (removed)', 'c: C (removed)']],
      text: ['One'],
    })
  })

  it('keeps stored orphans', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', lost: 'L' }], text: ['One^a^missing', 'x'] })
    change(editor, () => $paragraph(1).remove())
    expect(sketchOf(editor)).toEqual({
      lists: [['a: A', 'lost: L']],
      text: ['One^a^missing'],
    })
  })

  it('of everything keeps the notes until the document is saved', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a', 'two'] })
    change(editor, () => {
      const selection = $paragraph(0).select(0, 0)
      const last = $allLists()[0]?.getLastDescendant()
      if (last) {
        selection.focus.set(last.getKey(), last.getTextContentSize(), 'text')
      }
      selection.removeText()
    })
    expect(sketchOf(editor).text.join('')).toBe('')
    expect(sketchOf(editor).lists).toEqual([['a: A (removed)']])
  })
})

describe('order and labels', () => {
  it('move a note up and down, and into the next list', () => {
    const editor = footnoteEditor({
      lists: [{ a: 'A', b: 'B' }, { c: 'C' }],
      text: ['^a^b^c'],
    })
    change(editor, () => $moveNote('b', 'up'))
    expect(sketchOf(editor).lists).toEqual([['b: B', 'a: A'], ['c: C']])
    change(editor, () => $moveNote('a', 'down'))
    expect(sketchOf(editor).lists).toEqual([['b: B'], ['a: A', 'c: C']])
    change(editor, () => $moveNote('b', 'down'))
    expect(sketchOf(editor).lists).toEqual([['b: B', 'a: A', 'c: C']])
    change(editor, () => expect($moveNote('b', 'up')).toBe(false))
  })

  it('sort notes by their references, those without one last', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', b: 'B', x: 'X' }], text: ['^b', '^a'] })
    change(editor, () => $allLists().forEach($sortNotes))
    expect(sketchOf(editor).lists).toEqual([['b: B', 'a: A', 'x: X']])
  })

  it('renumber one list in the order of the text, and keep the other', () => {
    const editor = footnoteEditor({
      lists: [{ new: 'N', 'x:1': 'X', 'y:2': 'Y' }, { 'a:a': 'A' }],
      text: ['^x^new^a^y'],
    })
    editor.read(() => expect($numbers().shown.get('new')).toBe('2'))
    change(editor, () => $allLists().slice(0, 1).forEach($renumberNotes))
    editor.read(() => {
      expect(Object.fromEntries($numbers().shown)).toEqual({ a: 'a', new: '2', x: '1', y: '3' })
    })
  })

  it('set the label of a note and its references, and number those without a label', () => {
    const editor = footnoteEditor({ lists: [{ a: 'A', b: 'B' }], text: ['^a^b^a'] })
    change(editor, () => $labelNote('a', ' 1 '))
    editor.read(() => {
      expect(Object.fromEntries($numbers().shown)).toEqual({ a: '1', b: '2' })
      expect($referencesTo('a').map((mark) => mark.getLabel())).toEqual(['1', '1'])
    })
  })
})

it('allow jumping from a reference to its note and back', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a two'] })
  change(editor, () => void $goToNote('a'))
  expect(caretNoteId(editor)).toBe('a')
  change(editor, () => void $goToReference('a'))
  editor.read(() => {
    const selection = $getSelection()
    expect($isRangeSelection(selection) && selection.anchor.getNode().getTextContent()).toBe(' two')
    expect($isRangeSelection(selection) && selection.anchor.offset).toBe(0)
  })
})

describe('the list of footnotes beside the text', () => {
  const lists: Record<string, string>[] = [{ a: 'A', b: 'B' }, { c: 'C' }]
  const sketch = { lists, text: ['One^a two', 'three^b', '^c'] }

  it.each([
    ['b', 'a', [['b: B', 'a: A'], ['c: C']]],
    ['a', 'c', [['b: B'], ['a: A', 'c: C']]],
    ['a', null, [['b: B'], ['c: C', 'a: A']]],
    ['c', 'a', [['c: C', 'a: A', 'b: B']]],
  ])('moves note %s in front of %s', (noteId, next, expected) => {
    const editor = footnoteEditor(sketch)
    change(editor, () => expect($moveNoteBefore(noteId, next)).toBe(true))
    expect(sketchOf(editor)).toEqual({ lists: expected, text: sketch.text })
  })

  it.each([
    ['a', 'a'],
    ['a', 'b'],
    ['c', null],
    ['a', 'nobody'],
    ['nobody', 'a'],
  ])('moves nothing where %s would come before %s', (noteId, next) => {
    const editor = footnoteEditor(sketch)
    change(editor, () => expect($moveNoteBefore(noteId, next)).toBe(false))
    expect(sketchOf(editor).lists).toEqual([['a: A', 'b: B'], ['c: C']])
  })

  it('follows the cursor: to the note that it is in, or to the last mark before it', () => {
    const editor = footnoteEditor(sketch)
    const at = ($select: () => void) => {
      change(editor, $select)
      return noteAtCursor(editor.getEditorState())
    }
    expect(noteAtCursor(editor.getEditorState())).toBeNull()
    expect(at(() => $paragraph(0).selectStart())).toBe('a')
    expect(at(() => $paragraph(0).selectEnd())).toBe('a')
    expect(at(() => $paragraph(1).selectStart())).toBe('a')
    expect(at(() => $paragraph(1).selectEnd())).toBe('b')
    expect(at(() => void $goToNote('c'))).toBe('c')
  })
})
