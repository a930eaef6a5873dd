// Checks how deeply a value is nested, and goes no deeper than that itself.

/**
 * As many lists and objects within each other as a value may have. A document at its own limit has about 210. Tried:
 * GraphQL answers 2,400 and fails at 3,000, and a write of 4,000 ends in Payload's copy of it.
 */
export const maxLevels = 300

/** True where a plain value has more levels than Payload can be trusted with. */
export function isTooDeep(value: unknown): boolean {
  return isDeeperThan(maxLevels, value)
}

/** True where lists and objects within each other are more than that. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (!isPlain(value)) {
    return false
  }
  return (
    levels === 0 ||
    Object.values(value).some(
      (inner) => typeof inner === 'object' && isDeeperThan(levels - 1, inner),
    )
  )
}

/** A list or an object of JSON or GraphQL: a date or the bytes of a file have nothing within them. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) {
    return false
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
