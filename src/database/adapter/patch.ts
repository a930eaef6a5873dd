// What a patch of the adapter is.
import type { PostgresAdapterArgs } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

type Adapter = Payload['db']
export type SchemaHook = NonNullable<PostgresAdapterArgs['afterSchemaInit']>[number]

export type PreferenceWrite = Parameters<Adapter['upsert']>[0]

/** Names of the fields that are added to collections of the host, by their slugs. */
export type AddedFields = Record<string, string[]>

/** What the patches must know of the app, and of the layers above. */
export interface PatchSettings {
  /** Throws if the preference cannot be stored. Absent: what the app's users prefer is no concern of ours. */
  checkPreference?: (write: PreferenceWrite) => void
  /** Whether people edit the documents of the collection side by side. */
  isEdited: (slug: string) => boolean
  /** Whether failed commits of the app's own transactions are reported as well. */
  reportsAll: boolean
}

export interface AdapterPatch {
  /** Methods that replace those of the adapter, which they call. Once Payload has connected. */
  methods?: (payload: Payload, settings: PatchSettings) => Partial<Adapter>
  name: string
  /** Changes the schema that Payload makes, once it is made. */
  schemaAfter?: SchemaHook
  /** The same before. */
  schemaBefore?: (added: AddedFields) => SchemaHook
  /** Where it is reported, or why it is not. */
  upstream: string
}
