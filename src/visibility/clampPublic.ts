// Keeps one public request from asking for everything.
import type { CollectionBeforeOperationHook } from 'payload'

import { isStaff } from '../access/people.ts'

/** The most documents that one public answer holds. */
export const publicMaximum = 100

interface Wanted {
  limit?: number
  pagination?: boolean
}

interface ReadArgs extends Wanted {
  currentDepth?: number
}

const usual = 10

/** In stock Payload `limit=0`, `limit=-1` and `pagination=false` mean everything: here they mean the maximum. */
export const clampPublic: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI === 'local' || isStaff(req)) {
    return args
  }
  const asked = args as ReadArgs
  if (asked.currentDepth !== undefined) {
    // What belongs to a page is fetched at once: of two authors each, a hundred articles have two hundred.
    return args
  }
  return { ...args, limit: clamped(asked), pagination: true }
}

/** How many documents an answer to the public holds. */
export function clamped({ limit, pagination }: Wanted): number {
  if (limit === undefined && pagination !== false) {
    return usual
  }
  // What is no number of documents is none that one could go below.
  return limit && limit > 0 ? Math.min(Math.ceil(limit), publicMaximum) : publicMaximum
}
