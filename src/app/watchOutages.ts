// Tells the log what an outage of the database is, and when one has ended.
import type { Payload } from 'payload'

import { isOutage } from 'offprint'

import { endOutage } from './outage.ts'
import { outage, shared } from './shared.ts'

/** Before the first connection: a server may be started during an outage. */
export function recognizeOutages(): void {
  shared[outage] ??= { isOutage }
}

/** Once Payload has started. */
export function watchOutages({ db: { pool }, logger }: Payload): void {
  const end = () => {
    if (shared[outage] && endOutage(shared[outage])) {
      logger.info('The database answers again.')
    }
  }
  pool.on('acquire', end)
  end()
}
