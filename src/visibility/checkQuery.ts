// Refuses queries that the database cannot answer, that use hidden fields, or that would take too long.
import type {
  CollectionBeforeOperationHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { isStaff } from '../access/people.ts'
import { isObject } from '../domain/isObject.ts'
import { InvalidRequest } from '../errors.ts'
import { isPopulation, queriesOfJoins, type Query, type ReadArgs, sortsIn } from './readArgs.ts'
import { tablesInPath, type Use } from './tablesInPath.ts'

const operators = new Set([
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

/** Each word of their operand is a comparison of its own, and takes longer the longer it is. */
const wordOperators = new Set(['contains', 'like', 'not_like'])

/** Their operand may not be a list. */
const orderOperators = /^(?:greater|less)_than/

/** Bulk writes query their documents first. */
const queryingOperations = new Set([
  'count',
  'countVersions',
  'delete',
  'read',
  'readDistinct',
  'update',
])

/** How much one public query may weigh, its joins included; a comparison weighs 1. */
const maxPublicWeight = 30

/** A path through other tables weighs more: with eight of them, PostgreSQL plans for seconds. */
const weightOfOtherTables = 6

interface UsedPath {
  collection: SanitizedCollectionConfig
  isOfJoin?: boolean
  path: string
  use: Use
  weight: number
}

/** @throws InvalidRequest naming the path or the operator: Payload answers some of them with 500. */
export const checkQuery: CollectionBeforeOperationHook = async (hook) => {
  const { collection, operation, overrideAccess, req } = hook
  const args = hook.args as ReadArgs
  if (!queryingOperations.has(operation) || req.payloadAPI === 'local' || isPopulation(args)) {
    return hook.args
  }
  const ofJoins = queriesOfJoins(req.payload, args, collection)
    .flatMap((join) => pathsIn(join.query, join.collection))
    .map((one) => ({ ...one, isOfJoin: true }))
  const paths = [...pathsIn(args, collection), ...ofJoins]
  if (!overrideAccess) {
    await refuseHidden(req, paths)
  }
  return hook.args
}

async function refuseHidden(req: PayloadRequest, paths: UsedPath[]): Promise<void> {
  refuseTooMuch(
    req,
    paths.map(({ weight }) => weight),
  )
  const weights = await Promise.all(paths.map((one) => weigh(req, one)))
  refuseTooMuch(req, weights)
}

/** @throws InvalidRequest for a path that does not exist or may not be read. */
async function weigh(
  req: PayloadRequest,
  { collection, isOfJoin, path, use, weight }: UsedPath,
): Promise<number> {
  const tables = await tablesInPath(req, collection, inVersion(collection, path), use, isOfJoin)
  if (tables === null) {
    throw new InvalidRequest(`It cannot be asked for by "${path}".`, path)
  }
  return tables > 0 ? weight + weightOfOtherTables - 1 : weight
}

function refuseTooMuch(req: PayloadRequest, weights: number[]): void {
  const weight = weights.reduce((sum, one) => sum + one, 0)
  if (weight > maxPublicWeight && !isStaff(req)) {
    throw new InvalidRequest('It asks for too much at once: use fewer comparisons.', 'where')
  }
}

function pathsIn(query: Query, collection: SanitizedCollectionConfig): UsedPath[] {
  const { where } = query
  return [
    ...(where ? comparisons(where, 0) : []).map((one) => ({ ...one, collection })),
    ...sortsIn(query).map((path) => ({ collection, path, use: 'sort' as const, weight: 1 })),
  ]
}

type Comparison = Omit<UsedPath, 'collection'>

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
  const compared = isObject(value) ? Object.entries(value) : []
  const [unknown] = compared.find(([operator]) => !operators.has(operator)) ?? []
  if (compared.length === 0 || unknown !== undefined) {
    throw new InvalidRequest(`"${unknown ?? ''}" is not an operator for "${path}".`, path)
  }
  if (compared.some(([, operand]) => isObject(operand))) {
    throw new InvalidRequest(`"${path}" is compared with a value, or with a list of them.`, path)
  }
  // Payload takes the words of a list apart for the other two.
  if (compared.some(([operator, operand]) => operator === 'like' && Array.isArray(operand))) {
    throw new InvalidRequest(`"${path}" is like one text.`, path)
  }
  if (
    compared.some(([operator, operand]) => orderOperators.test(operator) && Array.isArray(operand))
  ) {
    throw new InvalidRequest(`"${path}" is before or after one value.`, path)
  }
  const weights = compared.map(([operator, operand]) =>
    wordOperators.has(operator) ? weightOfWords(String(operand)) : weightOfList(operand),
  )
  return { path, use: 'where', weight: weights.reduce((sum, one) => sum + one, 0) }
}

/** In versions the fields of the document lie under `version`; the fields of the version itself hide nothing. */
function inVersion({ versions }: SanitizedCollectionConfig, path: string): string {
  return versions ? path.replace(/^(?:parent|version)(?:\.|__|$)|^latest$/, '') || 'id' : path
}

/** A list is an array, or one text where it comes from the URL. */
function weightOfList(operand: unknown): number {
  const values = Array.isArray(operand) ? operand.length : String(operand).split(',').length
  return Math.ceil(values / 50)
}

function weightOfWords(text: string): number {
  return Math.max(text.split(/\s+/).length, Math.ceil(text.length / 20))
}
