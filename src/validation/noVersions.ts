// Answers 404 where versions are asked of a collection that has none: in stock Payload it is 500.
import type { Access, CollectionBeforeOperationHook } from 'payload'

import { NotFound } from '../errors.ts'

/** @throws NotFound where one is to be restored. */
export const noVersions: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation === 'restoreVersion' && !collection.versions) {
    throw new NotFound('version')
  }
  return args
}

/**
 * The rule `readVersions` of a collection without versions: for hooks, reading versions is like reading documents.
 * @throws NotFound
 */
export const readNoVersions: Access = () => {
  throw new NotFound('version')
}
