// How many have subscribed to the newsletter, and what is sent no more although it was not delivered.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Subscriber } from '../types.ts'

import { poolOf } from '../database/connection.ts'
import { dropped } from '../newsletter/issues.ts'

const deliveries = ['hub', 'letters', 'newsletter', 'reminders', 'webhooks', 'webmentions'] as const

export interface Deliveries {
  /** Tried for the last time in the last 30 days. Of webmentions: pages that could not be fetched. */
  givenUp: Record<(typeof deliveries)[number], number>
  subscribers: Partial<Record<Subscriber['state'], number>>
}

export async function countDeliveries(payload: Payload): Promise<Deliveries> {
  const { execute, names } = poolOf(payload)
  const counts = sql.join(
    deliveries.map(
      (name) => sql`(select count(*)::int ${givenUp[name](names)}) as ${sql.raw(name)}`,
    ),
    sql`, `,
  )
  const [found, states] = await Promise.all([
    execute<Deliveries['givenUp']>(sql`select ${counts}`),
    execute<{ count: number; state: Subscriber['state'] }>(
      sql`select state::text as state, count(*)::int as count
        from ${names.table('subscribers')} group by 1 order by 1`,
    ),
  ])
  const subscribers = states.rows.map(({ count, state }) => [state, count] as const)
  return { givenUp: found.rows[0]!, subscribers: Object.fromEntries(subscribers) }
}

const lately = sql`now() - interval '30 days'`

const givenUp: Record<(typeof deliveries)[number], (names: Names) => SQL> = {
  hub: ({ own }) =>
    sql`from ${own('websub_feeds')} where tries > 0 and notified >= position and notified_at > ${lately}`,
  letters: mails("'letter'"),
  newsletter: mails("'confirmation', 'newsletter'"),
  reminders: mails("'digest'"),
  webhooks: ({ own }) =>
    sql`from ${own('webhook_deliveries')} where state = 'given-up' and coalesce(tried_at, created_at) > ${lately}`,
  webmentions: ({ own }) =>
    sql`from ${own('webmention_queue')} where next_at = 'infinity' and asked_at > ${lately}`,
}

function mails(kinds: string): (names: Names) => SQL {
  return ({ table }) => sql`from ${table('reminders')} where kind in (${sql.raw(kinds)})
    and state = 'failed' and not starts_with(coalesce(error, ''), ${dropped}) and updated_at > ${lately}`
}
