// What holds for notes: they stay where they are needed, and authors write those of their own pieces.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { Forbidden } from 'payload'

import type { Note } from '../payload-types.ts'

import { authorIdOf, roleOf } from '../access/people.ts'
import { toPlainText } from '../document/toPlainText.ts'
import { InUse, TransitionRefused } from '../errors.ts'
import { sayIn } from '../translations/say.ts'
import { idOf } from '../workflow/gather.ts'
import { lockArticlesOf } from '../workflow/lock.ts'

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
    collection: 'articles',
    req,
    where: { and: [{ id: { equals: article } }, { 'byline.author': { equals: authorIdOf(req) } }] },
  })
  if (totalDocs === 0) {
    throw new Forbidden(req.t)
  }
  return data
}

/** The note of a piece on the blog is neither moved to another piece nor emptied. */
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
  await lockArticlesOf(req, 'notes', [originalDoc.id])
  if (!(await isShown(req, originalDoc.id))) {
    return data
  }
  const say = sayIn(req)
  if (isMoved) {
    throw new InUse(say('note-stays'), 'article')
  }
  throw new TransitionRefused([
    { code: 'note-missing', field: 'body', message: say('note-missing') },
  ])
}

async function isShown(req: PayloadRequest, note: string): Promise<boolean> {
  const { docs } = await req.payload.find({
    collection: 'republications',
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    where: { note: { equals: note } },
  })
  return docs.length > 0
}
