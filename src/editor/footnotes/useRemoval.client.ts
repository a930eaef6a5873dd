'use client'
// Follows which footnotes the last change removed and where the caret was, and takes that back.
import {
  $getSelection,
  $isRangeSelection,
  CUT_TAG,
  type EditorState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useCallback, useEffect, useState } from 'react'

import { carryFacts } from './footnoteFacts.ts'
import { newlyRemoved, removedIn, type RemovedNote } from './newlyRemoved.ts'
import { restoreTag } from './registerFootnotes.ts'
import { $putBack } from './removedMarks.ts'
import { $restoreBlocks } from './restoreBlocks.ts'

export interface Removal {
  after: EditorState
  anchor: Anchor
  /** The state before it: what Undo goes back to while nothing else has changed. */
  before: EditorState
  /** How many changes came after it. */
  changes: number
  isCut: boolean
  notes: RemovedNote[]
}

/** So many changes after a removal its message goes; Undo stays reachable below the text. */
const changesUntilGone = 25

export interface RemovalView {
  close: () => void
  /** How many notes the save will leave out. */
  pending: string[]
  /** The last removal, while its message is shown. */
  removal: null | Removal
  undo: () => void
}

export function useRemoval(): RemovalView {
  const [editor] = useLexicalComposerContext()
  const [removal, setRemoval] = useState<null | Removal>(null)
  const [pending, setPending] = useState<string[]>([])
  useEffect(() => {
    const look = (state: EditorState) => {
      const ids = removedIn(state)
      setPending((before) => (before.join('\n') === ids.join('\n') ? before : ids))
      return ids
    }
    look(editor.getEditorState())
    return editor.registerUpdateListener((update) => {
      if (update.dirtyElements.size === 0 && update.dirtyLeaves.size === 0) {
        return
      }
      const isTyped = carryFacts(update.prevEditorState, update.editorState)
      const ids = new Set(look(update.editorState))
      const notes = isTyped ? [] : newlyRemoved(update.prevEditorState, update.editorState)
      setRemoval((last) =>
        notes.length > 0 ? removalBy(editor, update, notes) : afterChange(last, ids),
      )
    })
  }, [editor])
  const undo = useCallback(() => {
    setRemoval(null)
    takeBack(editor, removal, pending)
    editor.focus()
  }, [editor, pending, removal])
  const close = useCallback(() => setRemoval(null), [])
  return { close, pending, removal, undo }
}

function removalBy(
  editor: LexicalEditor,
  update: { editorState: EditorState; prevEditorState: EditorState; tags: Set<string> },
  notes: RemovedNote[],
): Removal {
  return {
    after: update.editorState,
    anchor: caretAnchor(editor),
    before: update.prevEditorState,
    changes: 0,
    isCut: update.tags.has(CUT_TAG),
    notes,
  }
}

/** What was put back, or deleted for good, is no longer shown; nor what lies many changes back. */
function afterChange(last: null | Removal, removed: Set<string>): null | Removal {
  const isOver =
    !last ||
    last.changes >= changesUntilGone ||
    !last.notes.some(({ noteId }) => removed.has(noteId))
  return isOver ? null : { ...last, changes: last.changes + 1 }
}

/** As it was to the letter, while nothing else has changed; else the marks go back among what was written since. */
function takeBack(editor: LexicalEditor, removal: null | Removal, pending: string[]): void {
  if (removal?.changes === 0) {
    editor.setEditorState(removal.before, { tag: restoreTag })
    return
  }
  const ids = removal ? removal.notes.map(({ noteId }) => noteId) : pending.slice(-1)
  editor.update(
    () => {
      if (removal) {
        $restoreBlocks(removal)
      }
      for (const noteId of ids) {
        $putBack(noteId)
      }
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

/** The position of a message at the caret, relative to the editor's container. */
interface Anchor {
  /** Whether it goes above the line, because the window ends below it. */
  above: boolean
  left: number
  top: number
}

const gap = 6
const room = 130

function caretAnchor(editor: LexicalEditor): Anchor {
  const container = editor.getRootElement()?.closest('.editor-container')
  const caret = caretRect(editor)
  if (!container || !caret) {
    return { above: false, left: 0, top: 0 }
  }
  const frame = container.getBoundingClientRect()
  const above = caret.bottom + room > window.innerHeight && caret.top > room
  return {
    above,
    left: caret.left - frame.left,
    top: (above ? caret.top - gap : caret.bottom + gap) - frame.top,
  }
}

/** An empty line has no rectangle: use that of its element. */
function caretRect(editor: LexicalEditor): DOMRect | null {
  const selection = window.getSelection()
  const isHere = editor.getRootElement()?.contains(selection?.focusNode ?? null)
  const range = isHere && selection?.rangeCount ? selection.getRangeAt(0) : null
  const rect = range?.getBoundingClientRect()
  return rect && rect.height > 0 ? rect : (caretElement(editor)?.getBoundingClientRect() ?? null)
}

function caretElement(editor: LexicalEditor): HTMLElement | null {
  const key = editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? selection.focus.key : null
  })
  return key ? editor.getElementByKey(key) : null
}
