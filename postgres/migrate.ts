// Runs the migrations that a database has not seen, one process at a time.
import type { Payload } from 'payload'

import pg from 'pg'

/** Runs what is missing, and says which migrations ran. Hold `alone` around it. */
export async function migrate(payload: Payload): Promise<string[]> {
  const before = await migrationsIn(payload)
  await payload.db.migrate()
  return (await migrationsIn(payload)).filter((name) => !before.includes(name))
}

/** One process at a time, on any machine: Payload takes no lock, so two that start together would both migrate. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('offprint: prepare'))")
    return await work()
  } finally {
    await client.end()
  }
}

async function migrationsIn(payload: Payload): Promise<string[]> {
  const { rows } = await payload.db.drizzle.execute(
    "select to_regclass('payload_migrations') as name",
  )
  if (!rows[0]?.name) {
    return []
  }
  const { docs } = await payload.find({ collection: 'payload-migrations', limit: 0, sort: 'name' })
  return docs.map(({ name }) => String(name))
}
