// Answers 404 where a version is to be restored of what has none: in stock Payload it is 500.
import type { CollectionBeforeOperationHook } from 'payload'

import { NotFound } from '../errors.ts'

/** @throws NotFound */
export const noVersions: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation === 'restoreVersion' && !collection.versions) {
    throw new NotFound('version')
  }
  return args
}
