// Tells where everybody may read every picture: the blog hides those without rights, the files do not.
import type { Payload, PayloadRequest } from 'payload'

import type { ResolvedOptions } from '../options.ts'

import { configOf } from '../database/configOf.ts'

/** What is to be said of it, at start and by `offprint check`; null where the public may not read everything. */
export async function openMediaWarning(
  payload: Payload,
  { slugs }: Pick<ResolvedOptions, 'slugs'>,
): Promise<null | string> {
  return (await isOpen(payload, slugs.media))
    ? `Everybody may read every file of "${slugs.media}", also pictures that may not be shown on the blog. ` +
        'To show the public only what articles on the blog use, set `access: { read: staffOrPublic }` ' +
        `of the collection, with \`import { staffOrPublic } from 'offprint'\`.`
    : null
}

/** Whether the rule lets the anonymous read everything. A rule that needs more than a request is none of ours. */
async function isOpen(payload: Payload, mediaSlug: string): Promise<boolean> {
  const req = { context: {}, headers: new Headers(), payload, user: null }
  try {
    const { access } = configOf(payload, mediaSlug)
    return (await access.read({ req: req as unknown as PayloadRequest })) === true
  } catch {
    return false
  }
}
