// What `POST /api/intake/articles` is given: the piece to write, as it was corrected.
import type { ParsedPiece } from '../types.ts'
import type { IntakeStage } from '../write/writePiece.ts'

import { InvalidRequest, InvalidValue } from '../../errors.ts'
import { readObject } from './readObject.ts'
import { readOverrides, readPiece } from './readPiece.ts'
import { toParsedPiece } from './toParsedPiece.ts'

export interface ArticleToWrite {
  piece: ParsedPiece
  stage: IntakeStage
  /** An id, or whatever was sent for one. */
  update: unknown
}

const fields = ['piece', 'overrides', 'stage', 'update']

/** @throws InvalidRequest, InvalidValue */
export function readArticle(bytes: Uint8Array): ArticleToWrite {
  const body = readObject(bytes)
  const unknown = Object.keys(body).find((name) => !fields.includes(name))
  if (unknown !== undefined) {
    const name = unknown.slice(0, 100)
    throw new InvalidRequest(`"${name}" is unknown here; known are ${fields.join(', ')}.`, name)
  }
  const piece = toParsedPiece(readPiece(body.piece), readOverrides(body.overrides))
  if (!piece.title.text) {
    throw new InvalidValue([{ message: 'The article has no title.', path: 'title' }])
  }
  return { piece, stage: stageOf(body.stage), update: body.update }
}

function stageOf(value: unknown = 'drafted'): IntakeStage {
  if (value !== 'drafted' && value !== 'published-at-outlet') {
    throw new InvalidRequest('"stage" must be "drafted" or "published-at-outlet".', 'stage')
  }
  return value
}
