// Sees to it that every save of a document that people edit has a later `updatedAt` than the one before.
import type { Payload } from 'payload'

type Write = Parameters<Payload['db']['updateOne']>[0]

/**
 * Payload takes the clock of its process: two saves within a millisecond, or of two machines whose clocks differ, would
 * be taken for the same state, or for states in the wrong order. The row is locked by then.
 *
 * Besides edits, a move saves its article, and an edit of an article on the blog may save the credit line of its
 * republication. What is worked out by SQL leaves `updatedAt` alone, so that it makes no open form stale: isPublic, the
 * search text, freeFrom after new terms, blogMode after a new mode.
 */
export function advanceUpdatedAt({ db }: Payload, isEdited: (slug: string) => boolean): void {
  const { updateOne } = db
  db.updateOne = async (write) =>
    updateOne.call(
      db,
      isSave(write) && isEdited(write.collection) ? await advanced(db, write) : write,
    )
}

/** Null keeps the date as it is. */
function isSave({ id, data }: Write): boolean {
  return id !== undefined && data.updatedAt !== null
}

async function advanced(db: Payload['db'], write: Write): Promise<Write> {
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
