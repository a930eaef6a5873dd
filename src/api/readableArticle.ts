// The article that an endpoint below `/api/articles/:id` is about, as whoever asks may read it.
import type { PayloadRequest } from 'payload'

import type { Article } from '../types.ts'

import { requireStaff } from '../access/require.ts'
import { readID } from '../database/ids.ts'
import { NotFound } from '../errors.ts'
import { readArticle } from '../workflow/loadFacts.ts'

/** @throws Forbidden without a role; NotFound where there is no such article for the caller. */
export async function readableArticle(req: PayloadRequest): Promise<Article> {
  requireStaff(req)
  const id = readID(req.payload, req.routeParams?.id)
  if (id === null) {
    throw new NotFound('article')
  }
  return readArticle(req, id)
}
