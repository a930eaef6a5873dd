// What holds for newsletters: a draft alone is edited, under the lock that its sending takes.
import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import type { ID } from '../../types.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { findDoc } from '../../database/documents.ts'
import { readID } from '../../database/ids.ts'
import { lockRows } from '../../database/lock.ts'
import { LetterConflict } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'

export function newsletterHooks(): CollectionConfig['hooks'] {
  return { beforeDelete: [deleteDraft], beforeOperation: [lockDraft] }
}

const lockDraft: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id: given, overrideAccess } = args as { id?: unknown; overrideAccess?: boolean }
  const id = readID(req.payload, given)
  const isWrite = operation === 'update' || operation === 'delete'
  if (isWrite && !overrideAccess && id !== null && isEditorOrAdmin(req)) {
    await requireDraft(req, id)
  }
}

/** Of many, which name no id before. A program may delete any. */
const deleteDraft: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.user) {
    await requireDraft(req, id)
  }
}

/** @throws LetterConflict where it is being sent, or was. Payload answers where there is none. */
async function requireDraft(req: PayloadRequest, id: ID): Promise<void> {
  const collection = slugsOf(req.payload).newsletters
  await lockRows(req, collection, [id])
  const found = await findDoc<{ state: string }>(req, collection, {
    id,
    overrideAccess: true,
    select: { state: true },
  })
  if (found && found.state !== 'draft') {
    throw new LetterConflict('already-sent', translatorFor(req)('newsletter-already-sent'))
  }
}
