// Fills in, creates, updates and deletes the republication of an article.
import type { PayloadRequest } from 'payload'

import type { Mode } from '../domain/terms.ts'
import type { Article, Author, ID, Outlet, Republication } from '../types.ts'
import type { Circumstances } from './decideArticle.ts'
import type { RepublicationInput } from './input.ts'

import { databaseNow, databaseOf } from '../database/connection.ts'
import { findDocs, updateDoc } from '../database/documents.ts'
import { creditLine } from '../domain/creditLine.ts'
import { dayOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { toSlug } from '../domain/slug.ts'
import { slugsOf } from '../options.ts'
import { firstFreeSlug } from './freeSlug.ts'
import { noteOf, outletOf, termsOf } from './loadFacts.ts'

export type RepublicationValues = Pick<
  Republication,
  | 'creditLine'
  | 'mode'
  | 'republishedAt'
  | 'republishedAtPrecision'
  | 'searchPolicy'
  | 'slug'
  | 'url'
>

/** Payload's types expect ids to be strings. */
type OwnDraft = { article: string; note: null | string } & RepublicationValues
type Draft = { article: ID; note: ID | null } & RepublicationValues

/** What a republication is filled in from, besides its article. */
export interface CreditSources {
  authors: ReadonlyMap<ID, Pick<Author, 'name'>>
  outlet: null | Outlet
}

/** The default values of a republication, with a slug that is free. */
export async function draftRepublication(
  req: PayloadRequest,
  article: Article,
  mode: Mode,
  input: RepublicationInput,
): Promise<Draft> {
  return withFreeSlug(req, await filledIn(req, { article, input, mode }))
}

/** What the transaction has read already. */
type Known = Partial<Pick<Circumstances, 'note' | 'now' | 'outlet'>>

/** The field itself makes the slug one that is free. */
async function filledIn(
  req: PayloadRequest,
  { article, input, mode }: DraftInput,
  known: Known = {},
): Promise<Draft> {
  const { note = await noteOf(req, article.id), now, outlet } = known
  const sources = await creditSourcesOf(req, article, outlet)
  const values = await valuesFrom(req, { article, input, mode, now }, sources)
  return { ...values, article: article.id, note: note?.id ?? null }
}

interface DraftInput {
  article: Article
  input: RepublicationInput
  mode: Mode
  now?: Date | undefined
}

/** The part of it that readers see. */
export async function draftValues(
  req: PayloadRequest,
  input: DraftInput,
  sources: CreditSources,
): Promise<RepublicationValues> {
  return withFreeSlug(req, await valuesFrom(req, input, sources))
}

async function withFreeSlug<Values extends RepublicationValues>(
  req: PayloadRequest,
  values: Values,
): Promise<Values> {
  const { republications } = slugsOf(req.payload)
  return { ...values, slug: await firstFreeSlug(req, republications, values.slug ?? '') }
}

async function valuesFrom(
  req: PayloadRequest,
  { article, input, mode, now }: DraftInput,
  sources: CreditSources,
): Promise<RepublicationValues> {
  const at = input.republishedAt ?? now ?? (await databaseNow(await databaseOf(req)))
  return {
    slug: toSlug(input.slug ?? '') || article.slug || String(article.id),
    creditLine: input.creditLine ?? creditFrom(article, sources),
    mode,
    republishedAt: typeof at === 'string' ? at : at.toISOString(),
    republishedAtPrecision: input.republishedAtPrecision ?? 'day',
    searchPolicy: termsOf(sources.outlet).searchPolicy,
    url: input.url,
  }
}

export async function republicationOf(
  req: PayloadRequest,
  article: ID,
): Promise<null | Republication> {
  return req.payload.db.findOne<Republication>({
    collection: slugsOf(req.payload).republications,
    req,
    where: { article: { equals: article } },
  })
}

export async function createRepublication(
  req: PayloadRequest,
  article: Article,
  mode: Mode,
  input: RepublicationInput,
  known: Known,
): Promise<Republication> {
  const created = await req.payload.create({
    collection: slugsOf(req.payload).republications,
    data: (await filledIn(req, { article, input, mode }, known)) as OwnDraft,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return created as Republication
}

/** Writes another mode, and the other values that the caller gives. */
export async function updateRepublication(
  req: PayloadRequest,
  article: Article,
  mode: Mode,
  { slug, creditLine, republishedAt, republishedAtPrecision, url }: RepublicationInput,
): Promise<Republication> {
  const { docs } = await req.payload.update({
    collection: slugsOf(req.payload).republications,
    data: { slug, creditLine, mode, republishedAt, republishedAtPrecision, url },
    depth: 0,
    overrideAccess: true,
    req,
    where: { article: { equals: article.id } },
  })
  return docs[0] as Republication
}

/** Updates a credit line that was filled in from the article. One that somebody wrote stays. */
export async function updateCreditLine(
  req: PayloadRequest,
  article: Article,
  previous: Article,
): Promise<void> {
  const [line, filledIn] = [await creditOf(req, article), await creditOf(req, previous)]
  if (line === filledIn) {
    return
  }
  const docs = await findDocs(req, slugsOf(req.payload).republications, {
    overrideAccess: true,
    where: { and: [{ article: { equals: article.id } }, { creditLine: { equals: filledIn } }] },
  })
  for (const { id } of docs) {
    const data = { creditLine: line }
    await updateDoc(req, slugsOf(req.payload).republications, { id, data, overrideAccess: true })
  }
}

/** Deletes the republication before the article leaves the stage that it requires. */
export async function deleteRepublication(req: PayloadRequest, article: ID): Promise<void> {
  const docs = await findDocs(req, slugsOf(req.payload).republications, {
    limit: 1,
    overrideAccess: true,
    where: { article: { equals: article } },
  })
  for (const { id } of docs) {
    await req.payload.delete({
      id,
      collection: slugsOf(req.payload).republications,
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}

async function creditOf(req: PayloadRequest, article: Article): Promise<string> {
  return creditFrom(article, await creditSourcesOf(req, article))
}

/** Whom an article names as its authors, and the line that credits its outlet. */
export interface Credit {
  authors: Pick<Author, 'id' | 'name'>[]
  line: string
}

/** Of articles of one outlet, by their ids. */
export async function creditsOf(
  req: PayloadRequest,
  articles: Article[],
  outlet: null | Outlet,
): Promise<Map<ID, Credit>> {
  const authors = await authorsOf(req, articles)
  return new Map(
    articles.map((one) => [
      one.id,
      {
        authors: signersOf(one).flatMap((id) => authors.get(id) ?? []),
        line: creditFrom(one, { authors, outlet }),
      },
    ]),
  )
}

async function creditSourcesOf(
  req: PayloadRequest,
  article: Article,
  known?: null | Outlet,
): Promise<CreditSources> {
  const outlet = known === undefined ? await outletOf(req, article) : known
  return { authors: await authorsOf(req, [article]), outlet }
}

async function authorsOf(req: PayloadRequest, articles: Article[]): Promise<Map<ID, Author>> {
  const docs = await findDocs<Author>(req, slugsOf(req.payload).authors, {
    overrideAccess: true,
    where: { id: { in: [...new Set(articles.flatMap(signersOf))] } },
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}

/** Of the authors of the byline. */
export async function authorNamesOf(req: PayloadRequest, article: Article): Promise<string[]> {
  return namesIn(article, await authorsOf(req, [article]))
}

function namesIn(article: Article, authors: CreditSources['authors']): string[] {
  return signersOf(article)
    .map((id) => authors.get(id)?.name)
    .filter((name) => name !== undefined)
}

/** Ids of the authors of the byline. */
export function signersOf({ byline }: Article): ID[] {
  return (byline ?? []).map(({ author }) => idOf(author)).filter((id) => id !== null)
}

/** None for what appears on the blog first. */
export function creditFrom(article: Article, { authors, outlet }: CreditSources): string {
  if (outlet?.isOwn) {
    return ''
  }
  const agreed = article.permission?.creditLine
  return (
    agreed ||
    creditLine(outlet?.terms.creditTemplate, {
      authors: namesIn(article, authors),
      outlet: outlet?.name ?? '',
      precision: article.publishedAtPrecision,
      publishedOn: dayOf(article.publishedAt),
      title: article.title,
      url: article.outletUrl ?? null,
    })
  )
}
