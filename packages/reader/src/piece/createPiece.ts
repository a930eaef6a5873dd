// Makes a piece of what a reader has found: works out its blocks, what its text reports, and what could be repaired.
import type { LeftOut } from '../accounting/reasons.ts'
import type { FieldSource, Piece, Proposal } from '../types.ts'

import { precisionOf } from './precision.ts'
import { documentBlocks } from './report/documentBlocks.ts'
import { documentRepairs } from './report/documentRepairs.ts'
import { reportDocument } from './report/documentReport.ts'
import { sourcesOf } from './report/sourcesOf.ts'

/** Fields of a piece that a reader may find. */
type Found =
  | 'acknowledgements'
  | 'authors'
  | 'bylineText'
  | 'canonicalUrl'
  | 'dateline'
  | 'doi'
  | 'hasOriginalDate'
  | 'images'
  | 'isCopy'
  | 'kind'
  | 'language'
  | 'leadImage'
  | 'note'
  | 'outlet'
  | 'outletIssue'
  | 'outletUrl'
  | 'permalink'
  | 'published'
  | 'series'
  | 'siteName'
  | 'standfirst'
  | 'status'
  | 'topics'
  | 'url'

/** What a reader has found. What is absent was not there. */
export interface PieceInput extends Partial<Pick<Piece, Found>>, Pick<Piece, 'document' | 'title'> {
  /** Lines of its site that stood in the text: no part of the article. */
  boilerplate?: string[]
  /** Of a source that is read line by line: its blocks, where they stand, and all that could be repaired. */
  byLine?: Pick<Piece, 'blocks' | 'lines' | 'proposals'>
  remarks?: Remark[]
  /** Where each field was read; a field that is not named was read in the text. */
  sources?: Partial<Record<string, FieldSource>>
}

/** A proposal on a source that has no lines. */
export type Remark = Omit<Proposal, 'lines'>

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
    outlet: input.outlet ?? null,
    outletIssue: input.outletIssue ?? null,
    outletUrl: input.outletUrl ?? null,
    permalink: input.permalink ?? null,
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
    url: input.url ?? null,
  }
}
