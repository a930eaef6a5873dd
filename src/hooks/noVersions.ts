// Answers 404 where a version is to be restored of what has none: in stock Payload it is 500.
import type { CollectionBeforeOperationHook } from 'payload'

import { NothingThere } from '../errors.ts'

/** @throws NothingThere */
export const noVersions: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation === 'restoreVersion' && !collection.versions) {
    throw new NothingThere('version')
  }
  return args
}
