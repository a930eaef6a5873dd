// Follows a path of a query through the collections: may whoever asks ask by it, and how far does it lead?
import type {
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { configOf } from '../database/configOf.ts'

/** What the path is for: a sort compares what a filter would have left out. */
export type Use = 'sort' | 'where'

interface Step {
  collection: SanitizedCollectionConfig
  fields: FlattenedField[]
  /** The adapter finds nothing behind a second relation. */
  isPastJoin?: boolean
  /** Payload knows the virtual fields of the first collection alone, and sorts by no other. */
  isPastRelation?: boolean
  names: string[]
  use: Use
}

/** Relations to what may be read wherever they may be read: the order of the answer tells nothing new. */
const seenAlong = new Set([
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
 * How many other tables the path leads through; null for what is hidden from whoever asks, and for what is not
 * there. Stock Payload looks as well, but does not wait for the answer where a path leads through two relations
 * (an unhandled rejection), and sorts by what it would not show.
 */
export function tablesAlong(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
  use: Use,
  isOfJoin = false,
): Promise<null | number> {
  const names = path.replaceAll('__', '.').split('.')
  const fields = collection.flattenedFields
  return follow(req, { collection, fields, isPastRelation: isOfJoin, names, use })
}

async function follow(req: PayloadRequest, step: Step): Promise<null | number> {
  const { fields, names, use } = step
  const [name, ...rest] = names
  if (name === 'id' || name === undefined) {
    return rest.length === 0 ? 0 : null
  }
  const field = fields.find((one) => one.name === name)
  if (!field) {
    // Payload sorts by nothing then.
    return use === 'sort' ? 0 : null
  }
  if (!(await mayRead(req, field))) {
    return null
  }
  if ('virtual' in field && field.virtual) {
    return alongVirtual(req, { ...step, names: rest }, field.virtual)
  }
  switch (field.type) {
    case 'array':
      return oneMore(await follow(req, { ...step, fields: field.flattenedFields, names: rest }))
    case 'group':
    case 'tab':
      return follow(req, { ...step, fields: field.flattenedFields, names: rest })
    case 'join':
      return lead(req, { ...step, isPastJoin: true, names: rest }, field.collection, step)
    case 'json':
    case 'richText':
      return 0
    case 'relationship':
    case 'upload':
      return rest.length === 0 ? 0 : lead(req, { ...step, names: rest }, field.relationTo, step)
    default:
      return rest.length > 0 ? null : Number('hasMany' in field && field.hasMany === true)
  }
}

/** A virtual field that shows one of another document leads along the path to that. */
async function alongVirtual(
  req: PayloadRequest,
  step: Step,
  virtual: string | true,
): Promise<null | number> {
  if (virtual === true || (step.use === 'sort' && step.isPastRelation)) {
    return null
  }
  const names = [...virtual.split('.'), ...step.names]
  return follow(req, { ...step, fields: step.collection.flattenedFields, names })
}

async function lead(
  req: PayloadRequest,
  onward: Step,
  to: CollectionSlug | CollectionSlug[],
  { collection, isPastJoin, names, use }: Step,
): Promise<null | number> {
  const target = typeof to === 'string' ? configOf(req.payload, to) : undefined
  if (!target || isPastJoin) {
    return target ? null : 1
  }
  const access = await target.access.read({ req })
  const isStray = access !== true && !seenAlong.has(`${collection.slug}.${names[0]}`)
  if (access === false || (use === 'sort' && isStray)) {
    return null
  }
  return oneMore(
    await follow(req, {
      ...onward,
      collection: target,
      fields: target.flattenedFields,
      isPastRelation: true,
    }),
  )
}

function oneMore(tables: null | number): null | number {
  return tables === null ? null : tables + 1
}

async function mayRead(req: PayloadRequest, { access }: { access?: FlattenedField['access'] }) {
  return access?.read ? Boolean(await access.read({ req })) : true
}
