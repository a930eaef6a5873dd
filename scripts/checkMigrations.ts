// Compares the migrations that the database knows with those of this version.
import type { Issue } from 'offprint'
import type { Payload } from 'payload'

import { readdirSync } from 'node:fs'

import { CommandError } from './bootstrap/errors.mjs'

/** What doctor says of those that the database does not know. The health check fails then. */
export async function checkMigrations(payload: Payload): Promise<Issue[]> {
  const known = new Set(await readKnown(payload))
  return filesOf(payload)
    .filter((name) => !known.has(name))
    .map(issueOf)
}

/** @throws CommandError where commands would find tables or columns missing */
export async function refuseUnmigrated(payload: Payload): Promise<void> {
  const missing = await checkMigrations(payload)
  if (missing.length > 0) {
    const names = missing.map(({ title }) => title).join(', ')
    throw new CommandError(
      `The database is of an earlier version of Offprint: run npm run migrate first. It lacks: ${names}.`,
    )
  }
}

/** Whether a newer version has migrated the database. */
export async function hasNewerMigrations(payload: Payload): Promise<boolean> {
  const ours = new Set(filesOf(payload))
  return (await readKnown(payload)).some((name) => !ours.has(name))
}

/** Without the row that `push` makes, which has no migration. */
async function readKnown({ db }: Payload): Promise<string[]> {
  const { drizzle } = db as unknown as {
    drizzle: { execute: (query: string) => Promise<{ rows: { name: string }[] }> }
  }
  const query = 'select name from payload_migrations where batch >= 0'
  const { rows } = await drizzle.execute(query)
  return rows.map(({ name }) => name)
}

function filesOf({ db }: Payload): string[] {
  return readdirSync(db.migrationDir)
    .filter((file) => /^\d.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
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
