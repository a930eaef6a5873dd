// What holds for notes: they stay where they are needed, and authors write those of their own articles.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import { toPlainText } from 'offprint-reader/document'
import { Forbidden } from 'payload'

import type { ID, Note } from '../../types.ts'

import { authorIdOf, roleOf } from '../../access/people.ts'
import { writeNotes } from '../../access/rules.ts'
import { searchOf } from '../../blog/search/searchHooks.ts'
import { exists, includesAll, updateDoc } from '../../database/documents.ts'
import { readIDs } from '../../database/ids.ts'
import { lockArticlesOf, parentOfVersion } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { InUse, TransitionRefused } from '../../errors.ts'
import { dropFactsOfNote, storeFactsOfNote } from '../../facts/factHooks.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { nothingUsed, refreshPublicFlags } from '../../visibility/publicFlags.ts'
import { setsOf } from '../../workflow/inSets.ts'
import { refuseNoteByMCP } from '../../workflow/refuseMCP.ts'
import { republicationOf } from '../../workflow/republish.ts'
import { idsIn, type Target } from '../../workflow/targetIds.ts'
import { lockItsArticles, refuseIfAny, stillThere } from '../shared/inUse.ts'

export function noteHooks(): CollectionConfig['hooks'] {
  return {
    afterChange: [flagNote, showNewNote, searchOf, storeFactsOfNote],
    afterDelete: [dropFactsOfNote],
    beforeChange: [refuseNoteByMCP, ownNotesOnly, noteStays],
    beforeDelete: [lockItsArticles, stillThere, refuseNoteInUse],
    beforeOperation: [lockItsArticleFirst],
  }
}

/** Access rules cannot look at an article that a new note names: this can. */
const ownNotesOnly: CollectionBeforeChangeHook<Note> = async ({ data, originalDoc, req }) => {
  const article = idOf(data.article)
  if (roleOf(req) !== 'author' || !article || article === idOf(originalDoc?.article)) {
    return data
  }
  const own = { 'byline.author': { equals: authorIdOf(req) } }
  if (!(await includesAll(req, slugsOf(req.payload).articles, own, [article]))) {
    throw new Forbidden(req.t)
  }
  return data
}

/** The article is locked before its note is: the order that moves use. An unauthorised request takes no lock. */
const lockItsArticleFirst: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
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
  const known = readIDs(req.payload, ids)
  return includesAll(req, slugsOf(req.payload).notes, await writeNotes({ req }), known)
}

/** The note of an article on the blog is neither moved to another article nor emptied. */
const noteStays: CollectionBeforeChangeHook<Note> = async ({
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
  return exists(req, slugsOf(req.payload).republications, { note: { equals: note } })
}

const flagNote: CollectionAfterChangeHook<Note> = async ({ doc, previousDoc, req }) => {
  const article = idOf(doc.article)
  if (await setsOf(req)) {
    return doc
  }
  if (article && article !== idOf(previousDoc?.article)) {
    await refreshPublicFlags(req, { ...nothingUsed, articles: [article] })
  }
  return doc
}

/** What came onto the blog without a note shows one that is written later. */
const showNewNote: CollectionAfterChangeHook<Note> = async ({ doc, operation, req }) => {
  const article = operation === 'create' ? idOf(doc.article) : null
  const post = article && !(await setsOf(req)) ? await republicationOf(req, article) : null
  if (post) {
    // Each write of a republication finds its note.
    const { republications } = slugsOf(req.payload)
    await updateDoc(req, republications, { id: post.id, data: {}, overrideAccess: true })
  }
  return doc
}

const refuseNoteInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(req, 'republications', { note: { equals: id } }, 'note-in-use')
}
