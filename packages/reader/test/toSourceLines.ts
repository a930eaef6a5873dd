// Gives back the lines that a document was built from, to the letter: the inverse of `blocksToDocument()`.
import type { DocumentNode } from '../src/document/types.ts'

import { readSaved } from '../src/document/footnotes/removedNotes.ts'
import { everyNode, isRecord, textOf } from '../src/document/readDocument.ts'

/** One line a paragraph, heading, caption, list label and note. */
export function toSourceLines(stored: unknown): string[] {
  return readSaved(stored).flatMap(linesOf)
}

function linesOf(node: DocumentNode): string[] {
  if (node.type === 'footnotes') {
    const label = textOf(node.label)
    return [...(label ? [label] : []), ...(node.children ?? []).flatMap(noteLines)]
  }
  if (node.type === 'block') {
    const { caption, credit } = isRecord(node.fields) ? node.fields : {}
    return [[textOf(caption), textOf(credit)].filter(Boolean).join(' ')]
  }
  return [lineOf(node)]
}

function noteLines(note: DocumentNode): string[] {
  const [first = '', ...rest] = (note.children ?? []).map(lineOf)
  return [textOf(note.prefix) + first, ...rest]
}

function lineOf(node: DocumentNode): string {
  return [...everyNode([node])].map(printedOf).join('')
}

function printedOf(node: DocumentNode): string {
  return node.type === 'footnote-ref' ? textOf(node.printed ?? node.label) : textOf(node.text)
}
