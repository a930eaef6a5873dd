// Runs the missing migrations, one process at a time.
import type { Payload } from 'payload'

import pg from 'pg'

/** Returns the names of the migrations that ran. Call it within `withMigrationLock`. */
export async function migrate(payload: Payload): Promise<string[]> {
  const before = await migrationsIn(payload)
  await payload.db.migrate()
  return (await migrationsIn(payload)).filter((name) => !before.includes(name))
}

/** One process at a time, also across machines: Payload takes no lock, so two processes would run the same migration. */
export async function withMigrationLock<T>(work: () => Promise<T>): Promise<T> {
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
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    limit: 0,
    overrideAccess: true,
    sort: 'name',
  })
  return docs.map(({ name }) => String(name))
}
