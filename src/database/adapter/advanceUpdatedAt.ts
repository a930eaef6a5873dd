// Makes `updatedAt` strictly increase with every save of a document that users edit.
import type { Payload } from 'payload'

import type { PatchSettings } from './patch.ts'

type Write = Parameters<Payload['db']['updateOne']>[0]

/**
 * Payload uses the clock of its process: two saves within a millisecond would have the same date, and two machines whose
 * clocks differ could save dates in the wrong order. The row is locked at this point.
 *
 * Besides edits, a transition saves its article, and an edit of an article on the blog may save the credit line of its
 * republication. Values that are derived by SQL do not change `updatedAt`, so that they make no open form stale:
 * isPublic, the search text, freeFrom after new terms, blogMode after a new mode.
 */
export function advanceUpdatedAt(
  { db }: Payload,
  { isEdited }: PatchSettings,
): Partial<Payload['db']> {
  const { updateOne } = db
  return {
    updateOne: async (write) =>
      updateOne.call(
        db,
        isSave(write) && isEdited(write.collection) ? await withLaterDate(db, write) : write,
      ),
  }
}

/** With null the date does not change. */
function isSave({ id, data }: Write): boolean {
  return id !== undefined && data.updatedAt !== null
}

async function withLaterDate(db: Payload['db'], write: Write): Promise<Write> {
  const { id, collection, data, req } = write
  const stored = await db.findOne<{ id: string; updatedAt?: string }>({
    collection,
    req,
    select: { updatedAt: true },
    where: { id: { equals: id } },
  })
  const now =
    data.updatedAt === undefined ? Date.now() : new Date(data.updatedAt as string).getTime()
  const after = stored?.updatedAt ? new Date(stored.updatedAt).getTime() + 1 : now
  return {
    ...write,
    data: { ...data, updatedAt: new Date(Math.max(now, after)).toISOString() },
  } as Write
}
