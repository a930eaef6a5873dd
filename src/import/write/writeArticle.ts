// What is written of a planned article: its fields, its note, and where it is on the blog.
import type { PayloadRequest } from 'payload'

import { decoded } from 'offprint-reader/document'

import type { Article, ID } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/input.ts'
import type { PlannedArticle, PlannedAuthor } from './plan.ts'
import type { Registry } from './Registry.ts'

import { dayOf, noonOf } from '../../domain/days.ts'
import { toSlug } from '../../domain/slug.ts'
import { slugsOf } from '../../options.ts'
import { uncheckedOf } from './doubts.ts'
import { noteBody } from './noteBody.ts'
import { fullRights, type WriteRights } from './rights.ts'

/** @throws Error for what somebody has to look at first */
export function requireChecked(planned: PlannedArticle): void {
  const [unchecked] = uncheckedOf(planned)
  if (unchecked) {
    throw new Error(unchecked.message)
  }
}

/** @throws Error */
export function requireTitle({ piece }: PlannedArticle): void {
  if (!piece.title) {
    throw new Error(
      piece.lines ? 'There is a note, but no title below it.' : 'The source has no title.',
    )
  }
}

export type ArticleData = Awaited<ReturnType<typeof articleData>>

export async function createArticle(
  req: PayloadRequest,
  data: { importKey?: string; slug?: string } & ArticleData,
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

export async function articleData(
  req: PayloadRequest,
  planned: PlannedArticle,
  registry: Registry,
) {
  return {
    ...plainFields(planned),
    byline: await bylineOf(req, planned.authors, registry),
    outlet: await outletOf(req, planned, registry),
  }
}

/** What the source does not say stays as it is: `other` is the kind of a source that says none. */
export function saidOnly(data: ArticleData): Partial<ArticleData> {
  const says = Object.entries(data).filter(([name, value]) => {
    const isEmpty = value === undefined || value === null || value === ''
    return !isEmpty && !(Array.isArray(value) && value.length === 0) && !isDefault(name, value)
  })
  return Object.fromEntries(says)
}

function isDefault(name: string, value: unknown): boolean {
  const isOther = name === 'kind' && value === 'other'
  const isUnknown = name === 'publishedAtPrecision' && value === 'unknown'
  const isBlank = name === 'body' && (value as Article['body'])?.root.children.length === 0
  return isOther || isUnknown || isBlank
}

interface LeadImageData {
  caption: string
  credit: null | string
  image?: string
}

/** Those that name no other document but pictures. */
export function plainFields({
  facts,
  leadImage: lead,
  piece,
  precision,
  publishedAt,
}: PlannedArticle) {
  const words = piece.leadImage
  const leadImage = lead ?? (words && { caption: words.caption, credit: words.credit })
  return {
    acknowledgements: piece.acknowledgements,
    body: piece.document as unknown as Article['body'],
    bylineText: piece.bylineText,
    dateline: piece.dateline ?? undefined,
    doi: facts?.doi ?? piece.doi ?? undefined,
    kind: facts?.kind ?? piece.kind,
    language: facts?.language ?? piece.language ?? undefined,
    leadImage: (leadImage ?? undefined) as LeadImageData | undefined,
    outletIssue: facts?.outletIssue ?? piece.outletIssue ?? undefined,
    outletUrl: facts?.outletUrl ?? piece.outletUrl ?? undefined,
    publishedAt,
    publishedAtPrecision: precision,
    // What a page calls its series may be a section of its site.
    series: facts?.series ?? (piece.sources.series?.from === 'file' ? piece.series : undefined),
    standfirst: piece.standfirst,
    title: piece.title,
    topics: facts?.topics ?? piece.topics,
  }
}

async function outletOf(
  req: PayloadRequest,
  { isOwn, outlet }: PlannedArticle,
  registry: Registry,
): Promise<null | string | undefined> {
  if (isOwn) {
    return registry.ownOutlet(req, outlet)
  }
  return outlet === null ? undefined : registry.outlet(req, outlet)
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
): Promise<ID | null> {
  if (lines.length === 0) {
    return null
  }
  const { id } = await req.payload.create({
    collection: slugsOf(req.payload).notes,
    data: { article, author: author as null | string, body: noteBody(lines) },
    depth: 0,
    overrideAccess,
    req,
    user: req.user,
  })
  return id
}

/** The note of a post is signed by the author of the blog, where the import names one. */
export async function createNoteOfBlog(
  req: PayloadRequest,
  { article, lines }: Omit<NewNote, 'author'>,
  registry: Registry,
): Promise<ID | null> {
  const { blogAuthor } = registry
  const author = lines.length > 0 && blogAuthor ? await registry.author(req, blogAuthor) : undefined
  return createNote(req, { article, author, lines }, fullRights)
}

/** Without a blog date it is the time of this import, with the precision `unknown`. */
export function inputOf({ onBlog }: PlannedArticle, seededAt: string): RepublicationInput {
  const { address, day, moment, url } = onBlog
  return {
    slug: address ? lastSegment(address) : undefined,
    mode: 'full',
    republishedAt: day ? (onDay(day, moment) ?? momentOn(day, seededAt)) : seededAt,
    republishedAtPrecision: day ? 'day' : 'unknown',
    url: url ?? undefined,
  }
}

const dayLength = 86_400_000
const minute = 60_000

/**
 * The time as it was, so that posts of a day keep their order and feeds their dates. The day is the one that readers of
 * the old blog saw: a time that is on another day in Greenwich is in the first or last minute of it.
 */
function onDay(day: string, moment: string | undefined): string | undefined {
  const start = Date.parse(`${day}T00:00:00.000Z`)
  const into = moment === undefined ? Number.NaN : Date.parse(moment) - start
  if (!(Math.abs(into) < 2 * dayLength)) {
    return undefined
  }
  const late = dayLength - minute + ((into - dayLength) / dayLength) * minute
  const early = minute + (into / dayLength) * minute
  const within = into < 0 ? early : into < dayLength ? into : late
  return new Date(start + Math.max(0, Math.floor(within))).toISOString()
}

/** Noon UTC of a past day is the same day in most time zones; midnight UTC only in half of them. */
function momentOn(day: string, now: string): string {
  return day === dayOf(now) ? now : noonOf(day)
}

/** Of an address or a path. */
function lastSegment(address: string): string | undefined {
  const base = 'http://blog.invalid'
  if (!URL.canParse(address, base)) {
    return undefined
  }
  const segment = new URL(address, base).pathname.split('/').filter(Boolean).at(-1)
  return segment && toSlug(decoded(segment).replace(/\.(?:html?|php)$/i, ''))
}
