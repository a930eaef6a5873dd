// The hooks of institutions.
import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload'

import { touchPostsOf } from '../../blog/changes/postHooks.ts'
import { refuseIfAny, stillThere } from '../shared/inUse.ts'
import { lockBeforeEdit } from '../shared/lockBeforeEdit.ts'

export function institutionHooks(): CollectionConfig['hooks'] {
  return {
    afterChange: [touchPostsOf('institutions')],
    beforeDelete: [stillThere, refuseInstitutionInUse],
    beforeOperation: [lockBeforeEdit],
  }
}

const refuseInstitutionInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const why = 'institution-in-use'
  await refuseIfAny(req, 'articles', { 'byline.affiliations.institution': { equals: id } }, why)
  await refuseIfAny(req, 'authors', { 'affiliations.institution': { equals: id } }, why)
}
