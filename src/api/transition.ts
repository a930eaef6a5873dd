// The transition endpoint: GET shows what may be done, POST does it.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article } from '../types.ts'
import type { RepublicationInput } from '../workflow/input.ts'

import { roleOf } from '../access/people.ts'
import { readMoment } from '../editing/expectedState.ts'
import { InvalidRequest, NotFound } from '../errors.ts'
import { channelOf } from '../workflow/channel.ts'
import { moveArticle } from '../workflow/moveArticle.ts'
import { outlook } from '../workflow/outlook.ts'
import { readTransition, textOf } from '../workflow/parseInput.ts'
import { readUnsaved } from '../workflow/readUnsaved.ts'
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

async function readableArticle(req: PayloadRequest): Promise<Article> {
  if (roleOf(req) === null) {
    throw new Forbidden(req.t)
  }
  const article = await req.payload.findByID({
    id: String(req.routeParams?.id),
    collection: 'articles',
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
    user: req.user,
  })
  if (!article) {
    throw new NotFound('article')
  }
  return article as Article
}

interface Body {
  expectedStage?: string
  /** In milliseconds. */
  expectedUpdatedAt: null | number
  reason?: string
  republication?: RepublicationInput
  to: string
  undoes?: string
}

async function bodyOf(req: PayloadRequest): Promise<Body> {
  const body = await readObject(req)
  if (typeof body.to !== 'string' || !body.to) {
    throw new InvalidRequest('"to" is required: { "to": "published-at-outlet" }.', 'to')
  }
  return {
    ...readTransition(body),
    expectedStage: textOf(body.expectedStage, 'expectedStage'),
    expectedUpdatedAt: readMoment(req, body.expectedUpdatedAt),
    to: body.to,
    undoes: textOf(body.undoes, 'undoes'),
  }
}
