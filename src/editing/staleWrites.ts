// Refuses a write that is based on a state which is no longer the stored one, and writes down who saved.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload'

import type { ResolvedOptions } from '../options.ts'
import type { Article } from '../types.ts'

import { parentOfVersion } from '../database/lock.ts'
import { refuseStrangersMove } from '../workflow/guardStage.ts'
import { expectedField, expectedState, refuseExpectedState } from './expectedState.ts'
import { refuseStaleWrite } from './refuseStaleWrite.ts'

interface Args {
  data?: { [field: string]: unknown; expectedUpdatedAt?: unknown }
  id?: string
  overrideAccess?: boolean
  where?: Where
}

/**
 * Before the data is read by any other hook.
 * @throws InvalidRequest where a new document, or a write of many, names a state; InvalidValue where it is no moment.
 */
export const checkExpectedState: CollectionBeforeOperationHook = ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  const { id, data } = args as Args
  const write = { id, collection: slug, data }
  const isOfMany = (operation === 'update' || operation === 'delete') && id === undefined
  if (operation === 'create' || isOfMany) {
    refuseExpectedState(req, write)
  } else if (['delete', 'restoreVersion', 'update'].includes(operation)) {
    expectedState(req, write)
  }
  return args
}

/** The last hooks of a collection that people edit: they find its rows locked. */
export function staleWriteHooks(options: ResolvedOptions): NonNullable<CollectionConfig['hooks']> {
  return {
    beforeChange: [recordEditor(options)],
    beforeDelete: [refuseStaleDelete],
    beforeOperation: [refuseStaleEdit],
  }
}

/**
 * Judged before Payload reads the document: by the time of the other hooks it has deleted a file that the write would
 * replace. Whoever may not write the document is left to Payload.
 */
const refuseStaleEdit: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { id, data, overrideAccess } = args as Args
  if (id === undefined || (operation !== 'update' && operation !== 'restoreVersion')) {
    return args
  }
  const slug = collection.slug
  const expected = expectedState(req, { id, collection: slug, data })
  if (expected !== null) {
    const document = operation === 'update' ? id : await parentOfVersion(req, slug, id)
    const write = { id: document ?? '', collection: slug, data, expected, overrideAccess }
    await judge(req, collection, write)
  }
  return withoutExpectation(req, args)
}

/** A write of a hook within this one is based on what this one has written. */
function withoutExpectation<Given extends object>(req: PayloadRequest, args: Given): Given {
  delete req.query[expectedField]
  const { data } = args as Args
  if (!data || !(expectedField in data)) {
    return args
  }
  const { [expectedField]: _, ...rest } = data
  return { ...args, data: rest }
}

/** @throws StaleWrite */
const refuseStaleDelete: CollectionBeforeDeleteHook = async ({ id, collection: { slug }, req }) => {
  const expected = expectedState(req, { id, collection: slug })
  if (expected !== null) {
    await refuseStaleWrite(req, { id: String(id), collection: slug, expected })
  }
}

type Judged = Parameters<typeof refuseStaleWrite>[1] & Pick<Args, 'data'>

/** @throws StaleWrite, but TransitionRefused to who may write the article and not make the move. */
async function judge(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  { data, ...write }: Judged,
): Promise<void> {
  await refuseStaleWrite(req, write, async () => {
    const isAllowed = await mayWrite(req, collection, { ...write, data })
    if (isAllowed && write.collection === 'articles') {
      await refuseStrangersMove(req, write.id, data as Partial<Article> | undefined)
    }
    return isAllowed
  })
}

async function mayWrite(
  req: PayloadRequest,
  { access }: SanitizedCollectionConfig,
  { id, collection, data, overrideAccess }: Judged,
): Promise<boolean> {
  const which = overrideAccess ? true : await access.update({ id, data, req })
  if (typeof which === 'boolean') {
    return which
  }
  const where = { and: [{ id: { equals: id } }, which] }
  const { totalDocs } = await req.payload.count({ collection, overrideAccess: true, req, where })
  return totalDocs > 0
}

/** Whatever the data say of it: a restored version carries who saved that one. */
function recordEditor({ usersSlug }: ResolvedOptions): CollectionBeforeChangeHook {
  return ({ data, req }) => ({
    ...data,
    updatedBy: req.user?.collection === usersSlug ? req.user.id : null,
  })
}
