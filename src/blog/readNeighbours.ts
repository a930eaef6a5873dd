// The posts before and after a post, in the order of the blog.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { ID } from '../types.ts'
import type { NeighboursOfPost } from './pages/Neighbours.tsx'

import { poolOf } from '../database/connection.ts'
import { addressOfPath } from '../domain/paths.ts'
import { articlesOnBlog } from './readPosts.ts'

interface NeighbourRow extends Record<string, unknown> {
  is_newer: boolean
  language: null | string
  path: string
  title: string
}

/** @param article id of the post. Two looks at the index that lists are sorted by. */
export async function readNeighbours(payload: Payload, article: ID): Promise<NeighboursOfPost> {
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<NeighbourRow>(
    sql`with post as (select republished_at, id from ${names.table('republications')}
        where article_id = ${article}::${names.id})
      select true as is_newer, n.* from post p, lateral (${withPath(names)}
        and (r.republished_at, r.id) > (p.republished_at, p.id)
        order by r.republished_at, r.id limit 1) n
      union all
      select false, n.* from post p, lateral (${withPath(names)}
        and (r.republished_at, r.id) < (p.republished_at, p.id)
        order by r.republished_at desc, r.id desc limit 1) n`,
  )
  const [next = null] = rows.filter((row) => row.is_newer).map(toNeighbour)
  const [previous = null] = rows.filter((row) => !row.is_newer).map(toNeighbour)
  return { next, previous }
}

function withPath(names: Names): SQL {
  return sql`select r.path, a.title, a.language ${articlesOnBlog(names)} where r.path is not null`
}

function toNeighbour({ language, path, title }: NeighbourRow) {
  return { language: language || 'en', path: addressOfPath(path), title }
}
