// What ends what an outlet has said of an article: a newer word of it, and another outlet, which has said nothing yet.
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'

import type { Article } from '../../types.ts'

import { nameOf } from '../../access/people.ts'
import { idOf } from '../../domain/idOf.ts'
import { permissionOf } from '../../domain/terms.ts'
import { isSame } from '../../editing/changedFields.ts'
import { comment, notHeldBack } from '../../permissions/effects.ts'
import { wordsOfApp } from '../../permissions/words.ts'
import { fill } from '../../translations/sentTranslator.ts'
import { noPermission } from '../../workflow/storedWithMove.ts'

/** Unless the same write brings what the other outlet has said. */
export const endPermission: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => {
  if (!originalDoc || data.outlet === undefined || !hasLeft(data, originalDoc)) {
    return data
  }
  return {
    ...data,
    ...(isSamePermission(data, originalDoc) ? { permission: noPermission } : {}),
    ...(isSame(data.heldBack, originalDoc.heldBack) ? { heldBack: notHeldBack } : {}),
  }
}

/** A permission that is put on record is the outlet's last word: its no before counts no longer. */
export const endHeldBack: CollectionBeforeChangeHook<Article> = ({ data, originalDoc }) => {
  const [now, before] = [saidIn(data.permission), saidIn(originalDoc?.permission)]
  const isNew = now?.grantedBy && now.mode && !isSame(now, before)
  return isNew && originalDoc?.heldBack?.on ? { ...data, heldBack: notHeldBack } : data
}

/** At the article, for its editor. */
export const tellOfEnd: CollectionAfterChangeHook<Article> = async ({ doc, previousDoc, req }) => {
  const before = previousDoc as Partial<Article> | undefined
  const by = before?.permission?.grantedBy ?? before?.heldBack?.by
  const isOver = !doc.permission?.grantedBy && !doc.heldBack?.on
  if (before && by && isOver && hasLeft(doc, before)) {
    const sentence = fill(wordsOfApp(req.payload).ended, { by })
    await comment(req, doc, nameOf(req.user) ?? '', [sentence])
  }
  return doc
}

function hasLeft(now: Partial<Article>, before: Partial<Article>): boolean {
  const outlet = idOf(before.outlet)
  return outlet !== null && outlet !== idOf(now.outlet)
}

function isSamePermission(now: Partial<Article>, before: Article): boolean {
  return isSame(permissionOf(now.permission), permissionOf(before.permission))
}

/** Another evidence for it is no other permission. */
function saidIn(permission: Article['permission']) {
  const { from, grantedBy, grantedOn, mode } = permissionOf(permission) ?? {}
  return { from, grantedBy, grantedOn, mode }
}
