// The import map of all pages: one object, for Payload keeps that of the latest request for all that are under way.
import type { ImportMap } from 'payload'

const key = Symbol.for('offprint.importMap')

/** With what this page adds to it. */
export function joinImportMap(own: ImportMap): ImportMap {
  const all = globalThis as { [key]?: ImportMap }
  return Object.assign((all[key] ??= {}), own)
}
