// Tells requests that reach Offprint from those of the app alone, whose errors stay as they are.
import type { AfterErrorHook, AfterErrorHookArgs, CollectionBeforeOperationHook } from 'payload'

import { blogAPIOf, publicPath } from '../addresses.ts'
import { type ResolvedOptions } from '../options.ts'
import { isGuardedSlug } from '../slugs.ts'

/** In the context of a request: one of our collections was written or read. */
const key = 'offprint'

export const noteRequest: CollectionBeforeOperationHook = ({ args, req }) => {
  req.context[key] = true
  return args
}

/** The same hook, for requests that reach Offprint; with `guardHost`, for all. */
export function forOwnRequests(hook: AfterErrorHook, options: ResolvedOptions): AfterErrorHook {
  return (args) => (isOwnRequest(args, options) ? hook(args) : undefined)
}

function isOwnRequest(
  { collection, req }: AfterErrorHookArgs,
  options: Pick<ResolvedOptions, 'guardHost' | 'slugs'>,
): boolean {
  const { pathname, payload } = req
  return (
    isGuardedSlug(collection?.slug ?? '', options) ||
    req.context?.[key] === true ||
    publicPath(pathname ?? '').startsWith(`${blogAPIOf(payload)}/`)
  )
}
