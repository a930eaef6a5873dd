// What is done before any operation on articles begins: the lock, and no stage from a stale form.
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'

import type { ID } from '../../types.ts'

import { roleOf } from '../../access/people.ts'
import { readArticles, writeArticles } from '../../access/rules.ts'
import { includesAll } from '../../database/documents.ts'
import { readID } from '../../database/ids.ts'
import { lockArticle, lockArticles, parentOfVersion } from '../../database/lock.ts'
import { isFromFile } from '../../editing/fromFile.ts'
import { isForm } from '../../editing/isForm.ts'
import { NotFound } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { transitionTo } from '../../workflow/openTransitions.ts'
import { idsIn, type Target } from '../../workflow/targetIds.ts'

interface Args extends Target {
  data?: { [field: string]: unknown; stage?: unknown; transition?: unknown }
}

/**
 * Locks the row for a caller who may write, so that what the rule sees is what is written. An open move has locked it.
 * @throws NotFound where the caller may not even read it: an unauthorised request learns nothing and takes no lock.
 */
export const lockForWrite: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, overrideAccess } = args as Args
  const isLocked = await transitionTo(req, (args as Args).id ?? '', data?.stage)
  if (isLocked || !['delete', 'restoreVersion', 'update'].includes(operation)) {
    return
  }
  if (overrideAccess && operation !== 'restoreVersion') {
    await lockArticles(req, await idsIn(req, slugsOf(req.payload).articles, args as Args))
    return
  }
  const id = await articleIn(req, args as Args, operation)
  if (id && (overrideAccess || (await mayWrite(req, id)))) {
    await lockArticle(req, id)
  }
}

/** What one may not read one may not copy either, nor learn that it is there. */
export const copyWhatIsRead: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { duplicateFromID, overrideAccess } = args as { duplicateFromID?: number | string } & Args
  if (operation !== 'create' || !duplicateFromID || overrideAccess || roleOf(req) === null) {
    return
  }
  const id = readID(req.payload, duplicateFromID)
  if (id === null || !(await isAmong(req, id, await readArticles({ req })))) {
    throw new NotFound('article')
  }
}

async function articleIn(req: PayloadRequest, args: Args, operation: string): Promise<ID | null> {
  const id = readID(req.payload, args.id)
  if (id === null) {
    return null
  }
  return operation === 'restoreVersion' ? parentOfVersion(req, 'articles', id) : id
}

/** An author may read what is on the blog, and write their own: Payload answers 403 to the rest. */
async function mayWrite(req: PayloadRequest, id: ID): Promise<boolean> {
  if (roleOf(req) !== 'author') {
    return roleOf(req) !== null
  }
  if (await isAmong(req, id, await writeArticles({ req }))) {
    return true
  }
  if (!(await isAmong(req, id, await readArticles({ req })))) {
    throw new NotFound('article')
  }
  return false
}

async function isAmong(req: PayloadRequest, id: ID, which: boolean | Where): Promise<boolean> {
  return includesAll(req, slugsOf(req.payload).articles, which, [id])
}

/**
 * The admin's form carries every field, also a stage that somebody has moved on from meanwhile, and who had taken the
 * article: saving it must not undo that. A form that means its stage says so with `transition` beside it. The form that
 * uploads a file with articles is none of these.
 */
export const dropStateOfForm: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as Args
  if (operation !== 'update' || !isForm(req) || isFromFile(req) || !data) {
    return args
  }
  const { assignee: _, checklist: __, stage, ...rest } = data
  return { ...args, data: data.transition ? { ...rest, stage } : rest }
}
