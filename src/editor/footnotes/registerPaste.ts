// Pastes footnotes of other programs, for one editor. Browser only, because the browser parses the HTML.
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from '@payloadcms/richtext-lexical/lexical'

import { clipboardType, readCarried, readEntry } from './clipboard.ts'
import { $pasteForeign, type PasteReport } from './pasteForeign.ts'

export interface PasteOptions {
  /** The heading of endnotes beside footnotes, if the source has none. */
  endnotes: () => string
  onReport: (report: PasteReport) => void
}

export function registerPaste(editor: LexicalEditor, options: PasteOptions): () => void {
  const $paste = (event: unknown): boolean => {
    const data = dataOf(event)
    return data !== null && $pasteData(editor, data, options)
  }
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, $paste, COMMAND_PRIORITY_HIGH),
    // Dropped text.
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $paste, COMMAND_PRIORITY_HIGH),
  )
}

interface PasteData {
  preventDefault: () => void
  transfer: Pick<DataTransfer, 'getData'>
}

function $pasteData(
  editor: LexicalEditor,
  { preventDefault, transfer }: PasteData,
  { endnotes, onReport }: PasteOptions,
): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || isOurs(transfer, editor)) {
    return false
  }
  const report = $pasteForeign(transfer, { editor, endnotes: endnotes(), selection })
  if (report) {
    onReport(report)
  }
  if (!report?.isDone) {
    return false
  }
  preventDefault()
  $addUpdateTag(PASTE_TAG)
  return true
}

/** Null for typed text, and for an input that is rendered within the text, such as the label of a footnote. */
function dataOf(event: unknown): null | PasteData {
  if (typeof event !== 'object' || event === null) {
    return null
  }
  const { clipboardData, dataTransfer, target } = event as Partial<ClipboardEvent & InputEvent>
  const { tagName = '' } = (target ?? {}) as Partial<Element>
  const transfer = clipboardData ?? dataTransfer
  return transfer && !['INPUT', 'SELECT', 'TEXTAREA'].includes(tagName)
    ? { preventDefault: () => (event as Event).preventDefault(), transfer }
    : null
}

/** Copied in an editor like this one: Lexical's entry has the nodes themselves. */
function isOurs(transfer: PasteData['transfer'], editor: LexicalEditor): boolean {
  const { namespace } = readEntry(transfer.getData('application/x-lexical-editor'))
  const isCarried = readCarried(transfer.getData(clipboardType)) !== null
  return isCarried || namespace === editor._config.namespace
}
