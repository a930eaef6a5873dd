// Refuses to delete what a republication, or an article at its outlet, needs.
import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'

import { InUse } from '../errors.ts'
import { lockArticle, lockArticlesOf } from '../workflow/lock.ts'

const left: Where = { stage: { not_equals: 'drafted' } }

/** An article that has left the desk stays; another one takes its note with it. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const stage = await lockArticle(req, String(id))
  if (stage && stage !== 'drafted') {
    throw new InUse(
      'The piece has appeared: take it back to drafted before you delete it.',
      'stage',
    )
  }
  await req.payload.delete({
    collection: 'notes',
    depth: 0,
    req,
    select: { article: true },
    where: { article: { equals: id } },
  })
}

export const keepNeededNote: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await lockArticlesOf(req, 'notes', String(id))
  await refuseIfAny(
    req,
    'republications',
    { note: { equals: id } },
    'A piece on the blog shows this note.',
  )
}

export const keepNeededOutlet: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await lockArticlesOf(req, 'outlets', String(id))
  await refuseIfAny(
    req,
    'articles',
    { and: [{ outlet: { equals: id } }, left] },
    'Pieces have appeared at this outlet.',
  )
}

export const keepNeededAuthor: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(
    req,
    'articles',
    { 'byline.author': { equals: id } },
    'This author signs a piece.',
  )
}

export const keepNeededInstitution: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const message = 'A byline or an author names this institution.'
  await refuseIfAny(req, 'articles', { 'byline.affiliations.institution': { equals: id } }, message)
  await refuseIfAny(req, 'authors', { 'affiliations.institution': { equals: id } }, message)
}

export const keepNeededPicture: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(
    req,
    'articles',
    { and: [{ pictures: { equals: id } }, left] },
    'A piece that has appeared shows this picture.',
  )
}

async function refuseIfAny(
  req: PayloadRequest,
  collection: CollectionSlug,
  where: Where,
  message: string,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    pagination: false,
    req,
    where,
  })
  if (docs.length > 0) {
    throw new InUse(message)
  }
}
