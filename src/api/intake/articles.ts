// `POST /api/intake/articles`: writes one article of the intake.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ID } from '../../types.ts'

import { requireStaff } from '../../access/require.ts'
import { readID } from '../../database/ids.ts'
import { NotFound } from '../../errors.ts'
import { writePiece } from '../../import/write/writePiece.ts'
import { readBody } from './readBody.ts'
import { runIntake } from './run.ts'

/**
 * `{ piece, overrides?, stage?, update? }`, or a form of that as `article` and of what it was read from as `file`, whose
 * pictures come over; it is answered as a transition is, with `missing`: the names that the article
 * goes without, because the asker may not create them; and with `warnings`.
 */
export const intakeArticlesEndpoint: Endpoint = {
  handler: saveArticle,
  method: 'post',
  path: '/intake/articles',
}

async function saveArticle(req: PayloadRequest): Promise<Response> {
  requireStaff(req)
  const { update, ...article } = await runIntake(req, 'article', await readBody(req))
  return Response.json(await writePiece(req, { ...article, update: updateOf(req, update) }))
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
