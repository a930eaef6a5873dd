// Writes one article in the caller's transaction: the article, its note, and a transition for each stage up to its own.
import type { PayloadRequest } from 'payload'

import { decoded, paragraphsToDocument } from 'offprint-reader/document'

import type { Article } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/input.ts'
import type { PlannedArticle, PlannedAuthor } from './plan.ts'
import type { Registry } from './Registry.ts'

import { dayOf, noonOf } from '../../domain/days.ts'
import { stages } from '../../domain/transitions.ts'
import { slugsOf } from '../../options.ts'
import { toSlug } from '../../workflow/freeSlug.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { fullRights, type WriteRights } from './rights.ts'

/** Each transition writes its log row, as it would for a person. */
export async function writeArticle(
  req: PayloadRequest,
  planned: PlannedArticle,
  registry: Registry,
  seededAt: string,
): Promise<void> {
  const { piece, stage } = planned
  if (!piece.title) {
    throw new Error(
      piece.lines ? 'There is a note, but no title below it.' : 'The source has no title.',
    )
  }
  const data = await articleData(req, planned, registry)
  const { id } = await createArticle(req, { ...data, importKey: planned.importKey }, fullRights)
  const { blogAuthor } = registry
  const author = piece.note[0] && blogAuthor && (await registry.author(req, blogAuthor))
  await createNote(req, { article: id, author: author || undefined, lines: piece.note }, fullRights)
  for (const to of stages.slice(1, stages.indexOf(stage) + 1)) {
    await moveArticle(req, id, {
      alreadyOnBlog: true,
      republication: inputOf(planned, seededAt),
      to,
      via: 'seed',
    })
  }
}

type ArticleData = Awaited<ReturnType<typeof articleData>>

export async function createArticle(
  req: PayloadRequest,
  data: { importKey?: string } & ArticleData,
  { overrideAccess }: WriteRights,
): Promise<Article> {
  const created = await req.payload.create({
    collection: slugsOf(req.payload).articles,
    data: { ...data, stage: 'drafted' },
    depth: 0,
    overrideAccess,
    req,
    user: req.user,
  })
  return created as Article
}

/** The fields of an article; names become ids. */
export async function articleData(
  req: PayloadRequest,
  planned: PlannedArticle,
  registry: Registry,
) {
  const { facts, piece } = planned
  const { leadImage } = piece
  return {
    acknowledgements: piece.acknowledgements,
    body: piece.document as unknown as Article['body'],
    byline: await bylineOf(req, planned.authors, registry),
    bylineText: piece.bylineText,
    dateline: piece.dateline ?? undefined,
    doi: facts?.doi ?? piece.doi ?? undefined,
    kind: facts?.kind ?? piece.kind,
    language: facts?.language ?? piece.language ?? undefined,
    leadImage: leadImage ? { caption: leadImage.caption, credit: leadImage.credit } : undefined,
    outlet: planned.outlet === null ? undefined : await registry.outlet(req, planned.outlet),
    outletIssue: facts?.outletIssue ?? piece.outletIssue ?? undefined,
    outletUrl: facts?.outletUrl ?? piece.outletUrl ?? undefined,
    publishedAt: planned.publishedAt,
    publishedAtPrecision: planned.precision,
    series: facts?.series,
    standfirst: piece.standfirst,
    title: piece.title,
    topics: facts?.topics ?? piece.topics,
  }
}

async function bylineOf(req: PayloadRequest, authors: PlannedAuthor[], registry: Registry) {
  const rows = []
  for (const { name, affiliations, inferred } of authors) {
    const printed = []
    for (const one of affiliations) {
      printed.push({
        institution:
          one.institution === '' ? null : await registry.institution(req, one.institution),
        printed: one.printed,
        role: one.role,
      })
    }
    const author = await registry.author(req, name)
    if (author !== null) {
      rows.push({ affiliations: printed, author, inferred })
    }
  }
  return rows
}

interface NewNote {
  article: string
  author?: null | number | string | undefined
  lines: string[]
}

/** None where the source has no introductory note. */
export async function createNote(
  req: PayloadRequest,
  { article, author, lines }: NewNote,
  { overrideAccess }: WriteRights,
): Promise<void> {
  if (lines.length > 0) {
    await req.payload.create({
      collection: slugsOf(req.payload).notes,
      data: { article, author: author as null | string, body: noteBody(lines) },
      depth: 0,
      overrideAccess,
      req,
      user: req.user,
    })
  }
}

export function noteBody(lines: string[]): NonNullable<Article['body']> {
  return paragraphsToDocument(lines) as unknown as NonNullable<Article['body']>
}

/** Without a blog date it is the time of this import, with the precision `unknown`. */
function inputOf({ facts }: PlannedArticle, seededAt: string): RepublicationInput {
  const slug = facts?.blogUrl ? lastSegment(facts.blogUrl) : undefined
  return {
    slug,
    mode: 'full',
    republishedAt: facts?.blogDate ? momentOn(facts.blogDate, seededAt) : seededAt,
    republishedAtPrecision: facts?.blogDate ? 'day' : 'unknown',
    url: facts?.blogUrl ?? undefined,
  }
}

/** Noon UTC of a past day is the same day in most time zones; midnight UTC only in half of them. */
function momentOn(day: string, now: string): string {
  return day === dayOf(now) ? now : noonOf(day)
}

function lastSegment(address: string): string | undefined {
  if (!URL.canParse(address)) {
    return undefined
  }
  const segment = new URL(address).pathname.split('/').filter(Boolean).at(-1)
  return segment && toSlug(decoded(segment))
}
