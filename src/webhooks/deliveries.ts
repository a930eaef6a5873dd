// The ledger of deliveries: which is next, what came of each, and those that are sent again.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { randomUUID } from 'node:crypto'

import type { Database } from '../database/connection.ts'
import type { ID } from '../types.ts'
import type { EventText } from './message.ts'

import { notify } from '../database/listen.ts'
import { instant } from '../database/rules.ts'

export interface Lease {
  holder: string
  webhook: ID
}

/** Twice as long as a receiver may take: a process that died keeps others from its webhook. */
const leaseTime = sql`interval '30 seconds'`

export type DeliveryState = 'delivered' | 'given-up' | 'superseded' | 'waiting'

/**
 * Due, and no earlier event of the same article waits: what is given up, delivered or superseded does not.
 * @param d the alias of its table
 */
function isNext(names: Database['names']): SQL {
  return sql`d.state = 'waiting' and d.next_at <= now() and not exists (
    select 1 from ${names.own('webhook_deliveries')} earlier
    where earlier.webhook_id = d.webhook_id and earlier.article_id = d.article_id
      and earlier.state = 'waiting' and earlier.position < d.position)`
}

/** A webhook that is switched on, has something due, and to which nobody delivers; or null. */
export async function takeLease({ execute, names }: Database): Promise<Lease | null> {
  const holder = randomUUID()
  const endpoints = names.own('webhook_endpoints')
  const { rows } = await execute<{ webhook_id: ID }>(sql`
    update ${endpoints} set holder = ${holder}, until = clock_timestamp() + ${leaseTime}
    where webhook_id = (
      select e.webhook_id from ${endpoints} e join ${names.table('webhooks')} w on w.id = e.webhook_id
      where w.active and e.until <= now() and exists (
        select 1 from ${names.own('webhook_deliveries')} d
        where d.webhook_id = e.webhook_id and ${isNext(names)})
      order by e.until limit 1 for update of e skip locked)
    returning webhook_id`)
  return rows[0] ? { holder, webhook: rows[0].webhook_id } : null
}

export async function endLease(
  { execute, names }: Database,
  { holder, webhook }: Lease,
): Promise<void> {
  await execute(sql`update ${names.own('webhook_endpoints')} set holder = null, until = now()
    where webhook_id = ${webhook} and holder = ${holder}`)
}

export interface Due extends EventText {
  firstAt: Date
  now: Date
  tries: number
  url: string
}

/** Renews the lease. Null where nothing is due any more, the webhook was switched off, or somebody else has taken over. */
export async function readNext(
  { execute, names }: Database,
  { holder, webhook }: Lease,
): Promise<Due | null> {
  const { rows } = await execute<StoredDue>(sql`
    with held as (
      update ${names.own('webhook_endpoints')} set until = clock_timestamp() + ${leaseTime}
      where webhook_id = ${webhook} and holder = ${holder} returning webhook_id)
    select ev.id, ev.kind, ev.article_id as article, ev.slug, ev.path, ev.public_position as position,
      ${instant('ev.at')} as at, d.tries, ${instant('coalesce(d.first_at, now())')} as "firstAt",
      ${instant('now()')} as now, w.url
    from held join ${names.table('webhooks')} w on w.id = held.webhook_id and w.active
      join ${names.own('webhook_deliveries')} d on d.webhook_id = held.webhook_id
      join ${names.own('events')} ev on ev.id = d.event_id
    where ${isNext(names)} order by d.position limit 1`)
  const [found] = rows
  return found
    ? {
        ...found,
        firstAt: new Date(found.firstAt),
        now: new Date(found.now),
        position: found.position === null ? null : Number(found.position),
      }
    : null
}

type StoredDue = {
  firstAt: string
  now: string
  position: null | string
} & Omit<Due, 'firstAt' | 'now' | 'position'>

/** Whether something is to be sent, now or later. */
export async function isAnyWaiting({ execute, names }: Database): Promise<boolean> {
  const { rows } = await execute(sql`
    select 1 from ${names.own('webhook_deliveries')} d join ${names.table('webhooks')} w on w.id = d.webhook_id
    where d.state = 'waiting' and w.active limit 1`)
  return rows.length > 0
}

export interface Outcome {
  answer: string
  isDelivered: boolean
  /** Null: no more. */
  nextAt: Date | null
  /** Null where there was no answer. */
  status: null | number
  /** In milliseconds. */
  took: number
}

/**
 * By whoever holds the lease. What was superseded meanwhile stays so, unless it has arrived. A receiver that is gone
 * switches its webhook off; the rest waits.
 */
export async function recordOutcome(
  { execute, names }: Database,
  { holder, webhook }: Lease,
  event: string,
  { answer, isDelivered, nextAt, status, took }: Outcome,
): Promise<void> {
  const failed = nextAt === null ? 'given-up' : 'waiting'
  await execute(sql`
    with held as (
      select webhook_id from ${names.own('webhook_endpoints')}
      where webhook_id = ${webhook} and holder = ${holder}
    ), gone as (
      update ${names.table('webhooks')} set active = false, updated_at = now()
      where id in (select webhook_id from held) and ${status === 410}
    )
    update ${names.own('webhook_deliveries')} d set
      state = case when ${isDelivered} then 'delivered' when d.state = 'waiting' then ${failed} else d.state end,
      tries = d.tries + 1, tried_at = now(), first_at = coalesce(d.first_at, now()),
      next_at = coalesce(${nextAt?.toISOString() ?? null}::timestamptz, d.next_at),
      status = ${status}::integer, answer = ${answer}, took = ${took}::integer
    where d.webhook_id in (select webhook_id from held) and d.event_id = ${event}
      and d.state in ('waiting', 'superseded')`)
}

export interface ShownDelivery {
  answer: null | string
  event: string
  kind: string
  nextAt: null | string
  path: null | string
  slug: null | string
  state: DeliveryState
  status: null | number
  took: null | number
  triedAt: null | string
  tries: number
}

/** The latest first. */
export async function listDeliveries(
  { execute, names }: Database,
  webhook: ID,
  limit: number,
): Promise<ShownDelivery[]> {
  const { rows } = await execute<{ [column: string]: unknown } & ShownDelivery>(sql`
    select d.event_id as event, d.kind, ev.slug, ev.path, d.state, d.tries, d.status, d.answer, d.took,
      ${instant('d.tried_at')} as "triedAt",
      case when d.state = 'waiting' then ${instant('d.next_at')} end as "nextAt"
    from ${names.own('webhook_deliveries')} d join ${names.own('events')} ev on ev.id = d.event_id
    where d.webhook_id = ${webhook} order by d.position desc limit ${limit}`)
  return rows
}

/** Which are sent again: one event, or all that were given up since a moment. */
export type Replay = { event: string } | { since: string }

/**
 * From the beginning, as soon as may be. Nothing is said again of a post that has been withdrawn since.
 * @returns how many
 */
export async function replay(
  { execute, names }: Database,
  webhook: ID,
  chosen: Replay,
): Promise<number> {
  const which =
    'event' in chosen
      ? sql`d.event_id = ${chosen.event}`
      : sql`d.state = 'given-up' and d.created_at >= ${chosen.since}::timestamptz`
  const { rows } = await execute(sql`
    update ${names.own('webhook_deliveries')} d
    set state = 'waiting', tries = 0, first_at = null, next_at = now()
    where d.webhook_id = ${webhook} and ${which} and not (d.kind like 'post.%' and exists (
      select 1 from ${names.own('events')} later where later.article_id = d.article_id
        and later.kind = 'post.withdrawn' and later.position > d.position))
    returning 1`)
  await notify({ execute })
  return rows.length
}

/** What waited for a webhook that was off, for longer than anything is tried. */
export async function giveUpOld({ execute, names }: Database, webhook: ID): Promise<void> {
  await execute(sql`update ${names.own('webhook_deliveries')} set state = 'given-up'
    where webhook_id = ${webhook} and state = 'waiting' and created_at < now() - interval '72 hours'`)
}
