// Pastes the footnotes of text from other programs as footnotes, and its tables as tables. Call inside an update.
import {
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { textDocument } from 'offprint-reader/document'
import {
  findLooseMarks,
  type FoundList,
  isSymbol,
  prepareNotes,
  printedText,
  readMarkdownFootnotes,
  readPageFootnotes,
  readTextFootnotes,
  rewriteFootnotes,
  type Unpaired,
} from 'offprint-reader/footnotes'

import { $insertPasted } from '../tables/insertPasted.ts'
import { type PreparedTables, prepareTables } from '../tables/prepareTables.ts'
import { $pasteWithNotes } from './clipboard.ts'
import { $allNotes } from './footnoteTree.ts'

/** The result of a paste, and what to tell the user about it. */
export interface PasteReport {
  /** False if it still has to be pasted in the usual way. */
  isDone: boolean
  /** Nothing was pasted, because there are more footnotes than a document can hold. */
  isRefused: boolean
  unpaired: Unpaired
}

export interface PasteContext {
  editor: LexicalEditor
  /** The heading of endnotes beside footnotes, if the source has none. */
  endnotes: string
  selection: RangeSelection
}

type LabelFor = (note: { label: string; noteId: string }) => string

const refused: PasteReport = { isDone: true, isRefused: true, unpaired: { marks: [], notes: [] } }

/** Null if there are no footnotes and no tables: the editor then pastes the text itself. */
export function $pasteForeign(
  clipboard: Pick<DataTransfer, 'getData'>,
  context: PasteContext,
): null | PasteReport {
  const html = clipboard.getData('text/html')
  const text = clipboard.getData('text/plain')
  // HTML that is not a document: code editors write their colours as HTML, and Safari the plain text.
  const isText = !html || html === text || clipboard.getData('vscode-editor-data') !== ''
  return isText ? $pasteText(text, context) : $pasteHTML(html, context)
}

function $pasteHTML(html: string, context: PasteContext): null | PasteReport {
  const dom = new DOMParser().parseFromString(html, 'text/html')
  const loose = prepareNotes(dom.body)
  const found = readPageFootnotes(dom.body)
  if (found === null) {
    return $pastePlain(dom, context)
  }
  if (found === 'too-many') {
    return refused
  }
  nameEndnotes(found.lists, context)
  rewriteFootnotes(dom.body, found, $labelling(found.lists))
  const tables = prepareTables(dom.body)
  $insertPage(dom, tables, context)
  const unpaired = {
    marks: [...new Set([...found.unpaired.marks, ...loose.marks])],
    notes: [...new Set([...found.unpaired.notes, ...loose.notes])],
  }
  return { isDone: true, isRefused: false, unpaired }
}

/** Without footnotes: only tables need more than the editor does itself. */
function $pastePlain(dom: Document, context: PasteContext): null | PasteReport {
  const report = reportMarks(printedText(dom.body))
  const tables = prepareTables(dom.body)
  if (!tables.hasTables) {
    return report
  }
  $insertPage(dom, tables, context)
  return { isRefused: false, unpaired: { marks: [], notes: [] }, ...report, isDone: true }
}

function $pasteText(text: string, context: PasteContext): null | PasteReport {
  const found = readMarkdownFootnotes(text) ?? readTextFootnotes(text)
  if (found === null) {
    return reportMarks(text)
  }
  if (found === 'too-many') {
    return refused
  }
  const isDone = found.lists.length > 0
  if (isDone) {
    nameEndnotes(found.lists, context)
    const nodes = textDocument(found, $labelling(found.lists)).map((node) =>
      $parseSerializedNode(node),
    )
    $insert(nodes, context)
  }
  return { isDone, isRefused: false, unpaired: found.unpaired }
}

/** The first line that is pasted goes on with the one at the caret; a caption does not. */
function $insertPage(dom: Document, tables: PreparedTables, context: PasteContext): void {
  const { editor, selection } = context
  const nodes = $generateNodesFromDOM(editor, dom)
  if (tables.beginsWithCaption && selection.anchor.offset > 0) {
    selection.insertParagraph()
  }
  $insert(nodes, context)
}

function $insert(nodes: LexicalNode[], { editor, selection }: PasteContext): void {
  const carried = { anyList: true, editor, notes: [], sameDocument: false }
  if (!$pasteWithNotes(nodes, selection, carried)) {
    $insertPasted(editor, nodes, selection)
  }
}

/** Two lists with the same heading would be merged. */
function nameEndnotes(lists: FoundList<unknown>[], { endnotes }: PasteContext): void {
  for (const list of lists.length > 1 ? lists : []) {
    list.heading ||= list.kind === 'endnotes' ? endnotes : ''
  }
}

/** The text is pasted in the usual way, and its marks without notes are reported. */
function reportMarks(text: string): null | PasteReport {
  const marks = findLooseMarks(text)
  return marks.length > 0
    ? { isDone: false, isRefused: false, unpaired: { marks, notes: [] } }
    : null
}

/**
 * Printed labels are stored only in a document without footnotes: beside existing notes they would be wrong, because
 * numbers follow the text there. Numbers of word processors are ignored, because these number every copy from 1. A label
 * that occurs more than once is ignored too.
 */
function $labelling(lists: FoundList<unknown>[]): LabelFor {
  const hasNotes = $allNotes().length > 0
  const repeated = new Set(lists.flatMap(repeatedLabels))
  return ({ label, noteId }) => {
    const isCounted = hasNotes || /^(?:ftnt?|edn|sd(?:foot|end)note)\d/.test(noteId)
    return repeated.has(label) || (isCounted && !isSymbol(label)) ? '' : label
  }
}

function repeatedLabels({ notes }: FoundList<unknown>): string[] {
  const labels = notes.map(({ label }) => label)
  return labels.filter((label, index) => labels.indexOf(label) !== index)
}
