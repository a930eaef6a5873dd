// What holds for notes: they stay where they are needed, and authors write those of their own articles.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import { toPlainText } from 'offprint-reader/document'
import { Forbidden } from 'payload'

import type { ID, Note } from '../../types.ts'
import type { Target } from '../../workflow/targetIds.ts'

import { authorIdOf, roleOf } from '../../access/people.ts'
import { writeNotes } from '../../access/rules.ts'
import { readIDs } from '../../database/ids.ts'
import { lockArticlesOf, parentOfVersion } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { InUse, TransitionRefused } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { idsIn } from '../../workflow/targetIds.ts'

/** Access rules cannot look at an article that a new note names: this can. */
export const ownNotesOnly: CollectionBeforeChangeHook<Note> = async ({
  data,
  originalDoc,
  req,
}) => {
  const article = idOf(data.article)
  if (roleOf(req) !== 'author' || !article || article === idOf(originalDoc?.article)) {
    return data
  }
  const { totalDocs } = await req.payload.count({
    collection: slugsOf(req.payload).articles,
    overrideAccess: true,
    req,
    where: { and: [{ id: { equals: article } }, { 'byline.author': { equals: authorIdOf(req) } }] },
  })
  if (totalDocs === 0) {
    throw new Forbidden(req.t)
  }
  return data
}

/** The article is locked before its note is: the order that moves use. An unauthorised request takes no lock. */
export const lockItsArticleFirst: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  const target = args as Target
  if (!['restoreVersion', 'update'].includes(operation)) {
    return
  }
  const ids =
    operation === 'restoreVersion'
      ? [(await parentOfVersion(req, 'notes', target.id ?? '')) ?? '']
      : await idsIn(req, slugsOf(req.payload).notes, target)
  if (target.overrideAccess || (await mayWriteAll(req, ids))) {
    await lockArticlesOf(req, 'notes', ids)
  }
}

async function mayWriteAll(req: PayloadRequest, ids: ID[]): Promise<boolean> {
  const which = await writeNotes({ req })
  if (typeof which === 'boolean') {
    return which
  }
  const known = readIDs(req.payload, ids)
  const where = { and: [{ id: { in: known } }, which] }
  const { totalDocs } = await req.payload.count({
    collection: slugsOf(req.payload).notes,
    overrideAccess: true,
    req,
    where,
  })
  return totalDocs === known.length
}

/** The note of an article on the blog is neither moved to another article nor emptied. */
export const noteStays: CollectionBeforeChangeHook<Note> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const article = idOf(data.article)
  const isMoved = Boolean(article) && article !== idOf(originalDoc?.article)
  const isEmptied = data.body !== undefined && !toPlainText(data.body).trim()
  if (operation !== 'update' || !originalDoc || !(isMoved || isEmptied)) {
    return data
  }
  if (!(await isShown(req, originalDoc.id))) {
    return data
  }
  const translate = translatorFor(req)
  if (isMoved) {
    throw new InUse(translate('note-fixed'), 'article')
  }
  throw new TransitionRefused([
    { code: 'note-missing', field: 'body', message: translate('note-missing') },
  ])
}

async function isShown(req: PayloadRequest, note: ID): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).republications,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where: { note: { equals: note } },
  })
  return docs.length > 0
}
