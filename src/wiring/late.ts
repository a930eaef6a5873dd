// What is guarded at start: collections that plugins after ours have added, and Payload itself.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  FieldAccess,
  Payload,
  PayloadRequest,
} from 'payload'

import { createLocalReq } from 'payload'

import type { ID } from '../types.ts'
import type { SearchCollection } from '../visibility/searchRows.ts'

import { readMeta } from '../access/rules.ts'
import { configOf } from '../database/configOf.ts'
import { seoFieldsOf } from '../database/seoFields.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { isOwnSlug } from '../slugs.ts'
import { checkReach } from '../visibility/checkReach.ts'
import { copiesOf, dropHidden, searchCollectionsOf } from '../visibility/searchRows.ts'
import { withWorkflow } from './attachHooks.ts'

/** They are guarded as those that were there before. Payload's own have guards of their own. */
export function guardLateCollections(payload: Payload, options: ResolvedOptions): void {
  for (const { config } of Object.values(payload.collections)) {
    const { slug, hooks } = config
    if (isOwnSlug(slug, options) || hooks.beforeOperation.includes(checkReach)) {
      continue
    }
    if (slug.startsWith('payload-')) {
      hooks.beforeOperation.push(checkReach)
    } else {
      const guarded = withWorkflow(config as unknown as CollectionConfig, options)
      Object.assign(config, { access: guarded.access, hooks: guarded.hooks })
    }
  }
}

/**
 * Of @payloadcms/plugin-seo only the title is public wherever its article is. Collections of the app have the same
 * objects as fields: ours get copies.
 */
export function guardSEO(payload: Payload): void {
  const { articles, republications } = slugsOf(payload)
  for (const slug of [articles, republications]) {
    const config = configOf(payload, slug)
    if (seoFieldsOf(payload, slug).length > 0) {
      config.fields = config.fields.map(withGuardedMeta)
      config.flattenedFields = config.flattenedFields.map(withGuardedMeta)
    }
  }
}

interface Parts {
  access?: { read?: FieldAccess }
  fields?: Parts[]
  flattenedFields?: Parts[]
  name?: string
  tabs?: Parts[]
  type?: string
}

/** Wherever the group stands in the form. */
function withGuardedMeta<Any>(field: Any): Any {
  const { name, fields, flattenedFields, tabs } = field as Parts
  if (name === 'meta') {
    return {
      ...field,
      ...(fields && { fields: fields.map(hiddenWithText) }),
      ...(flattenedFields && { flattenedFields: flattenedFields.map(hiddenWithText) }),
    }
  }
  return {
    ...field,
    ...(tabs && { tabs: tabs.map(withGuardedMeta) }),
    ...(fields && name === undefined && { fields: fields.map(withGuardedMeta) }),
  }
}

function hiddenWithText(field: Parts): Parts {
  const { name, type, access, fields } = field
  if (name === 'title' || type === 'ui') {
    return field
  }
  if (name === undefined) {
    return { ...field, ...(fields && { fields: fields.map(hiddenWithText) }) }
  }
  const own = access?.read
  const read: FieldAccess = async (args) =>
    Boolean(await readMeta(args)) && (!own || (await own(args)))
  return { ...field, access: { ...access, read } }
}

/** The index of @payloadcms/plugin-search keeps no copy of what the public may not read. */
export async function guardSearch(payload: Payload): Promise<void> {
  for (const search of searchCollectionsOf(payload)) {
    search.config.hooks.afterChange.push(dropIfHidden(search))
    for (const slug of search.copied) {
      configOf(payload, slug).hooks.beforeDelete.push(dropWithDocument(search, slug))
    }
    for (const slug of search.missed) {
      payload.logger.warn(
        `Offprint: searchPlugin runs before it, and hears of no change of "${slug}". Leave out the option order, or list searchPlugin last.`,
      )
    }
    await dropStored(payload, search)
  }
}

/** A hook that throws here takes back the whole write, which would be answered as if it had been stored. */
function dropIfHidden(search: SearchCollection): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    await logged(req, () => dropHidden(req, search, { id: { equals: (doc as { id: ID }).id } }))
    return doc as unknown
  }
}

/** Where the plugin comes before ours, it does not hear of deletions. */
function dropWithDocument({ config }: SearchCollection, slug: string): CollectionBeforeDeleteHook {
  return ({ id, req }) =>
    logged(req, async () => {
      await req.payload.db.deleteMany({ collection: config.slug, req, where: copiesOf(slug, [id]) })
    })
}

/** What was stored before these hooks were there. Its table may not be there yet. */
async function dropStored(payload: Payload, search: SearchCollection): Promise<void> {
  const req = await createLocalReq({}, payload)
  const where = { or: search.copied.map((slug) => ({ 'doc.relationTo': { equals: slug } })) }
  await logged(req, () => dropHidden(req, search, where, false))
}

async function logged({ payload }: PayloadRequest, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    payload.logger.error(error, 'The search index may have copies of what the public cannot read.')
  }
}
