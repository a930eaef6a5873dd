// The outlet that stands for the blog itself: there is one at most, and its terms are always the same.
import type { CheckboxFieldValidation, CollectionBeforeChangeHook } from 'payload'

import type { Outlet } from '../../types.ts'

import { ownTerms } from '../../domain/terms.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'

/** The sentence for a person; of two requests at once, the index of the database refuses the second. */
export const onlyOne: CheckboxFieldValidation = async (value, { id, req }) => {
  if (value !== true) {
    return true
  }
  const other = await req.payload.db.findOne<Outlet>({
    collection: slugsOf(req.payload).outlets,
    req,
    where: { isOwn: { equals: true } },
  })
  return !other || other.id === id || translatorFor(req)('own-outlet-taken', { name: other.name })
}

/** Nobody else decides what may go on the blog of what appeared there first. */
export const setOwnTerms: CollectionBeforeChangeHook<Outlet> = ({ data, originalDoc }) => {
  const isOwn = data.isOwn ?? originalDoc?.isOwn
  return isOwn ? { ...data, terms: { ...originalDoc?.terms, ...data.terms, ...ownTerms } } : data
}
