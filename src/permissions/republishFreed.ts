// What was scheduled for as soon as it is allowed goes on the blog when the outlet allows it, and not at the next run.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'

import { poolOf } from '../database/connection.ts'
import { listOf } from '../database/ids.ts'
import { runSchedules } from '../owed/schedule/runSchedules.ts'

/** Never throws: the answer is stored, and the next run of the schedules tries again. */
export async function republishFreed(payload: Payload, articles: ID[]): Promise<void> {
  if (articles.length === 0) {
    return
  }
  try {
    const { execute, names } = poolOf(payload)
    const { rows } = await execute(
      sql`select 1 from ${names.own('schedules')} where article_id = any(${listOf(articles)}::${names.ids}) limit 1`,
    )
    if (rows.length > 0) {
      await runSchedules(payload)
    }
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: 'Articles that an outlet has freed could not be republished at once.',
    })
  }
}
