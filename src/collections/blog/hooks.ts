// The hooks of the settings of the blog.
import type { CollectionBeforeOperationHook, GlobalConfig } from 'payload'

import type { BlogSettings } from '../../types.ts'

import { markTransaction } from '../../database/adapter/ownTransactions.ts'
import { noteRequest } from '../../errorResponses/ownRequests.ts'
import { checkValues, readData } from '../../validation/validateData.ts'
import { changedPictures, picturesOf } from '../shared/picturesField.ts'
import { refreshPages } from '../shared/refreshPages.ts'

type Hooks = Required<NonNullable<GlobalConfig['hooks']>>

export const blogHooks: GlobalConfig['hooks'] = {
  afterChange: [
    async ({ doc, previousDoc, req }) => {
      await refreshPages(req, changedPictures(doc as BlogSettings, previousDoc as BlogSettings))
      return doc as unknown
    },
  ],
  beforeChange: [
    ({ data, originalDoc }) => {
      const { about, logo, portrait } = { ...originalDoc, ...data } as BlogSettings
      return { ...data, pictures: picturesOf(about, [portrait, logo]) } as unknown
    },
  ],
  beforeOperation: [noteRequest, readData, checkValues, markTransaction].map(asGlobalHook),
}

/** These guards read of a collection what a global has as well. */
function asGlobalHook(hook: CollectionBeforeOperationHook): Hooks['beforeOperation'][number] {
  return ({ args, global, ...rest }) =>
    hook({ ...rest, args, collection: global } as unknown as Parameters<typeof hook>[0])
}
