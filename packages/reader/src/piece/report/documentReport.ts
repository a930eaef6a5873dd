// What the report says of a document: its lines as plain strings.
import type { DocumentNode, RichTextDocument } from '../../document/types.ts'
import type { FootnoteReport, Piece } from '../../types.ts'

import { numberNotesOf } from '../../document/footnotes/numberFootnotes.ts'
import { isRecord, textOf } from '../../document/readDocument.ts'
import { lineOf, noteText, rowText } from './nodeText.ts'

export type DocumentReport = Pick<Piece, 'captions' | 'footnotes' | 'headings' | 'paragraphs'>

export function reportDocument({ root }: RichTextDocument): DocumentReport {
  const body = root.children.filter(({ type }) => type !== 'footnotes')
  return {
    captions: nodesOf(body, 'block').map(({ fields }) => captionOf(fields)),
    footnotes: root.children
      .filter(({ type }) => type === 'footnotes')
      .flatMap(notesIn(root.children)),
    headings: nodesOf(body, 'heading').map(lineOf),
    paragraphs: body.flatMap(paragraphsIn).filter(Boolean),
  }
}

export function captionOf(fields: unknown): { credit: null | string; text: string } {
  const { caption, credit } = isRecord(fields) ? fields : {}
  return { credit: textOf(credit) || null, text: textOf(caption) }
}

export function countReferences(nodes: DocumentNode[]): Map<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const { noteId } of nodesOf(nodes, 'footnote-ref')) {
    counts.set(noteId, (counts.get(noteId) ?? 0) + 1)
  }
  return counts
}

/** In the order of the text. */
export function nodesOf(nodes: DocumentNode[], ...types: string[]): DocumentNode[] {
  return nodes.flatMap((node) => [
    ...(types.includes(node.type) ? [node] : []),
    ...nodesOf(node.children ?? [], ...types),
  ])
}

/** Endnotes of Word may have any heading: their ids say what they are. */
function kindOfNote({ noteId }: DocumentNode, label: string): FootnoteReport['list'] {
  return /^edn\d/.test(textOf(noteId)) ? 'endnotes' : listKind(label)
}

function listKind(label: string): FootnoteReport['list'] {
  return /^end/i.test(label) ? 'endnotes' : 'footnotes'
}

const paragraphs = ['paragraph', 'quote', 'listitem']

/** A row of a table is one. */
function paragraphsIn(node: DocumentNode): string[] {
  if (node.type === 'tablerow') {
    return [rowText(node)]
  }
  const own = paragraphs.includes(node.type) ? [lineOf(node)] : []
  return [...own, ...(node.children ?? []).flatMap(paragraphsIn)]
}

/** Where no label is printed, its number is worked out, as readers will see it. */
function notesIn(nodes: DocumentNode[]) {
  const counts = countReferences(nodes)
  const { shown } = numberNotesOf(nodes)
  return ({ children = [], label }: DocumentNode): FootnoteReport[] =>
    nodesOf(children, 'footnote').map((note) => ({
      label: textOf(note.label) || (shown.get(textOf(note.noteId)) ?? ''),
      list: kindOfNote(note, textOf(label)),
      references: counts.get(note.noteId) ?? 0,
      text: noteText(note),
    }))
}
