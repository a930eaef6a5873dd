// Writes one piece: article, note, and the moves to where it stands, in the caller's transaction.
import type { PayloadRequest } from 'payload'

import type { Article } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/requests.ts'
import type { SourceLine } from '../types.ts'
import type { PlannedAuthor, PlannedPiece } from './plan.ts'
import type { Registry } from './registry.ts'

import { dayOf, noonOf } from '../../domain/days.ts'
import { stages } from '../../domain/transitions.ts'
import { toSlug } from '../../workflow/freeSlug.ts'
import { transition } from '../../workflow/transition.ts'
import { paragraphsToDocument, toDocument } from './toDocument.ts'

/** The seed's door is used for each move, so that each piece has its log rows. */
export async function writePiece(
  req: PayloadRequest,
  piece: PlannedPiece,
  registry: Registry,
  seededAt: string,
): Promise<void> {
  if (!piece.parsed.title.text) {
    throw new Error('There is a note, but no title below it.')
  }
  const article = (await req.payload.create({
    collection: 'articles',
    data: await articleData(req, piece, registry),
    depth: 0,
    overrideAccess: true,
    req,
  })) as Article
  await writeNote(req, piece, registry, article.id)
  for (const to of stages.slice(1, stages.indexOf(piece.stage) + 1)) {
    await transition(req, article.id, {
      alreadyOnBlog: true,
      republication: inputOf(piece, seededAt),
      to,
      via: 'seed',
    })
  }
}

async function articleData(req: PayloadRequest, piece: PlannedPiece, registry: Registry) {
  const { facts, parsed } = piece
  const { leadImage } = parsed
  return {
    acknowledgements: texts(parsed.acknowledgements),
    body: toDocument(parsed.body, parsed.footnoteLists) as unknown as Article['body'],
    byline: await bylineOf(req, piece.authors, registry),
    bylineText: texts(parsed.bylineText),
    dateline: parsed.dateline?.text,
    doi: facts?.doi,
    importKey: piece.importKey,
    kind: facts?.kind ?? parsed.kind,
    language: facts?.language ?? undefined,
    leadImage: leadImage ? { caption: leadImage.caption, credit: leadImage.credit } : undefined,
    outlet: piece.outlet === null ? undefined : await registry.outlet(req, piece.outlet),
    outletIssue: facts?.outletIssue ?? parsed.outletIssue?.text,
    outletUrl: facts?.outletUrl,
    publishedAt: piece.publishedAt,
    publishedAtPrecision: piece.precision,
    series: facts?.series,
    stage: 'drafted' as const,
    standfirst: texts(parsed.standfirst),
    title: parsed.title.text,
    topics: facts?.topics,
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
  piece: PlannedPiece,
  registry: Registry,
  article: string,
): Promise<void> {
  if (piece.parsed.note.length === 0) {
    return
  }
  const author = registry.blogAuthor ? await registry.author(req, registry.blogAuthor) : undefined
  const body = paragraphsToDocument(texts(piece.parsed.note)) as unknown as NonNullable<
    Article['body']
  >
  await req.payload.create({
    collection: 'notes',
    data: { article, author, body },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Without a date of posting it is the time of this seeding, and its precision says unknown. */
function inputOf({ facts }: PlannedPiece, seededAt: string): RepublicationInput {
  const slug = facts?.blogUrl ? lastSegment(facts.blogUrl) : undefined
  return {
    slug,
    mode: 'full',
    republishedAt: facts?.blogDate ? momentOn(facts.blogDate, seededAt) : seededAt,
    republishedAtPrecision: facts?.blogDate ? 'day' : 'unknown',
    url: facts?.blogUrl ?? undefined,
  }
}

/** Of a day in the past only the day is known: its noon is that day in most time zones, and midnight in half of them. */
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

/** An address may carry an escape that is none: then it stays as it is. */
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
