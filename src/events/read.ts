// Reads events in the order of their positions, which have no gaps.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { ID } from '../types.ts'
import type { EventKind } from './record.ts'

import { poolOf } from '../database/connection.ts'
import { instant } from '../database/rules.ts'
import { EventsExpired } from '../errors.ts'
import { stampEvents } from './stamp.ts'

export interface StoredEvent {
  article: ID | null
  /** In ISO 8601. */
  at: string
  id: string
  kind: EventKind
  path: null | string
  position: number
  slug: null | string
}

export interface EventQuery {
  /** Only those for everybody, by positions of their own: they say nothing of how many others there are. */
  isPublic?: boolean
  limit: number
  /** The position of the last event that is known. Absent: from now on. */
  since?: number
}

type Row = { highest: null | string; lowest: null | string } & (
  { id: null; position: null } | ({ position: string } & Omit<StoredEvent, 'position'>)
)

/**
 * Stamps what is committed first.
 * @returns `next`: the `since` of the next read.
 * @throws EventsExpired
 */
export async function readEvents(
  payload: Payload,
  { isPublic = false, limit, since }: EventQuery,
): Promise<{ events: StoredEvent[]; next: number }> {
  await stampEvents(payload)
  const { execute, names } = poolOf(payload)
  const position = sql.raw(isPublic ? 'public_position' : 'position')
  const events = names.own('events')
  const { rows } = await execute<Row>(
    sql`select kept.lowest, kept.highest, e.*
      from (select min(${position}) as lowest, max(${position}) as highest from ${events}) kept
      left join lateral (select id, ${position} as position, kind, article_id as article, slug, path,
          ${instant('at')} as at
        from ${events} where ${position} > ${since ?? null}::bigint
        order by ${position} limit ${limit}) e on true
      order by e.position`,
  )
  const highest = Number(rows[0]?.highest ?? 0)
  const from = since ?? highest
  if (from > highest || from < Number(rows[0]?.lowest ?? 1) - 1) {
    throw new EventsExpired()
  }
  const found = rows.flatMap(({ highest: _, lowest: __, ...event }) =>
    event.id === null ? [] : [{ ...event, position: Number(event.position) }],
  )
  return { events: found, next: found.at(-1)?.position ?? from }
}
