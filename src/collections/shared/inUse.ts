// Refuses to delete what a republication, or an article at its outlet, needs.
import type { CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { NotFound } from 'payload'

import type { Slugs } from '../../slugs.ts'
import type { Sentence } from '../../translations/refusals.ts'

import { isID } from '../../database/ids.ts'
import {
  lockArticle,
  lockArticlesOf,
  lockOutletsWithArticles,
  transactionOf,
} from '../../database/lock.ts'
import { InUse } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'

const left: Where = { stage: { not_equals: 'drafted' } }

/** An article that has left the desk stays; another one takes its note with it. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const stage = await lockArticle(req, id)
  if (stage && stage !== 'drafted') {
    throw new InUse(translatorFor(req)('article-published'), 'stage')
  }
  await req.payload.delete({
    collection: slugsOf(req.payload).notes,
    depth: 0,
    overrideAccess: true,
    req,
    select: { article: true },
    where: { article: { equals: id } },
  })
}

/** A note or an outlet is locked after its articles: the order that the moves take. */
export const lockItsArticles: CollectionBeforeDeleteHook = async ({ id, collection, req }) => {
  if (collection.slug === slugsOf(req.payload).outlets) {
    await lockOutletsWithArticles(req, [id])
  } else {
    await lockArticlesOf(req, 'notes', [id])
  }
}

export const keepNeededNote: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(req, 'republications', { note: { equals: id } }, 'note-in-use')
}

export const keepNeededOutlet: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(req, 'articles', { and: [{ outlet: { equals: id } }, left] }, 'outlet-in-use')
  // Drafted articles lose their outlet with it, and with the outlet the day from which they are free.
  const { execute, names } = await transactionOf(req)
  await execute(
    sql`update ${names.table('articles')} set free_from = null where outlet_id = ${id}::${names.id}`,
  )
}

export const keepNeededAuthor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(req, 'articles', { 'byline.author': { equals: id } }, 'author-in-use')
}

export const keepNeededInstitution: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const why = 'institution-in-use'
  await refuseIfAny(req, 'articles', { 'byline.affiliations.institution': { equals: id } }, why)
  await refuseIfAny(req, 'authors', { 'affiliations.institution': { equals: id } }, why)
}

export const keepNeededPicture: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(
    req,
    'articles',
    { and: [{ pictures: { equals: id } }, left] },
    'picture-in-use',
  )
}

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

async function refuseIfAny(
  req: PayloadRequest,
  kind: keyof Slugs,
  where: Where,
  why: Sentence,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload)[kind],
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where,
  })
  if (docs.length > 0) {
    throw new InUse(translatorFor(req)(why))
  }
}
