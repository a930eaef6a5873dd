// Who writes a comment is signed by us, and writes only about articles that they work on.
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import type { ID } from '../../types.ts'

import { nameOf } from '../../access/people.ts'
import { idOf } from '../../domain/idOf.ts'
import { InvalidRequest, NotFound } from '../../errors.ts'
import { peopleOf, worksOn } from '../../work/people.ts'
import { articleOf } from '../../workflow/loadFacts.ts'

export function commentHooks(): CollectionConfig['hooks'] {
  return { beforeChange: [signComment, mentionPeople] }
}

/** @throws NotFound where it is no article of theirs: they learn nothing of it. */
const signComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const { user } = req
  if (operation !== 'create' || !user) {
    return data
  }
  const article = idOf(data.article)
  if (!article || !(await worksOn(req, article))) {
    throw new NotFound('article')
  }
  return { ...data, by: user.id, byName: nameOf(user), resolved: false }
}

/**
 * Only those who work on the article: a mail to others would tell them of it.
 * @throws InvalidRequest
 */
const mentionPeople: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const article = idOf(data.article) ?? idOf(originalDoc?.article)
  const before = new Set(idsIn(originalDoc?.mentions))
  const added = idsIn(data.mentions).filter((id) => !before.has(id))
  if (!article || added.length === 0) {
    return data
  }
  const people = new Set((await peopleOf(req, await articleOf(req, article))).map(({ id }) => id))
  if (added.some((id) => !people.has(id))) {
    throw new InvalidRequest('Only people who work on the article can be mentioned.', 'mentions')
  }
  return data
}

function idsIn(mentions: unknown): ID[] {
  return ((mentions ?? []) as ({ id: ID } | ID)[]).map((one) => idOf(one) ?? '')
}
