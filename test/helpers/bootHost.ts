// Starts Payload with the plugin in an app that is not ours: with its own collections, kind of ids, slugs and schema.
import type { CollectionConfig, Config, Payload, SanitizedConfig } from 'payload'

import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { randomBytes } from 'node:crypto'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import { inject } from 'vitest'

import type { OffprintOptions } from '../../src/options.ts'
import type { Answer, CallOptions, GraphQLAnswer } from './bootPayload.ts'
import type { GraphQLOptions } from './hostGraphQL.ts'

import { query } from '../../postgres/connection.ts'
import { offprint } from '../../src/index.ts'
import { readAnswer, toRequest } from './bootPayload.ts'
import { closePool } from './closePool.ts'
import { askGraphQL } from './hostGraphQL.ts'

export interface HostOptions {
  /** Of the adapter. Tables are made by `push`, which needs no migrations. */
  adapter?: Partial<Parameters<typeof postgresAdapter>[0]>
  /** What the app has besides. `collections` replace the plain `users` and `media`. */
  config?: Partial<Config>
  /** Another start on the same database. */
  databaseURL?: string
  /** Null: the app without the plugin. */
  offprint?: null | OffprintOptions
}

export interface Host {
  close: () => Promise<void>
  config: SanitizedConfig
  databaseURL: string
  /** `host.graphql('{ Articles { docs { id } } }', { token })` */
  graphql: (query: string, options?: GraphQLOptions) => Promise<Answer<GraphQLAnswer<object>>>
  /** As a route of Next: from the address of the request Next takes its `basePath` away, and Payload's route adds it. */
  handle: (request: Request) => Promise<Response>
  payload: Payload
  /** `host.rest('GET', '/articles', { token })` */
  rest: <Body = Record<string, unknown>>(
    method: string,
    path: string,
    options?: CallOptions,
  ) => Promise<Answer<Body>>
}

const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }
const media: CollectionConfig = { slug: 'media', fields: [], upload: true }

/** Serial ids and `push` unless told otherwise: Payload's defaults. */
export async function bootHost(given: HostOptions = {}): Promise<Host> {
  const databaseURL = given.databaseURL ?? (await createEmptyDatabase())
  const options = given.offprint === undefined ? {} : given.offprint
  const config = await buildConfig({
    collections: [users, media],
    editor: lexicalEditor(),
    secret: 'a secret for tests only, of 32 characters or more',
    telemetry: false,
    ...given.config,
    db: postgresAdapter({ pool: { connectionString: databaseURL, max: 10 }, ...given.adapter }),
    plugins: [...(given.config?.plugins ?? []), ...(options ? [offprint(options)] : [])],
    typescript: { autoGenerate: false },
  })
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  // Otherwise a schema that was pushed to another database counts as known.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const key = randomBytes(6).toString('hex')
  const payload = await getPayload({ config, key })
  const handle = (request: Request) =>
    handleEndpoints({
      config,
      path: `${process.env.NEXT_BASE_PATH ?? ''}${new URL(request.url).pathname}`,
      payloadInstanceCacheKey: key,
      request,
    })
  return {
    close: async () => {
      closePool(payload)
      await payload.destroy()
    },
    config,
    databaseURL,
    graphql: async (text, options) => askGraphQL({ config, key }, text, options),
    handle,
    payload,
    rest: async (method, path, call = {}) =>
      readAnswer(await handle(toRequest(method, path, call, config.routes.api))),
  }
}

/** Without any table. */
export async function createEmptyDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const maintenance = inject('maintenanceURL')
  await query(maintenance, `create database "${name}"`)
  return maintenance.replace(/\/[^/]*$/, `/${name}`)
}
