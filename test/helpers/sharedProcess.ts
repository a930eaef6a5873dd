// Before and after each file: the next one runs in the same process, and must find nothing of it.
import crypto from 'node:crypto'
import { afterAll, vi } from 'vitest'

import { hashQuickly } from './quickHashes.ts'

const environment = { ...process.env }
const { pbkdf2 } = crypto
const globals = new Set(ownGlobals())

hashQuickly()

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  restoreEnvironment()
  Object.assign(crypto, { pbkdf2 })
  forgetPayload()
  for (const key of ownGlobals().filter((one) => !globals.has(one))) {
    Reflect.deleteProperty(globalThis, key)
  }
  // Our modules are evaluated again, with their state and the settings that they read; packages stay, which take most.
  vi.resetModules()
})

/** What our modules share across bundles. */
function ownGlobals(): symbol[] {
  return Object.getOwnPropertySymbols(globalThis).filter((key) =>
    key.description?.startsWith('offprint.'),
  )
}

function restoreEnvironment(): void {
  for (const name of Object.keys(process.env).filter((one) => !(one in environment))) {
    Reflect.deleteProperty(process.env, name)
  }
  Object.assign(process.env, environment)
}

interface Caches {
  _payload?: Map<string, unknown>
  _payload_clientConfigs?: unknown
  _payload_clientSchemaMap?: unknown
  _payload_graphql?: { graphql: unknown; promise: unknown }
  _payload_schemaMap?: unknown
}

/** Payload keeps itself, and what it derives from its config, for the life of a process. */
function forgetPayload(): void {
  const caches = globalThis as Caches
  caches._payload?.clear()
  Object.assign(caches._payload_graphql ?? {}, { graphql: null, promise: null })
}
