// The document and the picture above it, and what the report says of them.
import type { DocumentNode, RichTextDocument } from '../../document/types.ts'
import type { BlockRole, FootnoteReport, IntakeBlock, Piece, Proposal } from '../../types.ts'
import type { Change, Derived } from './types.ts'

import { textOf } from '../../document/readDocument.ts'
import { countReferences, nodesOf, reportDocument } from '../report/documentReport.ts'
import { markOf, noteText } from '../report/nodeText.ts'
import { pairMarks } from './pairMarks.ts'
import { rebuildBody } from './rebuildBody.ts'
import { placeOfNew, rebuildNotes } from './rebuildNotes.ts'

const roles: BlockRole[] = ['body', 'caption', 'credit', 'footnote', 'heading']

export function deriveText(change: Change): Derived {
  const { original, touched, vocabulary } = change
  if (!roles.some((role) => touched.has(role))) {
    return {}
  }
  const { added, labels, lists } = rebuildNotes(change)
  const { leadImage, nodes } = rebuildBody(change, labels)
  const paired = pairMarks(nodes, lists, added, vocabulary)
  const root = { ...original.document.root, children: [...paired.nodes, ...paired.lists] }
  const document: RichTextDocument = { ...original.document, root }
  return {
    document,
    leadImage,
    ...reportText(document, leadImage, original),
    proposals: proposalsOf(change, document, paired.dead),
  }
}

function reportText(
  document: RichTextDocument,
  leadImage: Piece['leadImage'],
  original: Piece,
): Derived {
  const { captions, footnotes, ...report } = reportDocument(document)
  const lead = leadImage ? [{ credit: leadImage.credit, text: leadImage.caption }] : []
  return {
    ...report,
    captions: [...lead, ...captions],
    footnotes: withOutside(document, footnotes, original),
  }
}

/** Marks in the title or the standfirst, which the document does not hold, are counted as before. */
function withOutside(
  document: RichTextDocument,
  footnotes: FootnoteReport[],
  original: Piece,
): FootnoteReport[] {
  const inside = reportDocument(original.document).footnotes
  const before = notesOf(original.document)
  const outside = new Map(
    before.map(({ noteId }, index) => [
      noteId,
      (original.footnotes[index]?.references ?? 0) - (inside[index]?.references ?? 0),
    ]),
  )
  return notesOf(document).flatMap(({ noteId }, index) => {
    const note = footnotes[index]
    return note ? [{ ...note, references: note.references + (outside.get(noteId) ?? 0) }] : []
  })
}

function notesOf({ root }: RichTextDocument): DocumentNode[] {
  return nodesOf(root.children, 'footnotes').flatMap(({ children = [] }) =>
    nodesOf(children, 'footnote'),
  )
}

/** Those of the original that still hold, and what the change has parted. */
function proposalsOf(
  { blocks, original }: Change,
  document: RichTextDocument,
  dead: DocumentNode[],
): Proposal[] {
  const lonely = lonelyNotes(document)
  const before = lonelyNotes(original.document)
  const paired = pairedLabels(document, original.document)
  const kept = original.proposals.filter((proposal) => {
    const isOrphan = proposal.kind === 'orphan-footnote'
    const noteId = isOrphan ? blocks[proposal.block ?? -1]?.node?.noteId : undefined
    const isPaired = isOrphan && paired.has(labelOf(proposal))
    return !isPaired && (noteId === undefined || lonely.has(noteId))
  })
  const parted = [...lonely].filter(([noteId]) => !before.has(noteId))
  const marks = new Map(dead.map((mark) => [mark.noteId, markOf(mark)]))
  return [
    ...kept,
    ...parted.map(([noteId, name]) =>
      orphan(
        `Nothing in the text refers to footnote ${name}.`,
        blocks,
        placeOfNew(noteId) ?? blocks.findIndex(({ node }) => node?.noteId === noteId),
      ),
    ),
    ...[...marks].map(([noteId, mark]) =>
      orphan(
        `The text has the mark ${mark.trim()} of a footnote that is missing.`,
        blocks,
        blocks.findIndex(({ node, role }) => isText(role) && node && refersTo(node, noteId)),
      ),
    ),
  ]
}

function isText(role: BlockRole): boolean {
  return role === 'body' || role === 'heading'
}

function refersTo(node: DocumentNode, noteId: unknown): boolean {
  return nodesOf([node], 'footnote-ref').some((mark) => mark.noteId === noteId)
}

/** Labels of notes that have marks now and had none, or were no notes. */
function pairedLabels(document: RichTextDocument, before: RichTextDocument): Set<string> {
  const labels = (one: RichTextDocument) => {
    const { footnotes } = reportDocument(one)
    return footnotes.filter(({ references }) => references > 0).map(({ label }) => label)
  }
  const known = new Set(labels(before))
  return new Set(labels(document).filter((label) => label !== '' && !known.has(label)))
}

/** Those of plain texts say it in their sentence only. */
function labelOf({ label, message }: Proposal): string {
  return label ?? / refers to a note (\S{1,20}) that no list has/.exec(message)?.[1] ?? ''
}

function lonelyNotes(document: RichTextDocument): Map<unknown, string> {
  const counts = countReferences(document.root.children)
  return new Map(
    notesOf(document).flatMap((note) =>
      counts.has(note.noteId) ? [] : [[note.noteId, nameOf(note)]],
    ),
  )
}

/** Its label, or how it begins. */
function nameOf(note: DocumentNode): string {
  return textOf(note.label) || `“${noteText(note).split(/\s+/u).slice(0, 6).join(' ')}”`
}

function orphan(message: string, blocks: IntakeBlock[], block: number): Proposal {
  const line = blocks[block]?.line ?? 1
  return {
    kind: 'orphan-footnote',
    ...(block < 0 ? {} : { block }),
    lines: [line, line],
    message,
  }
}
