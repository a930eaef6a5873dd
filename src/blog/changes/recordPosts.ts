// Compares posts with what the public was last told of them, and records what has happened to them since.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'
import type { Used } from '../../visibility/publicRules.ts'

import { beforeCommit } from '../../database/adapter/beforeCommit.ts'
import { listOf } from '../../database/ids.ts'
import { eventChannel } from '../../database/listen.ts'
import { partsOfSeries } from '../../database/rules.ts'
import { sessionOf } from '../../database/session.ts'
import { sessionKeys } from '../../processState.ts'
import { refreshRelated } from '../related/refreshRelated.ts'
import { postsNow } from './postsNow.ts'

/** Whatever these documents are part of is compared at the end of the transaction. */
export async function touchPosts(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  used: Partial<Used>,
): Promise<void> {
  const isLater = (await sessionOf(req))?.[sessionKeys.relatedLater]
  await beforeCommit(req, isLater ? recordPosts : recordWithRelated, used)
}

/** Whoever calls this refreshes what is related to the posts that the transaction writes, once there are many of them. */
export async function leaveRelated(req: PayloadRequest): Promise<void> {
  const session = await sessionOf(req)
  if (session) {
    session[sessionKeys.relatedLater] = true
  }
}

async function recordWithRelated(database: Database, touched: Partial<Used>[]): Promise<void> {
  await recordPosts(database, touched)
  await refreshRelated(database, articlesIn(touched))
}

async function recordPosts(database: Database, touched: Partial<Used>[]): Promise<void> {
  const articles = articlesIn(touched)
  const ids = unique([...articles, ...(await lockPosts(database, articles, touched))])
  if (ids.length > 0) {
    await database.execute(recordQuery(database.names, listOf(ids)))
  }
}

function articlesIn(touched: Partial<Used>[]): ID[] {
  return unique(touched.flatMap((used) => used.articles ?? []))
}

/** In the order of all transactions. Whoever waits here sees afterwards, in a statement of its own, what was recorded. */
async function lockPosts(
  { execute, names }: Database,
  articles: ID[],
  touched: Partial<Used>[],
): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(
    sql`select p.article_id as id from ${names.own('public_posts')} p
      where ${sql.join([isOne(names, sql`p.article_id`, articles), inOtherLanguages(names, articles), partsBeside(names, articles), ...usesOf(names, touched)], sql` or `)}
      order by p.article_id for update`,
  )
  return rows.map(({ id }) => id)
}

/** Each names the others. */
function inOtherLanguages(names: Names, articles: ID[]): SQL {
  const table = names.table('articles')
  return sql`p.article_id in (select v.id from ${table} t join ${table} v
      on v.id = t.translation_of_id or v.translation_of_id = coalesce(t.translation_of_id, t.id)
    where ${isOne(names, sql`t.id`, articles)})`
}

/** What happens to one part of a series changes what the others say of it. */
function partsBeside(names: Names, articles: ID[]): SQL {
  return sql`p.article_id in (select o.article_id from ${partsOfSeries(names)} m
    join ${partsOfSeries(names)} o on o.series_id = m.series_id where ${isOne(names, sql`m.article_id`, articles)})`
}

function usesOf(names: Names, touched: Partial<Used>[]): SQL[] {
  const { mediaID, related, table } = names
  const all = (kind: keyof Used) => unique(touched.flatMap((used) => used[kind] ?? []))
  const [authors, institutions] = [all('authors'), all('institutions')]
  const [media, outlets] = [all('media'), all('outlets')]
  const byline = sql`from ${table('articles', 'byline')} b`
  const isUsed = (query: SQL) => sql`p.article_id in (select ${query})`
  return [
    ...(authors.length > 0
      ? [isUsed(sql`b._parent_id ${byline} where ${isOne(names, sql`b.author_id`, authors)}`)]
      : []),
    ...(institutions.length > 0
      ? [
          isUsed(sql`b._parent_id ${byline}
            join ${table('articles', 'byline_affiliations')} f on f._parent_id = b.id
            where ${isOne(names, sql`f.institution_id`, institutions)}`),
        ]
      : []),
    ...(media.length > 0
      ? [
          isUsed(sql`r.parent_id from ${table('articles', 'rels')} r where r.path = 'pictures'
            and r.${related('media')} = any(${listOf(media)}::${mediaID}[])`),
        ]
      : []),
    ...(outlets.length > 0
      ? [
          isUsed(sql`a.id from ${table('articles')} a
            where ${isOne(names, sql`a.outlet_id`, outlets)}`),
        ]
      : []),
  ]
}

function isOne({ ids: type }: Names, column: SQL, ids: ID[]): SQL {
  return sql`${column} = any(${listOf(ids)}::${type})`
}

/**
 * `told` is read by the snapshot of the statement: as it was before. A post of before the events is told anew. Caches have
 * answers that say what has changed, also where nothing but the event is written: by the doctor.
 */
function recordQuery(names: Names, ids: string): SQL {
  const posts = names.own('public_posts')
  const these = sql`any(${ids}::${names.ids})`
  return sql`with now as materialized (${postsNow(names, sql`a.id = ${these}`)}),
    told as (select * from ${posts} where article_id = ${these}),
    gone as (delete from ${posts} p where p.article_id = ${these}
      and not exists (select 1 from now where now.article_id = p.article_id)
      returning p.article_id, p.slug, p.path),
    known as (insert into ${posts} as p (article_id, slug, path, hash)
      select article_id, slug, path, hash from now
      on conflict (article_id) do update set slug = excluded.slug, path = excluded.path, hash = excluded.hash
      where (p.slug, p.path, p.hash) is distinct from (excluded.slug, excluded.path, excluded.hash)),
    compared as (select now.*, told.article_id is null as is_new,
        (told.slug, told.path) is distinct from (now.slug, now.path) as is_moved,
        told.hash is distinct from now.hash as is_changed
      from now left join told on told.article_id = now.article_id),
    written as (insert into ${names.own('events')} (kind, article_id, slug, path, public)
      select 'post.withdrawn', article_id, slug, path, true from gone
      union all select 'post.published', article_id, slug, path, true from compared where is_new
      union all select 'post.moved', article_id, slug, path, true from compared where is_moved and not is_new
      union all select 'post.updated', article_id, slug, path, true from compared where is_changed and not is_new
      returning 1)
    select pg_notify(${eventChannel}, ''), pg_notify('offprint_change', '')
    from (select 1 from written limit 1) one`
}

function unique(ids: ID[]): ID[] {
  return [...new Set(ids)]
}
