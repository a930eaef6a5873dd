// A headless editor with footnotes, and short ways to fill, read and change it.
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type SerializedEditorState,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { LinkNode } from '@payloadcms/richtext-lexical/lexical/link'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

import { documentOf, type Sketch } from '../../../packages/reader/test/helpers/sketch.ts'
import { FootnoteNode } from '../../../src/editor/footnotes/nodes/FootnoteNode.ts'
import { FootnoteRefNode } from '../../../src/editor/footnotes/nodes/FootnoteRefNode.ts'
import { FootnotesNode } from '../../../src/editor/footnotes/nodes/FootnotesNode.ts'
import { registerFootnotes } from '../../../src/editor/footnotes/registerFootnotes.ts'

export function footnoteEditor(sketch: Sketch): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [
      FootnoteRefNode,
      FootnoteNode,
      FootnotesNode,
      HeadingNode,
      LinkNode,
      ListItemNode,
      ListNode,
      QuoteNode,
      TableCellNode,
      TableNode,
      TableRowNode,
    ],
    onError: (error) => {
      throw error
    },
  })
  editor.setEditorState(
    editor.parseEditorState(documentOf(sketch) as unknown as SerializedEditorState),
    { tag: 'history-merge' },
  )
  registerFootnotes(editor)
  registerHistory(editor, createEmptyHistoryState(), 0)
  change(editor, () => undefined)
  return editor
}

export function change(editor: LexicalEditor, $change: () => void): void {
  editor.update($change, { discrete: true })
}

export async function undo(editor: LexicalEditor): Promise<void> {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  await Promise.resolve()
}

/** The document as a sketch again, with the lists in their order. */
export function sketchOf(editor: LexicalEditor): { lists: string[][]; text: string[] } {
  return editor.getEditorState().read(() => {
    const text: string[] = []
    const lists: string[][] = []
    for (const node of $getRoot().getChildren()) {
      if (node instanceof FootnotesNode) {
        lists.push(node.getChildren().map($noteLine))
      } else {
        text.push($lineOf(node))
      }
    }
    return { lists, text }
  })
}

/** The nth paragraph of the text, counted from 0. */
export function $paragraph(index: number) {
  const node = $getRoot().getChildAtIndex(index)
  if (!$isElementNode(node)) {
    throw new Error(`There is no paragraph ${index}.`)
  }
  return node
}

function $noteLine(node: LexicalNode): string {
  if (!(node instanceof FootnoteNode)) {
    return '?'
  }
  const state = node.getRemovedMarks() ? ' (removed)' : ''
  return `${node.getNoteId()}: ${$lineOf(node)}${state}`
}

function $lineOf(node: LexicalNode): string {
  if (node instanceof FootnoteRefNode) {
    return `^${node.getNoteId()}`
  }
  return $isElementNode(node)
    ? node
        .getChildren()
        .map($lineOf)
        .join(node instanceof FootnoteNode ? '|' : '')
    : node.getTextContent()
}
