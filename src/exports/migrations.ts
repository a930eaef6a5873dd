// `payload migrate:create offprint_sql --file offprint/migrations`: a migration of what Payload cannot declare.
import type { DynamicMigrationTemplate } from 'payload'

import { migrationOf } from '../database/sqlStep/migration.ts'

/** Payload calls it and writes what it returns: SQL with the names of your app, which needs no Offprint later. */
export const dynamic: DynamicMigrationTemplate = ({ payload }) =>
  Promise.resolve(migrationOf(payload))
