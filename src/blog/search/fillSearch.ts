// Adds articles that the search index lacks: those that were on the blog before there was a search.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ResolvedOptions } from '../../options.ts'

import { poolOf } from '../../database/lock.ts'
import { writeSearch } from './refreshSearch.ts'

const batch = 100

/** @returns how many were added. */
export async function fillSearch(
  payload: Payload,
  { mediaSlug }: Partial<Pick<ResolvedOptions, 'mediaSlug'>> = {},
): Promise<number> {
  const database = poolOf(payload)
  let filled = 0
  for (;;) {
    const { rows } = await database.execute<{ article: string }>(
      sql`select r.article_id as article from republications r
        where not exists (select 1 from offprint_data.search s where s.republication_id = r.id)
        order by r.id limit ${batch}`,
    )
    if (rows.length === 0) {
      return filled
    }
    await writeSearch(
      database,
      rows.map(({ article }) => article),
      mediaSlug ?? 'media',
    )
    filled += rows.length
  }
}
