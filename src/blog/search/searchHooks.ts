// Hooks that update the search index with every change of what readers see.
import type { CollectionAfterChangeHook } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID, Note, Outlet, Republication } from '../../types.ts'

import { databaseOf } from '../../database/connection.ts'
import { idOf } from '../../domain/idOf.ts'
import { nowOrLater } from '../../workflow/inSets.ts'
import { refreshSearch } from './refreshSearch.ts'

export const searchArticle: CollectionAfterChangeHook<Article> = async ({ doc, req }) => {
  if (doc.stage === 'republished-on-blog') {
    await nowOrLater(req, refreshSearch, doc.id)
  }
  return doc
}

/** A note, or a republication: its article. */
export const searchOf: CollectionAfterChangeHook<Note | Republication> = async ({ doc, req }) => {
  const article = idOf(doc.article)
  if (article) {
    await nowOrLater(req, refreshSearch, article)
  }
  return doc
}

/** As many words as the outlet allows of an excerpt are found by it. */
export const searchExcerpts: CollectionAfterChangeHook<Outlet> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && doc.terms?.excerptWords !== previousDoc?.terms?.excerptWords) {
    const { execute, names } = await databaseOf(req)
    const { rows } = await execute<{ id: ID }>(
      sql`select id from ${names.table('articles')} where outlet_id = ${doc.id}::${names.id}
        and stage = 'republished-on-blog' and blog_mode = 'excerpt'`,
    )
    await refreshSearch(
      req,
      rows.map(({ id }) => id),
    )
  }
  return doc
}
