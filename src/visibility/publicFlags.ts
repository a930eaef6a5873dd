// Keeps `isPublic` true on exactly what articles on the blog use, in the transaction of the change.
import type { PayloadRequest } from 'payload'

import type { Article, ID } from '../types.ts'

import { databaseOf, executeAll } from '../database/connection.ts'
import { idOf } from '../domain/idOf.ts'
import { refreshRedirects } from './hostRedirects.ts'
import { lockQuery, publicRules, refreshQuery, type Used } from './publicRules.ts'
import { dropHiddenRows } from './searchRows.ts'

export const nothingUsed: Used = {
  articles: [],
  authors: [],
  institutions: [],
  media: [],
  outlets: [],
}

/** What these states of articles use: pass an article as it was and as it is. */
export function usedBy(...articles: (Article | null | undefined)[]): Used {
  const states = articles.filter((article) => article !== null && article !== undefined)
  const rows = states.flatMap(({ byline }) => byline ?? [])
  return {
    articles: unique(states.map(({ id }) => id)),
    authors: unique(rows.map(({ author }) => idOf(author))),
    institutions: unique(
      rows.flatMap(({ affiliations }) =>
        (affiliations ?? []).map(({ institution }) => idOf(institution)),
      ),
    ),
    media: unique(
      states.flatMap(({ pictures }) => (pictures ?? []).map((picture) => idOf(picture))),
    ),
    outlets: unique(states.map(({ outlet }) => idOf(outlet))),
  }
}

/**
 * Computes the flags of these documents anew. Written by SQL: no versions, no hooks, no updatedAt.
 * All rows are locked first: of two transactions that each take an article off the blog, neither would see that the
 * article of the other is gone, too.
 */
export async function refreshPublicFlags(req: PayloadRequest, used: Used): Promise<void> {
  const database = await databaseOf(req)
  const rules = publicRules(database.names)
  await executeAll(database, [
    ...rules.map((rule) => lockQuery(rule, used)),
    ...rules.map((rule) => refreshQuery(rule, used)),
  ])
  await dropHiddenRows(req, used)
  await refreshRedirects(req, used.articles)
}

/** All locks before any change, in the order of all transactions; each kind in that of its ids. */
export async function lockUsed(req: PayloadRequest, used: Used): Promise<void> {
  const database = await databaseOf(req)
  await executeAll(
    database,
    publicRules(database.names).map((rule) => lockQuery(rule, used)),
  )
}

function unique(values: (ID | null)[]): ID[] {
  return [...new Set(values.filter((value) => value !== null))]
}
