// An author stays in the byline of their article: they could not reach it any more.
import type { PayloadRequest } from 'payload'

import type { Article } from '../types.ts'

import { authorIdOf, roleOf } from '../access/people.ts'
import { idOf } from '../domain/idOf.ts'
import { TransitionRefused } from '../errors.ts'
import { translatorFor } from '../translations/translator.ts'

/** @throws TransitionRefused where an author leaves themselves out */
export function requireOwnName(req: PayloadRequest, { byline }: Pick<Article, 'byline'>): void {
  const author = authorIdOf(req)
  if (roleOf(req) !== 'author' || !author) {
    return
  }
  if (!byline?.some((row) => idOf(row.author) === author)) {
    const message = translatorFor(req)('own-name-required')
    throw new TransitionRefused([{ code: 'not-allowed', field: 'byline', message }])
  }
}
