// The hooks of republications: what the values of one may be.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'

import type { Republication } from '../../types.ts'

import { isEditorOrAdmin } from '../../access/people.ts'
import { searchOf } from '../../blog/search/searchHooks.ts'
import { lockArticle, lockArticles, lockArticlesOf } from '../../database/lock.ts'
import { idOf } from '../../domain/idOf.ts'
import { isMoreOpen, modes } from '../../domain/terms.ts'
import { InvalidRequest, TransitionRefused } from '../../errors.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { refreshPublicFlags, usedBy } from '../../visibility/publicFlags.ts'
import { changeMode } from '../../workflow/changeMode.ts'
import { freePath } from '../../workflow/freePath.ts'
import { setsOf } from '../../workflow/inSets.ts'
import { articleOf, noteOf, outletOf, termsOf } from '../../workflow/loadFacts.ts'
import { isRepublishing } from '../../workflow/openTransitions.ts'
import { refuseFuture } from '../../workflow/refuseFuture.ts'
import { idsIn, type Target } from '../../workflow/targetIds.ts'
import { stillThere } from '../shared/inUse.ts'
import { moveDownByHand, moveUpByHand } from './byHand.ts'

export function republicationHooks(options: ResolvedOptions): CollectionConfig['hooks'] {
  return {
    afterChange: [flagPictures, searchUnlessMoved],
    afterDelete: [moveDownByHand],
    beforeChange: [
      moveUpByHand,
      refuseFutureDate(options),
      refuseOpenPolicy,
      followMode(options),
      deriveNoteAndPath(options),
    ],
    beforeDelete: [stillThere],
    beforeOperation: [lockArticleFirst],
  }
}

/** It stays with its article and that article's note, and the path follows date and slug. */
function deriveNoteAndPath(options: ResolvedOptions): CollectionBeforeChangeHook<Republication> {
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
    const isNew = operation === 'create'
    const isGiven =
      (await setsOf(req)) ?? (isNew && (await isRepublishing(req, idOf(now.article) ?? '')))
    return {
      ...data,
      note: isGiven ? (data.note ?? null) : await noteFor(req, now),
      path: await freePath(req, now, options),
    }
  }
}

async function noteFor(req: PayloadRequest, { article }: Republication): Promise<null | string> {
  const id = idOf(article)
  return id ? ((await noteOf(req, id))?.id ?? null) : null
}

/** Nothing is scheduled. A transition has checked its own date, and one that is stored already stays. */
function refuseFutureDate(options: ResolvedOptions): CollectionBeforeChangeHook<Republication> {
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
const refuseOpenPolicy: CollectionBeforeChangeHook<Republication> = async ({
  data,
  originalDoc,
  req,
}) => {
  const id = idOf(data.article) ?? idOf(originalDoc?.article)
  const policy = data.searchPolicy
  if (!id || !policy || policy === originalDoc?.searchPolicy) {
    return data
  }
  // A move takes that of the terms.
  if (await isRepublishing(req, id)) {
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
function followMode(options: ResolvedOptions): CollectionBeforeChangeHook<Republication> {
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

/** Pictures are public only with a text in full: a changed mode hides or shows them. Another path makes an old one. */
const flagPictures: CollectionAfterChangeHook<Republication> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const id = idOf(doc.article)
  const isOther = doc.mode !== previousDoc.mode || doc.path !== previousDoc.path
  if (operation === 'update' && id && isOther) {
    await refreshPublicFlags(req, usedBy(await articleOf(req, id)))
  }
  return doc
}

/** A move writes the article as well, and search hears of it then. */
const searchUnlessMoved: CollectionAfterChangeHook<Republication> = async (args) => {
  const { doc, req } = args
  const isMoved = !(await setsOf(req)) && (await isRepublishing(req, idOf(doc.article) ?? ''))
  return isMoved ? doc : ((await searchOf(args)) as Republication)
}

/** The article is locked before its republication is, and before a slug is: the order that the moves take. */
const lockArticleFirst: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, ...target } = args as { data?: Partial<Republication> } & Target
  if (!(target.overrideAccess || isEditorOrAdmin(req)) || (await setsOf(req))) {
    return
  }
  if (operation === 'create') {
    const article = idOf(data?.article) ?? ''
    // A move has locked it.
    if (!(await isRepublishing(req, article))) {
      await lockArticles(req, [article])
    }
  } else if (operation === 'update' || operation === 'delete') {
    await lockArticlesOf(
      req,
      'republications',
      await idsIn(req, slugsOf(req.payload).republications, target),
    )
  }
}
