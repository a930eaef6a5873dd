// What the server in front of Next and the app share. They run in one process, but are bundled separately.
import type { countDeliveries, countOwed, findPartFaults } from 'offprint'

type Faults = Awaited<ReturnType<typeof findPartFaults>>

/** What only Payload knows, for the metrics and the health check. */
export interface Figures {
  deliveries: () => ReturnType<typeof countDeliveries>
  /** What guards the log, tells the caches of changes, or keeps addresses, and is missing or changed. */
  guards: (ask: NonNullable<Parameters<typeof findPartFaults>[1]>) => Promise<Faults>
  owed: () => ReturnType<typeof countOwed>
  pool: { idleCount: number; totalCount: number; waitingCount: number }
}

export const catchUp = Symbol.for('offprint.catchUp')
export const closing = Symbol.for('offprint.closing')
export const figures = Symbol.for('offprint.figures')
export const outage = Symbol.for('offprint.outage')
export const opening = Symbol.for('offprint.opening')
export const warmingUp = Symbol.for('offprint.warmingUp')

/** Of the database. */
export interface Outage {
  /** When something failed for the last time, by `performance.now()`. */
  failedAt?: number | undefined
  isOutage: (error: unknown) => boolean
}

interface Shared {
  /** Resolves when the server has heard of all earlier commits. */
  [catchUp]?: () => Promise<void>
  /** What the server awaits before it exits. */
  [closing]?: (() => Promise<void>)[]
  /** Absent until Payload has started. */
  [figures]?: Figures
  /** Resolves when the port of the server is open; absent in other servers. */
  [opening]?: Promise<void>
  /** Absent until the config has been loaded. */
  [outage]?: Outage
  /** Before the port is open: see warmUpUser.ts. */
  [warmingUp]?: boolean
}

export const shared = globalThis as Shared
