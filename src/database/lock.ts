// Row locks, which serialize concurrent changes of articles, outlets and the rows that belong to them.
import type { CollectionSlug, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { slugsOf } from '../options.ts'
import { databaseOf, transactionOf } from './connection.ts'
import { isID, listOf, readID, readIDs } from './ids.ts'
import { type Names, namesOf } from './names.ts'

type SQL = ReturnType<typeof sql>

/** Locks the row of an article until the transaction ends. Returns its stage, or null if it does not exist. */
export async function lockArticle(req: PayloadRequest, id: ID): Promise<null | string> {
  if (!isID(req.payload, id)) {
    return null
  }
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<{ stage: string }>(
    sql`select stage::text as stage from ${names.table('articles')}
      where id = ${id}::${names.id} for update`,
  )
  return rows[0]?.stage ?? null
}

/** Waits for other transactions with this name, and lets them wait until this one ends. */
export async function lockName(req: PayloadRequest, kind: string, name = ''): Promise<void> {
  const { execute } = await transactionOf(req)
  await execute(sql`select pg_advisory_xact_lock(hashtext(${kind}), hashtext(${name}))`)
}

/** Locks articles in the order of their ids, like all other code, so that there are no deadlocks. */
export async function lockArticles(req: PayloadRequest, ids: ID[]): Promise<void> {
  await lockArticlesWhere(req, ids, (_, these) => sql`id = any(${these})`)
}

/** Locks the articles of these documents, so that none changes its stage before the transaction ends. */
export async function lockArticlesOf(
  req: PayloadRequest,
  kind: 'notes' | 'republications' | Referenced,
  ids: ID[],
  also: ID[] = [],
): Promise<ID[]> {
  return lockArticlesWhere(req, ids, (names, these) =>
    kind === 'authors' || kind === 'outlets' || kind === 'series'
      ? sql`(${refersTo(names, kind, these)} or id = any(${listOf(also)}::${names.ids}))`
      : sql`id in (select article_id from ${names.table(kind)} where id = any(${these}))`,
  )
}

/** What articles are found by: a change of its name is a change of theirs. */
type Referenced = 'authors' | 'outlets' | 'series'

function refersTo({ related, table }: Names, kind: Referenced, these: SQL): SQL {
  if (kind === 'series') {
    return sql`id in (select ${related('articles')} from ${table('series', 'rels')} where parent_id = any(${these}))`
  }
  return kind === 'outlets'
    ? sql`outlet_id = any(${these})`
    : sql`id in (select _parent_id from ${table('articles', 'byline')} where author_id = any(${these}))`
}

async function lockArticlesWhere(
  req: PayloadRequest,
  ids: ID[],
  which: (names: Names, these: SQL) => SQL,
): Promise<ID[]> {
  const these = idList(req, ids)
  if (!these) {
    return []
  }
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute<{ id: ID }>(
    sql`select id from ${names.table('articles')} where ${which(names, these)} order by id for update`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Locks outlets so that their terms do not change, and only one transaction updates their `isPublic`. Call it after
 * locking their articles, like all other code. Other rows can still be changed to reference them.
 */
export async function lockOutlets(req: PayloadRequest, ids: ID[]): Promise<void> {
  const these = idList(req, ids)
  if (these) {
    const { execute, names } = await transactionOf(req)
    await execute(
      sql`select 1 from ${names.table('outlets')} where id = any(${these}) order by id for no key update`,
    )
  }
}

/**
 * Locks rows that are about to be edited, as strongly as Payload's write will: upgrading a weaker lock could deadlock
 * with transactions that reference the row.
 * @param strength `no key update` does not wait for transactions that only reference the row
 */
export async function lockRows(
  req: PayloadRequest,
  slug: string,
  ids: ID[],
  strength: 'no key update' | 'update' = 'update',
): Promise<void> {
  const these = idList(req, ids, slug)
  if (these) {
    const { execute, names } = await transactionOf(req)
    await execute(
      sql`select 1 from ${names.tableOf(slug)} where id = any(${these}) order by id for ${sql.raw(strength)}`,
    )
  }
}

/**
 * Locks outlets, authors or series, and all of their articles before them. Waiting for an article that is assigned to one between
 * both steps could deadlock with its writer, which waits for the row: so the locks are released and acquired again.
 * @param also articles that will be theirs.
 */
export async function lockWithArticles(
  req: PayloadRequest,
  kind: Referenced,
  ids: ID[],
  also: ID[] = [],
): Promise<void> {
  const database = await transactionOf(req)
  for (;;) {
    await database.execute(sql`savepoint before_locks`)
    const locked = await lockArticlesOf(req, kind, ids, readIDs(req.payload, also))
    await (kind === 'outlets'
      ? lockOutlets(req, ids)
      : lockRows(req, slugsOf(req.payload)[kind], ids))
    if (await areAllLocked(req, kind, ids, locked)) {
      return
    }
    await database.execute(sql`rollback to savepoint before_locks`)
  }
}

async function areAllLocked(
  req: PayloadRequest,
  kind: Referenced,
  ids: ID[],
  locked: ID[],
): Promise<boolean> {
  const these = idList(req, ids)
  if (!these) {
    return true
  }
  const { execute, names } = await transactionOf(req)
  const { rows } = await execute(
    sql`select 1 from ${names.table('articles')} where ${refersTo(names, kind, these)}
      and id <> all(${listOf(locked)}::${names.ids}) limit 1`,
  )
  return rows.length === 0
}

/** Null if none of them has the format of an id: then no query is needed. */
function idList({ payload }: PayloadRequest, ids: ID[], slug?: string): null | SQL {
  const known = readIDs(payload, ids, slug)
  const { id, idOf } = namesOf(payload)
  return known.length > 0 ? sql`${listOf(known)}::${slug === undefined ? id : idOf(slug)}[]` : null
}

/** The document that a version belongs to, or null. */
export async function parentOfVersion(
  req: PayloadRequest,
  slug: CollectionSlug,
  versionId: ID,
): Promise<ID | null> {
  const id = readID(req.payload, versionId)
  if (id === null) {
    return null
  }
  const { execute, names } = await databaseOf(req)
  const { rows } = await execute<{ parent_id: ID }>(
    sql`select parent_id from ${names.versionsOf(slug)} where id = ${id}::${names.id}`,
  )
  return rows[0]?.parent_id ?? null
}
