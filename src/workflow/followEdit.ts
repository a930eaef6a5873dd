// After an edit of an article that is on the blog: the credit line of its republication, and what is public.
import type { PayloadRequest } from 'payload'

import type { Article } from '../types.ts'

import { idOf } from '../domain/idOf.ts'
import { refreshPublicFlags, usedBy } from '../visibility/publicFlags.ts'
import { updateCreditLine } from './republish.ts'

/** Runs in the transaction of the write: an error rolls it back. */
export async function followEdit(
  req: PayloadRequest,
  article: Article,
  previous: Article,
): Promise<void> {
  if (article.stage !== 'republished-on-blog') {
    return
  }
  if (touchesCredit(article, previous)) {
    await updateCreditLine(req, article, previous)
  }
  await refreshPublicFlags(req, usedBy(article, previous))
}

function touchesCredit(article: Article, previous: Article): boolean {
  return (
    article.title !== previous.title ||
    article.outletUrl !== previous.outletUrl ||
    article.permission?.creditLine !== previous.permission?.creditLine ||
    article.publishedAt !== previous.publishedAt ||
    article.publishedAtPrecision !== previous.publishedAtPrecision ||
    idOf(article.outlet) !== idOf(previous.outlet) ||
    authorsOf(article) !== authorsOf(previous)
  )
}

function authorsOf({ byline }: Article): string {
  return (byline ?? []).map(({ author }) => idOf(author)).join()
}
