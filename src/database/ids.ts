// Ids as they come in addresses, bodies and tokens, and as the database of the app has them.
import type { Payload } from 'payload'

import type { ID } from '../types.ts'

import { isUUID } from '../domain/idOf.ts'
import { idTypeOf } from './names.ts'

type Host = Pick<Payload, 'collections' | 'db'>

const wholeNumber = /^[1-9]\d{0,9}$/
/** PostgreSQL's `integer`. */
const largest = 2_147_483_647

/**
 * The id as documents have it, such as 5 for '5', or null for what cannot be one: the database reports an error for it.
 * @param slug of a collection of the app, which may have ids of another kind.
 */
export function readID({ collections, db }: Host, value: unknown, slug?: string): ID | null {
  const custom =
    slug === undefined
      ? undefined
      : (collections as Record<string, { customIDType?: string } | undefined>)[slug]?.customIDType
  if (custom === 'text') {
    return typeof value === 'string' && value !== '' && !value.includes('\0') ? value : null
  }
  if (custom === 'number') {
    return readNumber(value, Number.MAX_SAFE_INTEGER)
  }
  return idTypeOf({ db }) === 'integer' ? readNumber(value, largest) : readUUID(value)
}

export function isID(payload: Host, value: unknown, slug?: string): value is ID {
  return readID(payload, value, slug) !== null
}

/** Those that can be ids, as documents have them. */
export function readIDs(payload: Host, values: readonly unknown[], slug?: string): ID[] {
  return values.map((value) => readID(payload, value, slug)).filter((id) => id !== null)
}

export function listOf(ids: readonly ID[]): string {
  return `{${ids.map((id) => JSON.stringify(id)).join(',')}}`
}

function readUUID(value: unknown): null | string {
  return typeof value === 'string' && isUUID(value) ? value.toLowerCase() : null
}

function readNumber(value: unknown, most: number): null | number {
  const isNumber = typeof value === 'number' ? Number.isInteger(value) && value > 0 : false
  const isText = typeof value === 'string' && wholeNumber.test(value)
  const id = isNumber || isText ? Number(value) : 0
  return id > 0 && id <= most ? id : null
}
