// What `POST /api/intake/articles` is given: the piece to write, as it was corrected.
import type { Piece } from 'offprint-reader'

import type { IntakeStage } from '../write/writePiece.ts'

import { InvalidValue } from '../../errors.ts'
import { inEnglish } from '../../translations/translator.ts'
import { type IntakeMessage, InvalidIntake } from './errors.ts'
import { readObject } from './readObject.ts'
import { readOverrides, readPiece } from './readPiece.ts'
import { withOverrides } from './withOverrides.ts'

export interface ArticleToWrite {
  piece: Piece
  stage: IntakeStage
  /** An id, or whatever was sent for one. */
  update: unknown
}

const fields = ['piece', 'overrides', 'stage', 'update']

/** @throws InvalidIntake; InvalidValue for an article without a title */
export function readArticle(bytes: Uint8Array): ArticleToWrite {
  const body = readObject(bytes)
  const unknown = Object.keys(body).find((name) => !fields.includes(name))
  if (unknown !== undefined) {
    const name = unknown.slice(0, 100)
    throw new InvalidIntake('intake-unknown', name, { name, known: fields.join(', ') })
  }
  const piece = withOverrides(readPiece(body.piece), readOverrides(body.overrides))
  if (!piece.title) {
    throw withoutTitle()
  }
  return { piece, stage: stageOf(body.stage), update: body.update }
}

/** `said`: the message is translated where it is answered. */
function withoutTitle(): InvalidValue {
  const said: IntakeMessage = { code: 'intake-title' }
  const error = new InvalidValue([{ message: inEnglish(said.code), path: 'title' }])
  return Object.assign(error, { said })
}

function stageOf(value: unknown = 'drafted'): IntakeStage {
  if (value !== 'drafted' && value !== 'published-at-outlet') {
    throw new InvalidIntake('intake-stage', 'stage')
  }
  return value
}
