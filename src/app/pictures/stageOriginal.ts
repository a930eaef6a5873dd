// Payload crops and duplicates files that it finds in a folder. For pictures in S3 it gets a temporary one; from a URL
// it would ask this server, by the Host header of the request.
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { roleOf } from 'offprint'
import { APIError } from 'payload'

import type { PictureStore } from './store.ts'

import { translateFor } from '../languages/translateFor.ts'
import { media } from '../media.ts'

/** Longer than any request: the folder is not needed afterwards. In milliseconds. */
const lifetime = 3 * 60_000

interface Args {
  collection: { config: { upload: object } }
  duplicateFromID?: number | string
  id?: number | string
  overrideAccess?: boolean
}

export function stageOriginal(store: PictureStore): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    const { id, collection, duplicateFromID, overrideAccess } = args as Args
    const isEdit = operation === 'update' && !req.file && hasEdits(req)
    const mayWrite = overrideAccess === true || roleOf(req) !== null
    if (!mayWrite || !(isEdit || (operation === 'create' && duplicateFromID !== undefined))) {
      return args
    }
    const original = isEdit ? id : duplicateFromID
    if (original === undefined) {
      const message = translateFor(req.i18n)('onePicture')
      throw new APIError(message, 400, { code: 'invalid-request' }, true)
    }
    const staticDir = await stage(store, await nameOf(req, original))
    const upload = { ...collection.config.upload, disableLocalStorage: false, staticDir }
    const config = { ...collection.config, upload }
    return { ...args, collection: { ...collection, config } } as unknown as typeof args
  }
}

function hasEdits({ query }: PayloadRequest): boolean {
  return query?.uploadEdits !== undefined
}

/** Undefined if there is no such picture: Payload says so. */
async function nameOf(req: PayloadRequest, id: number | string): Promise<string | undefined> {
  const picture = await req.payload.findByID({
    id: String(id),
    collection: media.slug as 'media',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return picture?.filename ?? undefined
}

/** Returns a folder with this file, or an empty one. */
async function stage(store: PictureStore, filename: string | undefined): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-picture-'))
  setTimeout(() => void rm(folder, { force: true, recursive: true }), lifetime).unref()
  const file = filename === undefined ? undefined : await store.find(filename)
  if (filename !== undefined && file) {
    const bytes = await file.read({ end: file.size - 1, start: 0 })
    await pipeline(
      Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(path.join(folder, path.basename(filename))),
    )
  }
  return folder
}
