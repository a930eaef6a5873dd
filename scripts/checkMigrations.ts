// What doctor says of migrations that the database does not know of.
import type { Issue } from 'offprint'
import type { Payload } from 'payload'

import { readdirSync } from 'node:fs'

/** As the health check, which fails then. */
export async function checkMigrations({ db }: Payload): Promise<Issue[]> {
  const { drizzle, migrationDir } = db as unknown as {
    drizzle: { execute: (query: string) => Promise<{ rows: { name: string }[] }> }
    migrationDir: string
  }
  const { rows } = await drizzle.execute('select name from payload_migrations')
  const known = new Set(rows.map(({ name }) => name))
  return readdirSync(migrationDir)
    .filter((file) => /^\d.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !known.has(name))
    .map(issueOf)
}

function issueOf(name: string): Issue {
  return {
    id: name,
    article: null,
    code: 'migration-missing',
    collection: 'database',
    message: 'The database does not know that this migration has run.',
    repair: 'Run: npm run migrate. If what it makes is there already, restore a backup.',
    repairable: false,
    title: name,
  }
}
