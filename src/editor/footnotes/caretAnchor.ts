// The position of a message at the caret, relative to the editor's container.
import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

export interface Anchor {
  /** Whether it goes above the line, because the window ends below it. */
  above: boolean
  left: number
  top: number
}

const gap = 6
const room = 130

export function caretAnchor(editor: LexicalEditor): Anchor {
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
