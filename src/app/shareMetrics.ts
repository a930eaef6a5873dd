// Shares what only Payload knows with the server in front of Next, for its metrics and its health check.
import type { Payload } from 'payload'

import { countDeliveries, countOwed, findPartFaults } from 'offprint'

import { figures, type Figures, shared } from './shared.ts'

/** Without indexes, constraints and search configurations: what the public reads is right without them. */
const guarding: Awaited<ReturnType<Figures['guards']>>[number]['kind'][] = [
  'function',
  'table',
  'trigger',
]

export function shareMetrics(payload: Payload): void {
  const { pool } = payload.db as unknown as Pick<Figures, 'pool'>
  const guards: Figures['guards'] = async (ask) =>
    (await findPartFaults(payload, ask)).filter(({ kind }) => guarding.includes(kind))
  const deliveries = () => countDeliveries(payload)
  shared[figures] = { deliveries, guards, owed: () => countOwed(payload), pool }
}
