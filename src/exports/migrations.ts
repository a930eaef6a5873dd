// `payload migrate:create offprint_sql --file offprint/migrations`: a migration of what Payload cannot declare.
import type { DynamicMigrationTemplate } from 'payload'

import { migrationOf, repairOf } from '../database/sqlStep/migration.ts'

/**
 * Payload calls it and writes what it returns: SQL with the names of your app, which needs no Offprint later. It has
 * what is new since the migrations that are there. Where nothing is new, it has everything once more, for a database that
 * lacks something; with `--skip-empty`, no file is written.
 */
export const dynamic: DynamicMigrationTemplate = ({ payload }) => {
  const migration = migrationOf(payload)
  if (migration === null && process.argv.includes('--skip-empty')) {
    payload.logger.info('Nothing of Offprint is new.')
    // As Payload does for its own: what is returned would be written.
    process.exit(0)
  }
  return Promise.resolve(migration ?? repairOf(payload))
}
