// Says of a hidden document what is said of one that is not there, where somebody asks what they may do with it.
import type { CollectionBeforeOperationHook } from 'payload'

import { isDesk } from '../access/people.ts'

interface PermissionsArgs {
  id?: unknown
  overrideAccess?: boolean
  trash?: boolean
}

/**
 * For `POST /api/{slug}/access/:id`, and `docAccess…` in GraphQL, Payload reads the document past the rules:
 * 404 where there is none, 200 where there is a hidden one. Nothing else reads one document in this way.
 */
export const hideExistence: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, overrideAccess, trash } = args as PermissionsArgs
  const isForPermissions = operation === 'read' && id !== undefined && trash === true
  return isForPermissions && overrideAccess && req.payloadAPI !== 'local' && !isDesk(req)
    ? { ...args, overrideAccess: false }
    : args
}
