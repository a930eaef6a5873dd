// A series with its parts on the blog, in order; without such parts there is none for the public.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { PostSummary } from '../post.ts'

import { poolOf } from '../../database/connection.ts'
import { partsOfSeries } from '../../database/rules.ts'
import { summaryColumns, type SummaryRow } from '../postRow.ts'
import { isSlug } from '../profiles.ts'
import { onBlog } from '../readPosts.ts'
import { toSummary } from '../toSummary.ts'

export interface SeriesProfile {
  /** Plain text; '' where there is none. */
  description: string
  /** All that are on the blog, in order. */
  parts: PostSummary[]
  slug: string
  title: string
}

/** The most parts on a page. */
const mostParts = 500

export async function findSeries(payload: Payload, slug: string): Promise<null | SeriesProfile> {
  if (!isSlug(slug)) {
    return null
  }
  const { execute, names } = poolOf(payload)
  const { rows } = await execute<Described & SummaryRow>(
    sql`select ${summaryColumns(names)}, s.title as series_title, s.description as series_description
      ${onBlog(names)} join ${partsOfSeries(names)} m on m.article_id = a.id
        join ${names.table('series')} s on s.id = m.series_id
      where s.slug = ${slug} order by m.place limit ${mostParts}`,
  )
  const [first] = rows
  return first
    ? {
        slug,
        description: first.series_description?.trim() ?? '',
        parts: rows.map(toSummary),
        title: first.series_title,
      }
    : null
}

interface Described extends Record<string, unknown> {
  series_description: null | string
  series_title: string
}
