// Checks whether mails wait that nobody sends, and whether issues and subscribers that are done with are closed and gone.
import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Issue } from '../issue.ts'

import { isOver } from '../../newsletter/subscribers.ts'
import { isDue } from '../../reminders/delivery/queue.ts'
import { repairByCommand } from '../issue.ts'

interface Row {
  count: number
  id: ID
  kind: string
}

export async function checkNewsletter(database: Database): Promise<Issue[]> {
  return [
    ...(await findStuck(database)),
    ...(await findUnclosed(database)),
    ...(await findKept(database)),
  ]
}

/** Digests are not among them: those of a past period are closed by the next run. */
async function findStuck({ execute, names }: Database): Promise<Issue[]> {
  const { rows } = await execute<Record<string, unknown> & Row>(
    sql`select kind::text as kind, count(*)::int as count, min(id::text) as id from ${names.table('reminders')}
      where kind in ('confirmation', 'letter', 'newsletter', 'receipt') and ${isDue}
        and coalesce(next_attempt_at, lease_until, created_at) < now() - interval '1 day'
      group by 1 order by 1`,
  )
  return rows.map(({ id, count, kind }) => ({
    id,
    article: null,
    code: 'mail-stuck',
    collection: 'reminders',
    message: `Mails of the kind “${kind}” that have waited for more than a day: ${count}.`,
    repair:
      'Nothing sends them. See that mail is set up, the newsletter is on, and a server or npm run worker is running.',
    repairable: false,
    title: kind,
  }))
}

/** The sender closes an issue with its last mail. */
async function findUnclosed({ execute, names }: Database): Promise<Issue[]> {
  const { rows } = await execute<{ id: ID; subject: null | string }>(
    sql`select n.id, n.subject from ${names.table('newsletters')} n
      where n.state = 'sending' and n.updated_at < now() - interval '10 minutes'
        and not exists (select 1 from ${names.table('reminders')} r
          where r.kind = 'newsletter' and split_part(r.key, ' ', 2) = n.id::text
            and (r.state in ('claimed', 'waiting', 'not-sent') or r.updated_at > now() - interval '10 minutes'))
      order by n.id`,
  )
  return rows.map(({ id, subject }) => ({
    id,
    article: null,
    code: 'newsletter-unclosed',
    collection: 'newsletters',
    message: 'All its mails are sent or given up, and it is still said to be sent.',
    repair: repairByCommand,
    repairable: true,
    title: subject || String(id),
  }))
}

/** Of people: who has not confirmed, or has left, is promised to be forgotten. */
async function findKept({ execute, names }: Database): Promise<Issue[]> {
  const { rows } = await execute<Pick<Row, 'count' | 'id'> & Record<string, unknown>>(
    sql`select count(*)::int as count, min(id::text) as id from ${names.table('subscribers')}
      where ${isOver(sql`now() - interval '1 day'`)} having count(*) > 0`,
  )
  return rows.map(({ id, count }) => ({
    id,
    article: null,
    code: 'subscribers-kept',
    collection: 'subscribers',
    message: `Subscribers that should have been deleted: ${count}. They have not confirmed, or have left.`,
    repair: repairByCommand,
    repairable: true,
    title: String(id),
  }))
}
