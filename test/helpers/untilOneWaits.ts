// Waits until somebody waits for a lock of this database: by then they have read whatever they read before it.
import { setTimeout as sleep } from 'node:timers/promises'

import { query } from '../../postgres/connection.ts'

const waiting = `select 1 from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

/** Or until the work is done, which may have found nothing to wait for. */
export async function untilOneWaits(databaseURL: string, work: Promise<unknown>): Promise<void> {
  let isDone = false
  const done = () => {
    isDone = true
  }
  work.then(done, done)
  while (!isDone && (await query(databaseURL, waiting)).length === 0) {
    await sleep(10)
  }
}
