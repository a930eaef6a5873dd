// Footnotes that were read from text, as nodes of a document.
import type { StoredFootnoteList } from '../footnotes/types.ts'
import type { DocumentNode } from '../types.ts'
import type { FoundList, Inline, TextFootnotes } from './types.ts'

import { element, paragraph, textNode } from '../nodes.ts'

type LabelFor = (note: { label: string; noteId: string }) => string

/** A paragraph for each line, and the lists of notes. `labelFor`: the label that is stored for a printed one. */
export function textDocument(
  { body, lists }: TextFootnotes,
  labelFor: LabelFor = ({ label }) => label,
): DocumentNode[] {
  return [
    ...body.map((line) => paragraphNode(line, labelFor)),
    ...lists.map((list) => listNode(list, labelFor)),
  ]
}

function listNode(
  { heading, notes }: FoundList<Inline[][]>,
  labelFor: LabelFor,
): StoredFootnoteList {
  const children = notes.map((note) => ({
    ...element,
    type: 'footnote' as const,
    children: (note.content.length > 0 ? note.content : [[]]).map((line) =>
      paragraphNode(line, labelFor),
    ),
    label: labelFor(note),
    noteId: note.noteId,
  }))
  return { ...element, type: 'footnotes', children, label: heading }
}

function paragraphNode(line: Inline[], labelFor: LabelFor): DocumentNode {
  return paragraph(line.map((inline) => inlineNode(inline, labelFor)))
}

function inlineNode(inline: Inline, labelFor: LabelFor): DocumentNode {
  return 'text' in inline
    ? textNode(inline.text)
    : { type: 'footnote-ref', label: labelFor(inline), noteId: inline.noteId, version: 1 }
}
