// The queries behind redirects: where the post is now that had an address or a slug before.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'

import { type AskedPath, lookupsOf } from '../domain/oldPaths.ts'
import { articlesOnBlog } from './readPosts.ts'

/** The present path of the post that an address is, or was, one of; null where none is on the blog. */
export async function readPathNow(
  { execute, names }: Database,
  asked: AskedPath,
): Promise<null | string> {
  const { old, present } = lookupsOf(asked)
  const { rows } = await execute<{ path: string }>(
    sql`with found as (
        select article_id, 0 as kind, array_position(${textsOf(present)}, path::text) as place
          from ${names.table('republications')} where path = any(${textsOf(present)})
        union all
        select article_id, 1, array_position(${textsOf(old)}, path)
          from ${names.own('moved')} where path = any(${textsOf(old)}))
      select r.path ${articlesOnBlog(names)} join found f on f.article_id = r.article_id
      where r.path is not null order by f.kind, f.place limit 1`,
  )
  return rows[0]?.path ?? null
}

/** Each address that a post on the blog had before, with the path that it has. */
export async function readAllMoved({
  execute,
  names,
}: Database): Promise<{ from: string; to: string }[]> {
  const { rows } = await execute<{ from: string; to: string }>(
    sql`select m.path as "from", r.path as "to" ${articlesOnBlog(names)}
        join ${names.own('moved')} m on m.article_id = r.article_id
      where r.path is not null order by m.path collate "C"`,
  )
  return rows
}

/** The slug of the post that had this one last; null where none had it, or it is not on the blog now. */
export async function readSlugNow(
  { execute, names }: Database,
  slug: string,
): Promise<null | string> {
  const { rows } = await execute<{ slug: string }>(
    sql`select r.slug ${articlesOnBlog(names)}
        join (select article_id from ${names.own('moved')} where slug = ${slug}
          order by left_at desc limit 1) m on m.article_id = r.article_id
      where r.path is not null and r.slug is not null`,
  )
  return rows[0]?.slug ?? null
}

/** The path of a post by the id of its article or of its record on the blog. */
export async function readPathOf(
  { execute, names }: Database,
  by: { article: ID } | { republication: ID },
): Promise<null | string> {
  const which =
    'article' in by
      ? sql`a.id = ${by.article}::${names.id}`
      : sql`r.id = ${by.republication}::${names.id}`
  const { rows } = await execute<{ path: null | string }>(
    sql`select r.path ${articlesOnBlog(names)} where ${which}`,
  )
  return rows[0]?.path ?? null
}

function textsOf(texts: readonly string[]): SQL {
  const each = texts.map((text) => sql`${text}`)
  return sql`array[${sql.join(each, sql`, `)}]::text[]`
}
