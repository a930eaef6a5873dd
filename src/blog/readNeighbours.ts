// The posts before and after each of some posts, in the order of the blog.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'
import type { NeighboursOfPost } from './pages/Neighbours.tsx'

import { poolOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { addressOfPath } from '../domain/paths.ts'
import { articlesOnBlog } from './readPosts.ts'

interface NeighbourRow extends Record<string, unknown> {
  article_id: ID
  is_newer: boolean
  language: null | string
  path: string
  title: string
}

/** Of each of these posts, by the id of its article. Two looks at the index that lists are sorted by. */
export async function readNeighbours(
  payload: Payload,
  articles: ID[],
): Promise<Map<string, NeighboursOfPost>> {
  if (articles.length === 0) {
    return new Map()
  }
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<NeighbourRow>(
    sql`with post as (select republished_at, id, article_id from ${names.table('republications')}
        where article_id = any(${listOf(articles)}::${names.ids}))
      select p.article_id, true as is_newer, n.* from post p, lateral (${withPath(names)}
        and (r.republished_at, r.id) > (p.republished_at, p.id)
        order by r.republished_at, r.id limit 1) n
      union all
      select p.article_id, false, n.* from post p, lateral (${withPath(names)}
        and (r.republished_at, r.id) < (p.republished_at, p.id)
        order by r.republished_at desc, r.id desc limit 1) n`,
  )
  const found = articles.map((id): [string, NeighboursOfPost] => {
    const own = rows.filter((row) => String(row.article_id) === String(id))
    const beside = (isNewer: boolean) => own.find((row) => row.is_newer === isNewer)
    return [String(id), { next: toNeighbour(beside(true)), previous: toNeighbour(beside(false)) }]
  })
  return new Map(found)
}

function withPath(names: Names): SQL {
  return sql`select r.path, a.title, a.language ${articlesOnBlog(names)} where r.path is not null`
}

function toNeighbour(row: NeighbourRow | undefined) {
  return row
    ? { language: row.language || 'en', path: addressOfPath(row.path), title: row.title }
    : null
}
