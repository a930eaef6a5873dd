// What holds for letters: a draft alone is edited, it asks for articles of its outlet, and authors see their own articles.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import type { Article, AskedArticle, ID, PermissionRequest } from '../../types.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { findDocs } from '../../database/documents.ts'
import { readID } from '../../database/ids.ts'
import { idOf } from '../../domain/idOf.ts'
import { InvalidValue, LetterConflict } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { findRequest, lockLetter } from '../../permissions/letter.ts'
import { translatorFor } from '../../translations/translator.ts'

export function letterHooks(): CollectionConfig['hooks'] {
  return {
    beforeChange: [askOwnArticles],
    beforeDelete: [deleteDraft],
    beforeOperation: [leaveFileOut, lockDraft],
  }
}

/** The content of a file is read by its endpoint alone: it may be large. */
const leaveFileOut: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { select } = args as { select?: object }
  return operation === 'read' && !select
    ? { ...args, select: { evidenceFile: { data: false } } }
    : args
}

const lockDraft: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id: given, overrideAccess } = args as { id?: unknown; overrideAccess?: boolean }
  const id = readID(req.payload, given)
  const isWrite = operation === 'update' || operation === 'delete'
  if (!isWrite || overrideAccess || id === null || !isEditorOrAdmin(req)) {
    return
  }
  if (await findRequest(req, id)) {
    await requireDraft(req, id)
  }
}

/** Of many, which name no id before. A program may delete any. */
const deleteDraft: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.user) {
    await requireDraft(req, id)
  }
}

/** @throws LetterConflict where it is being sent, or was: under the lock, because both may happen at once. */
async function requireDraft(req: PayloadRequest, id: ID): Promise<void> {
  const { request } = await lockLetter(req, id)
  if (request.status !== 'draft' || request.sendingAt) {
    throw new LetterConflict('already-sent', translatorFor(req)('letter-already-sent'))
  }
}

/** @throws InvalidValue for an article of another outlet: who reads the letter would learn of it. */
const askOwnArticles: CollectionBeforeChangeHook<PermissionRequest> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = new Set(originalDoc?.articles?.map(({ article }) => idOf(article)))
  const added = (data.articles ?? []).flatMap(({ article }: AskedArticle) => idOf(article) ?? [])
  const unknown = added.filter((id) => !before.has(id))
  if (operation !== 'update' || unknown.length === 0) {
    return data
  }
  const isSignOff = originalDoc?.kind === 'sign-off'
  const found = isSignOff
    ? []
    : await findDocs<Article>(req, slugsOf(req.payload).articles, {
        overrideAccess: true,
        select: { outlet: true },
        where: {
          and: [{ id: { in: unknown } }, { outlet: { equals: idOf(originalDoc?.outlet) } }],
        },
      })
  if (found.length < new Set(unknown).size) {
    const message = translatorFor(req)('letter-article-other')
    throw new InvalidValue([{ message, path: 'articles' }])
  }
  return data
}
