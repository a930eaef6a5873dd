// The id of a related document, populated or not.
import type { ID } from '../types.ts'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A relationship's id, whether it came populated or not; as the database spells it. */
export function idOf<Id extends ID>(value: { id: Id } | Id | null | undefined): Id | null {
  const id = typeof value === 'object' ? value?.id : value
  return typeof id === 'string' && isUUID(id) ? (id.toLowerCase() as Id) : (id ?? null)
}

export function isUUID(value: unknown): boolean {
  return typeof value === 'string' && uuid.test(value)
}
