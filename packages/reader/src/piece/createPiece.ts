// Makes a piece of what a reader has found: works out its blocks, what its text reports, and what could be repaired.
import type { LeftOut } from '../reasons.ts'
import type { Piece, Proposal } from '../types.ts'
import type { PieceInput, Remark } from './report/input.ts'

import { documentBlocks } from './report/documentBlocks.ts'
import { documentRepairs } from './report/documentRepairs.ts'
import { reportDocument } from './report/documentReport.ts'
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
    updated: input.updated ?? null,
    url: input.url ?? null,
  }
}
