// The transition door over HTTP: GET shows what may be done, POST does it.
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article } from '../payload-types.ts'
import type { RepublicationWish } from '../workflow/requests.ts'

import { roleOf } from '../access/people.ts'
import { NothingThere, RequestUnusable } from '../errors.ts'
import { doorOf } from '../workflow/guardStage.ts'
import { outlook } from '../workflow/judge.ts'
import { readTransition } from '../workflow/readWish.ts'
import { transition } from '../workflow/transition.ts'

/** `GET` and `POST /api/articles/:id/transition`. */
export function transitionEndpoints({ timeZone }: ResolvedOptions): Endpoint[] {
  return [
    { handler: (req) => showMoves(req, timeZone), method: 'get', path: '/:id/transition' },
    { handler: makeMove, method: 'post', path: '/:id/transition' },
  ]
}

async function showMoves(req: PayloadRequest, timeZone: string): Promise<Response> {
  const article = await readableArticle(req)
  return Response.json(await outlook(req, article, timeZone))
}

async function makeMove(req: PayloadRequest): Promise<Response> {
  const { id } = await readableArticle(req)
  const { reason, republication, to } = await bodyOf(req)
  return Response.json(await transition(req, id, { reason, republication, to, via: doorOf(req) }))
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
    throw new NothingThere('article')
  }
  return article
}

interface Body {
  reason?: string
  republication?: RepublicationWish
  to: string
}

async function bodyOf(req: PayloadRequest): Promise<Body> {
  const text = (await req.text?.()) ?? ''
  const body = parse(text)
  if (typeof body.to !== 'string') {
    throw new RequestUnusable('Say where to: { "to": "published-at-outlet" }.', 'to')
  }
  return { ...readTransition(body), to: body.to }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
  } catch (error) {
    throw new RequestUnusable(`The body is not JSON: ${(error as Error).message}`)
  }
  throw new RequestUnusable('The body is a JSON object such as { "to": "published-at-outlet" }.')
}
