// Refuses what the database cannot answer, what whoever asks may not know, and what would take too long, before it is asked.
import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { Use } from '../access/mayAskBy.ts'

import { mayAskBy } from '../access/mayAskBy.ts'
import { isStaff } from '../access/people.ts'
import { RequestUnusable } from '../errors.ts'

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

/** Each word of these is a comparison of its own. */
const ofWords = new Set(['contains', 'like', 'not_like'])

/** A write of many looks for its documents first. */
const reads = new Set([
  'count',
  'countVersions',
  'delete',
  'findVersions',
  'read',
  'readDistinct',
  'update',
])

/** The most comparisons and orders that one public question holds, all its joins together. */
export const publicQuestions = 50

interface Query {
  sort?: unknown
  where?: unknown
}

interface ReadArgs extends Query {
  joins?: false | Record<string, false | Query>
}

interface Asked {
  collection: SanitizedCollectionConfig
  path: string
  use: Use
  weight: number
}

/** @throws RequestUnusable naming the path or the operator: stock Payload answers some of them with 500. */
export const checkQuery: CollectionBeforeOperationHook = async (hook) => {
  const { collection, operation, overrideAccess, req } = hook
  const args = hook.args as ReadArgs
  if (!reads.has(operation) || req.payloadAPI === 'local') {
    return hook.args
  }
  const asked = [...askedBy(args, collection), ...askedByJoins(req, args, collection)]
  if (!overrideAccess) {
    refuseTooMuch(req, asked)
    for (const one of asked) {
      await refuseHidden(req, one, operation)
    }
  }
  return hook.args
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
      const target = payload.collections[slug as keyof typeof payload.collections]
      return query ? askedBy(query, target.config) : []
    }),
  )
}

type Comparison = Omit<Asked, 'collection'>

function comparisons(where: unknown, depth: number): Comparison[] {
  if (!isObject(where) || depth > 10) {
    throw new RequestUnusable('"where" is an object of fields and operators.', 'where')
  }
  return Object.entries(where).flatMap(([key, value]) => {
    if (!/^(?:and|or)$/i.test(key)) {
      return [comparison(key, value)]
    }
    const parts: unknown[] = Array.isArray(value) ? value : Object.values(value ?? {})
    return parts.flatMap((one) => comparisons(one, depth + 1))
  })
}

function comparison(path: string, value: unknown): Comparison {
  const operators = isObject(value) ? Object.entries(value) : []
  const [unknown] = operators.find(([operator]) => !known.has(operator)) ?? []
  if (operators.length === 0 || unknown !== undefined) {
    throw new RequestUnusable(`"${unknown ?? ''}" is not an operator for "${path}".`, path)
  }
  if (operators.some(([, operand]) => isObject(operand))) {
    throw new RequestUnusable(`"${path}" is compared with a value, or with a list of them.`, path)
  }
  const weights = operators.map(([operator, operand]) =>
    ofWords.has(operator) ? String(operand).split(/\s+/).length : 1,
  )
  return { path, use: 'where', weight: weights.reduce((sum, one) => sum + one, 0) }
}

function refuseTooMuch(req: PayloadRequest, asked: Asked[]): void {
  const weight = asked.reduce((sum, one) => sum + one.weight, 0)
  if (weight > publicQuestions && !isStaff(req)) {
    throw new RequestUnusable(
      `A question holds at most ${publicQuestions} comparisons and orders: this one has ${weight}.`,
      'where',
    )
  }
}

async function refuseHidden(
  req: PayloadRequest,
  { collection, path, use }: Asked,
  operation: string,
): Promise<void> {
  const asked = /versions$/i.test(operation) ? pathOfVersion(path) : path
  if (asked !== null && !(await mayAskBy(req, collection, asked, use))) {
    throw new RequestUnusable(`It cannot be asked for by "${path}".`, path)
  }
}

/** A version carries the document under `version`, and itself has fields that hide nothing. */
function pathOfVersion(path: string): null | string {
  return /^(?:parent|version)\./.test(path) ? path.replace(/^\w+\./, '') : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isPlain && !(value instanceof Date)
}
