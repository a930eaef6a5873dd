// Adds articles that the search index lacks: those that were on the blog before there was a search.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../../types.ts'

import { poolOf } from '../../database/connection.ts'
import { writeSearch } from './refreshSearch.ts'

const batch = 100

/** @returns how many were added. */
export async function fillSearch(payload: Payload): Promise<number> {
  const database = poolOf(payload)
  const { execute, names } = database
  let filled = 0
  for (;;) {
    const { rows } = await execute<{ article: ID }>(
      sql`select r.article_id as article from ${names.table('republications')} r
        where not exists (select 1 from ${names.own('search')} s where s.republication_id = r.id)
        order by r.id limit ${batch}`,
    )
    if (rows.length === 0) {
      return filled
    }
    await writeSearch(
      database,
      rows.map(({ article }) => article),
    )
    filled += rows.length
  }
}
