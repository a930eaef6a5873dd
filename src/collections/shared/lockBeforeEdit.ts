// Locks what is edited before it is read.
import type { CollectionBeforeOperationHook } from 'payload'

import type { Outlet } from '../../types.ts'
import type { Target } from '../../workflow/targetIds.ts'

import { isEditorOrAdmin, roleOf } from '../../access/people.ts'
import { hasTransaction } from '../../database/connection.ts'
import { lockOutletsWithArticles, lockRows } from '../../database/lock.ts'
import { slugsOf } from '../../options.ts'
import { idsIn } from '../../workflow/targetIds.ts'

/**
 * Payload writes every column as it read it: of two edits at once the later would take back what the earlier
 * changed, be it terms or rights. So rows are locked before they are read; with terms, which an outlet that becomes the
 * blog's own gets, too, also the articles that they are for.
 */
export const lockBeforeEdit: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  const { data, ...target } = args as { data?: Partial<Outlet> } & Target
  const mayWrite = target.overrideAccess || roleOf(req) !== null
  if (operation !== 'update' || !mayWrite || !(await hasTransaction(req))) {
    return
  }
  const ids = await idsIn(req, collection.slug, target)
  if (
    collection.slug === slugsOf(req.payload).outlets &&
    (data?.terms || data?.isOwn) &&
    (target.overrideAccess || isEditorOrAdmin(req))
  ) {
    await lockOutletsWithArticles(req, ids)
  } else {
    await lockRows(req, collection.slug, ids)
  }
}
