// Does a job of a worker.
import type { ParsedIntake } from '../../../../src/import/intake/parseIntake.ts'
import type { IntakeInput } from '../../../../src/import/intake/readRequest.ts'
import type { Compared } from '../../../../src/import/intake/sameArticle.ts'
import type { IntakePiece } from '../../../../src/import/intake/types.ts'
import type { IntakeResult, Job, Jobs } from './jobs.ts'

import { parseIntake } from '../../../../src/import/intake/parseIntake.ts'
import { readArticle } from '../../../../src/import/intake/readArticle.ts'
import { readRequest } from '../../../../src/import/intake/readRequest.ts'
import { beginningOf } from '../../../../src/import/intake/sameArticle.ts'
import { publishedAtOutlet } from '../../../../src/import/publishedAtOutlet.ts'
import { revisePiece } from '../piece/roles/revisePiece.ts'
import { type ParseOptions, parseSource } from '../sources/parseSource.ts'

/** @throws the errors of the readers, InvalidIntake */
export async function runJob({ name, given }: Job): Promise<Jobs[Job['name']]['result']> {
  switch (name) {
    case 'article':
      return readArticle(given.bytes)
    case 'corpus':
      return parseSource(given.source, given)
    case 'request':
      return answer(readRequest(given), given)
    case 'source':
      return shown(await parseIntake(given.source, given))
  }
}

async function answer(
  input: IntakeInput,
  { knownOutlets = [], site }: ParseOptions,
): Promise<Jobs['request']['result']> {
  switch (input.kind) {
    case 'address':
      return { address: input.url }
    case 'piece': {
      const { accepted, piece, roles } = input
      const revised = revisePiece(piece, { accepted, roles }, { knownOutlets })
      return shown({ pieces: [revised], unplaced: [], warnings: [] })
    }
    case 'source':
      return shown(await parseIntake(input.source, { knownOutlets, site }))
  }
}

function shown({ pieces, unplaced, warnings }: ParsedIntake): IntakeResult {
  return {
    compared: pieces.map(compared),
    json: new TextEncoder().encode(JSON.stringify({ pieces, unplaced })),
    warnings,
  }
}

function compared(piece: IntakePiece): Compared {
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
