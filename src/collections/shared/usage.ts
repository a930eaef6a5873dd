// What else changes when something that articles use is changed: public flags, and freeFrom.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../../options.ts'
import type { Article, Author, ID, Note, Outlet, Republication } from '../../types.ts'
import type { Target } from '../../workflow/targetIds.ts'

import { isDesk, roleOf } from '../../access/people.ts'
import {
  hasTransaction,
  lockOutletsWithArticles,
  lockRows,
  transactionOf,
} from '../../database/lock.ts'
import { dayOf, noonOf } from '../../domain/days.ts'
import { freeFrom } from '../../domain/freeFrom.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { nothingUsed, refreshPublicFlags, usedBy } from '../../visibility/publicFlags.ts'
import { articleOf } from '../../workflow/loadFacts.ts'
import { idsIn } from '../../workflow/targetIds.ts'
import { termsOutlook } from '../../workflow/termsOutlook.ts'

export const flagNote: CollectionAfterChangeHook<Note> = async ({ doc, previousDoc, req }) => {
  const article = idOf(doc.article)
  if (article && article !== idOf(previousDoc?.article)) {
    await refreshPublicFlags(req, { ...nothingUsed, articles: [article] })
  }
  return doc
}

export const flagInstitutions: CollectionAfterChangeHook<Author> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const rows = [...(doc.affiliations ?? []), ...(previousDoc?.affiliations ?? [])]
  const institutions = rows.map(({ institution }) => idOf(institution)).filter((id) => id !== null)
  if (institutions.length > 0) {
    await refreshPublicFlags(req, { ...nothingUsed, institutions })
  }
  return doc
}

export const flagPicture: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.rights !== previousDoc?.rights) {
    await refreshPublicFlags(req, { ...nothingUsed, media: [doc.id as ID] })
  }
  return doc
}

/** Pictures are public only with a text in full: a changed mode hides or shows them. */
export const flagPictures: CollectionAfterChangeHook<Republication> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const id = idOf(doc.article)
  if (operation === 'update' && id && doc.mode !== previousDoc.mode) {
    await refreshPublicFlags(req, usedBy(await articleOf(req, id)))
  }
  return doc
}

/**
 * Payload writes every column as it read it: of two edits at once the later would take back what the earlier
 * changed, be it terms or rights. So rows are locked before they are read; with terms, also the articles that
 * they are for.
 */
export const lockBeforeEdit: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { data, ...target } = args as { data?: Partial<Outlet> } & Target
  const mayWrite = target.overrideAccess || roleOf(req) !== null
  if (operation !== 'update' || !mayWrite || !(await hasTransaction(req))) {
    return
  }
  const ids = await idsIn(req, collection.slug, target)
  if (
    collection.slug === slugsOf(req.payload).outlets &&
    data?.terms &&
    (target.overrideAccess || isDesk(req))
  ) {
    await lockOutletsWithArticles(req, ids)
  } else {
    await lockRows(req, collection.slug, ids)
  }
}

/**
 * An outlet that changed its terms: freeFrom of its articles is worked out again, by the same rule, and the
 * answer lists the articles that are touched.
 */
export function refreshFreeFrom(options: ResolvedOptions): CollectionAfterChangeHook<Outlet> {
  return async ({ doc, operation, previousDoc, req }) => {
    const before = previousDoc?.terms
    if (operation !== 'update' || !before || !differ(before, doc.terms)) {
      return doc
    }
    const touched = await termsOutlook(req, doc.id, { after: doc.terms, before }, options)
    await writeFreeFrom(req, doc)
    return { ...doc, touched }
  }
}

const judgedTerms = ['embargoDays', 'excerptWords', 'fullText', 'searchPolicy'] as const

function differ(before: Outlet['terms'], now: Outlet['terms']): boolean {
  return judgedTerms.some((name) => (before[name] ?? null) !== (now[name] ?? null))
}

type Dated = {
  id: ID
  published_at: Date | null
  published_at_precision: Article['publishedAtPrecision']
}

async function writeFreeFrom(req: PayloadRequest, outlet: Outlet): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const articles = names.table('articles')
  const { rows } = await execute<Dated>(
    sql`select id, published_at, published_at_precision from ${articles}
      where outlet_id = ${outlet.id}::${names.id} order by id for update`,
  )
  const days = rows.map(({ id, published_at, published_at_precision }) => {
    const day = freeFrom(dayOf(published_at), published_at_precision, outlet.terms)
    return { id, at: day && noonOf(day) }
  })
  await execute(
    sql`update ${articles} a set free_from = v.at
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as v(id ${names.id}, at timestamptz) where a.id = v.id`,
  )
}
