// Makes an editor handle footnotes: commands, node transforms, clipboard and keys.
import {
  $getSelection,
  $hasUpdateTag,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from '@payloadcms/richtext-lexical/lexical'
import { newNoteId } from 'offprint-reader/document'

import { $goToReference, $insertFootnote, $removeNote } from './commands.ts'
import { insertFootnoteCommand } from './editorCommands.ts'
import { $noteAround } from './footnoteTree.ts'
import { barClass } from './nodes/elementDOM.ts'
import { FootnoteNode } from './nodes/FootnoteNode.ts'
import { FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { FootnotesNode } from './nodes/FootnotesNode.ts'
import { $normalizeList, $normalizeNote, $normalizeReference, $normalizeRoot } from './normalize.ts'
import { $normalizeNumbers } from './normalizeNumbers.ts'
import { registerClipboard } from './registerClipboard.ts'
import { $markRemovedNotes } from './removedMarks.ts'
import { $changesWordsOnly } from './textChange.ts'

/** Tag of an update that restores a state: it is not normalized. */
export const restoreTag = 'offprint-restore'

/** Ctrl+Alt or ⌘⌥ with a key; not AltGr, which types letters and comes as Ctrl+Alt too. */
export function isFootnoteKey(event: KeyboardEvent, code: string): boolean {
  const pressed = event.altKey && (event.ctrlKey || event.metaKey) && event.code === code
  return pressed && !event.getModifierState('AltGraph')
}

export function registerFootnotes(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      insertFootnoteCommand,
      () => $insertFootnote(newNoteId()) !== null,
      COMMAND_PRIORITY_EDITOR,
    ),
    registerTidiness(editor),
    registerClipboard(editor),
    registerKeys(editor),
  )
}

function registerTidiness(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(FootnoteRefNode, $normalizeReference),
    editor.registerNodeTransform(FootnoteNode, $normalizeNote),
    editor.registerNodeTransform(FootnotesNode, $normalizeList),
    editor.registerNodeTransform(RootNode, () => {
      if ($changesWordsOnly(editor.getEditorState())) {
        return
      }
      if (!$hasUpdateTag(HISTORIC_TAG) && !$hasUpdateTag(restoreTag)) {
        $markRemovedNotes(editor.getEditorState())
        $normalizeNumbers(editor.getEditorState())
      }
      $normalizeRoot()
    }),
  )
}

function registerKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => insertByKey(editor, event),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_DOWN_COMMAND, isForOurButtons, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => $backToText(event) || leaveText(editor, event),
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $deleteEmptyNote, COMMAND_PRIORITY_HIGH),
  )
}

/** Enter on one of our buttons presses it. Otherwise the editor would begin a new line at the caret. */
function isForOurButtons({ ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  const isCommand = ctrlKey || metaKey
  return !isCommand && target instanceof Element && target.closest(`.${barClass}`) !== null
}

/** Ctrl+Alt+F or ⌘⌥F, as word processors have it. */
function insertByKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (!isFootnoteKey(event, 'KeyF')) {
    return false
  }
  event.preventDefault()
  return editor.dispatchCommand(insertFootnoteCommand, undefined)
}

/** Escape leads from a note back to the text; an open menu closes first. */
function $backToText(event: KeyboardEvent): boolean {
  const note = $noteAtCaret()
  if (!note || !$goToReference(note.getNoteId())) {
    return false
  }
  event.preventDefault()
  return true
}

/**
 * Escape in the text leads past it, to Payload's button below: Tab stops at each mark of a note, and Escape alone would leave
 * the focus nowhere.
 */
function leaveText(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const whole = editor.getRootElement()?.closest('.rich-text-lexical')
  const end = whole?.querySelector<HTMLElement>('.insert-paragraph-at-end')
  if (!end) {
    return false
  }
  event.preventDefault()
  end.focus()
  return true
}

/** Backspace in a note without text deletes the note. */
function $deleteEmptyNote(event: KeyboardEvent | null): boolean {
  const note = $noteAtCaret()
  const children = note?.getChildren() ?? []
  if (!note || children.length > 1 || children.some(hasContent)) {
    return false
  }
  event?.preventDefault()
  $removeNote(note.getNoteId())
  return true
}

function $noteAtCaret(): FootnoteNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) && selection.isCollapsed()
    ? $noteAround(selection.anchor.getNode())
    : null
}

function hasContent(node: LexicalNode): boolean {
  return !$isElementNode(node) || !node.isEmpty()
}
