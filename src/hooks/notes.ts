// What holds for notes: they stay where they are needed, and authors write those of their own pieces.
import type { CollectionBeforeChangeHook } from 'payload'

import { Forbidden } from 'payload'

import type { Note } from '../payload-types.ts'

import { authorIdOf, roleOf } from '../access/people.ts'
import { InUse } from '../errors.ts'
import { idOf } from '../workflow/gather.ts'

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

/** The note of a piece on the blog is not moved to another piece. */
export const noteStays: CollectionBeforeChangeHook<Note> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const article = idOf(data.article)
  if (operation !== 'update' || !article || article === idOf(originalDoc?.article)) {
    return data
  }
  const { totalDocs } = await req.payload.count({
    collection: 'republications',
    req,
    where: { note: { equals: originalDoc?.id } },
  })
  if (totalDocs > 0) {
    throw new InUse('A piece on the blog shows this note: it stays with its article.', 'article')
  }
  return data
}
