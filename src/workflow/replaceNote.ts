// Writes the note of an article.
import type { RichTextDocument } from 'offprint-reader/document'
import type { PayloadRequest } from 'payload'

import type { ID, Note } from '../types.ts'

import { updateDoc } from '../database/documents.ts'
import { slugsOf } from '../options.ts'

/** Null deletes it. By the rules and hooks of notes. */
export async function replaceNote(
  req: PayloadRequest,
  article: ID,
  { body, stored }: { body: null | RichTextDocument; stored: Note | null },
): Promise<Note | null> {
  const collection = slugsOf(req.payload).notes
  const common = { collection, depth: 0, req, user: req.user } as const
  if (stored && !body) {
    await req.payload.delete({ ...common, id: stored.id, overrideAccess: false })
    return null
  }
  if (stored) {
    return updateDoc<Note>(req, collection, {
      id: stored.id,
      data: { body },
      overrideAccess: false,
    })
  }
  const data = { article, body } as never
  const made: unknown = await req.payload.create({ ...common, data, overrideAccess: false })
  return made as Note
}
