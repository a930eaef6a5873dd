// Fills in the affiliations that authors had on the day of publication, where the outlet printed none.
import type { PayloadRequest } from 'payload'

import type { Article, Author } from '../types.ts'

import { findDocs } from '../database/documents.ts'
import { affiliationsOn } from '../domain/affiliationsOn.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { slugsOf } from '../options.ts'

type Byline = NonNullable<Article['byline']>

/** Stored with the move, so that a later job of the author does not change an old byline. */
export async function addAffiliations(
  req: PayloadRequest,
  article: Article,
): Promise<Pick<Article, 'byline'>> {
  const byline = article.byline ?? []
  const bare = byline.filter(({ affiliations }) => !affiliations?.length)
  const authors = bare.map(({ author }) => idOf(author)).filter((id) => id !== null)
  if (authors.length === 0 || !article.publishedAt) {
    return {}
  }
  const docs = await findDocs<Author>(req, slugsOf(req.payload).authors, {
    overrideAccess: true,
    where: { id: { in: authors } },
  })
  const heldBy = (author: null | string) =>
    affiliationsOn(
      docs.find(({ id }) => id === author)?.affiliations ?? [],
      dayOf(article.publishedAt),
      article.publishedAtPrecision,
    )
  return { byline: byline.map((row) => (bare.includes(row) ? signed(row, heldBy) : row)) }
}

function signed(
  row: Byline[number],
  heldBy: (author: null | string) => ReturnType<typeof affiliationsOn<unknown>>,
): Byline[number] {
  const affiliations = heldBy(idOf(row.author)).map(({ institution, role }) => ({
    institution: idOf(institution as null | string),
    role,
  }))
  return { ...row, affiliations }
}
