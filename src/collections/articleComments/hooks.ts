// Who writes a comment is signed by us, and writes only about articles that they work on.
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { nameOf } from '../../access/people.ts'
import { writeArticles } from '../../access/rules.ts'
import { includesAll } from '../../database/documents.ts'
import { idOf } from '../../domain/idOf.ts'
import { NotFound } from '../../errors.ts'
import { slugsOf } from '../../options.ts'

export function commentHooks(): CollectionConfig['hooks'] {
  return { beforeChange: [signComment] }
}

/** @throws NotFound where it is no article of theirs: they learn nothing of it. */
const signComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const { user } = req
  if (operation !== 'create' || !user) {
    return data
  }
  const article = idOf(data.article)
  const own = await writeArticles({ req })
  if (!article || !(await includesAll(req, slugsOf(req.payload).articles, own, [article]))) {
    throw new NotFound('article')
  }
  return { ...data, by: user.id, byName: nameOf(user), resolved: false }
}
