// The note that the cursor is in, or the one whose mark comes last before it; at the beginning of the text, the first.
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type EditorState,
} from '@payloadcms/richtext-lexical/lexical'

import { factsOf } from './footnoteFacts.ts'
import { $noteAround } from './footnoteTree.ts'

export function noteAtCursor(state: EditorState): null | string {
  const { references } = factsOf(state).tree
  return state.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) {
      return null
    }
    const { offset } = selection.focus
    const node = selection.focus.getNode()
    const note = $noteAround(node)
    if (note) {
      return note.getNoteId()
    }
    // In an element the offset counts its children.
    const at = ($isElementNode(node) && node.getChildAtIndex(offset)) || node
    const last = references.findLast((mark) => !$noteAround(mark) && mark.isBefore(at))
    return (last ?? references[0])?.getNoteId() ?? null
  })
}
