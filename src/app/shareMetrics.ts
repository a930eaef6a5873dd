// Shares figures that only Payload knows with the server in front of Next, for its metrics.
import type { Payload } from 'payload'

import { countOwed } from 'offprint'

interface Figures {
  owed: () => ReturnType<typeof countOwed>
  pool: { idleCount: number; totalCount: number; waitingCount: number }
}

/** Read by server/metrics.mjs. */
const key = Symbol.for('offprint.figures')

export function shareMetrics(payload: Payload): void {
  const { pool } = payload.db as unknown as Pick<Figures, 'pool'>
  const figures: Figures = { owed: () => countOwed(payload), pool }
  Object.assign(globalThis, { [key]: figures })
}
