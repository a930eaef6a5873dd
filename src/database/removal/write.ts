// Writes the removal as a migration of the app, or runs it.
import { sql } from '@payloadcms/db-postgres'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Payload, writeMigrationIndex } from 'payload'

import { literal } from '../sqlStep/migration.ts'
import { difference, readSnapshot, type Removal, type Snapshot } from './statements.ts'

/**
 * A forward migration: `migrate:down` would take back whatever was migrated along with Offprint.
 * @throws if the app has no migrations, or changes that are in none: they would be taken for migrated.
 */
export async function writeRemoval(payload: Payload, removal: Removal): Promise<void> {
  const { migrationDir } = payload.db
  const newest = newestSnapshot(migrationDir)
  if (!newest) {
    throw new Error(
      `There are no migrations in ${migrationDir}. With push, change this database at once: payload offprint:remove --now`,
    )
  }
  if ((await difference(payload, newest, await readSnapshot(payload))).length > 0) {
    throw new Error('The config has changes that are in no migration: payload migrate:create')
  }
  const file = path.join(migrationDir, `${timestamp(new Date())}_offprint_remove`)
  writeFileSync(`${file}.json`, JSON.stringify(removal.snapshot, null, 2))
  writeFileSync(`${file}.ts`, textOf(payload.db.packageName, removal))
  writeMigrationIndex({ migrationsDir: migrationDir })
  say(`Migration created at ${file}.ts. It deletes all that Offprint stores: payload migrate`)
}

/** All or nothing. */
export async function runRemoval(payload: Payload, { up }: Removal): Promise<void> {
  await payload.db.drizzle.transaction(async (tx) => {
    for (const statement of up) {
      await tx.execute(sql.raw(statement))
    }
  })
  say('Offprint is out of the database.')
}

function newestSnapshot(folder: string): Snapshot | undefined {
  const files = existsSync(folder) ? readdirSync(folder) : []
  const newest = files
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return newest === undefined
    ? undefined
    : (JSON.parse(readFileSync(path.join(folder, newest), 'utf8')) as Snapshot)
}

/** As Payload names migrations. */
function timestamp(now: Date): string {
  return now
    .toISOString()
    .replaceAll(/[-:]|\..*/g, '')
    .replace('T', '_')
}

function textOf(packageName: string, { down, up }: Removal): string {
  const listed = (statements: string[]) => statements.map((one) => `  ${literal(one)},`).join('\n')
  return `// Takes Offprint out. \`down\` makes its tables again, without rows.
import { MigrateDownArgs, MigrateUpArgs, sql } from '${packageName}'

const upStatements = [
${listed(up)}
]

const downStatements = [
${listed(down)}
]

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const statement of upStatements) {
    await db.execute(sql.raw(statement))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const statement of downStatements) {
    await db.execute(sql.raw(statement))
  }
}
`
}

/** The logger of Payload may lose what it is told right before the end. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
