// Guards Offprint's documents in queries of the app's own collections: a relation from there must reveal nothing.
import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedBlock,
  FlattenedField,
  Payload,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { configOf } from '../database/configOf.ts'
import { isObject } from '../domain/isObject.ts'
import { InvalidRequest } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { isOwnSlug } from '../slugs.ts'
import { isPopulation, queriesOfJoins, type ReadArgs, sortsIn } from './readArgs.ts'
import { tablesInPath, type Use } from './tablesInPath.ts'

interface Asked {
  collection: SanitizedCollectionConfig
  /** A query within a comparison: Payload leaves the read access of its collection out. */
  isNested: boolean
  path: string
  use: Use
}

/** One of our collections, and the rest of the path from there. */
interface Reached {
  path: string
  slug: string
}

/** Deeper ones Payload has given up on. */
const deepest = 12

/**
 * Payload adds the read access of a related collection to a comparison, but sorts by what it would not show, and
 * compares within `contains` without it.
 * @throws InvalidRequest naming a path through one of our collections that whoever asks may not query.
 */
export const checkReach: CollectionBeforeOperationHook = async (hook) => {
  const { args, collection, overrideAccess, req } = hook
  if (overrideAccess || isPopulation(args)) {
    return args
  }
  for (const one of pathsOf(req.payload, args as ReadArgs, collection)) {
    const reached = reachedBy(req.payload, one.collection.flattenedFields, namesOf(one.path))
    const answers = await Promise.all(reached.map((own) => mayAsk(req, one, own)))
    if (answers.includes(false)) {
      throw new InvalidRequest(`It cannot be asked for by "${one.path}".`, one.path)
    }
  }
  return args
}

async function mayAsk(
  req: PayloadRequest,
  { isNested, use }: Asked,
  { slug, path }: Reached,
): Promise<boolean> {
  const collection = configOf(req.payload, slug)
  const right = await collection.access.read({ req })
  if (right === false || (right !== true && (isNested || use === 'sort'))) {
    return false
  }
  return (await tablesInPath(req, collection, path, use)) !== null
}

function pathsOf(payload: Payload, args: ReadArgs, collection: SanitizedCollectionConfig): Asked[] {
  const sorts = sortsIn(args)
  return [
    ...pathsInWhere(args.where).map((one) => ({ ...one, collection, use: 'where' as const })),
    ...sorts.map((path) => ({ collection, isNested: false, path, use: 'sort' as const })),
    ...queriesOfJoins(payload, args, collection).flatMap((join) =>
      pathsOf(payload, join.query, join.collection),
    ),
  ]
}

function pathsInWhere(where: unknown, prefix = '', depth = 0): Pick<Asked, 'isNested' | 'path'>[] {
  if (typeof where !== 'object' || where === null || depth > deepest) {
    return []
  }
  return Object.entries(where).flatMap(([key, value]) => {
    if (/^(?:and|or)$/i.test(key)) {
      const parts: unknown[] = Object.values((value ?? {}) as object)
      return parts.flatMap((one) => pathsInWhere(one, prefix, depth + 1))
    }
    const path = `${prefix}${key}`
    const nested = Object.values((value ?? {}) as object).filter(isObject)
    return [
      { isNested: prefix !== '', path },
      ...nested.flatMap((one) => pathsInWhere(one, `${path}.`, depth + 1)),
    ]
  })
}

function namesOf(path: string): string[] {
  return path.replaceAll('__', '.').split('.')
}

/** Where a path first leads into our collections, be it by a relation, in a block or in a language. */
function reachedBy(
  payload: Payload,
  fields: FlattenedField[],
  [name, ...rest]: string[],
): Reached[] {
  const field = fields.find((one) => one.name === name)
  if (!field) {
    // `version` and a locale are no fields.
    return rest.length > 0 ? reachedBy(payload, fields, rest) : []
  }
  if ('virtual' in field && typeof field.virtual === 'string') {
    return reachedBy(payload, fields, [...field.virtual.split('.'), ...rest])
  }
  if (field.type === 'blocks') {
    const blocks = (field.blockReferences ?? field.blocks).map((one) =>
      typeof one === 'string' ? (payload.blocks as Record<string, FlattenedBlock>)[one] : one,
    )
    return blocks.flatMap((block) => reachedBy(payload, block?.flattenedFields ?? [], rest))
  }
  if ('flattenedFields' in field) {
    return reachedBy(payload, field.flattenedFields, rest)
  }
  const locales = payload.config.localization ? payload.config.localization.localeCodes : []
  const next = locales.includes(rest[0] ?? '') ? rest.slice(1) : rest
  return next.length === 0 ? [] : targetsOf(field).flatMap((slug) => behind(payload, slug, next))
}

function behind(payload: Payload, slug: string, names: string[]): Reached[] {
  if (!isOwnSlug(slug, { slugs: slugsOf(payload) })) {
    return reachedBy(payload, configOf(payload, slug).flattenedFields, names)
  }
  const isID = names.length === 1 && ['id', 'relationTo', 'value'].includes(names[0] ?? '')
  return isID ? [] : [{ slug, path: names.join('.') }]
}

function targetsOf(field: FlattenedField): CollectionSlug[] {
  const to =
    'relationTo' in field ? field.relationTo : 'collection' in field ? field.collection : []
  return Array.isArray(to) ? to : [to]
}
