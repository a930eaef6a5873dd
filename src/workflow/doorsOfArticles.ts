// What is done before any operation on articles begins: the lock, and no stage in bulk.
import type { CollectionBeforeOperationHook } from 'payload'

import { roleOf } from '../access/people.ts'
import { RequestUnusable } from '../errors.ts'
import { lockArticle, lockArticleOfVersion } from './lock.ts'

interface Args {
  data?: { stage?: unknown }
  id?: string
  overrideAccess?: boolean
}

/** Locks the row for a caller who may write, so that what the rule sees is what is written. */
export const lockForWrite: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, overrideAccess } = args as Args
  if (!id || (!overrideAccess && roleOf(req) === null)) {
    return
  }
  if (operation === 'update' || operation === 'delete') {
    await lockArticle(req, String(id))
  }
  if (operation === 'restoreVersion') {
    await lockArticleOfVersion(req, String(id))
  }
}

/** A bulk write runs as one: a stage in it would be judged and logged for none or all. */
export const noStageInBulk: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { id, data } = args as Args
  if (operation === 'update' && !id && data?.stage !== undefined) {
    throw new RequestUnusable(
      'A stage cannot be changed in bulk: move each article by its own.',
      'stage',
    )
  }
}
