// Gathers what the rule needs to know: the article as it would be stored, its outlet's terms, its note, who asks.
import type { PayloadRequest } from 'payload'

import type { Terms } from '../domain/terms.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Article, Note, Outlet } from '../types.ts'
import type { ArticleFacts, Question } from './decide.ts'

import { authorIdOf, roleOf } from '../access/people.ts'
import { isID } from '../database/lock.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { safeTerms } from '../domain/terms.ts'
import { findOrphans } from '../richtext/footnotes/findOrphans.ts'
import { picturesIn } from '../richtext/picturesIn.ts'
import { toPlainText } from '../richtext/toPlainText.ts'

/** A picture that does not go on the blog: whose rights do not let it. */
export interface PictureAway {
  /** Where its document is. */
  collection: string
  /** Path of the field that shows it. */
  field: string
  id: string
  /** What it shows, or the name of its file. */
  name: string
  rights: string
}

/** Facts with all that is known of the pictures. */
export interface LoadedFacts extends ArticleFacts {
  picturesWithoutRights: PictureAway[]
}

/** The facts of an article; its note and the rights of its pictures are looked up. */
export async function factsOf(
  req: PayloadRequest,
  article: Article,
  options: Pick<ResolvedOptions, 'mediaSlug'>,
): Promise<LoadedFacts> {
  return {
    brokenFootnotes: findOrphans(article.body).refsWithoutNote.map(
      ({ label, noteId }) => label || noteId,
    ),
    hasAuthor: hasAuthor(article),
    hasBody: toPlainText(article.body).trim() !== '',
    hasByline: hasByline(article),
    hasEvidence: Boolean(article.outletUrl?.trim() || article.outletIssue?.trim()),
    hasNote: toPlainText((await noteOf(req, article.id))?.body).trim() !== '',
    hasOutlet: Boolean(article.outlet),
    permission: article.permission,
    picturesNeeded: article.picturesNeeded === true,
    picturesWithoutRights: await picturesWithoutRights(req, article, options),
    precision: article.publishedAtPrecision,
    publishedOn: dayOf(article.publishedAt),
    stage: article.stage,
  }
}

/** Whether anybody signs it. */
export function hasAuthor({ byline }: Pick<Article, 'byline'>): boolean {
  return Boolean(byline?.some(({ author }) => author))
}

/** Whether its byline as printed says anything. */
function hasByline({ bylineText }: Pick<Article, 'bylineText'>): boolean {
  return Boolean(bylineText?.some((line) => line.trim()))
}

/** Rights that let a picture stand on the blog. */
export const rightsForBlog = ['owned', 'licensed']

async function picturesWithoutRights(
  req: PayloadRequest,
  article: Article,
  { mediaSlug }: Pick<ResolvedOptions, 'mediaSlug'>,
): Promise<PictureAway[]> {
  const lead = idOf(article.leadImage?.image)
  const shown = [...new Set([...(lead ? [lead] : []), ...picturesIn(article.body)])].filter(isID)
  if (shown.length === 0) {
    return []
  }
  const { docs } = await req.payload.find({
    collection: mediaSlug,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { and: [{ id: { in: shown } }, { rights: { not_in: rightsForBlog } }] },
  })
  return shown.flatMap((id) => {
    const picture = docs.find((doc) => doc.id === id) as Picture | undefined
    const field = id === lead ? 'leadImage.image' : 'body'
    const { alt, filename, rights } = picture ?? {}
    const told = { id, name: alt || filename || id, collection: mediaSlug, field }
    return picture ? [{ ...told, rights: rights || 'unknown' }] : []
  })
}

interface Picture {
  alt?: null | string
  filename?: null | string
  rights?: null | string
}

/** The outlet of an article, whoever asks: the rule needs its terms. */
export async function outletOf(
  req: PayloadRequest,
  article: Pick<Article, 'outlet'>,
): Promise<null | Outlet> {
  const id = idOf(article.outlet)
  if (!id) {
    return null
  }
  const outlet = await req.payload.findByID({
    id,
    collection: 'outlets',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return outlet as null | Outlet
}

/** The terms of an outlet; the safe ones where there is none. */
export function termsOf(outlet: null | Outlet): Terms {
  return outlet ? outlet.terms : safeTerms
}

/** Who wants to move an article; null for the system itself. */
export function actorOf(req: PayloadRequest, article: Pick<Article, 'byline'>): Question['actor'] {
  if (!req.user && req.payloadAPI === 'local') {
    return null
  }
  const own = authorIdOf(req)
  const ownsArticle = Boolean(own && article.byline?.some(({ author }) => idOf(author) === own))
  return { ownsArticle, role: roleOf(req) }
}

/** The note of an article, whoever asks. */
export async function noteOf(req: PayloadRequest, article: string): Promise<Note | null> {
  // Read raw: the note's title comes from the article, and would be fetched anew for every question.
  return req.payload.db.findOne<Note>({
    collection: 'notes',
    req,
    where: { article: { equals: article } },
  })
}
