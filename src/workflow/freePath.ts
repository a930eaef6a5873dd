// The path of a republication: from the option `permalink`, valid and unique.
import type { PayloadRequest } from 'payload'

import type { Slugs } from '../slugs.ts'
import type { Republication } from '../types.ts'

import { lockName } from '../database/lock.ts'
import { faultOfPath, pathOf } from '../domain/paths.ts'
import { InvalidRequest } from '../errors.ts'
import { type ResolvedOptions, slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'

/** Without the option `permalink` the path is unique because the slug is. @throws InvalidRequest if it cannot be used. */
export async function freePath(
  req: PayloadRequest,
  { id, slug, republishedAt, republishedAtPrecision }: Republication,
  { permalink, slugs }: Pick<ResolvedOptions, 'permalink' | 'slugs'>,
): Promise<string> {
  const placed = { slug: slug ?? '', precision: republishedAtPrecision, republishedAt }
  if (!permalink) {
    const path = pathOf(placed)
    await refusePage(req, path)
    return path
  }
  const path = madePath(req, () => pathOf(placed, permalink))
  checkPath(req, path)
  await refuseTaken(req, { id, path }, slugs.republications)
  await refusePage(req, path)
  return path
}

/** A page keeps its address, also one that is not public yet. See collections/pages/hooks.ts. */
async function refusePage(req: PayloadRequest, path: string): Promise<void> {
  if (path.lastIndexOf('/') > 0) {
    return
  }
  await lockName(req, 'offprint path', path)
  const { totalDocs } = await req.payload.db.count({
    collection: slugsOf(req.payload).pages,
    req,
    where: { slug: { equals: path.slice(1) } },
  })
  if (totalDocs > 0) {
    throw new InvalidRequest(translatorFor(req)('path-of-page', { path }), 'slug')
  }
}

/** The reason goes only into the log, because the app's error may contain anything. */
function madePath(req: PayloadRequest, make: () => string): string {
  try {
    return make()
  } catch (error) {
    req.payload.logger.error(error, 'The option permalink fails.')
    throw new InvalidRequest(translatorFor(req)('failed-path'), 'slug')
  }
}

function checkPath(req: PayloadRequest, path: unknown): void {
  const { routes } = req.payload.config
  const fault = faultOfPath(path, [routes.admin, routes.api, '/404', '/500'])
  if (fault !== null) {
    const message = translatorFor(req)('invalid-path', { fault, path: String(path) })
    throw new InvalidRequest(message, 'slug')
  }
}

/** Two requests for the same path would both find it free: the second waits until the first is stored. */
async function refuseTaken(
  req: PayloadRequest,
  { id, path }: { path: string } & Pick<Republication, 'id'>,
  collection: Slugs['republications'],
): Promise<void> {
  await lockName(req, 'offprint path', path)
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    limit: 2,
    pagination: false,
    req,
    select: { path: true },
    where: { path: { equals: path } },
  })
  if (docs.some((other) => other.id !== id)) {
    throw new InvalidRequest(translatorFor(req)('path-taken', { path }), 'slug')
  }
}
