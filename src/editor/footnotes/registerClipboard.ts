// Copy, cut and paste with notes, for one editor.
import {
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  type PasteCommandType,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { newNoteId } from 'offprint-reader/document'

import { $insertPasted, $isRejected, isPrepared } from '../tables/insertPasted.ts'
import {
  $notesOfSelection,
  $pasteWithNotes,
  type CarriedNotes,
  clipboardType,
  readCarried,
  withNotes,
} from './clipboard.ts'

export function registerClipboard(editor: LexicalEditor): () => void {
  const here = newNoteId()
  let arriving: CarriedNotes | null = null
  const $carry = (event: unknown): false => {
    const selection = $getSelection()
    const notes = selection ? $notesOfSelection(selection) : []
    const clipboard = isClipboardEvent(event) ? event.clipboardData : null
    if (notes.length > 0) {
      clipboard?.setData(clipboardType, JSON.stringify({ from: here, notes }))
    }
    return false
  }
  const $receive = (event: PasteCommandType): false => {
    const entry = isClipboardEvent(event) ? event.clipboardData?.getData(clipboardType) : ''
    arriving = readCarried(entry ?? '')
    return false
  }
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $carry, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, $carry, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, $receive, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      (payload) => {
        const { nodes, selection } = payload
        if (isPrepared(payload)) {
          return false
        }
        const { from = '', notes = [] } = arriving ?? {}
        arriving = null
        const isDone = $pasteWithNotes(nodes, selection, {
          editor,
          notes,
          sameDocument: from === here,
        })
        if (!isDone && $isRejected(nodes, selection)) {
          $insertPasted(editor, nodes, selection)
          return true
        }
        return isDone
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

/** Adds the notes to copied HTML, for other programs. Browser only. */
export function registerNotesInHTML(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root, before) => {
    for (const type of ['copy', 'cut'] as const) {
      before?.removeEventListener(type, addNotesToHTML)
      root?.addEventListener(type, addNotesToHTML)
    }
  })
}

/** Runs after Lexical's own listener, which writes the HTML. */
function addNotesToHTML({ clipboardData }: ClipboardEvent): void {
  const carried = readCarried(clipboardData?.getData(clipboardType) ?? '')
  const html = clipboardData?.getData('text/html')
  if (carried && html) {
    clipboardData?.setData('text/html', withNotes(html, carried))
  }
}

function isClipboardEvent(event: unknown): event is ClipboardEvent {
  return event !== null && typeof event === 'object' && 'clipboardData' in event
}
