// `POST /api/intake/articles`: writes one article of the intake.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ID } from '../../types.ts'

import { isStaff } from '../../access/people.ts'
import { readID } from '../../database/ids.ts'
import { InvalidRequest, InvalidValue, NotFound } from '../../errors.ts'
import { readOverrides, readPiece } from '../../import/intake/readPiece.ts'
import { toParsedPiece } from '../../import/intake/toParsedPiece.ts'
import { type IntakeStage, writePiece } from '../../import/write/writePiece.ts'
import { readJSON } from './readRequest.ts'

/**
 * `{ piece, overrides?, stage?, update? }` is answered as a transition is, with `missing`: the names that the article
 * goes without, because the asker may not create them.
 */
export const intakeArticlesEndpoint: Endpoint = {
  handler: saveArticle,
  method: 'post',
  path: '/intake/articles',
}

const fields = ['piece', 'overrides', 'stage', 'update']

async function saveArticle(req: PayloadRequest): Promise<Response> {
  if (!isStaff(req)) {
    throw new Forbidden(req.t)
  }
  const body = await readJSON(req)
  const unknown = Object.keys(body).find((name) => !fields.includes(name))
  if (unknown !== undefined) {
    const name = unknown.slice(0, 100)
    throw new InvalidRequest(`"${name}" is unknown here; known are ${fields.join(', ')}.`, name)
  }
  const piece = toParsedPiece(readPiece(body.piece), readOverrides(body.overrides))
  if (!piece.title.text) {
    throw new InvalidValue([{ message: 'The article has no title.', path: 'title' }])
  }
  const [stage, update] = [stageOf(body.stage), updateOf(req, body.update)]
  return Response.json(await writePiece(req, { piece, stage, update }))
}

function stageOf(value: unknown = 'drafted'): IntakeStage {
  if (value !== 'drafted' && value !== 'published-at-outlet') {
    throw new InvalidRequest('"stage" must be "drafted" or "published-at-outlet".', 'stage')
  }
  return value
}

/** @throws NotFound also for what cannot be an id. */
function updateOf({ payload }: PayloadRequest, value: unknown): ID | undefined {
  if (value === undefined || value === null) {
    return undefined
  }
  const id = readID(payload, value)
  if (id === null) {
    throw new NotFound('article')
  }
  return id
}
