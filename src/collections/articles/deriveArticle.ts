// What an article carries that is worked out: freeFrom, its pictures, speakers.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import {
  collectPictures,
  forSaving,
  normalizeTables,
  preserveSpeakers,
} from 'offprint-reader/document'

import type { Article, ID } from '../../types.ts'

import { nameOf } from '../../access/people.ts'
import { lockOutlets } from '../../database/lock.ts'
import { seoFieldsOf } from '../../database/seoFields.ts'
import { dayOf, noonOf } from '../../domain/days.ts'
import { freeFrom } from '../../domain/freeFrom.ts'
import { idOf } from '../../domain/idOf.ts'
import { slugsOf } from '../../options.ts'
import { setsOf } from '../../workflow/inSets.ts'
import { outletOf, termsOf } from '../../workflow/loadFacts.ts'
import { transitionTo } from '../../workflow/openTransitions.ts'

/** An outlet that was deleted since is gone from old versions: an article at its outlet keeps the one that it has. */
export const restoreOutlet: CollectionBeforeChangeHook<Article> = ({
  context,
  data,
  originalDoc,
}) => {
  const isAtOutlet = originalDoc?.stage === 'published-at-outlet'
  return context.isRestoringVersion && isAtOutlet && !idOf(data.outlet)
    ? { ...data, outlet: idOf(originalDoc.outlet) }
    : data
}

/** Works freeFrom out again when outlet, date or precision are written. A duplicate begins without. */
export const deriveFreeFrom: CollectionBeforeChangeHook<Article> = async ({
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const article = { ...originalDoc, ...data } as Article
  // Of a duplicate Payload hands in what it was made of, and of a new document nothing.
  if (operation === 'create' && originalDoc?.title !== undefined) {
    return { ...data, freeFrom: null }
  }
  if ((await setsOf(req))?.arrivals.has(data.importKey ?? '')) {
    return data
  }
  // What is restored is compared with the latest version, which a change of terms does not write.
  const isEdit = operation === 'update' && !context.isRestoringVersion
  if (isEdit && !touchesTerms(article, originalDoc)) {
    return { ...data, freeFrom: originalDoc?.freeFrom ?? null }
  }
  await lockOutlets(req, [idOf(article.outlet) ?? '', idOf(originalDoc?.outlet) ?? ''])
  const outlet = await outletOf(req, article)
  const transition = originalDoc && (await transitionTo(req, originalDoc.id, data.stage))
  if (transition) {
    transition.outlet = outlet
  }
  const day =
    outlet &&
    freeFrom(dayOf(article.publishedAt), article.publishedAtPrecision ?? 'day', termsOf(outlet))
  return { ...data, freeFrom: day && noonOf(day) }
}

/** A move counts: what begins without a day gets it on its way. */
function touchesTerms(now: Article, before: Article | undefined): boolean {
  return (
    idOf(now.outlet) !== idOf(before?.outlet) ||
    dayOf(now.publishedAt) !== dayOf(before?.publishedAt) ||
    now.publishedAtPrecision !== before?.publishedAtPrecision ||
    now.stage !== before.stage
  )
}

/** Which uploads the article shows: asked by access rules, and before a picture is deleted. */
export const derivePictures: CollectionBeforeChangeHook<Article> = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const article = { ...originalDoc, ...data } as { meta?: { image?: ID | null } } & Article
  const ofHead = hasPictureInHead(req, collection.slug) ? article.meta?.image : null
  const named = [article.leadImage?.image, ofHead].flatMap((one) => idOf(one) ?? [])
  const pictures = new Set([...collectPictures(article.body), ...named])
  return {
    ...data,
    ...(data.body ? { body: normalizeTables(preserveSpeakers(forSaving(data.body))) } : {}),
    pictures: [...pictures],
  }
}

/** Of the SEO plugin, where it takes the pictures that we know the rights of. */
function hasPictureInHead({ payload }: PayloadRequest, slug: string): boolean {
  const image = seoFieldsOf(payload, slug).find(({ name }) => name === 'image')
  return image?.type === 'upload' && image.relationTo === slugsOf(payload).media
}

/** Who waived an article, and when, is written down by us. */
export const stampWaived: CollectionBeforeChangeHook<Article> = ({ data, originalDoc, req }) => {
  const reason = data.waived?.reason
  if (!req.user) {
    return { ...data, waived: dated(data.waived) }
  }
  if (!data.waived || reason === originalDoc?.waived?.reason) {
    return { ...data, waived: data.waived && originalDoc?.waived }
  }
  const stamp = reason
    ? { at: new Date().toISOString(), by: nameOf(req.user) }
    : { at: null, by: null }
  return { ...data, waived: { reason, ...stamp } }
}

/** What the system waives has its day too: by that it is found again. */
function dated(waived: Article['waived']): Article['waived'] {
  const at = waived?.at ?? new Date().toISOString()
  return waived?.reason ? { ...waived, at } : waived
}
