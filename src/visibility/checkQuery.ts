// Refuses what the database cannot answer, what whoever asks may not know, and what would take too long, before it is asked.
import type {
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import type { Use } from './tablesAlong.ts'

import { isStaff } from '../access/people.ts'
import { configOf } from '../database/configOf.ts'
import { InvalidRequest } from '../errors.ts'
import { tablesAlong } from './tablesAlong.ts'

const known = new Set([
  'contains',
  'equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'in',
  'less_than',
  'less_than_equal',
  'like',
  'not_equals',
  'not_in',
  'not_like',
])

/** Each word of these is a comparison of its own, and takes as long as it is. */
const ofWords = new Set(['contains', 'like', 'not_like'])

/** PostgreSQL takes a list for no value of the column. */
const ofOrder = /^(?:greater|less)_than/

/** A write of many looks for its documents first. */
const reads = new Set(['count', 'countVersions', 'delete', 'read', 'readDistinct', 'update'])

/** How much one public question may weigh, its joins included; a comparison weighs 1. */
const publicWeight = 30

/** A path through other tables weighs more: from eight of them on, PostgreSQL plans for seconds. */
const ofOtherTables = 6

interface Query {
  sort?: unknown
  where?: unknown
}

interface ReadArgs extends Query {
  joins?: false | Record<string, false | Query>
}

interface Asked {
  collection: SanitizedCollectionConfig
  isOfJoin?: boolean
  path: string
  use: Use
  weight: number
}

/** @throws InvalidRequest naming the path or the operator: stock Payload answers some of them with 500. */
export const checkQuery: CollectionBeforeOperationHook = async (hook) => {
  const { collection, operation, overrideAccess, req } = hook
  const args = hook.args as ReadArgs
  if (!reads.has(operation) || req.payloadAPI === 'local') {
    return hook.args
  }
  const asked = [...askedBy(args, collection), ...askedByJoins(req, args, collection)]
  if (!overrideAccess) {
    await judge(req, asked)
  }
  return hook.args
}

async function judge(req: PayloadRequest, asked: Asked[]): Promise<void> {
  refuseTooMuch(
    req,
    asked.map(({ weight }) => weight),
  )
  const weights = await Promise.all(asked.map((one) => weigh(req, one)))
  refuseTooMuch(req, weights)
}

/** @throws InvalidRequest for a path that is hidden from whoever asks, or is none. */
async function weigh(
  req: PayloadRequest,
  { collection, isOfJoin, path, use, weight }: Asked,
): Promise<number> {
  const tables = await tablesAlong(req, collection, inVersion(collection, path), use, isOfJoin)
  if (tables === null) {
    throw new InvalidRequest(`It cannot be asked for by "${path}".`, path)
  }
  return tables > 0 ? weight + ofOtherTables - 1 : weight
}

function refuseTooMuch(req: PayloadRequest, weights: number[]): void {
  const weight = weights.reduce((sum, one) => sum + one, 0)
  if (weight > publicWeight && !isStaff(req)) {
    throw new InvalidRequest('It asks for too much at once: use fewer comparisons.', 'where')
  }
}

function askedBy({ sort, where }: Query, collection: SanitizedCollectionConfig): Asked[] {
  const sorts = (Array.isArray(sort) ? sort : [sort]).filter((one) => typeof one === 'string')
  return [
    ...(where ? comparisons(where, 0) : []).map((one) => ({ ...one, collection })),
    ...sorts
      .flatMap((one: string) => one.split(','))
      .map((one) => ({ collection, path: one.replace(/^-/, ''), use: 'sort' as const, weight: 1 })),
  ]
}

function askedByJoins(
  { payload }: PayloadRequest,
  { joins }: ReadArgs,
  { joins: known }: SanitizedCollectionConfig,
): Asked[] {
  return Object.entries(known).flatMap(([slug, fields]) =>
    fields.flatMap(({ joinPath }) => {
      const query = joins ? joins[joinPath] : false
      const asked = query ? askedBy(query, configOf(payload, slug)) : []
      return asked.map((one) => ({ ...one, isOfJoin: true }))
    }),
  )
}

type Comparison = Omit<Asked, 'collection'>

function comparisons(where: unknown, depth: number): Comparison[] {
  if (!isObject(where) || depth > 10) {
    throw new InvalidRequest('"where" is an object of fields and operators.', 'where')
  }
  return Object.entries(where).flatMap(([key, value]) => {
    if (!/^(?:and|or)$/i.test(key)) {
      return [comparison(key, value)]
    }
    if (!Array.isArray(value) && !isObject(value)) {
      throw new InvalidRequest(`"${key}" is a list of comparisons.`, 'where')
    }
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value)
    return parts.flatMap((one) => comparisons(one, depth + 1))
  })
}

function comparison(path: string, value: unknown): Comparison {
  const operators = isObject(value) ? Object.entries(value) : []
  const [unknown] = operators.find(([operator]) => !known.has(operator)) ?? []
  if (operators.length === 0 || unknown !== undefined) {
    throw new InvalidRequest(`"${unknown ?? ''}" is not an operator for "${path}".`, path)
  }
  if (operators.some(([, operand]) => isObject(operand))) {
    throw new InvalidRequest(`"${path}" is compared with a value, or with a list of them.`, path)
  }
  // Payload takes the words of a list apart for the other two.
  if (operators.some(([operator, operand]) => operator === 'like' && Array.isArray(operand))) {
    throw new InvalidRequest(`"${path}" is like one text.`, path)
  }
  if (operators.some(([operator, operand]) => ofOrder.test(operator) && Array.isArray(operand))) {
    throw new InvalidRequest(`"${path}" is before or after one value.`, path)
  }
  const weights = operators.map(([operator, operand]) =>
    ofWords.has(operator) ? weightOfWords(String(operand)) : weightOfList(operand),
  )
  return { path, use: 'where', weight: weights.reduce((sum, one) => sum + one, 0) }
}

/** A version carries the document under `version`, and itself has fields that hide nothing: hooks call both a read. */
function inVersion({ versions }: SanitizedCollectionConfig, path: string): string {
  return versions ? path.replace(/^(?:parent|version)(?:\.|__|$)|^latest$/, '') || 'id' : path
}

/** Lists are handed over value by value; in an address they are one text. */
function weightOfList(operand: unknown): number {
  const values = Array.isArray(operand) ? operand.length : String(operand).split(',').length
  return Math.ceil(values / 50)
}

function weightOfWords(text: string): number {
  return Math.max(text.split(/\s+/).length, Math.ceil(text.length / 20))
}

function isObject(value: unknown): value is Record<string, unknown> {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isPlain && !(value instanceof Date)
}
