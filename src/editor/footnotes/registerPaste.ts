// Pastes footnotes of other programs, for one editor. Needs a page: HTML is read by the browser.
import type { LexicalEditor, PasteCommandType } from '@payloadcms/richtext-lexical/lexical'

import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  PASTE_TAG,
} from '@payloadcms/richtext-lexical/lexical'

import { readCarried, clipboardType } from './clipboard.ts'
import { $pasteForeign, type PasteReport } from './pasteForeign.ts'

export interface PasteOptions {
  /** The heading of a list of endnotes beside one of footnotes, where the source has none. */
  endnotes: () => string
  onReport: (report: PasteReport) => void
}

export function registerPaste(editor: LexicalEditor, { endnotes, onReport }: PasteOptions) {
  const $paste = (event: PasteCommandType): boolean => {
    const selection = $getSelection()
    const clipboard = 'clipboardData' in event ? event.clipboardData : null
    if (
      !clipboard ||
      !$isRangeSelection(selection) ||
      isInput(event.target) ||
      isOurs(clipboard, editor)
    ) {
      return false
    }
    const report = $pasteForeign(clipboard, { editor, endnotes: endnotes(), selection })
    if (report) {
      onReport(report)
    }
    if (!report?.isDone) {
      return false
    }
    event.preventDefault()
    $addUpdateTag(PASTE_TAG)
    return true
  }
  return editor.registerCommand(PASTE_COMMAND, $paste, COMMAND_PRIORITY_HIGH)
}

/** An input that is drawn within the text, e.g. the label of a footnote. */
function isInput(target: EventTarget | null): boolean {
  const { tagName = '' } = (target ?? {}) as Partial<Element>
  return ['INPUT', 'SELECT', 'TEXTAREA'].includes(tagName)
}

/** Copied in an editor like this one: Lexical's entry holds the nodes themselves. */
function isOurs(clipboard: DataTransfer, editor: LexicalEditor): boolean {
  if (readCarried(clipboard.getData(clipboardType))) {
    return true
  }
  try {
    const { namespace }: { namespace?: unknown } = Object(
      JSON.parse(clipboard.getData('application/x-lexical-editor') || 'null'),
    )
    return namespace === editor._config.namespace
  } catch (error) {
    if (error instanceof SyntaxError) {
      return false
    }
    throw error
  }
}
