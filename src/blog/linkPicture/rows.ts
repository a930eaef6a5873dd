// The pictures of links in the database: which are to be drawn, and whether one still shows what its post says.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { Names } from '../../database/names.ts'
import type { ID } from '../../types.ts'

import { listOf } from '../../database/ids.ts'
import { onBlog } from '../readPosts.ts'
import { linkPictureInput } from './input.ts'

export interface DueRow {
  article_id: ID
  authors: null | string[]
  /** Null where it is not on the blog after all. */
  input: null | string
  /** What the stored picture shows. */
  known: null | string
  known_site: null | string
  language: null | string
  /** Null where the blog itself is the outlet. */
  outlet: null | string
  portrait: ID | null
  seen: null | string
  title: null | string
}

/** A post that has changed since its picture was looked at, or whose site has; null for none. */
export async function readDue({ execute, names }: Database, site: string): Promise<DueRow | null> {
  const { own } = names
  const { rows } = await execute<DueRow & Record<string, unknown>>(
    sql`select due.*, post.* from (
        select p.article_id, p.hash as seen, l.input as known, l.site as known_site
        from ${own('public_posts')} p left join ${own('link_pictures')} l on l.article_id = p.article_id
        where l.article_id is null or l.seen is distinct from p.hash or l.site <> ${site} limit 1) due
      left join lateral (select a.title, a.language, case when o.is_own then null else o.name end as outlet,
        ${linkPictureInput(names)} as input, ${authorsOf(names, sql`u.name`)} as authors,
        (${authorsOf(names, sql`u.portrait_id`)} ->> 0)::${names.mediaID} as portrait
        ${onBlog(names)} where a.id = due.article_id) post on true`,
  )
  return rows[0] ?? null
}

function authorsOf({ table }: Names, column: SQL): SQL {
  return sql`(select jsonb_agg(${column} order by b._order) from ${table('articles', 'byline')} b
    join ${table('authors')} u on u.id = b.author_id where b._parent_id = a.id)`
}

interface Drawn {
  /** '' where there is nothing to draw. */
  hash: string
  png: Buffer
}

/** Pages name it from now on: caches are told, unless it is the same as before. */
export async function storeDrawn(
  { execute, names }: Database,
  { article_id: article, input, seen }: DueRow,
  site: string,
  { hash, png }: Drawn,
): Promise<void> {
  const table = names.own('link_pictures')
  await execute(
    sql`with before as (select hash from ${table} where article_id = ${article}::${names.id}),
      stored as (insert into ${table} (article_id, hash, input, seen, site, png)
        select a.id, ${hash}::text, ${input ?? ''}::text, ${seen}::text, ${site}::text, ${png}::bytea from ${names.table('articles')} a
          where a.id = ${article}::${names.id}
        on conflict (article_id) do update set hash = excluded.hash, input = excluded.input,
          seen = excluded.seen, site = excluded.site, png = excluded.png returning hash)
      select pg_notify('offprint_change', '') from stored
        where hash is distinct from coalesce((select hash from before), '')`,
  )
}

/** The post has changed, and its picture would be the same. */
export async function keepDrawn(
  { execute, names }: Database,
  { article_id: article, seen }: DueRow,
): Promise<void> {
  await execute(
    sql`update ${names.own('link_pictures')} set seen = ${seen}::text where article_id = ${article}::${names.id}`,
  )
}

/** Of posts that are on the blog and have not changed since: those with these hashes. */
export async function readDrawn({ execute, names }: Database, hashes: string[]): Promise<Drawn[]> {
  const { rows } = await execute<Drawn & Record<string, unknown>>(
    sql`select distinct on (l.hash) l.hash, l.png from ${names.own('link_pictures')} l
      join lateral (select ${linkPictureInput(names)} as input ${onBlog(names)}
        where a.id = l.article_id) post on post.input = l.input
      where l.hash = any(${listOf(hashes)}::text[]) order by l.hash`,
  )
  return rows
}
