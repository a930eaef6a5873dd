// `GET /api/media/file/:filename`: sends the file of a picture, with the validators and ranges that Payload's endpoint lacks.
import type { Endpoint, PayloadRequest } from 'payload'

import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Forbidden, NotFound } from 'payload'

import type { Media } from './payload-types.ts'

import { fileResponse } from './fileConditions.mjs'
import { setLength } from './responses/setLength.ts'
import { streamFile } from './streamFile.ts'

/** Replaces Payload's endpoint. */
export const pictureEndpoint: Endpoint = {
  handler: sendPicture,
  method: 'get',
  path: '/file/:filename',
}

const sizeNames = ['thumbnail', 'page'] as const

async function sendPicture(req: PayloadRequest): Promise<Response> {
  const { payload, routeParams, t, user } = req
  const filename = String(routeParams?.filename)
  const picture = await findPicture(req, filename)
  if (!picture) {
    throw user ? new NotFound(t) : new Forbidden(t)
  }
  const { modifyResponseHeaders, staticDir } = payload.collections.media.config.upload
  // The name is in the database, and Payload stores no folders in names.
  const name = path.join(path.resolve(staticDir ?? 'media'), path.basename(filename))
  const file = await statFile(name)
  if (!file) {
    payload.logger.error(`The file ${name} of a picture is missing.`)
    throw new NotFound(t)
  }
  const { headers, range, status } = fileResponse('GET', (name) => req.headers.get(name), file)
  const type = typeOf(picture, filename)
  const all = new Headers({ ...headers, ...cachingFor(req), 'content-type': type })
  const response = new Response(range ? streamFile(name, range) : null, {
    headers: modifyResponseHeaders?.({ headers: all }) ?? all,
    status,
  })
  setLength(response)
  return response
}

/** Undefined if it does not exist or the user may not see it. */
async function findPicture(req: PayloadRequest, filename: string): Promise<Media | undefined> {
  if (/\p{Cc}/u.test(filename)) {
    return undefined
  }
  const names = ['filename', ...sizeNames.map((size) => `sizes.${size}.filename`)]
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: { or: names.map((name) => ({ [name]: { equals: filename } })) },
  })
  return docs[0]
}

function typeOf({ filename, mimeType, sizes }: Media, requested: string): string {
  const size = sizeNames.map((name) => sizes?.[name]).find((one) => one?.filename === requested)
  return (filename === requested ? mimeType : size?.mimeType) ?? 'application/octet-stream'
}

/**
 * Caches must revalidate, so that a picture disappears at once when its rights are withdrawn. Responses for signed-in
 * users may be cached only by their browser, because others may not see the picture.
 */
function cachingFor({ user }: PayloadRequest): Record<string, string> {
  return user
    ? { 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' }
    : { 'cache-control': 'public, no-cache' }
}

async function statFile(name: string) {
  try {
    const { mtimeNs, size } = await stat(name, { bigint: true })
    const etag = `"${size.toString(36)}-${mtimeNs.toString(36)}"`
    return { etag, mtimeMs: Number(mtimeNs / 1_000_000n), size: Number(size) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined
    }
    throw error
  }
}
