// The article that an endpoint below `/api/articles/:id` is about, as whoever asks may read it.
import type { PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { Article } from '../types.ts'

import { roleOf } from '../access/people.ts'
import { NotFound } from '../errors.ts'

/** @throws Forbidden without a role; NotFound where there is no such article for the caller. */
export async function readableArticle(req: PayloadRequest): Promise<Article> {
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
