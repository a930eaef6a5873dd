// Shares what only Payload knows with the server in front of Next, for its metrics and its health check.
import type { Payload } from 'payload'

import { countOwed, findPartFaults } from 'offprint'

type Faults = Awaited<ReturnType<typeof findPartFaults>>
type Ask = NonNullable<Parameters<typeof findPartFaults>[1]>

interface Figures {
  /** What guards the log, tells the caches of changes, or keeps addresses, and is missing or changed. */
  guards: (ask: Ask) => Promise<Faults>
  owed: () => ReturnType<typeof countOwed>
  pool: { idleCount: number; totalCount: number; waitingCount: number }
}

/** Read by server/metrics.mjs and server/health.mjs. */
const key = Symbol.for('offprint.figures')

/** Without indexes, constraints and search configurations: what the public reads is right without them. */
const guarding: Faults[number]['kind'][] = ['function', 'table', 'trigger']

export function shareMetrics(payload: Payload): void {
  const { pool } = payload.db as unknown as Pick<Figures, 'pool'>
  const guards = async (ask: Ask) =>
    (await findPartFaults(payload, ask)).filter(({ kind }) => guarding.includes(kind))
  const figures: Figures = { guards, owed: () => countOwed(payload), pool }
  Object.assign(globalThis, { [key]: figures })
}
