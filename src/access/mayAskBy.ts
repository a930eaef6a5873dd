// Follows a path of a query through the collections, and says whether whoever asks may ask by it.
import type {
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

/** What the path is for: a sort compares what a filter would have left out. */
export type Use = 'sort' | 'where'

interface Step {
  collection: SanitizedCollectionConfig
  fields: FlattenedField[]
  /** The adapter finds nothing behind a second relation. */
  isPastJoin?: boolean
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
 * False for what is hidden from them, and for what is not there. Stock Payload asks the same, but does not wait
 * for the answer where a path leads through two relations (an unhandled rejection), and sorts by what it
 * would not show.
 */
export function mayAskBy(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
  use: Use,
): Promise<boolean> {
  const names = path.replaceAll('__', '.').split('.')
  return follow(req, { collection, fields: collection.flattenedFields, names, use })
}

async function follow(req: PayloadRequest, step: Step): Promise<boolean> {
  const { collection, fields, names, use } = step
  const [name, ...rest] = names
  if (name === 'id' || name === undefined) {
    return rest.length === 0
  }
  const field = fields.find((one) => one.name === name)
  if (!field) {
    // Payload sorts by nothing then.
    return use === 'sort'
  }
  if (!(await mayRead(req, field))) {
    return false
  }
  if ('virtual' in field && field.virtual) {
    const isRelated = typeof field.virtual === 'string'
    return isRelated && mayAskBy(req, collection, [field.virtual, ...rest].join('.'), use)
  }
  switch (field.type) {
    case 'array':
    case 'group':
    case 'tab':
      return follow(req, { ...step, fields: field.flattenedFields, names: rest })
    case 'join':
      return lead(req, { ...step, isPastJoin: true, names: rest }, field.collection, step)
    case 'json':
    case 'richText':
      return true
    case 'relationship':
    case 'upload':
      return rest.length === 0 || lead(req, { ...step, names: rest }, field.relationTo, step)
    default:
      return rest.length === 0
  }
}

async function lead(
  req: PayloadRequest,
  onward: Step,
  to: CollectionSlug | CollectionSlug[],
  { collection, isPastJoin, names, use }: Step,
): Promise<boolean> {
  const target = typeof to === 'string' ? req.payload.collections[to].config : undefined
  if (!target || isPastJoin) {
    return !target
  }
  const access = await target.access.read({ req })
  const isStray = access !== true && !seenAlong.has(`${collection.slug}.${names[0]}`)
  return access !== false && !(use === 'sort' && isStray)
    ? follow(req, { ...onward, collection: target, fields: target.flattenedFields })
    : false
}

async function mayRead(req: PayloadRequest, { access }: { access?: FlattenedField['access'] }) {
  return access?.read ? Boolean(await access.read({ req })) : true
}
