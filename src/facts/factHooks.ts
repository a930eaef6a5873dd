// Hooks that keep the facts of texts, and what articles are found by, with every change that they follow from.
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { isDeepStrictEqual } from 'node:util'

import type { Names } from '../database/names.ts'
import type { Article, Author, ID, Note, Outlet } from '../types.ts'

import { transactionOf } from '../database/connection.ts'
import { idOf } from '../domain/idOf.ts'
import { nowOrLater } from '../workflow/inSets.ts'
import { refreshNames } from './refreshNames.ts'
import { refreshSignOffs } from './refreshSignOffs.ts'
import { refreshTexts } from './refreshTexts.ts'

const ofCopy = [
  'acknowledgements',
  'byline',
  'bylineText',
  'dateline',
  'leadImage',
  'title',
] as const
const ofText = ['body', 'language', 'standfirst'] as const
const ofNames = [
  'byline',
  'bylineText',
  'doi',
  'language',
  'outlet',
  'outletIssue',
  'outletUrl',
  'series',
  'slug',
  'title',
  'topics',
] as const

/** A move changes neither: most writes of an article have nothing to do here. */
export const storeFacts: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const isNew = operation === 'create'
  if (isNew || differ(doc, previousDoc, ofText)) {
    await nowOrLater(req, refreshTexts, doc.id)
  } else if (differ(doc, previousDoc, ofCopy)) {
    await nowOrLater(req, refreshSignOffs, doc.id)
  }
  if (isNew || differ(doc, previousDoc, ofNames)) {
    await nowOrLater(req, refreshNames, doc.id)
  }
  return doc
}

export const storeFactsOfNote: CollectionAfterChangeHook<Note> = async ({
  doc,
  previousDoc,
  req,
}) => {
  for (const article of new Set([idOf(doc.article), idOf(previousDoc?.article)])) {
    if (article) {
      await nowOrLater(req, refreshTexts, article)
    }
  }
  return doc
}

export const dropFactsOfNote: CollectionAfterDeleteHook<Note> = async ({ doc, req }) => {
  const article = idOf(doc.article)
  if (article) {
    await refreshTexts(req, [article])
  }
}

export const renameOutlet: CollectionAfterChangeHook<Outlet> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && differ(doc, previousDoc, ['acronym', 'aliases', 'name'])) {
    await refreshNames(req, await findNamed(req, ofOutlet(doc.id)))
  }
  return doc
}

export const renameAuthor: CollectionAfterChangeHook<Author> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && differ(doc, previousDoc, ['name'])) {
    const articles = await findNamed(req, ofAuthor(doc.id))
    await refreshNames(req, articles)
    await refreshSignOffs(req, articles)
  }
  return doc
}

/** Drafts lose it: afterwards nothing says whose it was. */
export const findDraftsOfOutlet: CollectionBeforeDeleteHook = async ({ id, req }) => {
  req.context[draftsOf(id)] = await findNamed(req, ofOutlet(id))
}

export const findDraftsOfAuthor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  req.context[draftsOf(id)] = await findNamed(req, ofAuthor(id))
}

export const renameDrafts: CollectionAfterDeleteHook = async ({ id, req }) => {
  await refreshNames(req, (req.context[draftsOf(id)] ?? []) as ID[])
}

function draftsOf(id: ID): string {
  return `offprint drafts of ${id}`
}

type Which = (names: Names) => ReturnType<typeof sql>

function ofOutlet(outlet: ID): Which {
  return ({ id }) => sql`a.outlet_id = ${outlet}::${id}`
}

function ofAuthor(author: ID): Which {
  return ({ id, table }) => sql`exists (select 1 from ${table('articles', 'byline')} b
    where b._parent_id = a.id and b.author_id = ${author}::${id})`
}

async function findNamed(req: PayloadRequest, which: Which): Promise<ID[]> {
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<{ id: ID }>(
    sql`select a.id from ${names.table('articles')} a where ${which(names)} order by a.id`,
  )
  return rows.map(({ id }) => id)
}

/** A list that is empty, and a field that was never set, are the same. Relations come as ids or as documents. */
function differ<Doc extends object>(
  now: Doc,
  before: Doc | undefined,
  fields: readonly (keyof Doc)[],
): boolean {
  return fields.some((field) => !isDeepStrictEqual(plain(now[field]), plain(before?.[field])))
}

function plain(value: unknown): unknown {
  return value === '' || value === undefined || (Array.isArray(value) && value.length === 0)
    ? null
    : value
}
