// Tells webhooks of each write of an article.
import type { CollectionAfterChangeHook } from 'payload'

import type { Article } from '../../types.ts'

import { recordEvent } from '../../events/record.ts'

export const recordWrite: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const change = doc.stage === previousDoc?.stage ? 'article.updated' : 'article.moved'
  const kind = operation === 'create' ? 'article.created' : change
  await recordEvent(req, { article: doc.id, kind })
  return doc
}
