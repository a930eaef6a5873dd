// What holds for republications: the path, and that making or deleting one by hand moves the article.
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import type { ResolvedOptions } from '../../options.ts'
import type { Republication } from '../../types.ts'
import type { Target } from '../../workflow/targetIds.ts'

import { isDesk } from '../../access/people.ts'
import { lockArticle, lockArticles, lockArticlesOf } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { isMoreOpen, modes } from '../../domain/terms.ts'
import { InvalidRequest, StageConflict, TransitionRefused } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { changeMode } from '../../workflow/changeMode.ts'
import { channelOf } from '../../workflow/channel.ts'
import { freePath } from '../../workflow/freePath.ts'
import { articleOf, noteOf, outletOf, termsOf } from '../../workflow/loadFacts.ts'
import { moveArticle } from '../../workflow/moveArticle.ts'
import { isRepublishing } from '../../workflow/openTransitions.ts'
import { refuseFuture } from '../../workflow/refuseFuture.ts'
import { draftRepublication } from '../../workflow/republish.ts'
import { idsIn } from '../../workflow/targetIds.ts'

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

/** It stays with its article and that article's note, and the path follows date and slug. */
export function keepPath(options: ResolvedOptions): CollectionBeforeChangeHook<Republication> {
  return async ({ data, operation, originalDoc, req }) => {
    if (
      operation === 'update' &&
      originalDoc &&
      data.article &&
      idOf(data.article) !== idOf(originalDoc.article)
    ) {
      throw new InvalidRequest('The article of a republication cannot be changed.', 'article')
    }
    const now = { ...originalDoc, ...data } as Republication
    const article = idOf(now.article)
    return {
      ...data,
      note: article ? ((await noteOf(req, article))?.id ?? null) : null,
      path: await freePath(req, now, options),
    }
  }
}

/** Nothing is scheduled. A transition has checked its own date, and one that is stored already stays. */
export function keepDate(options: ResolvedOptions): CollectionBeforeChangeHook<Republication> {
  return async ({ data, originalDoc, req }) => {
    const article = idOf(data.article) ?? idOf(originalDoc?.article) ?? ''
    const isNew = data.republishedAt !== originalDoc?.republishedAt
    if (isNew && !(await isRepublishing(req, article))) {
      await refuseFuture(req, data.republishedAt, 'republishedAt', options)
    }
    return data
  }
}

/** Search engines are told no more than the outlet's terms let them know. */
export const keepSearchPolicy: CollectionBeforeChangeHook<Republication> = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = idOf(data.article) ?? idOf(originalDoc?.article)
  const policy = data.searchPolicy
  if (!id || !policy || policy === originalDoc?.searchPolicy) {
    return data
  }
  const terms = termsOf(await outletOf(req, await articleOf(req, id)))
  if (isMoreOpen(policy, terms.searchPolicy)) {
    const message = translatorFor(req)('permission-missing-search', { policy: terms.searchPolicy })
    throw new TransitionRefused([{ code: 'permission-missing', field: 'searchPolicy', message }])
  }
  return data
}

/** Another mode asks the terms again, and the article's text follows it into public or out of it. A move has asked. */
export function followMode(options: ResolvedOptions): CollectionBeforeChangeHook<Republication> {
  return async ({ data, operation, originalDoc, req }) => {
    const mode = modes.find((one) => one === data.mode)
    const article = idOf(originalDoc?.article)
    if (operation !== 'update' || !mode || !article || mode === originalDoc?.mode) {
      return data
    }
    if (await isRepublishing(req, article)) {
      return data
    }
    await lockArticle(req, article)
    await changeMode(req, article, mode, options)
    return data
  }
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

/** The article is locked before its republication is, and before a slug is: the order that the moves take. */
export const lockArticleFirst: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, ...target } = args as { data?: Partial<Republication> } & Target
  if (!(target.overrideAccess || isDesk(req))) {
    return
  }
  if (operation === 'create') {
    await lockArticles(req, [idOf(data?.article) ?? ''])
  } else if (operation === 'update' || operation === 'delete') {
    await lockArticlesOf(
      req,
      'republications',
      await idsIn(req, slugsOf(req.payload).republications, target),
    )
  }
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
