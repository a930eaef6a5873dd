// `GET /api/media/file/:filename`: sends the file of a picture, with the validators and ranges that Payload's endpoint lacks.
import type { ServerResponse } from 'node:http'
import type { Endpoint, PayloadRequest } from 'payload'

import { Forbidden, NotFound } from 'payload'

import type { Media } from './payload-types.ts'
import type { PictureStore } from './pictures/store.ts'

import { fileResponse } from './fileConditions.ts'
import { pictureSizes } from './pictures/sizes.ts'
import { currentResponse } from './responses/currentResponse.ts'

/** Replaces Payload's endpoint. */
export function pictureEndpoint(store: PictureStore): Endpoint {
  return {
    handler: (req) => sendPicture(req, store),
    method: 'get',
    path: '/file/:filename',
  }
}

async function sendPicture(req: PayloadRequest, store: PictureStore): Promise<Response> {
  const { payload, routeParams, t, user } = req
  const filename = String(routeParams?.filename)
  const picture = await findPicture(req, filename)
  if (!picture) {
    throw user ? new NotFound(t) : new Forbidden(t)
  }
  // The name is in the database.
  const file = await store.find(filename)
  if (!file) {
    payload.logger.error(`The file ${filename} of a picture is missing.`)
    throw new NotFound(t)
  }
  const { headers, range, status } = fileResponse('GET', (name) => req.headers.get(name), file)
  const type = typeOf(picture, filename)
  const all = new Headers({ ...headers, ...cachingFor(req), 'content-type': type })
  const { modifyResponseHeaders } = payload.collections.media.config.upload
  const sent = responseTo(req)
  // The endpoint gets HEAD as GET, and nobody would read the body.
  const isHead = sent?.req.method === 'HEAD'
  const response = new Response(range && !isHead ? await file.read(range) : null, {
    headers: modifyResponseHeaders?.({ headers: all }) ?? all,
    status,
  })
  const length = response.headers.get('content-length')
  if (length !== null && sent?.headersSent === false) {
    // Next removes it from a Response: see its send-response.js.
    sent.setHeader('content-length', length)
  }
  return response
}

/** Code that asks for the file with a local request draws something else with it: the response is not of this file. */
function responseTo({ payloadAPI }: PayloadRequest): ServerResponse | undefined {
  return payloadAPI === 'local' ? undefined : currentResponse()?.response
}

/** Undefined if it does not exist or the user may not see it. */
async function findPicture(req: PayloadRequest, filename: string): Promise<Media | undefined> {
  if (/\p{Cc}/u.test(filename)) {
    return undefined
  }
  const sizes = pictureSizes.map(({ name }) => `sizes.${name}.filename`)
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: { or: ['filename', ...sizes].map((name) => ({ [name]: { equals: filename } })) },
  })
  return docs[0]
}

function typeOf({ filename, mimeType, sizes }: Media, requested: string): string {
  const size = Object.values(sizes ?? {}).find((one) => one.filename === requested)
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
