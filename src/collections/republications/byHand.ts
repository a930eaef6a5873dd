// Making or deleting a republication by hand moves its article.
import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { Republication } from '../../types.ts'

import { lockArticle } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { StageConflict } from '../../errors.ts'
import { translatorFor } from '../../translations/translator.ts'
import { channelOf } from '../../workflow/channel.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { isRepublishing } from '../../workflow/openTransitions.ts'
import { draftRepublication } from '../../workflow/republish.ts'

/** A republication made by hand moves its article first: the database lets none in without the stage. */
export const moveUpByHand: CollectionBeforeChangeHook<Republication> = async ({
  data,
  operation,
  req,
}) => {
  const id = idOf(data.article)
  if (operation !== 'create' || !id) {
    return data
  }
  if (await isRepublishing(req, id)) {
    return data
  }
  const stage = await lockArticle(req, id)
  if (stage === 'republished-on-blog') {
    throw new StageConflict(translatorFor(req)('already-on-blog'), stage)
  }
  const { mode } = data
  const { doc } = await moveArticle(req, id, {
    byHand: true,
    republication: { mode },
    to: 'republished-on-blog',
    via: channelOf(req),
  })
  const draft = await draftRepublication(req, doc, doc.blogMode ?? 'full', {})
  return { ...draft, ...withoutEmpty(data), article: id }
}

/** Deleting one by hand takes the article back; `?reason=` says why. */
export const moveDownByHand: CollectionAfterDeleteHook<Republication> = async ({ doc, req }) => {
  const id = idOf(doc.article)
  if (id && (await isRepublishing(req, id))) {
    return
  }
  const stage = id ? await lockArticle(req, id) : null
  if (!id || stage !== 'republished-on-blog') {
    return
  }
  await moveArticle(req, id, {
    byHand: true,
    reason: reasonOf(req),
    to: 'published-at-outlet',
    via: channelOf(req),
  })
}

function reasonOf(req: PayloadRequest): string {
  const { reason } = req.query
  return typeof reason === 'string' && reason.trim() ? reason : 'republication deleted'
}

function withoutEmpty(data: Partial<Republication>): Partial<Republication> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  )
}
