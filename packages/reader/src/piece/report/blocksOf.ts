// The blocks of a piece in the order of its source, each with its role.
import type { DocumentNode, RichTextDocument } from '../../document/types.ts'
import type {
  BlockRole,
  FieldSource,
  FootnoteList,
  IntakeBlock,
  ParsedPiece,
  SourceLine,
} from '../../types.ts'

import { textOf } from '../../document/readDocument.ts'
import { captionOf } from './documentReport.ts'
import { printedText } from './nodeText.ts'

/** `document` is that of the piece, also where it was built from its lines. */
export function blocksOf(piece: ParsedPiece, document: RichTextDocument): IntakeBlock[] {
  return piece.document ? documentBlocks(piece, document) : lineBlocks(piece, document)
}

function lineBlocks(piece: ParsedPiece, { root }: RichTextDocument): IntakeBlock[] {
  const body = root.children.filter(({ type }) => type !== 'footnotes')
  const lists = root.children.filter(({ type }) => type === 'footnotes')
  const filled = piece.footnoteLists.filter(({ footnotes }) => footnotes.length > 0)
  const blocks = [
    ...linesAs('note', piece.note),
    ...linesAs('title', [piece.title]),
    // "Abstract:" stands before the abstract on its line.
    ...linesAs('boilerplate', piece.boilerplate ?? []),
    ...linesAs('standfirst', piece.standfirst),
    ...leadImageBlocks(piece).map((block) => ({ ...block, line: piece.leadImage?.line ?? 0 })),
    ...linesAs('byline', [...piece.bylineText, ...present(piece.dateline, piece.outletIssue)]),
    ...linesAs('acknowledgements', piece.acknowledgements),
    ...piece.body.flatMap(({ line }, index) =>
      nodeBlocks(body[index]).map((block) => ({ ...block, line })),
    ),
    ...filled.flatMap((list, index) => withLines(listBlocks(lists[index]), list)),
  ]
  return blocks.sort((a, b) => a.line - b.line)
}

function linesAs(role: BlockRole, lines: SourceLine[]) {
  return lines.flatMap(({ line, text }) =>
    text ? [{ from: 'text' as const, line, role, text }] : [],
  )
}

function present(...lines: (null | SourceLine)[]): SourceLine[] {
  return lines.filter((line) => line !== null)
}

function withLines(blocks: IntakeBlock[], { footnotes, labelLine }: FootnoteList) {
  const notes = footnotes.map(({ lines }) => lines[0])
  const lines = blocks.length > notes.length ? [labelLine ?? notes[0], ...notes] : notes
  return blocks.map((block, index) => ({ ...block, line: lines[index] ?? 0 }))
}

function documentBlocks(piece: ParsedPiece, { root }: RichTextDocument): IntakeBlock[] {
  const { sources = {} } = piece
  return [
    ...plain('note', piece.note, sources.note),
    ...plain('title', [piece.title], sources.title),
    ...plain('standfirst', piece.standfirst, sources.standfirst),
    ...plain('byline', bylineOf(piece), sources.authors),
    ...plain('byline', present(piece.dateline)),
    ...leadImageBlocks(piece),
    ...root.children.flatMap((node) =>
      node.type === 'footnotes' ? listBlocks(node) : nodeBlocks(node),
    ),
    ...plain('acknowledgements', piece.acknowledgements, sources.acknowledgements),
    ...plain('boilerplate', piece.boilerplate ?? []),
  ]
}

function plain(
  role: BlockRole,
  lines: { text: string }[],
  from: FieldSource = 'text',
): IntakeBlock[] {
  return lines.flatMap(({ text }) => (text ? [{ from, role, text }] : []))
}

/** Where the source has no line for it, a line of the names. */
function bylineOf({ authors, bylineText }: ParsedPiece): { text: string }[] {
  return bylineText.length > 0 ? bylineText : [{ text: authors.map(({ name }) => name).join(', ') }]
}

/** They have no node: the document does not hold the picture above it. */
function leadImageBlocks({ leadImage, sources = {} }: ParsedPiece): IntakeBlock[] {
  const from = sources.leadImage ?? 'text'
  return pictureBlocks(leadImage?.caption ?? '', leadImage?.credit ?? null, from)
}

/** A picture has a block for its caption and one for its credit; the first of them has the node. */
function nodeBlocks(node: DocumentNode | undefined): IntakeBlock[] {
  if (!node) {
    return []
  }
  if (node.type === 'block') {
    const { credit, text } = captionOf(node.fields)
    const [first, ...rest] = pictureBlocks(text, credit, 'text')
    return first ? [{ ...first, node }, ...rest] : []
  }
  const role = node.type === 'heading' ? 'heading' : 'body'
  return [{ from: 'text', node, role, text: printedText(node) }]
}

function pictureBlocks(caption: string, credit: null | string, from: FieldSource): IntakeBlock[] {
  return [
    ...(caption ? [{ from, role: 'caption', text: caption } as const] : []),
    ...(credit ? [{ from, role: 'credit', text: credit } as const] : []),
  ]
}

/** The heading of a list is a block of its own, with the list as its node, but without the notes. */
function listBlocks(list: DocumentNode | undefined): IntakeBlock[] {
  const label = textOf(list?.label)
  const heading = list && label ? [{ ...list, children: [] }] : []
  return [
    ...heading.map((node) => footnoteBlock(node, label)),
    ...(list?.children ?? []).map((note) => footnoteBlock(note, printedText(note))),
  ]
}

function footnoteBlock(node: DocumentNode, text: string): IntakeBlock {
  return { from: 'text', node, role: 'footnote', text }
}
