// The clock of the demo: how far it is ahead of the machine's, in the database and in this process.
import type { Payload } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import { demoFolder, isServer } from './demoFolder.ts'

/** Of `scripts/demo/clock.mjs`. */
const clock = Symbol.for('offprint.demoClock')

/** Startup options of the server's connections: there the functions above come before those of PostgreSQL. */
export function demoConnectionOptions(): string {
  // Not while tables are created: they would be created in the schema of the clock.
  return demoFolder() && isServer() ? ' -c search_path=demo,pg_catalog,public' : ''
}

/**
 * Sets the clock of this process by that of the database.
 * @throws Error for a database that the demo has not made.
 */
export async function followClock(payload: Payload): Promise<void> {
  const { rows } = await payload.db.drizzle.execute(
    sql`select to_regclass('demo.clock') is not null as "isDemo"`,
  )
  if (rows[0]?.isDemo !== true) {
    throw new Error('OFFPRINT_DEMO is set, but this database was not made by npm run demo.')
  }
  setAhead(await readAhead(payload))
}

/** In milliseconds. */
export async function advanceClock(payload: Payload, days: number): Promise<void> {
  await payload.db.drizzle.execute(
    sql`update demo.clock set ahead = ahead + make_interval(days => ${days})`,
  )
  setAhead(await readAhead(payload))
}

/** In milliseconds; 0 outside of the demo. */
export function clockAhead(): number {
  return (globalThis as { [clock]?: { ahead: number } })[clock]?.ahead ?? 0
}

async function readAhead(payload: Payload): Promise<number> {
  const { rows } = await payload.db.drizzle.execute(
    sql`select extract(epoch from ahead) * 1000 as milliseconds from demo.clock`,
  )
  return Number(rows[0]?.milliseconds)
}

function setAhead(milliseconds: number): void {
  const shared = (globalThis as { [clock]?: { ahead: number } })[clock]
  if (shared) {
    shared.ahead = milliseconds
  }
}
