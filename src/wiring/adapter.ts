// What Offprint changes in Payload's database adapter, once at start.
import type { Config, Payload } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { advanceUpdatedAt } from '../database/advanceUpdatedAt.ts'
import { runAfterCommit } from '../database/afterCommit.ts'
import { isOwn } from '../database/ownTransactions.ts'
import { reportCommits } from '../database/reportCommits.ts'
import { offprintSchema } from '../database/schema.ts'
import { surviveOutages } from '../database/surviveOutages.ts'
import { writeOnlySessions } from '../database/writeOnlySessions.ts'
import { isEditedSlug } from '../editing/editingFields.ts'
import { guardOwnCollections } from '../validation/guardOwnCollections.ts'

interface SchemaHooks {
  afterSchemaInit: unknown[]
}

/** Adds what the schema has besides the collections. An app that lists `offprintSchema` itself gets it once. */
export function withSchema(db: Config['db']): Config['db'] {
  return {
    ...db,
    init: (args) => {
      const adapter = db.init(args)
      const hooks = adapter as unknown as SchemaHooks
      if (!hooks.afterSchemaInit.includes(offprintSchema)) {
        hooks.afterSchemaInit = [...hooks.afterSchemaInit, offprintSchema]
      }
      return adapter
    },
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
