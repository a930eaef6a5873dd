// What the health check and the metrics read from the database, without Payload.
import type { Query } from './healthChecks.ts'

export type Counts = Record<string, number>

export interface HealthFigures {
  /** Counts the mails to subscribers by state. */
  readNewsletter: () => Promise<Counts>
  /** Counts the other rows of the ledger of mails by state. */
  readReminders: () => Promise<Counts>
  /** For how long no process that sends reminders has been seen. In seconds. */
  readSilence: () => Promise<number>
  /** The age in seconds of the oldest mail, delivery and run that waits for a process; 0 without one. */
  readWaiting: () => Promise<Counts>
}

export function createFigures(query: Query): HealthFigures {
  return {
    // Of those that were not needed any more nobody has to hear.
    readNewsletter: () =>
      countMails(query, `kind in (${ofSubscribers}) and coalesce(error, '') not like 'Not sent:%'`),
    readReminders: () => countMails(query, `kind not in (${ofSubscribers})`),
    readSilence: measureSilence(query),
    readWaiting: async () => {
      const [row = {}] = await query<Counts>(oldest)
      return row
    },
  }
}

const ofSubscribers = "'confirmation', 'newsletter'"

/** Of the last 30 days. */
async function countMails(query: Query, which: string): Promise<Counts> {
  const rows = await query<{ count: number; state: string }>(
    `select state::text as state, count(*)::int as count from reminders
     where created_at > now() - interval '30 days' and ${which} group by state`,
  )
  return Object.fromEntries(rows.map(({ count, state }) => [state, count]))
}

/**
 * The process that sends reminders holds a lock, on whose connection it asks something every 20 seconds
 * (src/reminders/delivery/runner.ts). Where nobody holds it, the last run counts, and when this process last saw somebody.
 */
function measureSilence(query: Query): () => Promise<number> {
  let seenAt = performance.now() - process.uptime() * 1000
  return async () => {
    const [row] = await query<{ of_holder: null | number; of_run: null | number }>(silence)
    const { of_holder: ofHolder = null, of_run: ofRun = null } = row ?? {}
    const now = performance.now()
    if (ofHolder !== null) {
      seenAt = Math.max(seenAt, now - ofHolder * 1000)
    }
    return Math.max(0, Math.min((now - seenAt) / 1000, ofRun ?? Number.POSITIVE_INFINITY))
  }
}

const silence = `select extract(epoch from clock_timestamp() - (select max(ended_at) from reminder_runs))::float8 as of_run,
  (select extract(epoch from clock_timestamp() - max(coalesce(a.state_change, clock_timestamp())))::float8
    from pg_locks l left join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.granted and l.objid = 0
      and l.database = (select oid from pg_database where datname = current_database())
      and l.classid::bigint in (hashtext('offprint reminders')::bigint & 4294967295,
        hashtext('offprint reminders runner')::bigint & 4294967295)) as of_holder`

/** An import in state \`waiting\` waits for a person, a webhook that is switched off for nobody. */
const oldest = Object.entries({
  delivery: `select least((select min(d.created_at) from offprint_data.webhook_deliveries d
      join webhooks w on w.id = d.webhook_id where d.state = 'waiting' and w.active),
    (select min(coalesce(first_at, next_at)) from offprint_data.websub_feeds where notified < position)) as at`,
  mail: `select min(created_at) as at from reminders where state in ('claimed', 'waiting')`,
  run: `select least((select min(created_at) from offprint_data.bulk_runs where ended_at is null),
    (select min(updated_at) from imports where status in ('undoing', 'writing'))) as at`,
})
  .map(
    ([kind, at]) =>
      `coalesce((select greatest(0, extract(epoch from now() - at))::float8 from (${at}) t), 0) as ${kind}`,
  )
  .join(', ')
  .replace(/^/, 'select ')
