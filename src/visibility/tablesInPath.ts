// Resolves a path of a query: whether whoever asks may query by it, and how many other tables it leads through.
import type {
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { configOf } from '../database/configOf.ts'
import { slugsOf } from '../options.ts'
import { kindOf } from '../slugs.ts'

/** What the path is for: a sort compares what a filter would have left out. */
export type Use = 'sort' | 'where'

interface Step {
  collection: SanitizedCollectionConfig
  fields: FlattenedField[]
  /** The adapter finds nothing behind a second relation. */
  isPastJoin?: boolean
  /** Payload sorts by virtual fields of the first collection only. */
  isPastRelation?: boolean
  names: string[]
  use: Use
}

/** Of our collections. Relations to documents that can be read wherever the relation can: sorting by them reveals nothing. */
const readableRelations = new Set([
  'articles.author',
  'articles.institution',
  'articles.note',
  'articles.outlet',
  'articles.republication',
  'authors.institution',
  'notes.article',
  'republications.article',
  'republications.note',
  'transitions.article',
])

/**
 * How many other tables the path leads through; null where it does not exist or may not be read. Payload checks this
 * too, but does not await the check where a path leads through two relations (an unhandled rejection), and sorts by
 * what it would not show.
 */
export function tablesInPath(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
  use: Use,
  isOfJoin = false,
): Promise<null | number> {
  const names = path.replaceAll('__', '.').split('.')
  const fields = collection.flattenedFields
  return resolve(req, { collection, fields, isPastRelation: isOfJoin, names, use })
}

async function resolve(req: PayloadRequest, step: Step): Promise<null | number> {
  const { fields, names, use } = step
  const [name, ...rest] = names
  if (name === 'id' || name === undefined) {
    return rest.length === 0 ? 0 : null
  }
  const field = fields.find((one) => one.name === name)
  if (!field) {
    // Payload ignores a sort by an unknown field.
    return use === 'sort' ? 0 : null
  }
  if (!(await mayRead(req, field))) {
    return null
  }
  if ('virtual' in field && field.virtual) {
    return resolveVirtual(req, { ...step, names: rest }, field.virtual)
  }
  switch (field.type) {
    case 'array':
      return oneMore(await resolve(req, { ...step, fields: field.flattenedFields, names: rest }))
    case 'group':
    case 'tab':
      return resolve(req, { ...step, fields: field.flattenedFields, names: rest })
    case 'join':
      return resolveRelation(
        req,
        { ...step, isPastJoin: true, names: rest },
        field.collection,
        step,
      )
    case 'json':
    case 'richText':
      return 0
    case 'relationship':
    case 'upload':
      return rest.length === 0
        ? 0
        : resolveRelation(req, { ...step, names: rest }, field.relationTo, step)
    default:
      return rest.length > 0 ? null : Number('hasMany' in field && field.hasMany === true)
  }
}

/** A virtual field stands for the path to a field of another document. */
async function resolveVirtual(
  req: PayloadRequest,
  step: Step,
  virtual: string | true,
): Promise<null | number> {
  if (virtual === true || (step.use === 'sort' && step.isPastRelation)) {
    return null
  }
  const names = [...virtual.split('.'), ...step.names]
  return resolve(req, { ...step, fields: step.collection.flattenedFields, names })
}

async function resolveRelation(
  req: PayloadRequest,
  next: Step,
  to: CollectionSlug | CollectionSlug[],
  { collection, isPastJoin, names, use }: Step,
): Promise<null | number> {
  const target = typeof to === 'string' ? configOf(req.payload, to) : undefined
  if (!target || isPastJoin) {
    return target ? null : 1
  }
  const access = await target.access.read({ req })
  const mayReveal = access !== true && !isReadable(req, collection, names[0])
  if (access === false || (use === 'sort' && mayReveal)) {
    return null
  }
  return oneMore(
    await resolve(req, {
      ...next,
      collection: target,
      fields: target.flattenedFields,
      isPastRelation: true,
    }),
  )
}

function isReadable(
  { payload }: PayloadRequest,
  { slug }: SanitizedCollectionConfig,
  name: string | undefined,
): boolean {
  return readableRelations.has(`${kindOf(slug, slugsOf(payload)) ?? ''}.${name}`)
}

function oneMore(tables: null | number): null | number {
  return tables === null ? null : tables + 1
}

async function mayRead(req: PayloadRequest, { access }: { access?: FlattenedField['access'] }) {
  return access?.read ? Boolean(await access.read({ req })) : true
}
