// The blocks of a piece that was read as a document, in the order in which they are read.
import type { BlockRole, FieldSource, IntakeBlock } from '../../types.ts'
import type { PieceInput } from './input.ts'

import { listBlocks, nodeBlocks, pictureBlocks } from './nodeBlocks.ts'

export function documentBlocks(input: PieceInput): IntakeBlock[] {
  const { document, leadImage, sources = {} } = input
  return [
    ...linesAs('note', input.note, sources.note),
    ...linesAs('title', [input.title], sources.title),
    ...linesAs('standfirst', input.standfirst, sources.standfirst),
    ...linesAs('byline', bylineOf(input), sources.authors),
    ...linesAs('byline', input.dateline ? [input.dateline] : []),
    // They have no node: the document does not hold the picture above it.
    ...pictureBlocks(
      leadImage?.caption ?? '',
      leadImage?.credit ?? null,
      sources.leadImage ?? 'text',
    ),
    ...document.root.children.flatMap((node) =>
      node.type === 'footnotes' ? listBlocks(node) : nodeBlocks(node),
    ),
    ...linesAs('acknowledgements', input.acknowledgements, sources.acknowledgements),
    ...linesAs('boilerplate', input.boilerplate),
  ]
}

function linesAs(role: BlockRole, lines: string[] = [], from: FieldSource = 'text'): IntakeBlock[] {
  return lines.flatMap((text) => (text ? [{ from, role, text }] : []))
}

/** Where the source has no line for it, a line of the names. */
function bylineOf({ authors = [], bylineText = [] }: PieceInput): string[] {
  return bylineText.length > 0 ? bylineText : [authors.map(({ name }) => name).join(', ')]
}
