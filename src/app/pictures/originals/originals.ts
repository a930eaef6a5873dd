// Keeps the originals of pictures for staff, if `KEEP_ORIGINALS` asks for it: with the metadata that readers do not get.
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  Endpoint,
  PayloadRequest,
} from 'payload'

import { roleOf } from 'offprint'
import { Forbidden, NotFound } from 'payload'

import type { Media } from '../../payload-types.ts'
import type { OriginalStore } from './store.ts'

import { protectFile } from '../fileHeaders.ts'
import { keepsOriginal, originalOf } from './uploaded.ts'

export function storeOriginal(store: OriginalStore): CollectionAfterChangeHook<Media> {
  return async ({ doc, req }) => {
    const original = originalOf(req)
    if (original && !req.context[keepsOriginal]) {
      await store.write(doc.id, original)
    }
    return doc
  }
}

/** Also while originals are not kept: this one may be from before. */
export function removeOriginal(store: OriginalStore): CollectionAfterDeleteHook<Media> {
  return async ({ id, req }) => {
    await store.remove(String(id)).catch((error: Error) => {
      req.payload.logger.error(
        `The original of a deleted picture was not removed: ${error.message}`,
      )
    })
  }
}

/** `GET /api/media/:id/original` */
export function originalEndpoint(store: OriginalStore): Endpoint {
  return {
    handler: (req) => sendOriginal(req, store),
    method: 'get',
    path: '/:id/original',
  }
}

async function sendOriginal(req: PayloadRequest, store: OriginalStore): Promise<Response> {
  if (roleOf(req) === null) {
    throw new Forbidden(req.t)
  }
  const picture = await req.payload.findByID({
    id: String(req.routeParams?.id),
    collection: 'media',
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  const original = picture && (await store.read(picture.id))
  if (!original) {
    throw new NotFound(req.t)
  }
  const headers = new Headers({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(picture.filename ?? picture.id)}`,
    'content-length': String(original.length),
    'content-type': picture.mimeType ?? 'application/octet-stream',
  })
  return new Response(original as Uint8Array<ArrayBuffer>, { headers: protectFile(headers) })
}
