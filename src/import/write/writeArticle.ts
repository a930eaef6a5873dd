// Writes one article in the caller's transaction: the article, its note, and a transition for each stage up to its own.
import type { PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/input.ts'
import type { SourceLine } from '../types.ts'
import type { PlannedArticle, PlannedAuthor } from './plan.ts'
import type { Registry } from './Registry.ts'

import { dayOf, noonOf } from '../../domain/days.ts'
import { stages } from '../../domain/transitions.ts'
import { slugsOf } from '../../options.ts'
import { toSlug } from '../../workflow/freeSlug.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { paragraphsToDocument, toDocument } from './toDocument.ts'

/** Each transition writes its log row, as it would for a person. */
export async function writeArticle(
  req: PayloadRequest,
  planned: PlannedArticle,
  registry: Registry,
  seededAt: string,
): Promise<void> {
  if (!planned.parsed.title.text) {
    throw new Error(
      planned.parsed.document
        ? 'The source has no title.'
        : 'There is a note, but no title below it.',
    )
  }
  const article = (await req.payload.create({
    collection: slugsOf(req.payload).articles,
    data: await articleData(req, planned, registry),
    depth: 0,
    overrideAccess: true,
    req,
  })) as Article
  await writeNote(req, planned, registry, article.id)
  for (const to of stages.slice(1, stages.indexOf(planned.stage) + 1)) {
    await moveArticle(req, article.id, {
      alreadyOnBlog: true,
      republication: inputOf(planned, seededAt),
      to,
      via: 'seed',
    })
  }
}

async function articleData(req: PayloadRequest, planned: PlannedArticle, registry: Registry) {
  const { facts, parsed } = planned
  const { leadImage } = parsed
  return {
    acknowledgements: texts(parsed.acknowledgements),
    body: (parsed.document ??
      toDocument(parsed.body, parsed.footnoteLists)) as unknown as Article['body'],
    byline: await bylineOf(req, planned.authors, registry),
    bylineText: texts(parsed.bylineText),
    dateline: parsed.dateline?.text,
    doi: facts?.doi ?? parsed.doi,
    importKey: planned.importKey,
    kind: facts?.kind ?? parsed.kind,
    language: facts?.language ?? parsed.language,
    leadImage: leadImage ? { caption: leadImage.caption, credit: leadImage.credit } : undefined,
    outlet: planned.outlet === null ? undefined : await registry.outlet(req, planned.outlet),
    outletIssue: facts?.outletIssue ?? parsed.outletIssue?.text,
    outletUrl: facts?.outletUrl ?? parsed.outletUrl,
    publishedAt: planned.publishedAt,
    publishedAtPrecision: planned.precision,
    series: facts?.series,
    stage: 'drafted' as const,
    standfirst: texts(parsed.standfirst),
    title: parsed.title.text,
    topics: facts?.topics ?? parsed.topics,
  }
}

async function bylineOf(req: PayloadRequest, authors: PlannedAuthor[], registry: Registry) {
  const rows = []
  for (const { name, affiliations, inferred } of authors) {
    const printed = []
    for (const one of affiliations) {
      printed.push({
        institution: await registry.institution(req, one.institution),
        printed: one.printed,
        role: one.role,
      })
    }
    rows.push({ affiliations: printed, author: await registry.author(req, name), inferred })
  }
  return rows
}

async function writeNote(
  req: PayloadRequest,
  planned: PlannedArticle,
  registry: Registry,
  article: string,
): Promise<void> {
  if (planned.parsed.note.length === 0) {
    return
  }
  const author = registry.blogAuthor ? await registry.author(req, registry.blogAuthor) : undefined
  const body = paragraphsToDocument(texts(planned.parsed.note)) as unknown as NonNullable<
    Article['body']
  >
  await req.payload.create({
    collection: slugsOf(req.payload).notes,
    data: { article, author, body },
    depth: 0,
    overrideAccess: true,
    req,
  })
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

function texts(lines: SourceLine[]): string[] {
  return lines.map(({ text }) => text)
}

/** An address with an invalid percent escape stays as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) {
      return segment
    }
    throw error
  }
}
