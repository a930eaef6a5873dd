// Hooks that tell of changes that search does not follow: what leaves the blog, and what stands around a text.
import type { CollectionAfterChangeHook } from 'payload'

import type { Article, ID } from '../../types.ts'
import type { Used } from '../../visibility/publicRules.ts'

import { idOf } from '../../domain/idOf.ts'
import { isSame } from '../../editing/changedFields.ts'
import { hiddenFields } from '../../visibility/selectPublic.ts'
import { touchPosts } from './recordPosts.ts'

export const touchWithdrawn: CollectionAfterChangeHook<Article> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const onBlog = 'republished-on-blog'
  if (previousDoc?.stage === onBlog && doc.stage !== onBlog) {
    await touchPosts(req, { articles: [doc.id] })
  }
  return doc
}

/** The original that is none any more, and its translations, say no longer that this is one. */
export const touchFormerOriginal: CollectionAfterChangeHook<Article> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const [now, before] = [idOf(doc.translationOf), idOf(previousDoc?.translationOf)]
  if (before !== null && before !== now) {
    await touchPosts(req, { articles: [before] })
  }
  return doc
}

/** Of an author, an institution, an outlet or a picture: what a post may show of it. Without rights it shows no picture. */
export function touchPostsOf(kind: keyof Omit<Used, 'articles'>): CollectionAfterChangeHook {
  return async ({ collection, doc, operation, previousDoc, req }) => {
    const hidden = hiddenFields(collection)
    const shown = collection.flattenedFields.filter(
      ({ name }) => name === 'rights' || !(name in hidden || ofEveryChange.has(name)),
    )
    const isShown = shown.some(({ name }) => !isSame(doc[name], previousDoc?.[name]))
    if (operation === 'update' && isShown) {
      await touchPosts(req, { [kind]: [doc.id as ID] })
    }
    return doc as unknown
  }
}

const ofEveryChange = new Set(['createdAt', 'updatedAt'])
