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
import type { ID } from '../types.ts'

import { includesAll } from '../database/documents.ts'
import { parentOfVersion } from '../database/lock.ts'
import { expectedField, expectedState, refuseExpectedState } from './expectedState.ts'
import { refuseStaleWrite } from './refuseStaleWrite.ts'

interface Args {
  data?: { [field: string]: unknown; expectedUpdatedAt?: unknown }
  id?: ID
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

/** Throws where the caller may write the document, but not make this change of it. */
type CheckActor = (req: PayloadRequest, id: ID, data: Args['data']) => Promise<void>

/** The last hooks of a collection that people edit: they find its rows locked. */
export function staleWriteHooks(
  options: ResolvedOptions,
  checkActor?: CheckActor,
): NonNullable<CollectionConfig['hooks']> {
  return {
    beforeChange: [recordEditor(options)],
    beforeDelete: [refuseStaleDelete],
    beforeOperation: [refuseStaleEdit(checkActor)],
  }
}

/**
 * Checked before Payload reads the document: by the time of the other hooks it has deleted a file that the write would
 * replace. Whoever may not write the document is left to Payload.
 */
function refuseStaleEdit(checkActor: CheckActor | undefined): CollectionBeforeOperationHook {
  return async ({ args, collection, operation, req }) => {
    const { id, data, overrideAccess } = args as Args
    if (id === undefined || (operation !== 'update' && operation !== 'restoreVersion')) {
      return args
    }
    const slug = collection.slug
    const expected = expectedState(req, { id, collection: slug, data })
    if (expected !== null) {
      const document = operation === 'update' ? id : await parentOfVersion(req, slug, id)
      const write = { id: document ?? '', collection: slug, data, expected, overrideAccess }
      await refuseStaleWrite(req, write, async () => {
        const isAllowed = await mayWrite(req, collection, write)
        if (isAllowed) {
          await checkActor?.(req, write.id, data)
        }
        return isAllowed
      })
    }
    return withoutExpectation(req, args)
  }
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
    await refuseStaleWrite(req, { id, collection: slug, expected })
  }
}

type Write = Parameters<typeof refuseStaleWrite>[1] & Pick<Args, 'data'>

/** Whether access rules let the caller write it. */
export async function mayWrite(
  req: PayloadRequest,
  { access }: SanitizedCollectionConfig,
  { id, collection, data, overrideAccess }: Write,
): Promise<boolean> {
  const which = overrideAccess ? true : await access.update({ id: id as string, data, req })
  return includesAll(req, collection, which, [id])
}

/** Whatever the data say of it: a restored version carries who saved that one. */
function recordEditor({ slugs }: ResolvedOptions): CollectionBeforeChangeHook {
  return ({ data, req }) => ({
    ...data,
    updatedBy: req.user?.collection === slugs.users ? req.user.id : null,
  })
}
