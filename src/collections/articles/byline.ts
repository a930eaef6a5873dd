// An author stays in the byline of their article, and an article at its outlet keeps its byline.
import type { CollectionBeforeChangeHook } from 'payload'

import type { Article } from '../../types.ts'

import { authorIdOf, roleOf } from '../../access/people.ts'
import { TransitionRefused } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { hasAuthor } from '../../workflow/articleFacts.ts'
import { actorOf } from '../../workflow/loadFacts.ts'
import { requireOwnName } from '../../workflow/requireOwnName.ts'

/**
 * An article that an author creates without a byline is that author's.
 * @throws TransitionRefused where an author leaves themselves out, at creation or later: they could not reach the article
 * any more.
 */
export const signOwn: CollectionBeforeChangeHook<Article> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const author = authorIdOf(req)
  if (roleOf(req) !== 'author' || !author) {
    return data
  }
  const byline = data.byline ?? originalDoc?.byline ?? []
  if (operation === 'create' && byline.length === 0) {
    return { ...data, byline: [{ author }] }
  }
  requireOwnName(req, { byline })
  return data
}

/**
 * Scripts may: an import has its reasons, and no form to fill in again. The byline as printed may be emptied: it is
 * needed on the blog only.
 * @throws TransitionRefused where an edit of an article at its outlet leaves nobody in the byline.
 */
export const requireByline: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => {
  const stage = data.stage ?? originalDoc?.stage
  const isAtOutlet = originalDoc?.stage === 'published-at-outlet' && stage === originalDoc.stage
  if (!isAtOutlet || actorOf(req, originalDoc) === null) {
    return data
  }
  if (hasAuthor(originalDoc) && !hasAuthor({ ...originalDoc, ...data })) {
    const message = translatorFor(req)('author-missing')
    throw new TransitionRefused([{ code: 'author-missing', field: 'byline', message }])
  }
  return data
}
