// Loads what the workflow rules need: the article as it would be stored, its outlet's terms, its note, and the user.
import type { PayloadRequest, SelectType } from 'payload'

import { collectPictures } from 'offprint-reader/document'

import type { Article, ID, Note, Outlet, Republication } from '../types.ts'
import type { Question } from './decide.ts'

import { authorIdOf, roleOf } from '../access/people.ts'
import { findDoc, findDocs } from '../database/documents.ts'
import { readIDs } from '../database/ids.ts'
import { idOf } from '../domain/idOf.ts'
import { documentOf } from '../domain/plainNote.ts'
import { safeTerms, type Terms } from '../domain/terms.ts'
import { NotFound } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { articleFacts, type DerivedFacts, type LoadedPicture, textFacts } from './articleFacts.ts'
import { loadOpenSignOffs } from './signOff/openSignOffs.ts'

/** The facts of an article, which may have changes that are not saved yet, with its note and its outlet. */
export async function loadFacts(
  req: PayloadRequest,
  article: Article,
  { note, outlet }: { note: Note | null; outlet: null | Outlet },
): Promise<DerivedFacts> {
  return articleFacts({
    blogMode: article.blogMode,
    byline: article.byline,
    bylineText: article.bylineText,
    hasOutlet: Boolean(article.outlet),
    heldBackOn: article.heldBack?.on,
    isOwn: outlet?.isOwn,
    leadImage: idOf(article.leadImage?.image),
    openSignOffs: await loadOpenSignOffs(req, article, outlet),
    outletIssue: article.outletIssue,
    outletUrl: article.outletUrl,
    permission: article.permission,
    pictures: await picturesOf(req, article),
    picturesNeeded: article.picturesNeeded,
    publishedAt: article.publishedAt,
    publishedAtPrecision: article.publishedAtPrecision,
    stage: article.stage,
    texts: textFacts(article.body, noteBodyOf(article, note)),
  })
}

async function picturesOf(req: PayloadRequest, article: Article): Promise<LoadedPicture[]> {
  const { media } = slugsOf(req.payload)
  const lead = idOf(article.leadImage?.image)
  const named = new Set([...(lead ? [lead] : []), ...collectPictures(article.body)])
  const shown = readIDs(req.payload, [...named], media)
  if (shown.length === 0) {
    return []
  }
  const where = { id: { in: shown } }
  const pictures = await findDocs<LoadedPicture>(req, media, { overrideAccess: true, where })
  return shown.flatMap((id) => pictures.filter((picture) => picture.id === id))
}

/** The article with this id, without access control. @throws NotFound */
export async function articleOf(req: PayloadRequest, id: ID): Promise<Article> {
  const article = await req.payload.findByID({
    id,
    collection: slugsOf(req.payload).articles,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return article as Article
}

/** The note is read where it is needed. */
const withoutNote: SelectType = { noteText: false, noteUpdatedAt: false }

/** The article, with the access of the user. @throws NotFound also if the user may not read it. */
export async function readArticle(
  req: PayloadRequest,
  id: ID,
  select = withoutNote,
): Promise<Article> {
  const { articles } = slugsOf(req.payload)
  const article = await findDoc<Article>(req, articles, { id, overrideAccess: false, select })
  if (!article) {
    throw new NotFound('article')
  }
  return article
}

/** The republication of an article, with the access of the user; null if there is none, or the user may not read it. */
export async function readRepublication(
  req: PayloadRequest,
  article: ID,
): Promise<null | Republication> {
  const [found = null] = await findDocs<Republication>(req, slugsOf(req.payload).republications, {
    limit: 1,
    overrideAccess: false,
    where: { article: { equals: article } },
  })
  return found
}

/** The outlet of an article, without access control: the rules need its terms. */
export async function outletOf(
  req: PayloadRequest,
  article: Pick<Article, 'outlet'>,
): Promise<null | Outlet> {
  const id = idOf(article.outlet)
  if (!id) {
    return null
  }
  return findDoc<Outlet>(req, slugsOf(req.payload).outlets, { id, overrideAccess: true })
}

/** The terms of an outlet; the strictest ones without an outlet. */
export function termsOf(outlet: null | Outlet): Terms {
  return outlet ? outlet.terms : safeTerms
}

/** Who wants to move an article; null for the system, which is a Local API call without a user. */
export function actorOf(req: PayloadRequest, article: Pick<Article, 'byline'>): Question['actor'] {
  if (!req.user && req.payloadAPI === 'local') {
    return null
  }
  const own = authorIdOf(req)
  const ownsArticle = Boolean(own && article.byline?.some(({ author }) => idOf(author) === own))
  return { ownsArticle, role: roleOf(req) }
}

/** As it is typed, where the form is not saved. */
function noteBodyOf({ noteText }: Article, note: Note | null): unknown {
  return typeof noteText === 'string' ? documentOf(noteText) : note?.body
}

/** The note of an article, without access control. */
export async function noteOf(req: PayloadRequest, article: ID): Promise<Note | null> {
  // Read without hooks: they would load the article again for the title of the note.
  return req.payload.db.findOne<Note>({
    collection: slugsOf(req.payload).notes,
    req,
    where: { article: { equals: article } },
  })
}
