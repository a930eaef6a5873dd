// Refuses to delete what a republication, or an article at its outlet, needs.
import { sql } from '@payloadcms/db-postgres'
import { type CollectionBeforeDeleteHook, NotFound, type PayloadRequest, type Where } from 'payload'

import type { Slugs } from '../../slugs.ts'
import type { Sentence } from '../../translations/languages.ts'

import { transactionOf } from '../../database/connection.ts'
import { exists } from '../../database/documents.ts'
import { isID } from '../../database/ids.ts'
import { lockArticlesOf, lockWithArticles } from '../../database/lock.ts'
import { InUse } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'

/** Of articles. */
export const isNotDrafted: Where = { stage: { not_equals: 'drafted' } }

/**
 * Locks what is to be deleted before it is asked who needs it: whoever comes to need it meanwhile waits. Of two
 * who delete it at once, the second gets 404: stock Payload answers 500.
 */
export const stillThere: CollectionBeforeDeleteHook = async ({ id, collection, req }) => {
  if (!isID(req.payload, id, collection.slug)) {
    throw new NotFound(req.t)
  }
  const { execute, names } = await transactionOf(req)
  const { idOf, tableOf } = names
  const { rows } = await execute(
    sql`select 1 from ${tableOf(collection.slug)} where id = ${id}::${idOf(collection.slug)} for update`,
  )
  if (rows.length === 0) {
    throw new NotFound(req.t)
  }
}

/** @throws InUse */
export async function refuseIfAny(
  req: PayloadRequest,
  kind: keyof Slugs,
  where: Where,
  why: Sentence,
): Promise<void> {
  if (await exists(req, slugsOf(req.payload)[kind], where)) {
    throw new InUse(translatorFor(req)(why))
  }
}

/** A note, an outlet or an author is locked after its articles: the order that the moves take. */
export const lockItsArticles: CollectionBeforeDeleteHook = async ({ id, collection, req }) => {
  const { authors, outlets } = slugsOf(req.payload)
  if (collection.slug === outlets || collection.slug === authors) {
    await lockWithArticles(req, collection.slug === outlets ? 'outlets' : 'authors', [id])
  } else {
    await lockArticlesOf(req, 'notes', [id])
  }
}
