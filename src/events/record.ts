// Writes events in the transaction of what they tell of, as its last statement.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'

import { beforeCommit } from '../database/adapter/beforeCommit.ts'
import { eventChannel } from '../database/listen.ts'

/** For everybody: what happens to posts. */
export const publicKinds = [
  'post.published',
  'post.updated',
  'post.moved',
  'post.withdrawn',
] as const
/** For webhooks alone. */
export const staffKinds = [
  'article.created',
  'article.updated',
  'article.moved',
  'permission.answered',
  'import.finished',
] as const

export type EventKind = (typeof publicKinds)[number] | (typeof staffKinds)[number]

export interface NewEvent {
  article?: ID | null
  kind: EventKind
  path?: null | string
  slug?: null | string
}

/** Equal events of one transaction are written once. If it is rolled back, nothing is. */
export async function recordEvent(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  event: NewEvent,
): Promise<void> {
  await beforeCommit(req, writeEvents, event)
}

/** `at` keeps the order of the list: the events of one transaction are stamped in it. */
export async function writeEvents({ execute, names }: Database, events: NewEvent[]): Promise<void> {
  const different = [...new Map(events.map((one) => [JSON.stringify(one), one])).values()]
  await execute(
    sql`with written as (
        insert into ${names.own('events')} (kind, article_id, slug, path, at, public)
        select e.kind, e.article, e.slug, e.path, clock_timestamp() + n * interval '1 microsecond',
          e.kind like 'post.%'
        from rows from (jsonb_to_recordset(${JSON.stringify(different)}::jsonb)
          as (kind text, article ${names.id}, slug text, path text)) with ordinality
          as e(kind, article, slug, path, n))
      select pg_notify(${eventChannel}, '')`,
  )
}
