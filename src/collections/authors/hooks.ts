// The hooks of authors.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
} from 'payload'

import type { Author } from '../../types.ts'

import { touchPostsOf } from '../../blog/changes/postHooks.ts'
import { idOf } from '../../domain/idOf.ts'
import { findDraftsOfAuthor, renameAuthor, renameDrafts } from '../../facts/factHooks.ts'
import { nothingUsed, refreshPublicFlags } from '../../visibility/publicFlags.ts'
import { lockItsArticles, refuseIfAny, stillThere } from '../shared/inUse.ts'
import { lockBeforeEdit } from '../shared/lockBeforeEdit.ts'

export function authorHooks(): CollectionConfig['hooks'] {
  return {
    afterChange: [flagUsed, renameAuthor, touchPostsOf('authors')],
    afterDelete: [renameDrafts],
    beforeDelete: [lockItsArticles, stillThere, refuseAuthorInUse, findDraftsOfAuthor],
    beforeOperation: [lockBeforeEdit],
  }
}

/** The institutions and the portrait that the page shows, and those that it no longer shows. */
const flagUsed: CollectionAfterChangeHook<Author> = async ({ doc, previousDoc, req }) => {
  const rows = [...(doc.affiliations ?? []), ...(previousDoc?.affiliations ?? [])]
  const institutions = rows.map(({ institution }) => idOf(institution)).filter((id) => id !== null)
  const media = [idOf(doc.portrait), idOf(previousDoc?.portrait)].filter((id) => id !== null)
  if (institutions.length + media.length > 0) {
    await refreshPublicFlags(req, { ...nothingUsed, institutions, media })
  }
  return doc
}

const refuseAuthorInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(req, 'articles', { 'byline.author': { equals: id } }, 'author-in-use')
}
