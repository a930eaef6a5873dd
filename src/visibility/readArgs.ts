// The arguments of a read: what a client asks for, and whether one asks at all.
import type { Payload, SanitizedCollectionConfig } from 'payload'

import { configOf } from '../database/configOf.ts'
import { isObject } from '../domain/isObject.ts'

export interface Query {
  sort?: unknown
  where?: unknown
}

export interface ReadArgs extends Query {
  currentDepth?: number
  joins?: false | Record<string, false | Query>
}

export function sortsIn({ sort }: Query): string[] {
  return (Array.isArray(sort) ? sort : [sort])
    .filter((one) => typeof one === 'string')
    .flatMap((one: string) => one.split(','))
    .map((one) => one.replace(/^-/, ''))
}

/** The queries of the joins, each with the collection that it asks. */
export function queriesOfJoins(
  payload: Payload,
  { joins }: ReadArgs,
  { joins: known }: SanitizedCollectionConfig,
): { collection: SanitizedCollectionConfig; query: Query }[] {
  return Object.entries(known ?? {}).flatMap(([slug, fields]) =>
    fields.flatMap(({ joinPath }) => {
      const query = joins ? joins[joinPath] : false
      return query ? [{ collection: configOf(payload, slug), query }] : []
    }),
  )
}

/**
 * Whether these are the arguments of Payload's data loader: ids that come from documents, and nothing of the query of
 * a client. No endpoint passes `currentDepth` on, and the rest is checked here, so that a caller of the Local API who
 * does gets no further.
 */
export function isPopulation(args: object): boolean {
  const { currentDepth, joins, sort, where } = args as ReadArgs
  return (
    currentDepth !== undefined && joins === undefined && sort === undefined && isListOfIDs(where)
  )
}

function isListOfIDs(where: unknown): boolean {
  if (!isObject(where)) {
    return false
  }
  const { id, ...others } = where as { id?: { in?: unknown } }
  return Array.isArray(id?.in) && Object.keys(id).length === 1 && Object.keys(others).length === 0
}
