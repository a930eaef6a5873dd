// What Offprint changes in Payload's database adapter: one list, and what applies it.
import type { Config, Payload } from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { AdapterPatch, AddedFields, PatchSettings } from './patch.ts'

import { SettingInvalid } from '../../errors.ts'
import { offprintSchema } from '../schema.ts'
import { advanceUpdatedAt } from './advanceUpdatedAt.ts'
import { runAfterCommit } from './afterCommit.ts'
import { runBeforeCommit } from './beforeCommit.ts'
import { guardPreferences } from './guardPreferences.ts'
import { makeOptional } from './optionalColumns.ts'
import { reportCommits } from './reportCommits.ts'
import { shortenForeignKeys } from './shortenForeignKeys.ts'
import { skipAbsentVersions } from './skipAbsentVersions.ts'
import { surviveOutages } from './surviveOutages.ts'
import { writeOnlySessions } from './writeOnlySessions.ts'

/**
 * Methods that are named later are called first. For each there is a case in test/int/database/adapter.int.spec.ts, which
 * fails with a Payload that does not need it any more.
 */
export const adapterPatches: AdapterPatch[] = [
  {
    name: 'surviveOutages',
    methods: surviveOutages,
    upstream:
      'https://github.com/payloadcms/payload/issues/16939 (lost connections end the process), https://github.com/payloadcms/payload/issues/11727 (the first connection is never released)',
  },
  {
    name: 'reportCommits',
    methods: reportCommits,
    upstream: 'https://github.com/payloadcms/payload/pull/17726',
  },
  {
    name: 'guardPreferences',
    methods: guardPreferences,
    upstream:
      'Not reported: Payload leaves the size of a body to the server, and says nowhere that it checks a preference.',
  },
  {
    name: 'writeOnlySessions',
    methods: writeOnlySessions,
    upstream: 'https://github.com/payloadcms/payload/issues/18132',
  },
  {
    name: 'advanceUpdatedAt',
    methods: advanceUpdatedAt,
    upstream:
      'Not reported: Payload promises no order of its dates. Edits that meet are https://github.com/payloadcms/payload/issues/15486.',
  },
  {
    name: 'runAfterCommit',
    methods: runAfterCommit,
    upstream:
      'https://github.com/payloadcms/payload/issues/5886, which is closed: Payload has no hook after the commit.',
  },
  {
    name: 'runBeforeCommit',
    methods: runBeforeCommit,
    upstream:
      'https://github.com/payloadcms/payload/issues/5886, which is closed: the same before the commit.',
  },
  {
    name: 'skipAbsentVersions',
    methods: skipAbsentVersions,
    upstream: 'Not reported: Payload reads a whole version to learn that there is none.',
  },
  {
    name: 'makeOptional',
    schemaBefore: makeOptional,
    upstream: 'https://github.com/payloadcms/payload/issues/4013',
  },
  {
    name: 'shortenForeignKeys',
    schemaAfter: shortenForeignKeys,
    upstream: 'https://github.com/drizzle-team/drizzle-orm/issues/4645',
  },
]

/**
 * The adapter with the schema that Offprint needs. An app that lists `offprintSchema` itself gets it once.
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
      const adapter = db.init(args) as unknown as Payload['db']
      checkAdapter(adapter, databaseSchema)
      const own = adapter.afterSchemaInit.includes(offprintSchema) ? [] : [offprintSchema]
      const [before, after] = [
        adapterPatches.flatMap(({ schemaBefore }) => schemaBefore?.(added) ?? []),
        adapterPatches.flatMap(({ schemaAfter }) => schemaAfter ?? []),
      ]
      adapter.beforeSchemaInit = [...adapter.beforeSchemaInit, ...before]
      adapter.afterSchemaInit = [...adapter.afterSchemaInit, ...own, ...after]
      return adapter as never
    },
  }
}

/** Our schema is dropped with all that is in it when Offprint is taken out. */
function checkAdapter({ packageName, schemaName }: Payload['db'], databaseSchema: string): void {
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

/** Call it once for each Payload, when it has connected. */
export function patchAdapter(payload: Payload, settings: PatchSettings): void {
  for (const { methods } of adapterPatches) {
    Object.assign(payload.db, methods?.(payload, settings))
  }
}
