// Limits how many documents one public request may read.
import type { CollectionBeforeOperationHook } from 'payload'

import { isStaff } from '../access/people.ts'

const publicMaximum = 100

interface PageInput {
  limit?: number
  pagination?: boolean
}

interface ReadArgs extends PageInput {
  currentDepth?: number
}

const defaultLimit = 10

/** In stock Payload `limit=0`, `limit=-1` and `pagination=false` mean everything: here they mean the maximum. */
export const clampPublic: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI === 'local' || isStaff(req)) {
    return args
  }
  const input = args as ReadArgs
  if (input.currentDepth !== undefined) {
    // Related documents of a page are read at once: a hundred articles of two authors each need two hundred.
    return args
  }
  return { ...args, limit: clamped(input), pagination: true }
}

export function clamped({ limit, pagination }: PageInput): number {
  if (limit === undefined && pagination !== false) {
    return defaultLimit
  }
  // `limit` may be anything, also NaN.
  return limit && limit > 0 ? Math.min(Math.ceil(limit), publicMaximum) : publicMaximum
}
