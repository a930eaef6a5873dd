// Answers requests for permissions on a hidden document like those on a missing one.
import type { CollectionBeforeOperationHook } from 'payload'

import { isEditorOrAdmin } from '../access/people.ts'

interface PermissionsArgs {
  id?: unknown
  overrideAccess?: boolean
  trash?: boolean
}

/**
 * For `POST /api/{slug}/access/:id`, and `docAccess…` in GraphQL, Payload reads the document with
 * `overrideAccess`: 404 where it is missing, 200 where it is hidden. No other operation reads a document in this way.
 */
export const hideExistence: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, overrideAccess, trash } = args as PermissionsArgs
  const isForPermissions = operation === 'read' && id !== undefined && trash === true
  return isForPermissions && overrideAccess && req.payloadAPI !== 'local' && !isEditorOrAdmin(req)
    ? { ...args, overrideAccess: false }
    : args
}
