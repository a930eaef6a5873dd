// Makes the user who registers first an admin of Offprint: nobody else could give a role to anybody.
import type { CollectionBeforeOperationHook } from 'payload'

/** The first user of an app is registered, or made by a script: both without a login, and without asking for access. */
export const makeFirstAdmin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { collection, data, overrideAccess } = args as FirstArgs
  if (operation !== 'create' || overrideAccess !== true || req.user) {
    return args
  }
  const { totalDocs } = await req.payload.count({
    collection: collection.config.slug as 'users',
    overrideAccess: true,
    req,
  })
  return totalDocs === 0 ? ({ ...args, data: { ...data, role: 'admin' } } as typeof args) : args
}

interface FirstArgs {
  collection: { config: { slug: string } }
  data?: object
  overrideAccess?: boolean
}
