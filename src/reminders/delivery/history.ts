// Reads from the ledger what was sent to each recipient before.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { LedgerHistory, LedgerState } from './decideDue.ts'

export const noHistory: LedgerHistory = { current: null, last: null }

/**
 * @param current first day of the period in question, for each recipient.
 * @returns the history by the id of the recipient.
 */
export async function readHistory(
  { execute, names }: Database,
  current: { day: null | string; recipient: ID }[],
): Promise<Map<ID, LedgerHistory>> {
  const { table, userID } = names
  const { rows } = await execute<HistoryRow>(
    sql`select p.recipient, c.state::text, c.sent_at, c.lease_until, c.next_attempt_at,
        l.period as last_period, l.schedule as last_schedule, l.at as last_at
      from jsonb_to_recordset(${JSON.stringify(current)}::jsonb) as p(recipient ${userID}, day text)
        left join ${table('reminders')} c on c.key = p.recipient || ' ' || p.day
        left join lateral (select period, schedule, coalesce(sent_at, claimed_at) as at
          from ${table('reminders')} where person_id = p.recipient and kind = 'digest' and state in ('sent', 'claimed')
          order by coalesce(sent_at, claimed_at) desc nulls last limit 1) l on true`,
  )
  return new Map(rows.map((row) => [row.recipient, toHistory(row)]))
}

/** The key of a digest in the ledger. @param day first day of the period. */
export function deliveryKey(recipient: ID, day: string): string {
  return `${recipient} ${day}`
}

interface HistoryRow {
  last_at: Date | null | string
  last_period: null | string
  last_schedule: null | string
  lease_until: Date | null | string
  next_attempt_at: Date | null | string
  recipient: ID
  sent_at: Date | null | string
  state: LedgerState | null
}

function toHistory(row: HistoryRow): LedgerHistory {
  const { last_at, last_period, last_schedule, state } = row
  return {
    current: state && {
      leaseUntil: toDate(row.lease_until),
      nextAttemptAt: toDate(row.next_attempt_at),
      sentAt: toDate(row.sent_at),
      state,
    },
    last:
      last_at && last_period
        ? { period: last_period, schedule: last_schedule, sentAt: new Date(last_at) }
        : null,
  }
}

function toDate(value: Date | null | string): Date | null {
  return value === null ? null : new Date(value)
}
