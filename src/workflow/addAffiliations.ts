// Fills in the affiliations that authors had on the day of publication, where the outlet printed none.
import type { PayloadRequest } from 'payload'

import type { Article, Author, ID } from '../types.ts'

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
  const authors = bareAuthors(article)
  if (authors.length === 0) {
    return {}
  }
  const docs = await findDocs<Author>(req, slugsOf(req.payload).authors, {
    overrideAccess: true,
    where: { id: { in: authors } },
  })
  return withAffiliations(article, new Map(docs.map((doc) => [doc.id, doc])))
}

type Dated = Pick<Article, 'byline' | 'publishedAt' | 'publishedAtPrecision'>

/** Authors whose affiliations are asked for; none without a date. */
export function bareAuthors({ byline, publishedAt }: Dated): ID[] {
  const bare = (byline ?? []).filter(({ affiliations }) => !affiliations?.length)
  return publishedAt ? bare.map(({ author }) => idOf(author)).filter((id) => id !== null) : []
}

/** @param authors by id; whoever is not among them has none. */
export function withAffiliations(
  article: Dated,
  authors: ReadonlyMap<ID, Pick<Author, 'affiliations'>>,
): Pick<Article, 'byline'> {
  if (bareAuthors(article).length === 0) {
    return {}
  }
  const { byline, publishedAt, publishedAtPrecision } = article
  const heldBy = (author: ID | null) =>
    affiliationsOn(
      authors.get(author ?? '')?.affiliations ?? [],
      dayOf(publishedAt),
      publishedAtPrecision,
    )
  return {
    byline: (byline ?? []).map((row) => (row.affiliations?.length ? row : signed(row, heldBy))),
  }
}

function signed(
  row: Byline[number],
  heldBy: (author: ID | null) => ReturnType<typeof affiliationsOn<unknown>>,
): Byline[number] {
  const affiliations = heldBy(idOf(row.author)).map(({ institution, role }) => ({
    institution: idOf(institution as null | string),
    role,
  }))
  return { ...row, affiliations }
}
