// Asks a second Payload of the process over GraphQL: Payload's own handler knows one Payload and one schema only.
import type { SanitizedConfig } from 'payload'

import type { Answer, CallOptions, GraphQLAnswer } from './bootPayload.ts'

import { readAnswer, toRequest } from './bootPayload.ts'

export type GraphQLOptions = { variables?: Record<string, unknown> } & CallOptions

interface Caches {
  _payload?: Map<string, unknown>
  _payload_graphql?: { graphql: unknown; promise: unknown }
}

const schemas = new WeakMap<SanitizedConfig, { graphql: unknown; promise: unknown }>()

export async function askGraphQL(
  { config, key }: { config: SanitizedConfig; key: string },
  query: string,
  { variables, ...options }: GraphQLOptions = {},
): Promise<Answer<GraphQLAnswer<object>>> {
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
  const { _payload: instances, _payload_graphql: schema } = globalThis as Caches
  const before = { ...schema }
  const usual = instances?.get('default')
  const own = schemas.get(config) ?? { graphql: null, promise: null }
  Object.assign(schema ?? {}, own)
  instances?.set('default', instances.get(key))
  try {
    const body = { query, variables }
    return await readAnswer(
      await GRAPHQL_POST(config)(toRequest('POST', '/graphql', { ...options, body })),
    )
  } finally {
    schemas.set(config, { graphql: schema?.graphql, promise: schema?.promise })
    Object.assign(schema ?? {}, before)
    if (usual === undefined) {
      instances?.delete('default')
    } else {
      instances?.set('default', usual)
    }
  }
}
