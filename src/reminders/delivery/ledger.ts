// The ledger: a row a person and period, claimed before a mail is sent and marked after. It makes mail once.
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { sql } from '@payloadcms/db-postgres'
import { createHash } from 'node:crypto'

import type { Database } from '../../database/lock.ts'
import type { Period, Schedule } from '../schedule.ts'
import type { Standing } from './decideDue.ts'
import type { AfterRefusal } from './retries.ts'

import { markOf } from '../schedule.ts'

/** What is asked of the ledger before a mail goes. */
export interface Claim {
  email: string
  /** How many articles the mail is about. */
  items: number
  key: string
  kind: 'digest' | 'test'
  /** What follows the `@` of the Message-ID. */
  mailDomain: string
  /** The table of logins: whoever is gone from it gets no row. */
  people: string
  period: string
  person: string
  schedule: Schedule
}

/** A row that is ours until its lease ends. */
export interface Claimed {
  attempts: number
  id: string
  messageId: string
}

/** Longer than any mail may take (see `sendOne`), so that no living sender's row is taken over. */
const lease = sql`interval '2 minutes'`

export function keyOf(person: string, period: Pick<Period, 'day'>): string {
  return `${person} ${period.day}`
}

/**
 * Claims the row of a person and period, or takes it over: from a sender whose lease has ended, after the pause of
 * a refusal, or where there was no mail server, whose Message-ID nobody has seen. One statement, by the database's clock: of any number of senders
 * one gets it.
 * @returns null where it is sent, given up, or somebody else's, or where the person is gone.
 */
export async function claim(database: Database, wanted: Claim): Promise<Claimed | null> {
  const { rows } = await database.execute<{ attempts: string; id: string; message_id: string }>(
    sql`${insertRow(wanted, sql`'claimed'`, sql`1`)}
      on conflict (key) do update set state = 'claimed', attempts = reminders.attempts + 1,
        email = excluded.email, items = excluded.items, schedule = excluded.schedule,
        message_id = case when reminders.state = 'not-sent' then excluded.message_id
          else reminders.message_id end,
        claimed_at = now(), lease_until = now() + ${lease}, next_attempt_at = null, updated_at = now()
      where (reminders.state = 'claimed' and coalesce(reminders.lease_until, '-infinity') <= now())
        or (reminders.state = 'waiting' and coalesce(reminders.next_attempt_at, '-infinity') <= now())
        or reminders.state = 'not-sent'
      returning id, attempts, message_id`,
  )
  const [row] = rows
  return row ? { id: row.id, attempts: Number(row.attempts), messageId: row.message_id } : null
}

/** There is no mail server: the row says so, and nothing counts as tried. */
export async function noteUnsent(database: Database, wanted: Claim, why: string): Promise<void> {
  await database.execute(
    sql`${insertRow(wanted, sql`'not-sent'`, sql`0`)} on conflict (key) do nothing`,
  )
  await database.execute(
    sql`update reminders set error = ${why} where key = ${wanted.key} and state = 'not-sent'`,
  )
}

/** @returns false where the row was taken over meanwhile: then it is no longer ours to mark. */
export async function markSent(database: Database, row: Claimed): Promise<boolean> {
  return mark(database, row, sql`state = 'sent', sent_at = now(), error = null, lease_until = null`)
}

/** @returns false where the row was taken over meanwhile. */
export async function markRefused(
  database: Database,
  row: Claimed,
  { pause, state }: AfterRefusal,
  error: string,
): Promise<boolean> {
  const next = pause === null ? sql`null` : sql`now() + ${pause} * interval '1 millisecond'`
  return mark(
    database,
    row,
    sql`state = ${state}, error = ${error}, lease_until = null, next_attempt_at = ${next}`,
  )
}

/** Writes down what somebody did by a link of the mail. */
export async function writeAct(
  database: Database,
  row: string,
  { act, article, what }: { act: string; article: null | string; what: null | string },
): Promise<void> {
  await database.execute(
    sql`insert into reminders_acts (_order, _parent_id, id, at, act, article_id, what)
      select coalesce((select max(_order) from reminders_acts where _parent_id = r.id), 0) + 1,
        r.id, gen_random_uuid(), now(), ${act}, ${article}::uuid, ${what}
      from reminders r where r.id = ${row}::uuid`,
  )
}

/** What has not gone when the next period begins does not go any more. */
export async function closeOlder(
  database: Database,
  current: { day: string; person: string }[],
): Promise<void> {
  await database.execute(
    sql`update reminders r set state = 'failed', lease_until = null, next_attempt_at = null,
        error = concat_ws(' ', r.error, 'The next period has begun: it is not tried any more.'),
        updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(current)}::jsonb) as p(person uuid, day text)
      where r.person_id = p.person and r.kind = 'digest' and r.period < p.day
        and (r.state in ('waiting', 'not-sent') or (r.state = 'claimed' and coalesce(r.lease_until, '-infinity') <= now()))`,
  )
}

/** What the ledger knows of each person, for the period in question. */
export async function standingsOf(
  database: Database,
  current: { day: null | string; person: string }[],
): Promise<Map<string, Standing>> {
  const { rows } = await database.execute<StandingRow>(
    sql`select p.person, c.state::text, c.sent_at, c.lease_until, c.next_attempt_at,
        l.period as last_period, l.schedule as last_schedule, l.at as last_at
      from jsonb_to_recordset(${JSON.stringify(current)}::jsonb) as p(person uuid, day text)
        left join reminders c on c.key = p.person || ' ' || p.day
        left join lateral (select period, schedule, coalesce(sent_at, claimed_at) as at
          from reminders where person_id = p.person and kind = 'digest' and state in ('sent', 'claimed')
          order by coalesce(sent_at, claimed_at) desc nulls last limit 1) l on true`,
  )
  return new Map(rows.map((row) => [row.person, standingOf(row)]))
}

interface StandingRow {
  last_at: Date | null | string
  last_period: null | string
  last_schedule: null | string
  lease_until: Date | null | string
  next_attempt_at: Date | null | string
  person: string
  sent_at: Date | null | string
  state: NonNullable<Standing['current']>['state'] | null
}

function standingOf(row: StandingRow): Standing {
  const { last_at, last_period, last_schedule, state } = row
  return {
    current: state && {
      leaseUntil: dateOf(row.lease_until),
      nextAttemptAt: dateOf(row.next_attempt_at),
      sentAt: dateOf(row.sent_at),
      state,
    },
    last:
      last_at && last_period
        ? { period: last_period, schedule: last_schedule, sentAt: new Date(last_at) }
        : null,
  }
}

function dateOf(value: Date | null | string): Date | null {
  return value === null ? null : new Date(value)
}

function insertRow(wanted: Claim, state: SQL, attempts: SQL): SQL {
  const { email, items, key, kind, people, period, person, schedule } = wanted
  return sql`insert into reminders (id, key, kind, person_id, email, period, state, items, attempts,
      schedule, message_id, claimed_at, lease_until, updated_at, created_at)
    select gen_random_uuid(), ${key}, ${kind}, u.id, ${email}, ${period}, ${state}, ${items},
      ${attempts}, ${markOf(schedule)}, ${messageIdOf(wanted)}, now(), now() + ${lease}, now(), now()
    from ${sql.identifier(people)} u where u.id = ${person}::uuid`
}

/** The same for every try at the same mail: whoever gets it twice, sees it once. */
function messageIdOf({ key, kind, mailDomain }: Claim): string {
  const hash = createHash('sha256').update(`${kind} ${key}`).digest('hex').slice(0, 32)
  return `<offprint.${hash}@${mailDomain}>`
}

async function mark(database: Database, { id, attempts }: Claimed, change: SQL): Promise<boolean> {
  const { rows } = await database.execute(
    sql`update reminders set ${change}, updated_at = now()
      where id = ${id}::uuid and state = 'claimed' and attempts = ${attempts} returning 1`,
  )
  return rows.length > 0
}
