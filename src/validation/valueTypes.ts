// Which values the types of fields take.
import { isObject } from '../domain/isObject.ts'

/** From the year 1 to 9999: others PostgreSQL does not read as `Date` writes them. */
export function isDate(value: unknown): boolean {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : '')
  const year = Number.isNaN(date.getTime()) ? 0 : date.getUTCFullYear()
  return year >= 1 && year <= 9999
}

const numeric = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i

export function isNumeric(value: unknown): boolean {
  if (typeof value === 'string') {
    return numeric.test(value.trim()) && Number.isFinite(Number(value))
  }
  return typeof value === 'number' && Number.isFinite(value)
}

/** PostgreSQL stores no NUL, and half a pair of surrogates is no character. */
export function isStorable(value: unknown): boolean {
  const pending = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'string' && (next.includes('\0') || !next.isWellFormed())) {
      return false
    }
    if (Array.isArray(next) || isObject(next)) {
      for (const [name, inner] of Object.entries(next)) {
        pending.push(name, inner)
      }
    }
  }
  return true
}

/** What a text is as JSON; undefined where it is none. */
export function parsed(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined
  } catch {
    return undefined
  }
}
