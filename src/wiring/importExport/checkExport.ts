// Checks what @payloadcms/plugin-import-export is asked for by the rules of the API, before it answers.
import { type Endpoint, Forbidden, type PayloadRequest, type Where } from 'payload'

import { roleOf, roleOfUser } from '../../access/people.ts'
import { isObject } from '../../domain/isObject.ts'
import { requireOptions } from '../../options.ts'

type CollectionEndpoint = Omit<Endpoint, 'root'>

interface Asked {
  collectionSlug?: unknown
  drafts?: unknown
  page?: number
  sort?: string
  where?: Where
}

/**
 * The plugin reads as a program does, whose queries are not checked. It sends what it finds while it reads: an error of
 * the database would end the process.
 * @throws an error that is an answer
 */
export async function checkExport(req: PayloadRequest, asked: Asked): Promise<void> {
  const { collectionSlug, drafts, page, sort, where = {} } = asked
  const found = Object.values(req.payload.collections).find(
    ({ config }) => config.slug === collectionSlug,
  )
  if (found) {
    const isPublished = found.config.versions && drafts !== 'yes'
    const published: Where[] = isPublished ? [{ _status: { equals: 'published' } }] : []
    await req.payload.find({
      collection: found.config.slug,
      depth: 0,
      draft: drafts === 'yes',
      limit: 1,
      overrideAccess: false,
      page,
      req,
      sort,
      where: { and: [where, ...published] },
    })
  }
}

/** The plugin takes whoever asks for a login of the admin panel, also of another collection, whose roles mean nothing. */
export function refuseBorrowedRole(req: PayloadRequest): void {
  const { payload, t, user } = req
  const options = requireOptions(payload)
  const taken = user && { ...user, collection: payload.config.admin.user }
  if (roleOf(req) === null && roleOfUser(taken as typeof user, options) !== null) {
    throw new Forbidden(t)
  }
}

/** The endpoint that sends a file at once. */
export function checkedDownload(
  endpoint: CollectionEndpoint,
  sensitive: string[],
): CollectionEndpoint {
  const { handler, path } = endpoint
  if (path !== '/download') {
    return endpoint
  }
  return {
    ...endpoint,
    handler: async (req) => {
      const body: unknown = await req.json?.().catch(() => null)
      if (req.user && isObject(body) && isObject(body.data)) {
        if (sensitive.includes(String(body.data.collectionSlug))) {
          refuseBorrowedRole(req)
        }
        await checkExport(req, body.data)
      }
      return handler(Object.assign(req, { json: () => Promise.resolve(body) }))
    },
  }
}
