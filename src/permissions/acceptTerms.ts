// "All of our articles, always", or from a day on: an editor makes it the terms of the outlet.
import type { PayloadRequest } from 'payload'

import type { ID, Outlet } from '../types.ts'

import { nameOf } from '../access/people.ts'
import { findDoc, updateDoc } from '../database/documents.ts'
import { lockWithArticles } from '../database/lock.ts'
import { dayOf, noonOf } from '../domain/days.ts'
import { idOf } from '../domain/idOf.ts'
import { bearsTerms } from '../domain/letters.ts'
import { LetterConflict } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { readClock } from './clock.ts'
import { findRequest, lockLetter, refuseUnread, updateLetter } from './letter.ts'

/** As the editor: nobody else changes the terms of an outlet. Its articles and the outlet are locked before the letter. */
export async function acceptTerms(
  req: PayloadRequest,
  id: ID,
  expectedUpdatedAt: null | number,
): Promise<void> {
  const before = await findRequest(req, id)
  const outlet = idOf(before?.outlet)
  if (outlet) {
    await lockWithArticles(req, 'outlets', [outlet])
  }
  const { request } = await lockLetter(req, id)
  refuseUnread(req, request, expectedUpdatedAt)
  if (request.termsAcceptedAt) {
    return
  }
  const { today } = await readClock(req)
  const isProposed = request.always && request.status !== 'revoked' && bearsTerms(request, today)
  if (!isProposed || !outlet) {
    throw nothingToAccept(req, request.subject)
  }
  await updateDoc<Outlet>(req, slugsOf(req.payload).outlets, {
    id: outlet,
    data: { terms: await termsOf(req, outlet, dayOf(request.alwaysFrom)) },
    overrideAccess: false,
  })
  await updateLetter(req, id, {
    termsAcceptedAt: new Date().toISOString(),
    termsAcceptedBy: nameOf(req.user),
    termsDeclinedAt: null,
    termsDeclinedBy: null,
  })
}

/** Of two contracts the earlier day counts: accepting one takes nothing away. */
async function termsOf(
  req: PayloadRequest,
  id: ID,
  since: null | string,
): Promise<Partial<Outlet['terms']>> {
  if (!since) {
    return { fullText: 'allowed' }
  }
  const outlet = await findDoc<Outlet>(req, slugsOf(req.payload).outlets, {
    id,
    overrideAccess: true,
  })
  const before = dayOf(outlet?.terms.allowedSince)
  return { allowedSince: noonOf(before && before < since ? before : since) }
}

/** @param title of an article, or of the letter. */
export function nothingToAccept(
  req: PayloadRequest,
  title: null | string | undefined,
): LetterConflict {
  const message = translatorFor(req)('letter-nothing-to-accept', { title: title ?? '' })
  return new LetterConflict('nothing-to-accept', message)
}
