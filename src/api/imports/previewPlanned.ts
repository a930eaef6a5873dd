// The post that a planned article would be: as readers would see it, from what stands in no table yet.
import type { PayloadRequest } from 'payload'

import type { Post } from '../../blog/post.ts'
import type { PlannedArticle } from '../../import/write/plan.ts'
import type { Article, Author, ID, Institution, Outlet } from '../../types.ts'

import { toPreviewRow } from '../../blog/preview/toPreviewRow.ts'
import { toPost } from '../../blog/toPost.ts'
import { findDocs } from '../../database/documents.ts'
import { toSlug } from '../../domain/slug.ts'
import { ownTerms, safeTerms } from '../../domain/terms.ts'
import { noteBody } from '../../import/write/noteBody.ts'
import { Registry } from '../../import/write/Registry.ts'
import { inputOf, plainFields } from '../../import/write/writeArticle.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { termsOf } from '../../workflow/loadFacts.ts'
import { creditFrom } from '../../workflow/republish.ts'

/** It writes nothing; pictures are not shown. */
export async function previewPlanned(
  req: PayloadRequest,
  planned: PlannedArticle,
  { permalink, siteUrl }: Pick<ResolvedOptions, 'permalink' | 'siteUrl'>,
): Promise<Post> {
  const now = new Date().toISOString()
  const { article, authors, institutions } = documentsOf(planned, now)
  const outlet = await outletOf(req, planned)
  const republication = {
    ...inputOf(planned, now),
    creditLine: creditFrom(article, { authors, outlet }),
    searchPolicy: termsOf(outlet).searchPolicy,
  }
  const placed = {
    ...republication,
    slug: republication.slug || article.slug || null,
    mode: 'full' as const,
    republishedAt: republication.republishedAt ?? now,
    republishedAtPrecision: republication.republishedAtPrecision ?? ('unknown' as const),
  }
  const { note } = planned.piece
  const parts = {
    article,
    authors,
    institutions,
    note: note.length > 0 ? noteBody(note) : null,
    outlet,
    republication: placed,
  }
  return toPost(toPreviewRow(parts, permalink), { site: siteUrl })
}

/** With ids of their own. */
function documentsOf(planned: PlannedArticle, updatedAt: string) {
  const authors = new Map<ID, Author>()
  const institutions = new Map<ID, Institution>()
  const byline = planned.authors.map(({ name, affiliations }) => {
    authors.set(name, { name } as Author)
    return {
      affiliations: affiliations.map(({ institution, printed, role }) => {
        institutions.set(institution, { name: institution } as Institution)
        return { institution, printed, role }
      }),
      author: name,
    }
  })
  const article = {
    ...plainFields(planned),
    id: planned.importKey,
    slug: toSlug(planned.piece.title),
    byline,
    updatedAt,
  } as Article
  return { article, authors, institutions }
}

/** The one that is there, by its names; else as it would be created. */
async function outletOf(
  req: PayloadRequest,
  { isOwn, outlet: name }: PlannedArticle,
): Promise<null | Outlet> {
  if (name === null && !isOwn) {
    return null
  }
  const registry = new Registry(nothingPlanned)
  const [id] = await registry.known(req, 'outlets', isOwn || name === null ? [] : [name], isOwn)
  if (id !== undefined) {
    const found = { limit: 1, overrideAccess: true, where: { id: { equals: id } } }
    const [outlet] = await findDocs<Outlet>(req, slugsOf(req.payload).outlets, found)
    return outlet ?? null
  }
  const terms = isOwn ? ownTerms : safeTerms
  return { name: name ?? '', slug: toSlug(name ?? ''), isOwn, terms } as Outlet
}

const nothingPlanned = {
  articles: [],
  blogAuthor: null,
  institutions: [],
  outlets: [],
  unusedFacts: [],
}
