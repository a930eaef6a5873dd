// What the posts of a list have besides: counted by outlet, author, topic and year, in one query.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { PostGroup } from './post.ts'

import { poolOf } from '../database/connection.ts'
import { mergeSpellings } from './groups.ts'
import { filtered, onBlog, type PostFilter } from './readPosts.ts'

/** Those with the most posts first, years the newest first. */
export interface Facets {
  authors: PostGroup[]
  count: number
  outlets: PostGroup[]
  topics: PostGroup[]
  years: PostGroup[]
}

const most = 12

export async function readFacets(payload: Payload, filter: PostFilter): Promise<Facets> {
  const { execute, names } = poolOf(payload)
  const { table } = names
  const counted = (kind: string, columns: SQL, from: SQL, order: SQL) =>
    sql`(select ${kind}::text as kind, ${columns}, count(*)::int as count ${from}
      group by 2, 3 order by ${order})`
  const byCount = sql`count desc, 3 limit ${10 * most}`
  const { rows } = await execute<{ kind: string } & PostGroup & Record<string, unknown>>(
    sql`with shown as materialized (select a.id, a.outlet_id, case when r.republished_at_precision = 'day'
          then extract(year from r.republished_at at time zone 'utc')::int end as year
        ${onBlog(names)} where true ${filtered(names, filter)})
      select 'all' as kind, '' as slug, '' as name, count(*)::int as count from shown
      union all ${counted(
        'outlets',
        sql`q.slug, q.name`,
        sql`from shown join ${table('outlets')} q
        on q.id = shown.outlet_id and q.is_own is not true and q.slug <> ''`,
        byCount,
      )}
      union all ${counted(
        'authors',
        sql`u.slug, u.name`,
        sql`from (select distinct b._parent_id, b.author_id
          from shown join ${table('articles', 'byline')} b on b._parent_id = shown.id) signed
        join ${table('authors')} u on u.id = signed.author_id and u.slug <> ''`,
        byCount,
      )}
      union all ${counted(
        'topics',
        sql`'' as slug, t.text as name`,
        sql`from shown
        join ${table('articles', 'texts')} t on t.parent_id = shown.id and t.path = 'topics'`,
        byCount,
      )}
      union all ${counted(
        'years',
        sql`year::text as slug, year::text as name`,
        sql`from shown
        where year between 1000 and 2999`,
        sql`3 desc`,
      )}`,
  )
  const of = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ name, slug, count }) => ({ name, slug, count }))
  const topics = mergeSpellings(of('topics')).map(({ name, slug, count }) => ({
    name,
    slug,
    count,
  }))
  return {
    authors: of('authors').slice(0, most),
    count: of('all')[0]?.count ?? 0,
    outlets: of('outlets').slice(0, most),
    topics: topics.slice(0, most),
    years: of('years'),
  }
}
