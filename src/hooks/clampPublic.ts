// Keeps one public request from asking for everything.
import type { CollectionBeforeOperationHook } from 'payload'

import { isStaff } from '../access/people.ts'

/** The most documents that one public answer holds. */
export const publicMaximum = 100

interface ReadArgs {
  limit?: number
  pagination?: boolean
}

/** In stock Payload `limit=0` and `pagination=false` mean everything: here they mean the maximum. */
export const clampPublic: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI === 'local' || isStaff(req)) {
    return args
  }
  const asked = args as ReadArgs
  const all = asked.limit === 0 || asked.pagination === false
  const limit = all ? publicMaximum : Math.min(asked.limit ?? 10, publicMaximum)
  return { ...args, limit, pagination: true }
}
