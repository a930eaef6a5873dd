// Lets a process start Payload anew, with other settings.
import { vi } from 'vitest'

interface Caches {
  _payload?: Map<string, unknown>
  _payload_graphql?: { graphql: unknown; promise: unknown }
}

/**
 * Our modules are evaluated again when they are next imported, with their state and the settings that they read. Packages
 * stay: to import them takes seconds.
 * @returns brings the Payload back that was there before
 */
export function forgetPayload(): () => void {
  // Payload keeps itself, and the schema that it derives from its config, for the life of a process.
  const { _payload: started, _payload_graphql: schema } = globalThis as Caches
  const kept = [...(started ?? [])]
  const keptSchema = { ...schema }
  started?.clear()
  Object.assign(schema ?? {}, { graphql: null, promise: null })
  vi.resetModules()
  return () => {
    started?.clear()
    kept.forEach(([key, value]) => started?.set(key, value))
    Object.assign(schema ?? {}, keptSchema)
  }
}
