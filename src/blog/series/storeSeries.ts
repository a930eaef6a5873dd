// Keeps the text `series` of articles the title of the series that they are in, whichever of both is written.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID } from '../../types.ts'

import { type Database, transactionOf } from '../../database/connection.ts'
import { listOf } from '../../database/ids.ts'
import { lockName } from '../../database/lock.ts'
import { partsOfSeries } from '../../database/rules.ts'
import { toSlug } from '../../domain/slug.ts'
import { refreshNames } from '../../facts/refreshNames.ts'
import { slugsOf } from '../../options.ts'
import { firstFreeSlug } from '../../workflow/freeSlug.ts'
import { nowOrLater } from '../../workflow/inSets.ts'
import { touchPosts } from '../changes/recordPosts.ts'

/** Of an article. What was asked for says more than the answer, which a select may have left it out of. */
export const followTitle: CollectionAfterChangeHook<Article> = async ({
  data,
  doc,
  previousDoc,
  req,
}) => {
  const { series } = data.series === undefined ? doc : data
  if ((series || null) !== (previousDoc?.series || null)) {
    await nowOrLater(req, placeInSeries, doc.id)
  }
  return doc
}

/**
 * A series was written: its articles are called as it is, and those that it has no longer are in none. Without hooks and
 * versions, but `updatedAt` says so: whoever has an article open would otherwise write the former title back.
 */
export async function nameArticles(req: PayloadRequest, series: ID, before: ID[]): Promise<void> {
  const database = await transactionOf(req)
  const { execute, names } = database
  const parts = await articlesOf(database, sql`p.series_id = ${series}::${names.id}`)
  const all = [...new Set([...before, ...parts])]
  const { rows } = await execute<{ id: ID }>(
    sql`update ${names.table('articles')} a set series = n.title, updated_at = clock_timestamp()
      from (select t.id, case when t.id = any(${listOf(parts)}::${names.ids}) then s.title end as title
        from ${names.table('articles')} t, ${names.table('series')} s
        where s.id = ${series}::${names.id} and t.id = any(${listOf(all)}::${names.ids})) n
      where a.id = n.id and a.series is distinct from n.title returning a.id`,
  )
  await refreshNames(req, idsIn(rows))
  await touchPosts(req, { articles: all })
}

/** A series is about to be deleted. */
export async function leaveSeries(req: PayloadRequest, series: ID): Promise<void> {
  const database = await transactionOf(req)
  const { execute, names } = database
  const parts = await articlesOf(database, sql`p.series_id = ${series}::${names.id}`)
  await execute(
    sql`update ${names.table('articles')} set series = null, updated_at = clock_timestamp()
      where id = any(${listOf(parts)}::${names.ids})`,
  )
  await refreshNames(req, parts)
  await touchPosts(req, { articles: parts })
}

/**
 * The text of these articles was written: each is in the series of that title, at its end if it was not in it, and in
 * no other. A series that there is not is made: by SQL, for a program may write the text, but no series. One after the
 * other, so that two do not make the same; their articles are locked before.
 */
export async function placeInSeries(req: PayloadRequest, articles: ID[]): Promise<void> {
  await lockName(req, 'offprint series')
  const database = await transactionOf(req)
  const { execute, names } = database
  const { table } = names
  const these = sql`any(${listOf(articles)}::${names.ids})`
  const lockSeries = () =>
    execute<{ id: ID }>(
      sql`select s.id from ${table('series')} s
        where s.title in (select btrim(a.series) from ${table('articles')} a where a.id = ${these})
          or s.id in (select p.series_id from ${partsOfSeries(names)} p where p.article_id = ${these})
        order by s.id for update`,
    )
  // Also before: one that is being renamed has this title no more once its lock is free, and is missing then.
  await lockSeries()
  await makeMissing(req, database, these)
  const { rows } = await lockSeries()
  const series = sql`any(${listOf(idsIn(rows))}::${names.ids})`
  const before = await articlesOf(database, sql`p.series_id = ${series}`)
  await movePlaces(database, these)
  await execute(
    sql`update ${table('series')} set updated_at = clock_timestamp(), updated_by_id = ${editorOf(req)}
      where id = ${series}`,
  )
  await touchPosts(req, { articles: [...new Set([...articles, ...before])] })
}

async function makeMissing(
  req: PayloadRequest,
  { execute, names }: Database,
  these: SQL,
): Promise<void> {
  const { newID, table } = names
  const { rows } = await execute<{ title: string }>(
    sql`select distinct btrim(a.series) as title from ${table('articles')} a
      where a.id = ${these} and btrim(a.series) <> ''
        and not exists (select 1 from ${table('series')} s where s.title = btrim(a.series))`,
  )
  for (const { title } of rows) {
    const slug = await firstFreeSlug(req, slugsOf(req.payload).series, toSlug(title) || 'series')
    await execute(
      sql`insert into ${table('series')} (id, title, slug, updated_at, created_at)
        values (${newID('series')}, ${title}, ${slug}, clock_timestamp(), clock_timestamp())`,
    )
  }
}

/** In the order of their dates where they are several. */
async function movePlaces({ execute, names }: Database, these: SQL): Promise<void> {
  const { related, table } = names
  const [rels, article] = [table('series', 'rels'), related('articles')]
  await execute(
    sql`delete from ${rels} r using ${table('series')} s, ${table('articles')} a
      where r.path = 'articles' and r.${article} = ${these} and s.id = r.parent_id and a.id = r.${article}
        and s.title is distinct from btrim(a.series)`,
  )
  await execute(
    sql`insert into ${rels} ("order", parent_id, path, ${article})
      select coalesce((select max(r."order") from ${rels} r where r.parent_id = s.id), 0)
          + row_number() over (partition by s.id order by coalesce(a.published_at, a.created_at), a.id),
        s.id, 'articles', a.id
      from ${table('articles')} a join ${table('series')} s on s.title = btrim(a.series)
      where a.id = ${these}
        and not exists (select 1 from ${partsOfSeries(names)} p where p.article_id = a.id)`,
  )
}

function editorOf({ payload, user }: PayloadRequest): ID | null {
  return user?.collection === slugsOf(payload).users ? user.id : null
}

async function articlesOf({ execute, names }: Database, which: SQL): Promise<ID[]> {
  const { rows } = await execute<{ id: ID }>(
    sql`select p.article_id as id from ${partsOfSeries(names)} p where ${which}`,
  )
  return idsIn(rows)
}

function idsIn(rows: { id: ID }[]): ID[] {
  return rows.map(({ id }) => id)
}
