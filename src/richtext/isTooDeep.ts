// Checks how deeply a value is nested, without recursion.

/**
 * As many lists and objects within each other as a value may have. A document at its own limit has about 210. Tried:
 * GraphQL answers 2,400 and fails at 3,000, and a write of 4,000 ends in Payload's copy of it.
 */
export const maxLevels = 300

/** True where a plain value has more levels than Payload can be trusted with. */
export function isTooDeep(value: unknown): boolean {
  const pending = [{ level: 1, value }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!isPlain(next.value)) {
      continue
    }
    if (next.level > maxLevels) {
      return true
    }
    for (const inner of Object.values(next.value)) {
      pending.push({ level: next.level + 1, value: inner })
    }
  }
  return false
}

/** A list or an object of JSON or GraphQL: a date or the bytes of a file have nothing within them. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) {
    return false
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
