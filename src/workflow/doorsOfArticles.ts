// What is done before any operation on articles begins: the lock, no stage in bulk, none from a form.
import type { CollectionBeforeOperationHook } from 'payload'

import { roleOf } from '../access/people.ts'
import { RequestUnusable } from '../errors.ts'
import { lockArticle, lockArticleOfVersion } from './lock.ts'

interface Args {
  data?: { [field: string]: unknown; stage?: unknown; transition?: unknown }
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

/**
 * The admin's form carries every field, also a stage that somebody has moved on from meanwhile:
 * saving it must not undo the move. A form that means its stage says so with `transition` beside it.
 */
export const formKeepsStage: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as Args
  const isForm = req.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  if (operation !== 'update' || !isForm || !data || data.transition) {
    return args
  }
  const { stage: _, ...rest } = data
  return { ...args, data: rest }
}
