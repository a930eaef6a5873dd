// The hooks that the pictures of the app get.
import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
} from 'payload'

import type { ID } from '../../types.ts'

import { touchPostsOf } from '../../blog/changes/postHooks.ts'
import { nothingUsed, refreshPublicFlags } from '../../visibility/publicFlags.ts'
import { refusePictureByMCP } from '../../workflow/refuseMCP.ts'
import { isNotDrafted, refuseIfAny, stillThere } from '../shared/inUse.ts'
import { lockBeforeEdit } from '../shared/lockBeforeEdit.ts'

export function pictureHooks(): CollectionConfig['hooks'] {
  return {
    afterChange: [flagPicture, touchPostsOf('media')],
    beforeChange: [refusePictureByMCP],
    beforeDelete: [stillThere, refusePictureInUse],
    beforeOperation: [lockBeforeEdit],
  }
}

const flagPicture: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.rights !== previousDoc?.rights) {
    await refreshPublicFlags(req, { ...nothingUsed, media: [doc.id as ID] })
  }
  return doc
}

const refusePictureInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refuseIfAny(
    req,
    'articles',
    { and: [{ pictures: { equals: id } }, isNotDrafted] },
    'picture-in-use',
  )
}
