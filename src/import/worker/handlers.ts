// Does the jobs of a worker.
import type { ParseOptions, Piece } from 'offprint-reader'
import type { JobHandlers } from 'offprint-reader/worker'

import { revisePiece } from 'offprint-reader'

import type { ParsedIntake } from '../intake/parseIntake.ts'
import type { IntakeInput } from '../intake/readRequest.ts'
import type { Compared } from '../intake/sameArticle.ts'
import type { IntakeJobs, IntakeResult } from './jobs.ts'

import { parseIntake } from '../intake/parseIntake.ts'
import { readArticle } from '../intake/readArticle.ts'
import { readRequest } from '../intake/readRequest.ts'
import { beginningOf } from '../intake/sameArticle.ts'
import { publishedAtOutlet } from '../publishedAtOutlet.ts'

/** They throw the errors of the readers, and InvalidIntake. */
export const handlers: JobHandlers<IntakeJobs> = {
  article: readArticle,
  request: ({ knownOutlets, site, ...body }) => answer(readRequest(body), { knownOutlets, site }),
  source: async ({ source, ...options }) => toResult(await parseIntake(source, options)),
}

async function answer(
  input: IntakeInput,
  options: ParseOptions,
): Promise<IntakeJobs['request']['result']> {
  switch (input.kind) {
    case 'address':
      return { address: input.url }
    case 'piece': {
      const { accepted, piece, roles } = input
      const revised = revisePiece(piece, { accepted, roles }, options)
      return toResult({ pieces: [revised], unplaced: [], warnings: [] })
    }
    case 'source':
      return toResult(await parseIntake(input.source, options))
  }
}

function toResult({ pieces, unplaced, warnings }: ParsedIntake): IntakeResult {
  return {
    compared: pieces.map(toCompared),
    json: new TextEncoder().encode(JSON.stringify({ pieces, unplaced })),
    warnings,
  }
}

function toCompared(piece: Piece): Compared {
  const { authors, canonicalUrl, document, doi, isCopy, outlet, outletUrl, title, url } = piece
  return {
    authors: authors.map(({ name }) => name),
    beginning: beginningOf(document),
    canonicalUrl,
    doi,
    isCopy,
    outlet,
    outletUrl,
    printed: piece.published,
    published: publishedAtOutlet(piece),
    title,
    url,
  }
}
