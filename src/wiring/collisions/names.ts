// Collections and globals of an app that have the tables or the GraphQL types of ours.
import {
  type CollectionConfig,
  type FlattenedField,
  formatNames,
  type GlobalConfig,
  type SanitizedCollectionConfig,
  toWords,
} from 'payload'

import type { ResolvedOptions } from '../../options.ts'

import { SettingInvalid } from '../../errors.ts'
import { isSameSlug, ownSlugsIn } from '../../slugs.ts'

/** @param own our collections, once Payload knows their fields: lists have tables of their own. @throws SettingInvalid */
export function refuseSameTables(
  collections: CollectionConfig[],
  globals: GlobalConfig[],
  { slugs }: ResolvedOptions,
  own: SanitizedCollectionConfig[] = [],
): void {
  const named = [
    ...collections.map((one) => ({ ...one, what: 'collection' })),
    ...globals.map((one) => ({ ...one, what: 'global' })),
  ]
  for (const [kind, slug] of [...ownSlugsIn(slugs), ['blog', slugs.blog] as const]) {
    const fields = own.find((one) => one.slug === slug)?.flattenedFields ?? []
    const tables = [slug, ...tablesIn(fields, slug), ...parts.map((part) => `${slug}_${part}`)]
    const other = named.find(({ slug: theirs, dbName }) =>
      [theirs, typeof dbName === 'function' ? dbName({}) : dbName].some(
        (name) => name !== undefined && tables.some((table) => isSameSlug(table, name)),
      ),
    )
    if (other) {
      throw new SettingInvalid(
        `slugs.${kind}`,
        `the config has a ${other.what} "${other.slug}" already: set slugs.${kind} to another slug`,
      )
    }
  }
}

/** As Payload names the tables of a collection with relations, and lists of texts or numbers. */
const parts = ['locales', 'numbers', 'rels', 'texts']

function tablesIn(fields: FlattenedField[], above: string): string[] {
  return fields.flatMap((field) => {
    const name = `${above}_${field.name}`
    const isTable = field.type === 'array' || (field.type === 'select' && field.hasMany)
    const inner = 'flattenedFields' in field ? tablesIn(field.flattenedFields, name) : []
    return isTable ? [name, ...inner] : inner
  })
}

/** A collection `article` has the types and queries of `articles`. @throws SettingInvalid */
export function refuseSameTypes(
  collections: CollectionConfig[],
  globals: GlobalConfig[],
  { slugs }: ResolvedOptions,
): void {
  const theirs = [
    ...collections.map((one) => ({ slug: one.slug, names: namesOf(one), what: 'collection' })),
    ...globals.map((one) => ({ slug: one.slug, names: namesOfGlobal(one), what: 'global' })),
  ]
  for (const [kind, slug] of [...ownSlugsIn(slugs), ['blog', slugs.blog] as const]) {
    const ours = kind === 'blog' ? namesOfGlobal({ slug }) : namesOf({ slug })
    const other = theirs.find(({ names }) => names.some((name) => ours.includes(name)))
    if (other) {
      throw new SettingInvalid(
        `slugs.${kind}`,
        `the ${other.what} "${other.slug}" of the config has the same name in GraphQL: set slugs.${kind} to another slug, or graphQL of the ${other.what}`,
      )
    }
  }
}

/** As Payload names the types of a collection. */
function namesOf({ slug, graphQL }: Pick<CollectionConfig, 'graphQL' | 'slug'>): string[] {
  if (graphQL === false) {
    return []
  }
  const { plural, singular } = formatNames(slug)
  const { pluralName, singularName } = graphQL ?? {}
  return [
    singularName ? toWords(singularName, true) : singular,
    pluralName ? toWords(pluralName, true) : plural,
  ]
}

function namesOfGlobal({ slug, graphQL }: Pick<GlobalConfig, 'graphQL' | 'slug'>): string[] {
  return graphQL === false ? [] : [graphQL?.name ?? formatNames(slug).singular]
}
