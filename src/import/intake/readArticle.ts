// What `POST /api/intake/articles` is given: the piece to write, as it was corrected.
import type { Piece } from 'offprint-reader'

import type { Holder } from '../pictures/PictureSource.ts'
import type { IntakeStage } from '../write/writePiece.ts'

import { InvalidValue } from '../../errors.ts'
import { inEnglish } from '../../translations/translator.ts'
import { type IntakeMessage, InvalidIntake } from './errors.ts'
import { readForm } from './readForm.ts'
import { readObject } from './readObject.ts'
import { readOverrides, readPiece } from './readPiece.ts'
import { isForm, type RequestBody } from './readRequest.ts'
import { withOverrides } from './withOverrides.ts'

export interface ArticleToWrite {
  /** What it was read from, where it holds pictures of the article. */
  file?: Holder | undefined
  piece: Piece
  stage: IntakeStage
  /** An id, or whatever was sent for one. */
  update: unknown
}

const fields = ['piece', 'overrides', 'stage', 'update']

/** @throws InvalidIntake; InvalidValue for an article without a title */
export function readArticle(request: RequestBody): ArticleToWrite {
  const { article, file } = isForm(request.contentType)
    ? readParts(request)
    : { article: request.bytes, file: undefined }
  const body = readObject(article)
  const unknown = Object.keys(body).find((name) => !fields.includes(name))
  if (unknown !== undefined) {
    const name = unknown.slice(0, 100)
    throw new InvalidIntake('intake-unknown', name, { name, known: fields.join(', ') })
  }
  const piece = withOverrides(readPiece(body.piece), readOverrides(body.overrides))
  if (!piece.title) {
    throw withoutTitle()
  }
  return { file, piece, stage: stageOf(body.stage), update: body.update }
}

/** A form of `article`, which is JSON, and `file`. */
function readParts({ bytes, contentType }: RequestBody): { article: Uint8Array; file: Holder } {
  const parts = readForm(bytes, contentType)
  const [article, file] = ['article', 'file'].map((one) => parts.find(({ name }) => name === one))
  if (!article || !file || file.fileName === null || parts.length > 2) {
    throw new InvalidIntake('intake-form-field', 'file')
  }
  // The worker hands over a copy of what it is a part of.
  return {
    article: article.bytes,
    file: { name: file.fileName.slice(0, 255), bytes: Uint8Array.from(file.bytes) },
  }
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
