// What Offprint changes in Payload's database adapter, once at start.
import type { Config, Payload } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { advanceUpdatedAt } from '../database/advanceUpdatedAt.ts'
import { runAfterCommit } from '../database/afterCommit.ts'
import { type AddedFields, makeOptional } from '../database/optionalColumns.ts'
import { isOwn } from '../database/ownTransactions.ts'
import { reportCommits } from '../database/reportCommits.ts'
import { offprintSchema } from '../database/schema.ts'
import { surviveOutages } from '../database/surviveOutages.ts'
import { writeOnlySessions } from '../database/writeOnlySessions.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { SettingInvalid } from '../errors.ts'
import { guardOwnCollections } from '../validation/guardOwnCollections.ts'

interface PostgresAdapter {
  afterSchemaInit: unknown[]
  beforeSchemaInit: unknown[]
  packageName: string
  schemaName?: string
}

/**
 * Adds what the schema has besides the collections. An app that lists `offprintSchema` itself gets it once.
 * @throws SettingInvalid at start, of another adapter, and where the tables of the app are in our schema.
 */
export function withSchema(
  db: Config['db'],
  added: AddedFields,
  { databaseSchema }: Pick<ResolvedOptions, 'databaseSchema'>,
): Config['db'] {
  return {
    ...db,
    init: (args) => {
      const adapter = db.init(args)
      const hooks = adapter as unknown as PostgresAdapter
      checkAdapter(hooks, databaseSchema)
      hooks.beforeSchemaInit = [...hooks.beforeSchemaInit, makeOptional(added)]
      if (!hooks.afterSchemaInit.includes(offprintSchema)) {
        hooks.afterSchemaInit = [...hooks.afterSchemaInit, offprintSchema]
      }
      return adapter
    },
  }
}

/** Our schema is dropped with all that is in it when Offprint is taken out. */
function checkAdapter({ packageName, schemaName }: PostgresAdapter, databaseSchema: string): void {
  if (schemaName === databaseSchema) {
    throw new SettingInvalid(
      'databaseSchema',
      `"${schemaName}" has the tables of the app already: set another one`,
    )
  }
  if (packageName !== '@payloadcms/db-postgres') {
    throw new SettingInvalid(
      'db',
      `must be the adapter of @payloadcms/db-postgres, not of ${packageName}`,
    )
  }
}

/** Each wraps methods of the adapter; the order matters: what is named later is called first. */
export function extendAdapter(payload: Payload, options: ResolvedOptions): void {
  surviveOutages(payload)
  reportCommits(payload, options.guardHost ? undefined : isOwn)
  if (options.guardHost) {
    guardOwnCollections(payload)
  }
  writeOnlySessions(payload, options.usersSlug)
  advanceUpdatedAt(payload, (slug) => isEditedSlug(slug, options))
  runAfterCommit(payload)
}
