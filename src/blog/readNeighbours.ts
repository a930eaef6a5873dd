// The posts before and after a post, in the order of the blog.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { NeighboursOfPost } from './pages/Neighbours.tsx'

import { poolOf } from '../database/lock.ts'
import { addressOfPath } from '../domain/paths.ts'

interface NeighbourRow extends Record<string, unknown> {
  is_newer: boolean
  language: null | string
  path: string
  title: string
}

/** @param article id of the post. Two looks at the index that lists are sorted by. */
export async function readNeighbours(payload: Payload, article: string): Promise<NeighboursOfPost> {
  const { rows } = await poolOf(payload).execute<NeighbourRow>(
    sql`with post as (select republished_at, id from republications where article_id = ${article}::uuid)
      select true as is_newer, n.* from post p, lateral (${onBlog}
        and (r.republished_at, r.id) > (p.republished_at, p.id)
        order by r.republished_at, r.id limit 1) n
      union all
      select false, n.* from post p, lateral (${onBlog}
        and (r.republished_at, r.id) < (p.republished_at, p.id)
        order by r.republished_at desc, r.id desc limit 1) n`,
  )
  const [next = null] = rows.filter((row) => row.is_newer).map(toNeighbour)
  const [previous = null] = rows.filter((row) => !row.is_newer).map(toNeighbour)
  return { next, previous }
}

const onBlog = sql`select r.path, a.title, a.language
  from republications r join articles a on a.id = r.article_id and a.stage = 'republished-on-blog'
  where r.path is not null`

function toNeighbour({ language, path, title }: NeighbourRow) {
  return { language: language || 'en', path: addressOfPath(path), title }
}
