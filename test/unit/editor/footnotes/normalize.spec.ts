// What the editor keeps in order by itself.
import { $createLinkNode } from '@lexical/link'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_ESCAPE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $createListItemNode, $createListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { $createHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { expect, it } from 'vitest'

import { blocksToDocument } from '../../../../packages/reader/src/text/blocksToDocument.ts'
import { $goToNote } from '../../../../src/editor/footnotes/commands.ts'
import {
  $allLists,
  $findNote,
  $referencesTo,
} from '../../../../src/editor/footnotes/footnoteTree.ts'
import { $createFootnote } from '../../../../src/editor/footnotes/nodes/FootnoteNode.ts'
import { $paragraph, change, footnoteEditor, sketchOf } from '../../footnotes/footnoteEditor.ts'

it('keeps the lists at the end', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }, { b: 'B' }], text: ['One^a^b'] })
  change(editor, () => {
    $getRoot().append($createParagraphNode().append($createTextNode('new')))
  })
  expect(sketchOf(editor)).toEqual({ lists: [['a: A'], ['b: B']], text: ['One^a^b', 'new'] })
  change(editor, () => {
    const list = $allLists()[1]
    if (list) {
      $paragraph(0).insertBefore(list)
    }
  })
  expect(sketchOf(editor)).toEqual({ lists: [['b: B'], ['a: A']], text: ['One^a^b', 'new'] })
})

it('keeps an empty paragraph above the lists', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }], text: [] })
  expect(sketchOf(editor)).toEqual({ lists: [['a: A']], text: [''] })
})

it('moves a note at any other position into a list', () => {
  const editor = footnoteEditor({ text: ['One'] })
  change(editor, () => {
    $paragraph(0).insertAfter($createFootnote('a').append($createParagraphNode()))
  })
  expect(sketchOf(editor)).toEqual({ lists: [['a: ']], text: ['One'] })
})

it('removes everything but notes from a list', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a'] })
  change(editor, () => {
    $allLists()[0]?.append($createParagraphNode().append($createTextNode('stray')))
  })
  expect(sketchOf(editor)).toEqual({ lists: [['a: A']], text: ['One^a', 'stray'] })
})

it('turns headings and lists in a note into paragraphs', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One^a'] })
  change(editor, () => {
    const items = ['x', 'y'].map((text) => $createListItemNode().append($createTextNode(text)))
    $findNote('a')?.append(
      $createHeadingNode('h2').append($createTextNode('H')),
      $createListNode('bullet').append(...items),
    )
  })
  expect(sketchOf(editor).lists).toEqual([['a: A|H|x|y']])
})

it('gives the second of two notes with the same id a new one', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }, { a: 'B' }], text: ['One^a'] })
  expect(sketchOf(editor).lists[1]?.[0]).toMatch(/^n\w{10}: B$/)
})

it('moves a reference out of a link, after it', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A' }], text: ['One ^a'] })
  change(editor, () => {
    const mark = $referencesTo('a')[0]
    const link = $createLinkNode('https://example.org').append($createTextNode('link'))
    mark?.insertBefore(link)
    if (mark) {
      link.append(mark)
    }
  })
  editor.read(() => expect($referencesTo('a')[0]?.getParent()?.getType()).toBe('paragraph'))
  expect(sketchOf(editor).text).toEqual(['One link^a'])
})

it('does not change a document when it is opened', () => {
  const stored = blocksToDocument(
    [
      {
        type: 'paragraph',
        inlines: [{ text: 'X: one' }, { label: '1', noteId: 'n1', printed: ' [1]' }],
        line: 1,
        speaker: 'X',
      },
      { type: 'heading', inlines: [{ text: 'Head' }], line: 2 },
    ],
    [
      {
        footnotes: [
          { label: '1', lines: [4, 4], noteId: 'n1', prefix: '[1]: ', text: ['First', 'second'] },
        ],
        label: 'Notes',
        labelLine: 3,
      },
    ],
  )
  const editor = footnoteEditor({ text: ['x'] })
  editor.setEditorState(editor.parseEditorState(JSON.stringify(stored)))
  change(editor, () => {
    $goToNote('n1')
    $getSelection()?.insertText('!')
  })
  const { speaker: _, ...paragraph } = { speaker: '', ...stored.root.children[0] }
  const saved = JSON.parse(JSON.stringify(editor.getEditorState()))
  expect(saved.root.children[0]).toMatchObject(paragraph)
  expect(saved.root.children[0].$).toEqual({ speaker: 'X' })
  expect(saved.root.children[1]).toMatchObject(stored.root.children[1] ?? {})
  expect(
    JSON.parse(JSON.stringify(saved.root.children[2]).replace('second!', 'second')),
  ).toMatchObject(stored.root.children[2] ?? {})
})

it('deletes an empty note on Backspace, and returns to the text on Escape', () => {
  const editor = footnoteEditor({ lists: [{ a: 'A', b: '' }], text: ['One^a two^b three'] })
  change(editor, () => void $goToNote('a'))
  expect(editor.dispatchCommand(KEY_ESCAPE_COMMAND, new Event('keydown') as KeyboardEvent)).toBe(
    true,
  )
  editor.read(() => {
    const selection = $getSelection()
    expect($isRangeSelection(selection) && selection.anchor.getNode().getTextContent()).toBe(' two')
  })
  change(editor, () => void $goToNote('b'))
  editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new Event('keydown') as KeyboardEvent)
  change(editor, () => undefined)
  expect(sketchOf(editor)).toEqual({ lists: [['a: A']], text: ['One^a two three'] })
})
