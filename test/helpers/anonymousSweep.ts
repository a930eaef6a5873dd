// What anybody may ask of an app: lists, counts, documents, versions and filters of each collection, and GraphQL.
import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

import { configToSchema } from '@payloadcms/graphql'

import type { Host } from './bootHost.ts'

/** The requests whose answers say more than they may: hold the word, or find something by it. */
export async function sweep(host: Host, word: string): Promise<string[]> {
  const found: string[] = []
  for (const { config } of Object.values(host.payload.collections)) {
    found.push(...(await readAll(host, config, word)), ...(await filterAll(host, config, word)))
  }
  return [...found, ...(await queryAll(host, word))]
}

async function readAll(
  host: Host,
  { slug }: SanitizedCollectionConfig,
  word: string,
): Promise<string[]> {
  const { docs } = await host.payload.db.find<{ id: number | string }>({
    collection: slug,
    pagination: false,
  })
  const paths = [
    `/${slug}?limit=0&depth=3`,
    `/${slug}?draft=true&trash=true&pagination=false&depth=2`,
    `/${slug}/count`,
    `/${slug}/versions?limit=0&depth=2`,
    ...docs.map(({ id }) => `/${slug}/${id}?depth=3&draft=true`),
  ]
  const found = paths.map(async (path) => {
    const { body, headers } = await host.rest('GET', path)
    const text = JSON.stringify(body) + JSON.stringify([...headers])
    return text.includes(word) ? [`GET ${path}`] : []
  })
  return (await Promise.all(found)).flat()
}

/** By each path to a text, also through relations. */
async function filterAll(
  host: Host,
  { slug, flattenedFields }: SanitizedCollectionConfig,
  word: string,
): Promise<string[]> {
  const found = textPaths(host, flattenedFields).map(async (path) => {
    const asked = `/${slug}/count?where[${path}][like]=${word}`
    const { body } = await host.rest<{ totalDocs?: number }>('GET', asked)
    return (body.totalDocs ?? 0) > 0 ? [asked] : []
  })
  return (await Promise.all(found)).flat()
}

function textPaths(host: Host, fields: FlattenedField[], depth = 0): string[] {
  return fields.flatMap((field) => {
    if ('flattenedFields' in field) {
      return textPaths(host, field.flattenedFields, depth).map((path) => `${field.name}.${path}`)
    }
    if ((field.type === 'relationship' || field.type === 'upload') && depth === 0) {
      return [field.relationTo].flat().flatMap((slug) => {
        const { flattenedFields } = host.payload.collections[slug].config
        const path = Array.isArray(field.relationTo) ? `${field.name}.value` : field.name
        return textPaths(host, flattenedFields, depth + 1).map((inner) => `${path}.${inner}`)
      })
    }
    const isText = ['email', 'richText', 'text', 'textarea'].includes(field.type)
    return isText ? [field.name] : []
  })
}

/** As `graphql` has them; its own functions want the one copy of it that made them. */
interface Type {
  constructor: { name: string }
  getFields?: () => Record<string, TypedField>
  ofType?: Type
}

interface TypedField {
  args: readonly { name: string; type: unknown }[]
  name: string
  type: unknown
}

/** Each relation of each list by itself, because the whole would cost too much. */
async function queryAll(host: Host, word: string): Promise<string[]> {
  const queries = fieldsOf(configToSchema(host.config).schema.getQueryType())
  const found: string[] = []
  for (const { name, type, args } of queries) {
    const docs = fieldsOf(type).find((field) => field.name === 'docs')
    const isList = docs && args.some((arg) => arg.name === 'limit')
    const all = isList ? selections(docs.type, 1) : []
    const plain = all.filter((one) => !one.includes('{')).join(' ')
    for (const selected of [...(plain ? [plain] : []), ...all.filter((one) => one.includes('{'))]) {
      const query = `{ ${name}(limit: 0) { totalDocs docs { ${selected} } } }`
      const { body } = await host.graphql(query)
      if (JSON.stringify(body).includes(word)) {
        found.push(query)
      }
    }
  }
  return found
}

function selections(type: unknown, depth: number): string[] {
  return fieldsOf(type).flatMap(({ name, type: of, args }) => {
    if (isComposed(of)) {
      const inner = depth > 0 ? selections(of, depth - 1) : []
      return inner.length > 0 ? [`${name} { ${inner.join(' ')} }`] : []
    }
    return args.some(({ type: needed }) => String(needed).endsWith('!')) ? [] : [name]
  })
}

function fieldsOf(type: unknown): TypedField[] {
  return Object.values(named(type)?.getFields?.() ?? {})
}

function isComposed(type: unknown): boolean {
  return /Object|Union|Interface/.test(named(type)?.constructor.name ?? '')
}

function named(type: unknown): Type | undefined {
  const { ofType } = (type ?? {}) as Type
  return ofType ? named(ofType) : (type as Type | undefined)
}
