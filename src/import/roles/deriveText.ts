// The document and the picture above it, and what the report says of them.
import type { DocumentNode, RichTextDocument } from '../../richtext/types.ts'
import type { BlockRole, IntakePiece } from '../intake/types.ts'
import type { FootnoteReport, Proposal } from '../types.ts'
import type { Change, Derived } from './types.ts'

import { textOf } from '../../richtext/readDocument.ts'
import { countReferences, nodesOf, reportDocument } from '../report/documentReport.ts'
import { pairMarks } from './pairMarks.ts'
import { rebuildBody } from './rebuildBody.ts'
import { rebuildNotes } from './rebuildNotes.ts'

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
  leadImage: IntakePiece['leadImage'],
  original: IntakePiece,
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
  original: IntakePiece,
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
  dead: string[],
): Proposal[] {
  const lonely = lonelyNotes(document)
  const before = lonelyNotes(original.document)
  const kept = original.proposals.filter(({ block, kind }) => {
    const noteId = kind === 'orphan-footnote' ? blocks[block ?? -1]?.node?.noteId : undefined
    return noteId === undefined || lonely.has(noteId)
  })
  const parted = [...lonely].filter(([noteId]) => !before.has(noteId))
  return [
    ...kept,
    ...parted.map(([noteId, label]) =>
      orphan(
        `Nothing in the text refers to footnote ${label}.`,
        blocks.findIndex(({ node }) => node?.noteId === noteId),
      ),
    ),
    ...dead.map((label) => orphan(`The text refers to footnote ${label}, which is missing.`)),
  ]
}

function lonelyNotes(document: RichTextDocument): Map<unknown, string> {
  const counts = countReferences(document.root.children)
  return new Map(
    notesOf(document).flatMap(({ label, noteId }) =>
      counts.has(noteId) ? [] : [[noteId, textOf(label)]],
    ),
  )
}

function orphan(message: string, block = -1): Proposal {
  return { kind: 'orphan-footnote', ...(block < 0 ? {} : { block }), lines: [1, 1], message }
}
