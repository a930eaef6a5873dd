// Requests that import a file of @payloadcms/plugin-import-export: marked in their context, which nobody sets from outside.
import type { PayloadRequest } from 'payload'

/** In `via` of the context, and in the log. */
export const fromFile = 'import-export'

export function isFromFile({ context }: Pick<PayloadRequest, 'context'>): boolean {
  return context.via === fromFile
}
