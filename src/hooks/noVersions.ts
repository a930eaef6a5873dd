// Answers 404 where versions are asked of a collection that has none: in stock Payload it is 500.
import type { CollectionBeforeOperationHook } from 'payload'

import { NotFound } from '../errors.ts'

const ofVersions = new Set<string>([
  'countVersions',
  'findVersionByID',
  'findVersions',
  'restoreVersion',
])

/** @throws NotFound */
export const noVersions: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (ofVersions.has(operation) && !collection.versions) {
    throw new NotFound('version')
  }
  return args
}
