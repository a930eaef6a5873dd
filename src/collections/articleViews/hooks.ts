// Whoever saves a view owns it.
import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

export function viewHooks(): CollectionConfig['hooks'] {
  return { beforeChange: [own] }
}

const own: CollectionBeforeChangeHook = ({ data, operation, req: { user } }) =>
  operation === 'create' && user ? { ...data, owner: user.id } : data
