// Makes a piece of what a reader has found: works out its blocks, what its text reports, and what could be repaired.
import type { LeftOut } from '../reasons.ts'
import type { BlockRole, FieldSource, IntakeBlock, Piece, Proposal } from '../types.ts'
import type { PieceInput, Remark } from './report/input.ts'

import { findBrokenWords } from '../text/repairs/findBrokenWords.ts'
import { findRepeatedPassages } from '../text/repairs/findRepeatedPassages.ts'
import { toVocabulary } from '../text/words/vocabulary.ts'
import { reportDocument } from './report/documentReport.ts'
import { listBlocks, nodeBlocks, pictureBlocks } from './report/nodeBlocks.ts'
import { plainText } from './report/nodeText.ts'
import { precisionOf } from './report/precision.ts'
import { sourcesOf } from './report/sourcesOf.ts'

/** Where a source has no lines, a proposal names the first. */
export function toProposal(remark: Remark): Proposal {
  return { ...remark, lines: [1, 1] }
}

export function createPiece(input: PieceInput): Piece {
  const { boilerplate = [], byLine, document, remarks = [], title } = input
  const { authors = [], isCopy = false, leadImage = null, published = null } = input
  const blocks = byLine?.blocks ?? documentBlocks(input)
  const { captions, ...report } = reportDocument(document)
  const lead = leadImage && { caption: leadImage.caption, credit: leadImage.credit }
  return {
    ...report,
    acknowledgements: input.acknowledgements ?? [],
    authors,
    blocks,
    bylineText: input.bylineText ?? [],
    canonicalUrl: input.canonicalUrl ?? null,
    captions: [...(lead ? [{ credit: lead.credit, text: lead.caption }] : []), ...captions],
    dateline: input.dateline ?? null,
    document,
    doi: input.doi ?? null,
    firstAppeared: input.firstAppeared ?? null,
    guid: input.guid ?? null,
    ...(input.hasOriginalDate === undefined ? {} : { hasOriginalDate: input.hasOriginalDate }),
    images: input.images ?? [],
    isCopy,
    kind: input.kind ?? 'other',
    language: input.language ?? null,
    leadImage: lead,
    // An editor may take them back: they are blocks as well.
    leftOut: boilerplate.map((text): LeftOut => ({ reason: 'site', text })),
    ...(byLine ? { lines: byLine.lines } : {}),
    note: input.note ?? [],
    oldPaths: input.oldPaths ?? [],
    outlet: input.outlet ?? null,
    outletIssue: input.outletIssue ?? null,
    outletUrl: input.outletUrl ?? null,
    permalink: input.permalink ?? null,
    pictures: input.pictures ?? [],
    ...(input.postedAt === undefined ? {} : { postedAt: input.postedAt }),
    proposals: byLine?.proposals ?? [...remarks, ...documentRepairs(blocks)].map(toProposal),
    published,
    publishedPrecision: precisionOf(published),
    series: input.series ?? null,
    siteName: input.siteName ?? null,
    sources: sourcesOf(input),
    standfirst: input.standfirst ?? [],
    status: input.status ?? null,
    title,
    topics: input.topics ?? [],
    ...(input.translationOf === undefined ? {} : { translationOf: input.translationOf }),
    updated: input.updated ?? null,
    url: input.url ?? null,
  }
}

/** What could be repaired in the paragraphs of a document. They have no lines: they are counted. */
function documentRepairs(blocks: IntakeBlock[]): Remark[] {
  const paragraphs = blocks.flatMap(({ node, role }, block) =>
    node && role === 'body' && ['paragraph', 'quote'].includes(node.type)
      ? [{ block, text: plainText(node) }]
      : [],
  )
  const texts = paragraphs.map(({ text }, index) => ({ line: index + 1, text }))
  const vocabulary = toVocabulary(blocks.map(({ text }) => text))
  const found = [
    ...findRepeatedPassages(texts, 'paragraph'),
    ...findBrokenWords(texts, vocabulary, 'paragraph'),
  ]
  return found
    .toSorted((a, b) => a.lines[0] - b.lines[0])
    .map(({ lines, ...proposal }) => ({
      ...proposal,
      ...(paragraphs[lines[0] - 1] && { block: paragraphs[lines[0] - 1]?.block }),
    }))
}

/** The blocks of a piece that was read as a document, in the order in which they are read. */
function documentBlocks(input: PieceInput): IntakeBlock[] {
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
