// Fills in a republication from note, terms and byline.
import type { PayloadRequest } from 'payload'

import type { Article, Republication } from '../payload-types.ts'
import type { Mode } from '../terms/terms.ts'
import type { RepublicationWish } from './requests.ts'

import { firstFreeSlug, toSlug } from '../hooks/freeSlug.ts'
import { creditLine } from '../terms/creditLine.ts'
import { dayOf } from '../terms/days.ts'
import { idOf, noteOf, outletOf, termsOf } from './gather.ts'
import { asPartOfMove } from './requests.ts'

type Draft = Omit<Republication, 'createdAt' | 'id' | 'updatedAt'>

/** What the record of a republication says, unless the editor wishes otherwise. */
export async function draftRepublication(
  req: PayloadRequest,
  article: Article,
  mode: Mode,
  wish: RepublicationWish,
): Promise<Draft> {
  const outlet = await outletOf(req, article)
  const terms = termsOf(outlet)
  const wanted = toSlug(wish.slug ?? '') || article.slug || article.id
  return {
    slug: await firstFreeSlug(req, 'republications', wanted),
    article: article.id,
    creditLine:
      wish.creditLine ?? (await creditOf(req, article, outlet?.name ?? '', terms.creditTemplate)),
    mode,
    note: (await noteOf(req, article.id))?.id ?? null,
    republishedAt: wish.republishedAt ?? new Date().toISOString(),
    republishedAtPrecision: wish.republishedAtPrecision ?? 'day',
    searchPolicy: terms.searchPolicy,
    url: wish.url,
  }
}

/** Takes the record away, before the article leaves the stage that it needs. */
export async function deleteRepublication(req: PayloadRequest, article: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'republications',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    where: { article: { equals: article } },
  })
  for (const { id } of docs) {
    await asPartOfMove(article, () =>
      req.payload.delete({ id, collection: 'republications', depth: 0, req }),
    )
  }
}

async function creditOf(
  req: PayloadRequest,
  article: Article,
  outlet: string,
  template: null | string | undefined,
): Promise<string> {
  const ids = (article.byline ?? []).map(({ author }) => idOf(author)).filter((id) => id !== null)
  const { docs } = await req.payload.find({
    collection: 'authors',
    depth: 0,
    limit: 100,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  const named = ids
    .map((id) => docs.find((doc) => doc.id === id)?.name)
    .filter((name) => name !== undefined)
  return creditLine(template, {
    authors: named,
    outlet,
    precision: article.publishedAtPrecision,
    publishedOn: dayOf(article.publishedAt),
    title: article.title,
    url: article.outletUrl ?? null,
  })
}
