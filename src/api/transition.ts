// The transition endpoint: GET shows what may be done, POST does it.
import type { Endpoint, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { ID } from '../types.ts'
import type { RepublicationInput } from '../workflow/input.ts'

import { isID } from '../database/ids.ts'
import { readMoment } from '../editing/expectedState.ts'
import { InvalidRequest } from '../errors.ts'
import { channelOf } from '../workflow/channel.ts'
import { moveArticle } from '../workflow/moveArticle.ts'
import { outlook } from '../workflow/outlook.ts'
import { inputText, readTransition } from '../workflow/parseInput.ts'
import { readUnsaved } from '../workflow/readUnsaved.ts'
import { readableArticle } from './readableArticle.ts'
import { readObject } from './readObject.ts'

/**
 * `GET` and `POST /api/articles/:id/transition`, and `POST /api/articles/:id/outlook` `{ data }`: the same
 * answer as the first for an article as it would be if `data` were saved. It writes nothing.
 */
export function transitionEndpoints(options: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => showMoves(req, options), method: 'get', path: '/:id/transition' },
    { handler: makeMove, method: 'post', path: '/:id/transition' },
    { handler: (req) => showUnsaved(req, options), method: 'post', path: '/:id/outlook' },
  ]
}

async function showMoves(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const article = await readableArticle(req)
  return Response.json(await outlook(req, article, options))
}

async function showUnsaved(req: PayloadRequest, options: ResolvedOptions): Promise<Response> {
  const article = await readableArticle(req)
  const { data } = await readObject(req)
  return Response.json(await outlook(req, { ...article, ...readUnsaved(req, data) }, options))
}

async function makeMove(req: PayloadRequest): Promise<Response> {
  const { id } = await readableArticle(req)
  return Response.json(await moveArticle(req, id, { ...(await bodyOf(req)), via: channelOf(req) }))
}

interface Body {
  expectedStage?: string
  /** In milliseconds. */
  expectedUpdatedAt: null | number
  reason?: string
  republication?: RepublicationInput
  to: string
  undoes?: ID
}

async function bodyOf(req: PayloadRequest): Promise<Body> {
  const body = await readObject(req)
  if (typeof body.to !== 'string' || !body.to) {
    throw new InvalidRequest('"to" is required: { "to": "published-at-outlet" }.', 'to')
  }
  return {
    ...readTransition(body),
    expectedStage: inputText(body.expectedStage, 'expectedStage'),
    expectedUpdatedAt: readMoment(req, body.expectedUpdatedAt),
    to: body.to,
    undoes: undoesIn(req, body),
  }
}

/** Ids of the log may be numbers, where those of the app are. */
function undoesIn({ payload }: PayloadRequest, { undoes }: { undoes?: unknown }): ID | undefined {
  return typeof undoes === 'number' && isID(payload, undoes) ? undoes : inputText(undoes, 'undoes')
}
