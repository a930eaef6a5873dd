// Old addresses of articles, in the table of former paths: added in sets, listed and removed.
import type { Payload, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Stage } from '../domain/transitions.ts'
import type { ID } from '../types.ts'

import { addressesOf } from '../addresses.ts'
import { toOldPath } from '../domain/oldPaths.ts'
import { requireOptions } from '../options.ts'
import { type Database, databaseOf, transactionOf } from './connection.ts'

export interface OldPaths {
  article: ID
  /** Addresses or paths, perhaps with `?p=12`. */
  paths: readonly string[]
}

export interface RefusedPath {
  article: ID
  path: string
  /** `invalid`: no address of a post; `taken`: that of another article. */
  reason: 'invalid' | 'taken'
}

/**
 * In the transaction of the request, in one statement for all articles. Whoever has a path first keeps it; where a post
 * stands now, no other article has one, and that of the post itself needs none.
 * @returns the paths as they are stored for the articles, also those that were there already, and what was refused.
 */
export async function addOldPaths(
  req: PayloadRequest,
  given: readonly OldPaths[],
): Promise<{ refused: RefusedPath[]; stored: Claim[] }> {
  const site = siteOf(req.payload)
  const read = given.flatMap(({ article, paths }) =>
    paths.map((path) => ({ article, path, stored: toOldPath(path, site) })),
  )
  const claims = new Map<string, ID>()
  for (const { article, stored } of read) {
    if (stored !== null && !claims.has(stored)) {
      claims.set(stored, article)
    }
  }
  const owners =
    claims.size > 0 ? await claim(await transactionOf(req), claims) : new Map<string, Owner>()
  return {
    refused: read.flatMap(({ article, path, stored }): RefusedPath[] =>
      stored === null
        ? [{ article, path, reason: 'invalid' }]
        : owners.get(stored)?.article === String(article)
          ? []
          : [{ article, path, reason: 'taken' }],
    ),
    stored: [...claims].flatMap(([path, article]) => {
      const owner = owners.get(path)
      return owner?.isOld && owner.article === String(article) ? [{ article, path }] : []
    }),
  }
}

/** As they would be stored: each once, without what is no address of a post. */
export function storedPaths(payload: Payload, paths: readonly string[]): string[] {
  const site = siteOf(payload)
  return [...new Set(paths.flatMap((path) => toOldPath(path, site) ?? []))]
}

interface Claim {
  article: ID
  path: string
}

interface Owner {
  article: string
  /** False: it stands there now. */
  isOld: boolean
}

/** In one order, so that two of these wait for one another and never both. @returns whose each path is then. */
async function claim(database: Database, claims: Map<string, ID>): Promise<Map<string, Owner>> {
  const { execute, names } = database
  const posts = names.table('republications')
  const list = JSON.stringify([...claims].map(([path, article]) => ({ article, path })))
  const given = sql`jsonb_to_recordset(${list}::jsonb) as given (path text, article ${names.id})`
  await execute(
    sql`insert into ${names.own('moved')} (path, article_id)
      select given.path, a.id from ${given} join ${names.table('articles')} a on a.id = given.article
      where not exists (select 1 from ${posts} r where r.path = given.path)
      order by given.path on conflict (path) do nothing`,
  )
  await tellOfChange(database)
  const { rows: found } = await execute<{ article_id: ID; is_old: boolean; path: string }>(
    sql`select m.path, m.article_id, true as is_old
        from ${given} join ${names.own('moved')} m on m.path = given.path
      union all select r.path, r.article_id, false from ${given} join ${posts} r on r.path = given.path
      order by is_old desc`,
  )
  return new Map(
    found.map(({ article_id, is_old: isOld, path }) => [
      path,
      { article: String(article_id), isOld },
    ]),
  )
}

/** All former paths of an article. */
export async function oldPathsOf({ execute, names }: Database, article: ID): Promise<string[]> {
  const { rows } = await execute<{ path: string }>(
    sql`select path from ${names.own('moved')} where article_id = ${article}::${names.id}`,
  )
  return rows.map(({ path }) => path)
}

/** In the transaction that takes back what brought them. */
export async function deleteOldPaths(
  database: Database,
  article: ID,
  paths: readonly string[],
): Promise<void> {
  const { execute, names } = database
  await execute(sql`delete from ${names.own('moved')} where article_id = ${article}::${names.id}
    and path in (select jsonb_array_elements_text(${JSON.stringify(paths)}::jsonb))`)
  await tellOfChange(database)
}

/** As the trigger of tables that readers see does. */
async function tellOfChange({ execute }: Database): Promise<void> {
  await execute(sql`select pg_notify('offprint_change', '')`)
}

function siteOf({ config }: Payload): { folder: string; reserved: string[] } {
  const { site } = requireOptions({ config })
  const { folder } = addressesOf({ config })
  const reserved = [config.routes.admin, config.routes.api, site.fonts ?? '']
  return { folder, reserved: reserved.filter((path) => /^\/./.test(path)) }
}

export interface OldPathRow {
  article: { id: ID; stage: Stage; title: string }
  path: string
  since: string
}

interface OldPathQuery {
  /** Where the page before ended. */
  after?: string
  article?: ID
  limit: number
  /** A part of the path or of the title. */
  q?: string
}

/** In the order of their paths. */
export async function listOldPaths(
  req: PayloadRequest,
  { after, article, limit, q }: OldPathQuery,
): Promise<OldPathRow[]> {
  const { execute, names } = await databaseOf(req)
  const conditions = [
    sql`true`,
    ...(after === undefined ? [] : [sql`m.path > ${after}`]),
    ...(article === undefined ? [] : [sql`m.article_id = ${article}::${names.id}`]),
    ...(q ? [sql`position(lower(${q}) in lower(m.path || ' ' || a.title)) > 0`] : []),
  ]
  const { rows } = await execute<FoundRow>(
    sql`select m.path, m.left_at, a.id, a.title, a.stage::text as stage
      from ${names.own('moved')} m join ${names.table('articles')} a on a.id = m.article_id
      where ${sql.join(conditions, sql` and `)} order by m.path limit ${limit}`,
  )
  return rows.map(({ id, left_at, path, stage, title }) => ({
    article: { id, stage, title },
    path,
    since: new Date(left_at).toISOString(),
  }))
}

interface FoundRow extends Record<string, unknown> {
  id: ID
  left_at: Date | string
  path: string
  stage: Stage
  title: string
}

/** @param path as it is stored. @returns the article that had it, or null. */
export async function removeOldPath(req: PayloadRequest, path: string): Promise<ID | null> {
  const database = await transactionOf(req)
  const { rows } = await database.execute<{ article_id: ID }>(
    sql`delete from ${database.names.own('moved')} where path = ${path} returning article_id`,
  )
  if (rows.length > 0) {
    await tellOfChange(database)
  }
  return rows[0]?.article_id ?? null
}
