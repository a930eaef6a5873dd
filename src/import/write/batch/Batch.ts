// What the articles of a batch share: outlets, authors and free slugs, each read once.
import type { PayloadRequest } from 'payload'

import type { Article, Author, ID, Outlet, Republication } from '../../../types.ts'
import type { InSets } from '../../../workflow/inSets.ts'
import type { PlannedArticle } from '../plan.ts'
import type { Registry } from '../Registry.ts'

import { databaseNow, transactionOf } from '../../../database/connection.ts'
import { findDocs } from '../../../database/documents.ts'
import { todayIn } from '../../../domain/days.ts'
import { toSlug } from '../../../domain/slug.ts'
import { requireOptions, slugsOf } from '../../../options.ts'
import { lockUsed, nothingUsed } from '../../../visibility/publicFlags.ts'
import { beginSets } from '../../../workflow/inSets.ts'
import { inputOf } from '../writeArticle.ts'
import { FreeSlugs } from './FreeSlugs.ts'

/** An article as it was written. */
export interface Written {
  doc: Article
  planned: PlannedArticle
  republication: null | Republication
  steps: { from: Article['stage']; to: Article['stage'] }[]
}

export class Batch {
  private readonly authors = new Map<ID, Author>()
  private readonly outlets = new Map<ID, Outlet>()
  readonly written: Written[] = []

  private constructor(
    readonly registry: Registry,
    readonly sets: InSets,
    readonly slugs: FreeSlugs,
    readonly today: string,
  ) {}

  static async begin(
    req: PayloadRequest,
    articles: PlannedArticle[],
    registry: Registry,
  ): Promise<Batch> {
    const sets = await beginSets(req)
    const { articles: ofArticles, republications } = slugsOf(req.payload)
    const titles = articles.map(({ piece }) => toSlug(piece.title))
    const posts = articles.map((one) => toSlug(inputOf(one, '').slug ?? ''))
    const slugs = await FreeSlugs.read(req, sets, {
      [ofArticles]: titles,
      [republications]: [...titles, ...posts],
    })
    const outlets = await lockNamed(req, articles, registry)
    const now = await databaseNow(await transactionOf(req))
    const today = todayIn(requireOptions(req.payload).timeZone, now)
    const batch = new Batch(registry, sets, slugs, today)
    outlets.forEach((doc) => batch.outlets.set(doc.id, doc))
    return batch
  }

  /** By id, with their names and affiliations. */
  async authorsOf(req: PayloadRequest, ids: ID[]): Promise<Map<ID, Author>> {
    const unknown = ids.filter((id) => !this.authors.has(id))
    if (unknown.length > 0) {
      const where = { id: { in: unknown } }
      const found = { overrideAccess: true, where }
      for (const doc of await findDocs<Author>(req, slugsOf(req.payload).authors, found)) {
        this.authors.set(doc.id, doc)
      }
    }
    return this.authors
  }

  /** One that is there was locked at the beginning, so that its terms stay as they are. */
  async outletOf(req: PayloadRequest, id: ID | null): Promise<null | Outlet> {
    if (id !== null && !this.outlets.has(id)) {
      const where = { id: { equals: id } }
      const found = { overrideAccess: true, where }
      for (const doc of await findDocs<Outlet>(req, slugsOf(req.payload).outlets, found)) {
        this.outlets.set(doc.id, doc)
      }
    }
    return (id !== null && this.outlets.get(id)) || null
  }

  /** What was read in a savepoint that failed may be gone. */
  clear(): void {
    this.authors.clear()
    this.outlets.clear()
  }
}

/** Locks what the articles name and what is there, in the order of all transactions. @returns the outlets */
async function lockNamed(
  req: PayloadRequest,
  articles: PlannedArticle[],
  registry: Registry,
): Promise<Outlet[]> {
  const signers = articles.flatMap(({ authors }) => authors)
  const institutions = signers.flatMap(({ affiliations }) =>
    affiliations.map((one) => one.institution),
  )
  const named = articles.flatMap(({ outlet }) => outlet ?? [])
  const hasOwn = articles.some(({ isOwn }) => isOwn)
  const outlets = await registry.known(req, 'outlets', named, hasOwn)
  await lockUsed(req, {
    ...nothingUsed,
    authors: await registry.known(
      req,
      'authors',
      signers.map(({ name }) => name),
    ),
    institutions: await registry.known(req, 'institutions', institutions),
    media: [...new Set(articles.flatMap(({ pictures = [] }) => pictures))],
    outlets,
  })
  const where = { id: { in: outlets } }
  const found = { overrideAccess: true, where }
  return outlets.length > 0 ? findDocs<Outlet>(req, slugsOf(req.payload).outlets, found) : []
}
