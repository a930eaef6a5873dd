// Hooks that update the search index with every change of what readers see.
import type { CollectionAfterChangeHook } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../../options.ts'
import type { Article, Note, Outlet, Republication } from '../../types.ts'

import { databaseOf } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { refreshSearch } from './refreshSearch.ts'

export function searchArticle({ mediaSlug }: ResolvedOptions): CollectionAfterChangeHook<Article> {
  return async ({ doc, req }) => {
    if (doc.stage === 'republished-on-blog') {
      await refreshSearch(req, [doc.id], mediaSlug)
    }
    return doc
  }
}

/** A note, or a republication: its article. */
export function searchOf({
  mediaSlug,
}: ResolvedOptions): CollectionAfterChangeHook<Note | Republication> {
  return async ({ doc, req }) => {
    await refreshSearch(req, [idOf(doc.article) ?? ''].filter(Boolean), mediaSlug)
    return doc
  }
}

/** As many words as the outlet allows of an excerpt are found by it. */
export function searchExcerpts({ mediaSlug }: ResolvedOptions): CollectionAfterChangeHook<Outlet> {
  return async ({ doc, operation, previousDoc, req }) => {
    if (operation === 'update' && doc.terms?.excerptWords !== previousDoc?.terms?.excerptWords) {
      const database = await databaseOf(req)
      const { rows } = await database.execute<{ id: string }>(
        sql`select id from articles where outlet_id = ${doc.id}::uuid
          and stage = 'republished-on-blog' and blog_mode = 'excerpt'`,
      )
      const ids = rows.map(({ id }) => id)
      await refreshSearch(req, ids, mediaSlug)
    }
    return doc
  }
}
